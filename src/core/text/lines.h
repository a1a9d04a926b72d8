#pragma once
// Lines of a source text, for markup that is written in lines.

#include <cstddef>
#include <string_view>

namespace minutebook::text {

struct SourceLine {
  std::size_t begin = 0;
  std::size_t end = 0;   // of its content
  std::size_t next = 0;  // behind the line end; == end in a last line without one

  std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

/// The line that starts at `begin`. Lines end at "\n", "\r\n", "\r", '\f', U+0085, U+2028, U+2029.
SourceLine line_at(std::string_view text, std::size_t begin);

inline bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// Without spaces and tabs at both ends.
std::string_view trim_blanks(std::string_view line);

}  // namespace minutebook::text
