#pragma once
// Which blocks are titles of business: by their chain, by markup, by the way they stand.

#include "block/block.h"

namespace minutebook::block {

/// Decides chains, then single blocks; a block whose title runs into text is split in two. Linear.
void find_headings(const text::Text& text, const line::Lines& lines, Blocks& blocks);

}  // namespace minutebook::block
