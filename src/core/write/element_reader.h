#pragma once
// JSON → elements.

#include "minutebook/document.h"
#include "write/json_reader.h"

namespace minutebook::write {

/// Elements may nest this deep; what is deeper is refused, because taking such a Document apart
/// again needs stack.
inline constexpr std::size_t kDeepestNesting = 6000;

/// Reads the arrays `front` and `items` of an envelope with all that is in them. Iterative.
void read_elements(const Cursor& envelope, Document& document);

Person read_person_parts(const Cursor& at);

}  // namespace minutebook::write
