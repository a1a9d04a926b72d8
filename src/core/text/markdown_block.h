#pragma once
// What a single line of Markdown starts.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace minutebook::text {

/// The mark of a list item: "-", "*", "+", "1.", "1)".
struct ListMark {
  std::size_t end = 0;       // behind the mark; 0: there is none
  std::size_t content = 0;   // where the item's text starts
  std::uint64_t number = 0;  // of an ordered item
  bool ordered = false;
};

/// `at` is behind the indentation of the line.
ListMark read_list_mark(std::string_view line, std::size_t at);

/// "---", "* * *", "___": three or more and nothing else.
bool is_thematic_break(std::string_view line);

/// 1 to 6 for "# …" and Textile's "h1. …"; `begin` and `end` get the range of the title, without closing marks.
int read_heading(std::string_view line, std::size_t& begin, std::size_t& end);

/// "```text" or "~~~"; `length` of an opening fence, 0 if it is none.
std::size_t read_fence(std::string_view line, char& character);

/// "|---|:--:|"
bool is_delimiter_row(std::string_view line);

/// The cells of a row of a table: ranges in the line, trimmed.
struct Cell {
  std::size_t begin = 0, end = 0;
  std::size_t bar = 0;  // the '|' before it
};
std::vector<Cell> split_row(std::string_view line);

/// The bytes of "> > " marks and their indentation at the start of a line.
std::size_t quote_length(std::string_view line);

}  // namespace minutebook::text
