#pragma once
// Elements as they come from the rules, made to nest: none crosses a title or the end of another.

#include <vector>

#include "document/draft.h"

namespace minutebook::document {

/// The elements that are no heads, outer before inner, by place; without marks. `heads` are the ranges of titles and labels, by place.
/// An element that crosses a head or the end of the element around it ends there; one that nests too deep is left out
/// (its words stay those of the elements around it).
std::vector<Draft> nest(const block::Blocks& blocks, const element::Elements& elements,
                        const std::vector<Range>& heads);

/// Furniture lines, and the notes of the right-hand column that none of the elements `flat` has: they have a place in the
/// flow and no words in it. By place.
std::vector<Draft> asides(const line::Lines& lines, const block::Blocks& blocks,
                          const std::vector<Draft>& flat);

}  // namespace minutebook::document
