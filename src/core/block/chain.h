#pragma once
// Sequences of labels: which "2." follows which "1.". "(i)" after "(h)" is a letter, after nothing a roman numeral.

#include "block/block.h"

namespace minutebook::block {

/// Fills Blocks::chains and Block::chain for every labelled block. Linear in blocks for bounded nesting (at most 32 chains
/// are open at a time).
void find_chains(Blocks& blocks);

}  // namespace minutebook::block
