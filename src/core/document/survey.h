#pragma once
// What is said about a document as a whole: its source, its style, how much of it was understood; and the record of rules
// that explain prints.

#include <string>
#include <string_view>
#include <vector>

#include "block/block.h"
#include "element/element.h"
#include "line/line.h"
#include "minutebook/extractor.h"
#include "text/text.h"

namespace minutebook::document {

/// Facts that must be taken before the flow moves into the document.
struct Survey {
  std::string media_type, encoding;
  std::uint64_t replacements = 0;
  std::string item_numbering, heading_marks, decisions, line_spacing;
  bool blank = false;  // nothing but white space
};

Survey survey(const text::Text& text, const line::Lines& lines, const block::Blocks& blocks,
              const element::Elements& elements);

struct Input {
  std::string_view name;
  std::string_view bytes;
  bool cut;  // longer than Options::max_input_bytes
  std::string_view rules;
  std::string_view sha256;  // of `bytes`; empty: not known yet
};

/// Fills source, rules and style, and adds E_EMPTY, E_EMPTY_TEXT and E_INPUT_LIMIT.
void finish(Document& document, const Survey& survey, const Input& input);

/// A trial with its place in the input.
struct Trial {
  std::string rule;
  Span span;
  bool matched;
};

std::vector<Trial> locate_trials(const text::Text& text, const block::Blocks& blocks,
                                 const element::Witness* witness);

/// Says of every trial whether it made an element, and why not.
std::vector<RuleTrial> judge(const Document& document, const std::vector<Trial>& trials);

/// One line for each label chain: what it is and why.
std::vector<std::string> describe(const block::Blocks& blocks);

}  // namespace minutebook::document
