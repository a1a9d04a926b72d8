#pragma once
// "Q. Mr Ward – could …?" above "A. Cllr Orr – …": letters that are no labels.

#include "block/block.h"

namespace minutebook::block {

/// Takes the labels "Q" and "A" of a question and its answer back into their words. Linear.
void join_question_letters(Blocks& blocks);

}  // namespace minutebook::block
