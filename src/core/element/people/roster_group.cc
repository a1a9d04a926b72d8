// "QuantSIG (Alex, Sachin)": lines whose people stand in the bracket.

#include <algorithm>

#include "base/unicode.h"
#include "element/people/roster.h"

namespace minutebook::element {

Range people_of_group(std::string_view flow, Range r) {
  const std::string_view s = flow.substr(r.begin, r.size());
  const std::size_t open = s.find('(');
  if (open == std::string_view::npos || open < 2 || s.back() != ')') return {};
  int depth =
      0;  // "Hale (Chair), Bell and Selby (Vice-Chair)": the first bracket closes before the end
  for (std::size_t i = open; i + 1 < s.size(); ++i) {
    depth += s[i] == '(';
    depth -= s[i] == ')';
    if (depth == 0) return {};
  }
  return {r.begin + static_cast<std::uint32_t>(open) + 1, r.end - 1};
}

bool is_group_with_people(std::string_view flow, Range r) {
  const Range inside = people_of_group(flow, r);
  if (inside.empty()) return false;
  const std::string_view head = base::trim(flow.substr(r.begin, inside.begin - 1 - r.begin));
  if (head.size() > 40 || head.find(',') != std::string_view::npos) return false;
  const Roster roster = read_roster(flow, inside, Trust::listed);
  if (roster.people.size() < 2 || roster.bad > 0) return false;
  return std::none_of(roster.people.begin(), roster.people.end(),
                      [](const Entry& e) { return e.titled; });
}

}  // namespace minutebook::element
