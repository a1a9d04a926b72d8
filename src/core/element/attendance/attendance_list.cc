#include "element/attendance/attendance_list.h"

#include <algorithm>

#include "base/unicode.h"
#include "element/attendance/attendance_parts.h"
#include "element/attendance/attendance_sentence.h"
#include "element/attendance/attendance_sheet.h"
#include "element/attendance/sheet_cells.h"
#include "element/people/person_words.h"
#include "element/people/roster.h"

namespace minutebook::element {
namespace {

using Label = AttendanceLabel;
using Status = AttendanceStatus;

constexpr std::uint32_t kLongestList = 6000;  // bytes of a paragraph that is read as a list

class Reader {
 public:
  Reader(Scan& scan, Register& people) : scan_(scan), people_(people) {}

  /// Reads the list that the label of block i opens; returns the block after it, i if there is no list.
  std::size_t read(std::size_t i, Label label) {
    const Range block = scan_.page.blocks[i].words;
    const auto skip = static_cast<std::uint32_t>(std::min<std::size_t>(label.rest, block.size()));
    const Range rest = behind_received({block.begin + skip, block.end}, label);
    const bool bare = rest.empty();
    open();
    set_block(i);
    const bool doubtful =
        label.mark == Label::dash || (label.mark == Label::space && !label.sentence);
    if (!bare && !consume(rest, label, doubtful)) return i;
    if (bare && i + 1 < scan_.size()) {  // "Attendance" above a table
      const std::size_t sheet = read_attendance_sheet(scan_, i + 1, people_);
      if (sheet > i + 1) return sheet;
    }
    const std::size_t next = closed_ ? i + 1 : read_on(i + 1, label, bare || ends_bare_);
    if (bare && next == i + 1 && !label.core) return i;
    claim(i, next);
    return next;
  }

  /// "… held on 5 May 2019 PRESENT: A. Lee, …" and "… at 10 a.m. MEMBERS PRESENT:" above the names.
  std::size_t read_inside(std::size_t i) {
    Range r = scan_.page.blocks[i].words;
    r.end = std::min(r.end, r.begin + kLongestList);
    const std::uint32_t at = inner_label(r, r.end);
    if (at >= r.end) return i;
    auto label = read_attendance_label(words({at, r.end}), true);
    if (!label) return i;
    label->rest += at - r.begin;
    const std::size_t next = read(i, *label);
    if (next > i) read_attendance_sentences(scan_, {r.begin, at}, true, people_);
    return next;
  }

  /// The text under a title "Apologies": a list without a label.
  std::size_t read_unlabelled(std::size_t i, Label label) {
    const block::Block& b = scan_.page.blocks[i];
    set_block(i);
    const Range list = behind_received(b.words, label);
    if (base::contains_folded(words(list), "seconded"))
      return i;  // who moved that they be accepted
    const Roster roster =
        read_roster(scan_.page.flow, {list.begin, end_of_entry(list)}, Trust::listed);
    if (!roster.is_pure()) return i;
    open();
    if (!consume(list, label, true)) return i;
    return label.status == Status::apologies ? i + 1 : read_on(i + 1, label, true);
  }

 private:
  std::string_view words(Range r) const { return scan_.words(r); }

  /// "Received and accepted from Cllr A and Cllr B." behind "Apologies": the names behind "from".
  Range behind_received(Range r, const Label& label) const {
    const std::string_view s = words(r);
    if (label.status != Status::apologies ||
        !base::is_one_of(base::Words(s).next(), "received accepted noted were had have submitted"))
      return r;
    const std::size_t from = s.substr(0, 60).find(" from ");
    if (from != std::string_view::npos) r.begin += static_cast<std::uint32_t>(from) + 6;
    return r;
  }

  void open() {
    people_.open_list();
    taken_ = 0;
    titled_ = true;
    closed_ = false;
    ends_bare_ = false;
  }

