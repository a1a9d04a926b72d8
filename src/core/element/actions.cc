#include <algorithm>
#include <array>
#include <unordered_set>

#include "base/initials.h"
#include "base/unicode.h"
#include "element/people.h"
#include "element/scan.h"

namespace minutebook::element {
namespace {

/// "Clerk to write", "KR/LS to ask": somebody who is to do something.
bool names_owner(std::string_view s) {
  const std::size_t to = s.substr(0, 40).find(" to ");
  if (to == std::string_view::npos) return false;
  std::string name(s.substr(0, to));
  std::replace(name.begin(), name.end(), '/', ' ');
  return looks_like_name(name);
}

/// "ACTION:", "Action –", "ACTION Clerk to …", "TODO:" at the start of a text: the bytes of the marker, 0 if it is none.
std::size_t marker_length(std::string_view s) {
  std::size_t stars = 0;  // reStructuredText keeps its marks: "**ACTION:** …"
  while (stars < s.size() && s[stars] == '*') ++stars;
  if (stars > 0) {
    const std::size_t rest = marker_length(s.substr(stars));
    if (rest == 0) return 0;
    std::size_t at = stars + rest;
    while (at < s.size() && (s[at] == '*' || s[at] == ' ')) ++at;
    return at;
  }
  static constexpr std::array<std::string_view, 8> kMarkers = {
      "action point", "action item", "action by", "actions", "action", "todo", "to do", "tood"};
  static constexpr base::Initials kInitials(kMarkers);
  if (!kInitials.may_begin(s)) return 0;
  for (const std::string_view marker : kMarkers) {
    if (!base::starts_with_folded(s, marker)) continue;
    std::size_t at = marker.size();
    while (at < s.size() && (base::is_ascii_digit(s[at]) || s[at] == ' ')) ++at;
    if (at < s.size() && s[at] == ':')
      ++at;
    else if (s.substr(at).starts_with("\xE2\x80\x93") || s.substr(at).starts_with("\xE2\x80\x94"))
      at += 3;
    else if (s.substr(at).starts_with("- "))
      ++at;
    else if (!(s.starts_with("ACTION ") && names_owner(s.substr(at))))
      return 0;
    while (at < s.size() && s[at] == ' ') ++at;
    return at;
  }
  return 0;
}

/// The name before " to ", " will ", ":" at the start of an action: "Clerk to write", "Ali/Fergus to sort out".
Range owner_at(const Scan& scan, Range words) {
  const std::string_view s = scan.words(words).substr(0, 80);
  std::size_t end = std::string_view::npos;
  for (const std::string_view sep :
       {std::string_view(" to "), std::string_view(" will "), std::string_view(": "),
        std::string_view(" \xE2\x80\x93 "), std::string_view(" - "), std::string_view(" or other"),
        std::string_view(" (or other")}) {
    end = std::min(end, s.find(sep));
  }
  if (end == std::string_view::npos || end == 0) return {};
  std::string_view name = s.substr(0, end);
  std::string spaced(name);
  std::replace(spaced.begin(), spaced.end(), '/', ' ');
  if (!looks_like_name(spaced) && !base::is_one_of(name, "clerk chairman chair all")) return {};
  return {words.begin, words.begin + static_cast<std::uint32_t>(name.size())};
}

/// "Action: Clerk": nothing but a name after the marker.
bool is_bare_owner(std::string_view s) { return s.size() < 40 && looks_like_name(s); }

class Finder {
 public:
  explicit Finder(Scan& scan) : scan_(scan) {}

  void run() {
    for (std::size_t i = 0; i < scan_.size(); ++i) block(i);
    margins();
  }

 private:
  bool names_actions(std::size_t i) const {
    const std::string_view s = scan_.block_words(i);
    if (s.size() > 60 || (scan_.block_stems[i] & kAction) == 0) return false;
    const std::string_view t = base::trim(s);
    return base::contains_folded(t, "todos") || base::contains_folded(t, "action list") ||
           base::contains_folded(t, "action overflow") ||
           base::contains_folded(t, "action items") || base::contains_folded(t, "action points") ||
           base::equals_folded(t, "actions") || base::equals_folded(t, "actions:") ||
           base::contains_folded(t, "action summary");
  }

