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
  enum class Kind { element, paragraph, table, furniture, note } kind = Kind::element;
  const element::Element* element = nullptr;  // kind element only
  Range words;               // in the flow; furniture and notes have an empty one: their place
  Range reading;             // furniture and notes: in the reading text
  std::vector<Range> marks;  // in the flow
  Range number;              // paragraph: in the flow
  const char* rule = "";
  std::vector<Draft> children;

  /// Layout or a note of the right-hand column: it may stand inside an element and is none of its words.
  bool is_aside() const { return kind == Kind::furniture || kind == Kind::note; }
};

/// A title or working label and what stands below it up to the next one. The first has no head: the front of the page.
struct Part {
  const element::Element* head = nullptr;  // item or section
  Range printed;                           // the head as printed
  std::vector<Range> marks;                // of the head
  std::vector<Draft> content;
};

struct Drafts {
  std::vector<Part> parts;
  std::vector<Range> holes;  // furniture that user rules found inside elements: none of their words
};

/// Nests the elements, fills the gaps with paragraphs and tables, and places furniture and notes. Every letter of the flow
/// is in one outermost element or one mark. `blocks` keeps its flow. Linear but for sorting.
Drafts draft(const line::Lines& lines, const block::Blocks& blocks,
             const element::Elements& elements);

}  // namespace minutebook::document
