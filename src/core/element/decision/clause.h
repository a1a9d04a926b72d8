#pragma once
// The labelled parts of a decision: blocks of a list below it, or "(i) …; (ii) …" inside its sentence.

#include "element/scan.h"

namespace minutebook::element {

/// Takes the list that starts at block `from` as the clauses of a decision; `level` is the depth of the first. Returns the
/// end of the last clause in the flow, 0 when there is no list. Claims the blocks.
std::uint32_t take_list(Scan& scan, std::size_t from, const char* rule);

/// Finds labels that count inside flow[text] and adds a clause for each. At least two, the first of them 1, a or i.
void find_inline_clauses(Scan& scan, Range text, std::size_t block, const char* rule);

}  // namespace minutebook::element
