#pragma once
// Sentences of a block, with the field's own abbreviations ("Cllr.", "p.m.", "No. 4") taken into account.

#include <string_view>
#include <vector>

#include "text/text.h"

namespace minutebook::element {

/// Appends the sentences of flow[block] to `out`: they are adjacent but for white space, and each is trimmed. Linear.
void split_sentences(std::string_view flow, text::Range block, std::vector<text::Range>& out);

}  // namespace minutebook::element
