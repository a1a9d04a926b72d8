#include "element/attendance/attendance_parts.h"

#include <algorithm>

#include "base/unicode.h"
#include "element/people/person_words.h"

namespace minutebook::element {
namespace {

class Cutter {
 public:
  explicit Cutter(const Scan& scan) : scan_(scan) {}

  std::vector<Entry> run(const Entry& entry) {
    cut(entry);
    return std::move(out_);
  }

 private:
  std::string_view words(Range r) const { return scan_.words(r); }

  /// "Simon Bridger  Caroline Robinson": two names in narrow columns are one run of words in the flow. The text has a wider
  /// gap between them, or a line break.
  void cut(Entry e) {
    drop_title_of_line_before(e);
    const std::uint32_t begin = e.who.name.begin + end_of_title(e);
    const std::string_view s = words({begin, e.who.name.end});
    std::uint32_t word = 0;
    for (std::size_t space = s.find(' '); space != std::string_view::npos;
         space = s.find(' ', space + 1)) {
      ++word;
      const std::uint32_t at = begin + static_cast<std::uint32_t>(space);
      if (word < 2 || !is_gap(at) || s.find(' ', space + 1) == std::string_view::npos) continue;
      Entry first = e;
      first.who.name.end = at;
      first.who.role = {};
      if (is_office(words({at + 1, e.who.name.end}))) {  // "Dr Helen Price    GP Partner"
        first.who.role = {at + 1, std::max(e.who.name.end, e.who.role.end)};
        out_.push_back(first);
        return;
      }
      out_.push_back(first);
      e.who.name.begin = at + 1;
      e.who.honorific = {};
      cut(e);
      return;
    }
    out_.push_back(e);
  }

  /// "Nick Drew – District Councillor" and below it "Jenny Lee": the office at the end of the line is not hers.
  void drop_title_of_line_before(Entry& e) const {
    const std::string_view s = words(e.who.name);
    const std::size_t first = s.find(' ');
    if (first == std::string_view::npos ||
        !base::is_one_of(s.substr(0, first), "county district borough city town parish"))
      return;
    const std::size_t second = s.find(' ', first + 1);
    if (second == std::string_view::npos || s.find(' ', second + 1) == std::string_view::npos)
      return;
    const std::uint32_t at = e.who.name.begin + static_cast<std::uint32_t>(second);
    if (!is_gap(at)) return;
    e.who.name.begin = at + 1;
    e.who.honorific = {};
  }

  /// An abbreviation or a word for an office in front: no name.
  static bool is_office(std::string_view s) {
    const std::string_view first = base::Words(s).next();
    const bool capitals = first.size() >= 2 && std::all_of(first.begin(), first.end(), [](char c) {
                            return base::is_ascii_upper(c);
                          });
    return (capitals &&
            std::any_of(s.begin(), s.end(), [](char c) { return base::is_ascii_lower(c); })) ||
           (capitals && s.size() == first.size()) ||
           (word_kinds(first) & (kRoleWord | kBodyWord)) != 0;
  }

  std::uint32_t end_of_title(const Entry& e) const {
    if (e.who.honorific.begin != e.who.name.begin || e.who.honorific.empty()) return 0;
    const std::size_t space = words(e.who.name).find(' ');
    return space == std::string_view::npos ? 0 : static_cast<std::uint32_t>(space) + 1;
  }

  /// More than one space of the source, or the end of a line, at a space of the flow.
  bool is_gap(std::uint32_t at) const {
    const std::uint32_t left = scan_.page.reading.source({at - 1, at}).end;
    const std::uint32_t right = scan_.page.reading.source({at + 1, at + 2}).begin;
    return right > left + 1 || (right > left && scan_.text.reading[left] == '\n');
  }

  const Scan& scan_;
  std::vector<Entry> out_;
};

}  // namespace

std::vector<Entry> parts_of(const Scan& scan, const Entry& entry) {
  return Cutter(scan).run(entry);
}

}  // namespace minutebook::element
