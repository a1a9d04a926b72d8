#pragma once
// The product of this room: the lines of the reading text that hold words, with what surrounds them.

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace minutebook::line {

using text::Range;

/// The last column that is counted.
inline constexpr std::uint16_t kMaxColumn = 60000;

/// A line with at least one character that is not white space. Blank lines are counted, not kept.
struct Line {
  Range
      words;  // without white space at both ends and the margin note; empty if that is all there is
  Range margin;              // a note in the right-hand column ("Action": "Clerk"), empty if none
  std::uint16_t indent = 0;  // columns before the words; a tab goes to the next multiple of 8
  std::uint16_t width = 0;   // columns from the left edge to the end of the words
  std::uint8_t blanks = 0;   // blank lines before this one, at most 255
  std::uint8_t columns = 1;  // runs of words that are 3 or more spaces or a tab apart
  bool furniture = false;  // running heads, page numbers, navigation, front matter, signature rules
  bool page_start = false;             // a form feed or a thematic break stands before it
  const text::LineCue* cue = nullptr;  // what the markup says; null for most lines
};

struct Lines {
  std::vector<Line> lines;
  std::uint16_t text_width =
      80;  // column at which full lines end (90th percentile of longer lines)
  bool double_spaced =
      false;  // wrapped lines stand a blank line apart, as some converters print them
};

/// Splits at LF, CRLF, CR, form feed, NEL, U+2028, U+2029. Linear.
Lines split(const text::Text& text);

/// Marks page furniture: what repeats at page edges, page numbers, navigation, front matter, rules to sign on. Linear.
void mark_furniture(const text::Text& text, Lines& lines);

/// Finds the notes of a right-hand column ("Action", owner's initials) and takes them out of `words`. Linear.
void find_margins(const text::Text& text, Lines& lines);

/// The three steps above.
Lines read_lines(const text::Text& text);

}  // namespace minutebook::line
