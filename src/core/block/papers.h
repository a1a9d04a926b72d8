#pragma once
// References to papers in a column right of the titles.

#include "block/block.h"

namespace minutebook::block {

/// "1. MINUTES      Paper A": the paper is no part of the title and makes no row of a table.
void set_papers_aside(Blocks& blocks);

}  // namespace minutebook::block
