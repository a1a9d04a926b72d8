#pragma once
// The tree before it becomes a Document: elements in flow ranges, nested, with nothing left out between them.

#include <vector>

#include "block/block.h"
#include "element/element.h"
#include "line/line.h"
#include "text/text.h"

namespace minutebook::document {

using text::Range;

struct Draft {
  enum class Kind { element, paragraph, table, furniture, unclassified } kind = Kind::element;
  const element::Element* element = nullptr;  // kind element only
  Range words;                                // in the flow
  Range reading;                              // furniture, margin notes: in the reading text; `words` is their place
  std::vector<Range> marks;                   // in the flow
  Range number;                               // paragraph: in the flow
  const char* rule = "";
  std::vector<Draft> children;
};

/// A title or working label and what stands below it up to the next one. The first has no head: the front of the page.
struct Part {
  const element::Element* head = nullptr;  // item or section
  std::vector<Draft> content;
};

/// Nests the elements, fills the gaps with paragraphs and tables, and places furniture and notes. `blocks` keeps its flow.
std::vector<Part> draft(const text::Text& text, const line::Lines& lines, const block::Blocks& blocks,
                        const element::Elements& elements);

}  // namespace minutebook::document
