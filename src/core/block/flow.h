#pragma once
// Writes the words of the grouped lines into one flow and makes a block of each group.

#include <vector>

#include "block/block.h"
#include "block/join.h"

namespace minutebook::block {

/// Fills flow, reading, blocks and margins. Linear.
void write_flow(const text::Text& text, const line::Lines& lines, const std::vector<Group>& groups,
                Blocks& out);

}  // namespace minutebook::block
