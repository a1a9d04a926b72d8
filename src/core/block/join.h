#pragma once
// Which lines belong together: wrapped lines of one block.

#include <vector>

#include "base/label.h"
#include "line/line.h"

namespace minutebook::block {

using base::Dress;
using base::Label;
using base::LabelStyle;

/// Lines [first, last] of one block, furniture between them skipped when the flow is written.
struct Group {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  Label label;  // of the first line; views the reading text
  bool label_alone =
      false;  // the label stands on a line of its own and the words follow on the next
};

/// Groups all lines that are not furniture. Linear.
std::vector<Group> group_lines(const text::Text& text, const line::Lines& lines);

}  // namespace minutebook::block
