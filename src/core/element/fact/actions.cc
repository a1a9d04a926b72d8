#include <algorithm>
#include <unordered_set>

#include "base/unicode.h"
#include "element/fact/action_words.h"
#include "element/people/people.h"
#include "element/scan.h"

namespace minutebook::element {
namespace {

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
           base::equals_folded(t, "actions") || base::equals_folded(t, "todo") ||
           base::equals_folded(t, "actions:") || base::contains_folded(t, "action summary");
  }

  void block(std::size_t i) {
    const block::Block& b = scan_.page.blocks[i];
    const std::string_view s = scan_.words(b.words);
    if (scan_.is_border(i)) return title(i);
    const Claim claim = scan_.claims[i];
    if (claim == Claim::question || claim == Claim::response || claim == Claim::ballot ||
        claim == Claim::attendance)
      return;
    const bool names = in_list_ || (scan_.block_stems[i] & kAction) != 0;
    if (const auto columns = names ? action_columns(scan_, b.words, in_list_) : std::nullopt) {
      in_table_ = true;
      columns_ = *columns;
      return;
    }
    if ((in_table_ || in_list_) && has_cells(s) && row(i)) return;
    if (const std::size_t marker = marker_length(s)) return marked(i, marker);
    if (const std::size_t marker = loose_marker(s)) return marked(i, marker);
    const bool label =
        !b.number.is_number() || s.ends_with(':');  // not "1. Review of action items"
    if (label && names_actions(i)) return open_list(i);
    if (in_list_ && !b.words.empty() && (b.number.found() || names_owner_of_line(b.words)))
      return listed(i);
    if (!b.number.found() && in_list_ && s.size() > 40) in_list_ = false;
    sentences(i);
  }

