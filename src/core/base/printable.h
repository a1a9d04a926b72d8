#pragma once
// Text on its way to a terminal: nothing in it may move the cursor or turn the reading direction
// round.

#include <cstddef>
#include <string>
#include <string_view>

namespace minutebook::base {

/// Appends `text` with control characters, bidi controls and the line separators of Unicode shown
/// as "\u{202e}" and invalid bytes as U+FFFD. A '\n' becomes `newline`. Stops after `limit` code
/// points and then appends "…".
void append_printable(std::string_view text, std::string& out, std::string_view newline = "\\u{a}",
                      std::size_t limit = std::string_view::npos);

/// As append_printable, in double quotes; '"' and '\' inside are preceded by '\'.
void append_quoted(std::string_view text, std::string& out, std::string_view newline = "\\u{a}",
                   std::size_t limit = std::string_view::npos);

}  // namespace minutebook::base
