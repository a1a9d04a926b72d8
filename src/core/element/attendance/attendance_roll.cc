#include "element/attendance/attendance_roll.h"

#include <algorithm>

#include "base/unicode.h"
#include "element/attendance/sheet_cells.h"

namespace minutebook::element {
namespace {

constexpr std::size_t kMostBlocks = 40;
constexpr std::uint32_t kLongestBlock = 2000;

/// Past "Roll call", "ROLL CALL:" and "B. Roll Call –"; past a title that is named otherwise.
std::size_t behind_title(std::string_view s, bool named = false) {
  if (named) return s.size();
  std::size_t i = 9;
  while (i < s.size() && (s[i] == ':' || s[i] == '-' || s[i] == '.' || (s[i] & 0x80) != 0 ||
                          base::is_ascii_space(s[i])))
    ++i;
  return i;
}

bool is_roll(const Roster& roster) {
  return roster.is_pure() && std::all_of(roster.people.begin(), roster.people.end(),
                                         [](const Entry& e) { return e.answered; });
}

class Reader {
 public:
  explicit Reader(Scan& scan) : scan_(scan) {}

  /// `named`: the title of block i says more than "Roll call", and is all of it.
  std::size_t read(std::size_t i, bool named, Register& people) {
    const Range first = scan_.page.blocks[i].words;
    const auto skip = static_cast<std::uint32_t>(behind_title(scan_.words(first), named));
    if (skip < first.size() && !take(i, {first.begin + skip, first.end})) return i;
    std::size_t k = i + 1;
    for (; k < std::min(scan_.size(), i + kMostBlocks) && !scan_.is_border(k); ++k) {
      if (!take(k, scan_.page.blocks[k].words)) break;
    }
    if (people_.size() < 2) return i;
    people.open_list();
    for (const Entry& e : people_) people.add(e, AttendanceLabel{});
    for (std::size_t n = i; n < k; ++n) {
      if (scan_.claims[n] == Claim::none) scan_.claims[n] = Claim::attendance;
    }
    return k;
  }

 private:
  /// All lines must be names with an answer.
  bool take(std::size_t block, Range r) {
    if (r.empty() || r.size() > kLongestBlock) return false;
    std::vector<std::uint32_t> ends = block_lines(scan_, block).starts;
    ends.push_back(r.end);
    const std::size_t before = people_.size();
    std::uint32_t begin = r.begin;
    for (std::size_t n = 0; n < ends.size(); ++n) {
      if (ends[n] <= begin) continue;
      // A line that ends inside an answer goes on: "Mr. Boone -" over "Absent".
      if (!line({begin, ends[n]}) && (n + 1 < ends.size())) continue;
      if (taken_ != ends[n]) break;
      begin = ends[n];
    }
    const bool all = begin == r.end;
    if (!all) people_.resize(before);
    return all;
  }

  bool line(Range r) {
    const Roster roster = read_roster(scan_.page.flow, r, Trust::listed);
    const bool fits = roster.is_pure() && std::all_of(roster.people.begin(), roster.people.end(),
                                                      [](const Entry& e) { return e.answered; });
    if (!fits) return false;
    people_.insert(people_.end(), roster.people.begin(), roster.people.end());
    taken_ = r.end;
    return true;
  }

  Scan& scan_;
  std::vector<Entry> people_;
  std::uint32_t taken_ = 0;
};

}  // namespace

bool read_roll_sentence(const Scan& scan, Range sentence, Register& people) {
  const std::string_view s = scan.words(sentence);
  if (!base::starts_with_folded(s, "roll call")) return false;
  sentence.begin += static_cast<std::uint32_t>(std::min(behind_title(s), s.size()));
  const Roster roster = read_roster(scan.page.flow, sentence, Trust::listed);
  if (roster.people.size() < 2 || !is_roll(roster)) return false;
  people.open_list();
  people.add(roster, AttendanceLabel{});
  return true;
}

std::size_t read_roll_call(Scan& scan, std::size_t i, const std::optional<AttendanceLabel>& label,
                           Register& people) {
  const std::string_view s = scan.block_words(i);
  if (base::starts_with_folded(s, "roll call")) return Reader(scan).read(i, false, people);
  // "Members", "Attendance" above names that all have an answer.
  const bool above =
      label && label->mark == AttendanceLabel::alone && label->status == AttendanceStatus::present;
  return above ? Reader(scan).read(i, true, people) : i;
}

}  // namespace minutebook::element
