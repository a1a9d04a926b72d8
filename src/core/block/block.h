#pragma once
// The product of this room: blocks, the units that a reader sees (a heading, a numbered paragraph, a list item, a
// paragraph), with wrapped lines joined into the flow.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/label.h"
#include "line/line.h"
#include "text/text.h"

namespace minutebook::block {

using base::Dress;
using base::Label;
using base::LabelStyle;
using text::Range;

enum class Kind : std::uint8_t {
  paragraph,
  heading,  // title of an item of business; `words` is the title alone
  section,  // a working label: "Minutes:", "Decision:", "Questions"
  list,     // numbered, lettered or bulleted text that is no title
  row,      // a row of a table
};

/// Why a block is what it is; the names of rules that `explain` prints and Element::rule carries.
struct Block {
  Kind kind = Kind::paragraph;
  Range words;    // in the flow, without the label
  Range label;    // in the flow, as printed; empty if none
  Label number;   // the label as a token; views the flow
  Range printed;  // headings: the whole printed line, label, title, separator and "(Item 3)"
  Range
      printed_number;  // headings: where the number stands if not in the label: "3" of "(Item 3)"; empty if not
  int chain = -1;          // index of its label chain, -1 if none
  std::uint8_t level = 0;  // headings: 1 for an item, 2 for a sub-item …
  std::uint16_t indent = 0;
  std::uint8_t blanks = 0;
  std::uint8_t lines = 1;    // lines of the source, at most 255
  std::uint8_t columns = 1;  // most columns of its lines
  bool bold = false;
  std::uint32_t bold_end =
      0;  // in the flow: of the bold words that it begins with; 0: none, or all are
  std::uint32_t tail_end =
      0;  // in the flow: of "Paper A", which stands right of the words; 0 if there is none
  bool runs_in = false;  // the block before it on the same line is its heading
  bool page_start = false;
  const text::LineCue* cue = nullptr;
  std::uint32_t first_line = 0, last_line = 0;  // indices of lines, last included
  const char* rule = "block.paragraph";
};

/// A note of the right-hand column and the place beside which it stands.
struct MarginNote {
  Range words;       // in the reading text
  std::uint32_t at;  // in the flow: the end of the line beside which it stands
};

/// A run of labels that count: 1. 2. 3.; what the run means is decided for all its members at once.
struct Chain {
  std::vector<std::uint32_t> members;  // block indices
  LabelStyle style = LabelStyle::none;
  bool headings = false;
  bool top = false;         // stands in no other chain
  bool introduced = false;  // a sentence before it leads to it: a list or clauses
  int parent = -1;          // chain that it stands in, -1 if none
  const char* why = "";     // for explain
};

struct Blocks {
  std::string
      flow;  // the words of all blocks: white space collapsed, wrapped lines joined, furniture left out;
             // "\n\n" between blocks
  text::OffsetMap reading;  // flow → reading text
  std::vector<Block> blocks;
  std::vector<Chain> chains;
  std::vector<MarginNote> margins;

  std::string_view text(Range r) const { return std::string_view(flow).substr(r.begin, r.size()); }
};

/// Lines → blocks. Linear.
Blocks build(const text::Text& text, const line::Lines& lines);

}  // namespace minutebook::block