  void set_block(std::size_t i) {
    BlockLines lines = block_lines(scan_, i);
    breaks_ = std::move(lines.entries);
    labels_.clear();
    const std::uint32_t end = scan_.page.blocks[i].words.end;
    for (std::size_t n = 0; n < lines.starts.size(); ++n) {
      const std::uint32_t line = lines.starts[n];
      const std::string_view s = words({line, end});
      const bool last = n + 1 == lines.starts.size();
      const std::uint32_t size = (last ? end : lines.starts[n + 1]) - line;
      const bool colon = s.substr(0, 60).find(':') != std::string_view::npos;
      if (!colon && size > 24) continue;
      const auto label = read_attendance_label(colon ? s : base::trim(s.substr(0, size)));
      if (label && (label->mark == Label::colon || (label->core && label->mark == Label::alone)))
        labels_.push_back(line);  // "ABSENT" on a line of its own too
    }
  }

  void claim(std::size_t from, std::size_t to) {
    for (std::size_t k = from; k < to; ++k) {
      if (scan_.claims[k] == Claim::none) scan_.claims[k] = Claim::attendance;
    }
  }

  /// The blocks that go on with a list.
  std::size_t read_on(std::size_t k, Label& label, bool bare) {
    if (bare && is_grouped(k)) return read_groups(k, label);
    if (bare && k < scan_.size() && is_head_of_names(k)) ++k;
    int crowds = 0;
    for (; k < scan_.size(); ++k) {
      const block::Block& b = scan_.page.blocks[k];
      if (scan_.is_border(k) || b.words.size() > kLongestList) break;
      const std::string_view s = words(b.words);
      if (const auto next = read_attendance_label(s);
          next && (next->core || next->mark == Label::colon || next->mark == Label::alone))
        break;
      set_block(k);
      if (base::contains_folded(s, "seconded")) break;  // who moved that apologies be accepted
      if (is_away(label.status) && (starts_other_label(b.words) || tells(s))) break;
      if (!goes_on(b, bare, crowds)) break;
      closed_ = false;
      if (b.words.size() < 12 || !is_crowd(b.words)) consume(b.words, label, false);
      if (closed_ && !bare) return k + 1;
    }
    return k;
  }

  /// "Name (alias)" above the names.
  bool is_head_of_names(std::size_t k) const {
    const std::string_view s = words(scan_.page.blocks[k].words);
    return s.size() < 30 && !scan_.is_border(k) &&
           base::is_one_of(base::Words(s).next(), "name names");
  }

  bool is_crowd(Range r) const {
    if (r.size() > 160) return false;
    const Roster roster = read_roster(scan_.page.flow, r, Trust::strict);
    return roster.people.empty() &&
           (roster.crowd || base::contains_folded(words(r), "of the public") ||
            base::contains_folded(words(r), "of public"));
  }

  bool goes_on(const block::Block& b, bool bare, int& crowds) {
    if (is_crowd(b.words)) return ++crowds <= 2;
    const std::uint32_t end = end_of_entry(b.words);
    const Range first{b.words.begin, std::min(end, inner_label(b.words, end))};
    const Roster roster = read_roster(scan_.page.flow, first, bare ? Trust::nicks : Trust::listed);
    if (!roster.is_pure()) return false;
    if (b.number.is_number() && !bare) return false;
    const bool sentence = first.end < b.words.end;
    const bool columns = words(b.words).find('\t') != std::string_view::npos;
    if (bare && taken_ == 0) return !b.number.is_number() || !sentence;
    for (const Entry& e : roster.people) {
      if (e.weak && e.who.role.empty() &&
          !(bare && (b.kind == block::Kind::list || b.blanks == 0 || roster.people.size() > 1)))
        return false;
    }
    // After "Mr A, Ms B" two words without title or role are a title of business.
    const Entry& first_entry = roster.people[0];
    const bool line_below = b.blanks == 0 && roster.people.size() > 1 &&  // "D Cutler, E Drax"
                            base::Words(words(first_entry.who.name)).next().size() == 1;
    if (!first_entry.titled && titled_ && taken_ >= 2 && first_entry.who.role.empty() && !columns &&
        !line_below)
      return false;
    return true;
  }