  void block(std::size_t i) {
    const block::Block& b = scan_.page.blocks[i];
    const std::string_view s = scan_.words(b.words);
    if (scan_.is_border(i)) return title(i);
    const Claim claim = scan_.claims[i];
    if (claim == Claim::question || claim == Claim::response || claim == Claim::ballot ||
        claim == Claim::attendance)
      return;
    if (is_action_table(s)) {
      in_table_ = true;
      return;
    }
    if ((in_table_ || in_list_) && s.find('\t') != std::string_view::npos && row(i)) return;
    if (const std::size_t marker = marker_length(s)) return marked(i, marker);
    if (names_actions(i)) return open_list(i);
    if (b.number.style == block::LabelStyle::bullet && in_list_ && !b.words.empty())
      return listed(i);
    if (!b.number.found() && in_list_ && s.size() > 40) in_list_ = false;
    sentences(i);
  }

  /// Titles right below "Actions" are the owners of the lists under them.
  void open_list(std::size_t i) {
    in_list_ = true;
    list_owner_ = {};
    owners_ = i + 1 < scan_.size() && scan_.is_heading(i + 1);
  }

  /// Under a title that names actions the titles that follow are owners, as long as only lists stand below them.
  void title(std::size_t i) {
    const std::string_view s = scan_.block_words(i);
    if (!scan_.page.blocks[i].label.empty()) in_table_ = false;
    if (names_actions(i)) return open_list(i);
    const bool owner = in_list_ && owners_ && s.size() < 30 &&
                       (i + 1 >= scan_.size() || scan_.is_border(i + 1) ||
                        scan_.page.blocks[i + 1].number.style == block::LabelStyle::bullet);
    if (owner) {
      list_owner_ = scan_.page.blocks[i].words;
    } else {
      in_list_ = false;
      list_owner_ = {};
    }
  }

  /// "NO   ACTION   OWNER   UPDATE": the head of a table of actions.
  static bool is_action_table(std::string_view s) {
    return s.size() < 80 && s.find('\t') != std::string_view::npos &&
           base::contains_folded(s, "action") &&
           (base::contains_folded(s, "owner") || base::contains_folded(s, "who") ||
            base::contains_folded(s, "by whom"));
  }

  /// A row of such a table: the cell before the first one that is a name or initials is the action.
  bool row(std::size_t i) {
    const Range r = scan_.page.blocks[i].words;
    const std::string_view s = scan_.words(r);
    Range before;
    for (std::size_t at = 0; at < s.size();) {
      const std::size_t end = std::min(s.find('\t', at), s.size());
      const Range cell{r.begin + static_cast<std::uint32_t>(at),
                       r.begin + static_cast<std::uint32_t>(end)};
      const std::string_view t = scan_.words(cell);
      const bool short_name =
          t.size() <= 14 && looks_like_name(t) && t.find(' ') == std::string_view::npos;
      if (short_name && before.size() > 12) {
        Element& e = scan_.add(Type::action, before, "action.table-row", i);
        e.who = read_name(scan_.page.flow, cell);
        return true;
      }
      before = cell;
      at = end + 1;
    }
    return false;
  }

  void marked(std::size_t i, std::size_t marker) {
    const block::Block& b = scan_.page.blocks[i];
    Range words{b.words.begin + static_cast<std::uint32_t>(marker), b.words.end};
    const std::string_view t = scan_.words(words);
    if (t.empty()) return open_list(i);
    if (is_bare_owner(t)) return owner_of_sentence_before(i, words);
    Element& e = scan_.add(Type::action, words, "action.marker", i);
    e.marks.push_back({b.words.begin, words.begin});
    e.who.name = owner_at(scan_, words);
    scan_.claims[i] = Claim::action;
  }

  /// "… the sign. / Action: Clerk": the sentence before is the action.
  void owner_of_sentence_before(std::size_t i, Range owner) {
    const std::uint32_t first = scan_.first_sentence[i];
    if (first == 0 || i == 0 || scan_.is_border(i - 1)) return;
    const Range sentence = scan_.sentences[first - 1];
    Element& e = scan_.add(Type::action, sentence, "action.owner-below", i - 1);
    e.who = read_name(scan_.page.flow, owner);
    e.marks.push_back(scan_.page.blocks[i].words);
    scan_.claims[i] = Claim::action;
  }

