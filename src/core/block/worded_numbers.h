#pragma once
// "ITEM 3: Local plan", "Item No. 1   Minutes", "ARTICLE 2. To see …", "MIN.NO. 56/2023: PRELIMINARIES": numbers with a word
// before them.

#include <cstdint>
#include <vector>

#include "block/block.h"
#include "line/line.h"
#include "text/text.h"

namespace minutebook::block {

/// The label of such a line; its core is the number alone. None where no mark and no gap stands behind the number.
Label worded_label(std::string_view words);

/// Adds the lines that begin so and count on each other: three, or two from 1. A lone "Item 9: the bridge" names an item.
void find_worded_numbers(const text::Text& text, const line::Lines& lines,
                         std::vector<std::uint32_t>& found);

}  // namespace minutebook::block