  /// Reads the sentences of a text as lists until one is none. `doubtful`: the first must be a list beyond doubt.
  bool consume(Range r, Label& label, bool doubtful) {
    if (r.size() > kLongestList) r.end = r.begin + kLongestList;
    bool any = false, crowd = false;
    while (!r.empty()) {
      const std::uint32_t end = end_of_entry(r);
      const std::uint32_t inner = inner_label(r, end);
      if (any && is_away(label.status) && starts_other_label(r)) {
        const auto next = std::upper_bound(labels_.begin(), labels_.end(), r.begin);
        if (next == labels_.end() || *next >= r.end) break;
        r.begin = *next;  // "Minutes: A. Lee" below the apologies
        continue;
      }
      if (inner > r.begin) {
        const Range unit{r.begin, std::min(inner, end)};
        const Trust trust = any || doubtful ? Trust::listed : Trust::nicks;
        const Roster roster = read_roster(scan_.page.flow, unit, trust);
        const bool fits = any || doubtful ? roster.is_pure() : roster.is_list();
        if ((!fits && !(roster.people.empty() && roster.crowd)) ||
            ((any || crowd) && is_away(label.status) && tells(words(unit)))) {
          closed_ = any;
          if (any) read_attendance_sentences(scan_, r, true, people_);
          return any;
        }
        Label now = label;
        if (any && is_away(label.status) && ends_absent(words(unit))) now.status = Status::absent;
        take(roster, now);
        crowd |= roster.crowd;
        Range rest{unit.end, r.end};
        if (!any && !fits && !label_at(rest)) {  // "Absent: everyone else."
          closed_ = true;
          return true;
        }
        any = true;
        if (roster.cut) {
          closed_ = true;
          read_attendance_sentences(scan_, {unit.end, r.end}, true, people_);
          return true;
        }
        closed_ = end < r.end || (unit.end > unit.begin && scan_.page.flow[unit.end - 1] == '.');
      }
      r.begin = std::min(inner, end);
      if (const auto next = label_at(r); next) {
        const bool serves = next->serves || (!next->core && label.serves);
        const bool plain = next->plain || (!next->core && label.plain);  // "Councillors:" below it
        label = *next;
        label.plain = plain;
        label.serves =
            serves && label.status == Status::present;  // "Present: … Councillors: … Clerk: …"
        people_.open_list();
        r.begin += static_cast<std::uint32_t>(next->rest);
        closed_ = false;
        ends_bare_ = r.empty();  // "… Quinlivan and Secas OFFICIALS IN ATTENDANCE:"
        if (ends_bare_) taken_ = 0;
      } else if (inner <= r.begin && inner < end) {
        break;
      }
    }
    return any;
  }

  /// The end of the sentence or of the line, where lines are entries. "Councillors" on a line of its own heads the next one.
  std::uint32_t end_of_entry(Range r) const {
    auto next = std::find_if(breaks_.begin(), breaks_.end(),
                             [&](std::uint32_t at) { return at > r.begin; });
    if (next != breaks_.end() &&
        (word_kinds(base::trim(words({r.begin, std::min(r.end, *next)}))) & kGroupWord) != 0)
      ++next;
    if (next != breaks_.end()) r.end = std::min(r.end, *next);
    return end_of_list_sentence(scan_.page.flow, r);
  }

  /// "Cllr Tull joined the meeting at 7.42pm." below the apologies
  static bool tells(std::string_view s) {
    for (const std::string_view verb :
         {std::string_view("substituted"), std::string_view("joined the"),
          std::string_view("arrived at"), std::string_view("left the"),
          std::string_view("entered the")}) {
      if (s.find(verb) != std::string_view::npos) return true;
    }
    return false;
  }

  /// "Cllr Cole absent." behind the apologies
  static bool ends_absent(std::string_view s) {
    s = base::trim(s);
    if (s.ends_with('.')) s.remove_suffix(1);
    return s.ends_with(" absent");
  }

  static bool is_away(Status s) { return s == Status::apologies || s == Status::absent; }

  /// "Ex Officio: A. Lee" below those who were away: it does not say that she was.
  bool starts_other_label(Range r) const {
    const std::string_view s = base::trim(words({r.begin, end_of_entry(r)}));
    return starts_office_label(s) && !read_attendance_label(s) &&
           (word_kinds(base::Words(s).next()) & (kTitleWord | kGroupWord)) == 0;
  }

