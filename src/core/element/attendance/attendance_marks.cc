#include "element/attendance/attendance_marks.h"

#include "base/unicode.h"

namespace minutebook::element {

using Status = AttendanceStatus;

std::optional<Status> status_cell(std::string_view s) {
  s = base::trim(s);
  // "Apologies, sent representative", "Present (remote)", "Absent without apology"
  const std::string_view first = base::Words(s).next();
  if (first.size() < s.size() &&
      base::is_one_of(first, "present absent apologies apology excused")) {
    if (!base::equals_folded(first, "present"))
      return base::contains_folded(s, "excused") ? Status::apologies : status_cell(first);
    const std::string_view rest = s.substr(first.size());
    for (const std::string_view how : {std::string_view("remote"), std::string_view("virtual"),
                                       std::string_view("zoom"), std::string_view("online")}) {
      if (base::contains_folded(rest, how)) return Status::remote;
    }
    return Status::present;
  }
  if (base::is_one_of(s, "present expected attended late yes p l") ||
      base::equals_folded(s, "present, as expected"))
    return Status::present;
  if (base::is_one_of(s, "absent no a ab abs n")) return Status::absent;
  if (base::is_one_of(s, "remote online virtual zoom r v z")) return Status::remote;
  if (base::is_one_of(s, "apologies apology excused regrets ap e ex")) return Status::apologies;
  if (base::equals_folded(s, "in attendance")) return Status::in_attendance;
  return std::nullopt;
}

bool is_cross(std::string_view s) {
  const char32_t c = base::trim(s).empty() ? 0 : base::code_point_at(base::trim(s), 0).value;
  return c == 0x2717 || c == 0x2718 || c == 0x274C || c == 0x274E;
}

bool is_tick(std::string_view s) {
  s = base::trim(s);
  if (s.empty() || base::count_code_points(s) > 2) return false;
  const char32_t c = base::code_point_at(s, 0).value;
  return c == 'x' || c == 'X' || c == 'Y' || c == 'y' || c == '*' || c == '1' || c == 0xD7 ||
         (c >= 0x2022 && !base::is_letter(c));
}

}  // namespace minutebook::element