  void listed(std::size_t i) {
    const block::Block& b = scan_.page.blocks[i];
    Element& e = scan_.add(Type::action, b.words, "action.list", i);
    e.who.name = owner_at(scan_, e.words);
    if (!e.who.stated()) e.who.name = list_owner_;
    e.marks.push_back(b.label);
    scan_.claims[i] = Claim::action;
  }

  /// "… . ACTION: Clerk to write." inside a paragraph.
  void sentences(std::size_t i) {
    for (std::uint32_t s = scan_.first_sentence[i]; s < scan_.first_sentence[i + 1]; ++s) {
      const Range r = scan_.sentences[s];
      const std::size_t marker = marker_length(scan_.words(r));
      if (marker == 0 || s == scan_.first_sentence[i]) continue;
      const Range words{r.begin + static_cast<std::uint32_t>(marker), r.end};
      if (words.empty()) continue;
      if (is_bare_owner(base::trim(scan_.words(words)).substr(0, words.size()))) {
        Element& e = scan_.add(Type::action, scan_.sentences[s - 1], "action.owner-after", i);
        e.who = read_name(scan_.page.flow, words);
        e.marks.push_back(r);
        continue;
      }
      Element& e = scan_.add(Type::action, words, "action.marker", i);
      e.marks.push_back({r.begin, words.begin});
      e.who.name = owner_at(scan_, words);
    }
  }

  /// Notes of the action column: the sentence beside the note is the action, the note its owner.
  void margins() {
    const auto& notes = scan_.page.margins;
    for (const Element& e : scan_.out.elements) {
      if (e.type == Type::action) taken_.insert(e.words.begin);
    }
    for (std::size_t i = 0; i < notes.size();) {
      std::vector<Range> note = {notes[i].words};
      std::string owner(scan_.text.reading.substr(note[0].begin, note[0].size()));
      std::size_t k = i + 1;
      // "NH/" above "LS", "AM" above "&" above "BM": one note over several lines.
      while (k < notes.size() && notes[k].at - notes[k - 1].at < 260) {
        const std::string_view next =
            scan_.text.reading.substr(notes[k].words.begin, notes[k].words.size());
        const bool goes_on = owner.ends_with('/') || owner.ends_with('&') ||
                             next.starts_with('&') || next.starts_with('/');
        if (!goes_on) break;
        owner.append(" ").append(next);
        note.push_back(notes[k].words);
        ++k;
      }
      const bool head =
          base::starts_with_folded(owner, "action") || base::starts_with_folded(owner, "comment") ||
          base::starts_with_folded(owner, "update") || base::starts_with_folded(owner, "owner");
      if (!head) beside(notes[i].at, std::move(note), std::move(owner));
      i = k;
    }
  }

  void beside(std::uint32_t at, std::vector<Range> note, std::string owner) {
    const auto after =
        std::upper_bound(scan_.sentences.begin(), scan_.sentences.end(), at,
                         [](std::uint32_t v, const Range& r) { return v <= r.begin; });
    if (after == scan_.sentences.begin()) return;
    const Range sentence = *(after - 1);
    if (!taken_.insert(sentence.begin).second) return;
    const auto index = static_cast<std::uint32_t>(after - 1 - scan_.sentences.begin());
    const auto b =
        std::upper_bound(scan_.first_sentence.begin(), scan_.first_sentence.end(), index) -
        scan_.first_sentence.begin() - 1;
    if (scan_.claims[static_cast<std::size_t>(b)] == Claim::attendance ||
        scan_.words(sentence).ends_with(':'))
      return;
    Element& e = scan_.add(Type::action, sentence, "action.column", static_cast<std::size_t>(b));
    e.value = std::move(owner);
    e.margin = std::move(note);
  }

  Scan& scan_;
  bool in_list_ = false;
  bool owners_ = false;
  bool in_table_ = false;
  Range list_owner_;
  std::unordered_set<std::uint32_t> taken_;  // where the sentences begin that are actions
};

}  // namespace

void find_actions(Scan& scan) { Finder(scan).run(); }

}  // namespace minutebook::element
