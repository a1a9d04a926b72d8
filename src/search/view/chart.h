#pragma once
// Charts as inline SVG.

#include <cstdint>
#include <string>
#include <vector>

namespace minutebook::search {

struct Bar {
  std::string label, link;           // link: empty for none
  std::vector<std::uint64_t> parts;  // one, or for, abstaining, against
};

/// A bar a line, label above it.
std::string bars_across(const std::vector<Bar>& bars);

/// Bars side by side, label below. Empty when there are none.
std::string columns(const std::vector<Bar>& bars);

}  // namespace minutebook::search
