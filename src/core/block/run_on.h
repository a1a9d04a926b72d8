#pragma once
// Pages that lost their line ends: items stand in one long paragraph, "… 2. Apologies: None. 3. Minutes …".

#include "block/block.h"

namespace minutebook::block {

/// Splits long blocks before numbers that count on from the item before them. Does nothing unless at least four such numbers
/// stand inside blocks. Linear.
void split_run_on(Blocks& blocks);

}  // namespace minutebook::block