  std::optional<Label> label_at(Range& r) const {
    while (!r.empty() && (scan_.page.flow[r.begin] == ' ' || scan_.page.flow[r.begin] == '\t'))
      ++r.begin;
    if (r.empty()) return std::nullopt;
    auto label = read_attendance_label(words(r));
    if (label && !label->core && label->mark != Label::colon && label->mark != Label::dash)
      label.reset();
    return label;
  }

  /// Where the next label stands inside a sentence; its end if there is none. "Public:" is one where a line starts.
  std::uint32_t inner_label(Range r, std::uint32_t end) const {
    const auto next = std::lower_bound(labels_.begin(), labels_.end(), r.begin);
    if (next != labels_.end()) end = std::min(end, *next);
    const std::string_view s = words({r.begin, end});
    for (std::size_t colon = base::find_either(s, ':', '\t'); colon != std::string_view::npos;
         colon = base::find_either(s, ':', '\t', colon + 1)) {
      const std::size_t at = begin_of_inner_label(s, colon);
      if (at != std::string_view::npos) return r.begin + static_cast<std::uint32_t>(at);
    }
    if (s.ends_with(':')) {  // "… with the following members present:"
      const std::size_t at = begin_of_inner_label(s, s.size() - 1, true);
      if (at != std::string_view::npos) return r.begin + static_cast<std::uint32_t>(at);
    }
    // "… Sheehy, Teefy, Apologies were received from …"
    for (const std::string_view word :
         {std::string_view("Apologies "), std::string_view("APOLOGIES ")}) {
      const std::size_t at = s.find(word);
      const bool inside = at != std::string_view::npos && at > 0 && s[at - 1] == ' ';
      if (inside && read_attendance_label(s.substr(at)))
        return r.begin + static_cast<std::uint32_t>(at);
    }
    return end;
  }

  void take(const Roster& roster, const Label& label) {
    for (const Entry& e : roster.people) {
      for (const Entry& part : parts_of(scan_, e)) people_.add(part, label);
      titled_ &= e.titled;
    }
    taken_ += roster.people.size();
  }

  // --- "QuantSIG (Alex, Sachin)" -----------------------------------------------------------------------------------

  bool is_grouped(std::size_t k) const {
    for (std::size_t n = k; n < scan_.size() && n < k + 30 && !scan_.is_border(n); ++n) {
      const Range r = scan_.page.blocks[n].words;
      if (r.size() > 400 || people_of_group(scan_.page.flow, r).empty()) return false;
      if (is_group_with_people(scan_.page.flow, r)) return true;
    }
    return false;
  }

  std::size_t read_groups(std::size_t k, const Label& label) {
    for (; k < scan_.size() && !scan_.is_border(k); ++k) {
      const Range inside = people_of_group(scan_.page.flow, scan_.page.blocks[k].words);
      if (inside.empty()) break;
      take(read_roster(scan_.page.flow, inside, Trust::listed), label);
    }
    return k;
  }

  Scan& scan_;
  Register& people_;
  std::size_t taken_ = 0;              // people of this list so far
  bool titled_ = true;                 // all of them have titles
  bool closed_ = false;                // its last sentence has ended
  bool ends_bare_ = false;             // its text ends with the next label
  std::vector<std::uint32_t> breaks_;  // of the block that is read
  std::vector<std::uint32_t> labels_;  // its lines that begin with a label
};

}  // namespace

std::size_t read_attendance_list(Scan& scan, std::size_t i, const AttendanceLabel& label,
                                 Register& people) {
  return Reader(scan, people).read(i, label);
}

std::size_t read_inner_attendance_list(Scan& scan, std::size_t i, Register& people) {
  return Reader(scan, people).read_inside(i);
}

std::size_t read_unlabelled_list(Scan& scan, std::size_t i, const AttendanceLabel& label,
                                 Register& people) {
  return Reader(scan, people).read_unlabelled(i, label);
}

}  // namespace minutebook::element
