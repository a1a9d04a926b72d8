#pragma once
// Elements → Document: nesting, ids, spans, coverage.

#include "block/block.h"
#include "element/element.h"
#include "line/line.h"
#include "minutebook/document.h"
#include "text/text.h"

namespace minutebook::document {

/// Takes the flow out of `blocks`. Every character of the reading text that is not white space ends up in exactly one
/// element (the innermost whose span or mark holds it). Linear but for sorting.
Document build(const text::Text& text, const line::Lines& lines, block::Blocks blocks,
               const element::Elements& elements);

}  // namespace minutebook::document