  /// "Kent – sign the contract" in a list without bullets; "Status: done" tells of the line above.
  bool names_owner_of_line(Range words) const {
    const Range owner = owner_in(scan_, words);
    return !owner.empty() &&
           !base::is_one_of(
               scan_.words(owner),
               "status result outcome progress update updates note notes date due deadline "
               "comment comments done");
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
      list_owner_ = !names_task(s) ? scan_.page.blocks[i].words : Range{};
    } else {
      in_list_ = false;
      list_owner_ = {};
    }
  }

  /// A row of a table of actions.
  bool row(std::size_t i) {
    const std::vector<Range> cells = action_cells(scan_, scan_.page.blocks[i].words);
    if (in_table_ && cells.size() == columns_.count && cells.size() > 1) {
      const Range words = cells[columns_.action], owner = cells[columns_.owner];
      const std::string_view who = scan_.words(owner);
      const bool person =
          who.empty() || (who.size() <= 80 && base::is_upper(base::code_point_at(who, 0).value) &&
                          who.find(". ") == std::string_view::npos);
      if (words.size() < 6 || !person) return odd_row(i, cells);
      scan_.add(Type::action, words, "action.table-row", i).who.name = owner;
      return true;
    }
    return odd_row(i, cells);
  }

  /// One with more or fewer cells than the head: the cell before the first one that is a name or initials is the action.
  bool odd_row(std::size_t i, const std::vector<Range>& cells) {
    Range before;
    for (const Range& cell : cells) {
      const std::string_view t = scan_.words(cell);
      const bool short_name =
          t.size() <= 14 && looks_like_name(t) && t.find(' ') == std::string_view::npos;
      if (short_name && before.size() > 12) {
        Element& e = scan_.add(Type::action, before, "action.table-row", i);
        e.who = read_name(scan_.page.flow, cell);
        return true;
      }
      before = cell;
    }
    return false;
  }

  void marked(std::size_t i, std::size_t marker) {
    const block::Block& b = scan_.page.blocks[i];
    Range words{b.words.begin + static_cast<std::uint32_t>(marker), b.words.end};
    const std::string_view t = scan_.words(words);
    if (t.empty()) return open_list(i);
    // "ACTION: Director Dodd moved, seconded by Director Chen, …" is what the board did.
    const Stems stems = scan_.block_stems[i];
    if ((stems & kSecond) != 0 && (stems & (kMov | kMotion)) != 0) return;
    if (t.find("M/S") < 8) return;
    if (const std::size_t owner = bare_owner(t); owner > 0) {
      words.end = words.begin + static_cast<std::uint32_t>(owner);
      return owner_of_sentence_before(i, words);
    }
    Element& e = scan_.add(Type::action, words, "action.marker", i);
    e.marks.push_back({b.words.begin, words.begin});
    e.who.name = owner_in_marker(scan_, {b.words.begin, words.begin});
    if (!e.who.stated()) e.who.name = owner_in(scan_, words);
    scan_.claims[i] = Claim::action;
  }

  /// "… the sign. / Action: Clerk": the sentence before is the action.
  void owner_of_sentence_before(std::size_t i, Range owner) {
    const std::uint32_t first = scan_.first_sentence[i];
    if (first == 0 || i == 0 || scan_.is_border(i - 1)) return;
    if (scan_.claims[i - 1] == Claim::action) {  // another action: what this one is stands nowhere
      const Range words{owner.begin, scan_.page.blocks[i].words.end};
      scan_.add(Type::action, words, "action.owner-alone", i).who =
          read_name(scan_.page.flow, owner);
      scan_.claims[i] = Claim::action;
      return;
    }
    const Range sentence = scan_.sentences[first - 1];
    Element& e = scan_.add(Type::action, sentence, "action.owner-below", i - 1);
    e.who = read_name(scan_.page.flow, owner);
    e.marks.push_back(scan_.page.blocks[i].words);
    scan_.claims[i] = Claim::action;
  }

  void listed(std::size_t i) {
    const block::Block& b = scan_.page.blocks[i];
    const auto box = static_cast<std::uint32_t>(tick_box(scan_.words(b.words)));
    const std::uint32_t begin = b.words.begin + box;
    Element& e = scan_.add(Type::action, {begin, b.words.end}, "action.list", i);
    e.who.name = owner_in(scan_, e.words);
    if (!e.who.stated()) e.who.name = list_owner_;
    if (!b.label.empty()) e.marks.push_back(b.label);
    if (box > 0) e.marks.push_back({b.words.begin, begin});
    scan_.claims[i] = Claim::action;
  }

  /// "… . ACTION: Clerk to write." inside a paragraph.
  void sentences(std::size_t i) {
    for (std::uint32_t s = scan_.first_sentence[i]; s < scan_.first_sentence[i + 1]; ++s) {
      const Range r = scan_.sentences[s];
      const std::string_view said = scan_.words(r);
      const std::size_t marker = std::max(marker_length(said), loose_marker(said));
      if (marker == 0 || s == scan_.first_sentence[i]) continue;
      const Range words{r.begin + static_cast<std::uint32_t>(marker), r.end};
      if (words.empty()) continue;
      if (const std::size_t owner = bare_owner(scan_.words(words)); owner > 0) {
        Element& e = scan_.add(Type::action, scan_.sentences[s - 1], "action.owner-after", i);
        e.who = read_name(scan_.page.flow,
                          {words.begin, words.begin + static_cast<std::uint32_t>(owner)});
        e.marks.push_back(r);
        continue;
      }
      Element& e = scan_.add(Type::action, words, "action.marker", i);
      e.marks.push_back({r.begin, words.begin});
      e.who.name = owner_in(scan_, words);
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
      if (!head && may_own(owner)) beside(notes[i].at, std::move(note), std::move(owner));
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
  ActionColumns columns_;  // of the table
  Range list_owner_;
  std::unordered_set<std::uint32_t> taken_;  // where the sentences begin that are actions
};

}  // namespace

void find_actions(Scan& scan) { Finder(scan).run(); }

}  // namespace minutebook::element
