#include "base/printable.h"

#include <unicode/utf8.h>

#include <charconv>
#include <cstdint>

namespace minutebook::base {
namespace {

bool is_safe(UChar32 c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return false;
  if (c == 0x061C || c == 0x200E || c == 0x200F) return false;  // marks: ALM, LRM, RLM
  return !((c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069));
}

void append_code(UChar32 c, std::string& out) {
  char digits[8];
  const auto end = std::to_chars(digits, digits + sizeof digits, std::uint32_t(c), 16).ptr;
  out.append("\\u{").append(digits, end).append("}");
}

void append_text(std::string_view text, std::string& out, std::string_view newline,
                 std::size_t limit, bool in_quotes) {
  std::size_t at = 0;
  for (std::size_t shown = 0; at < text.size(); ++shown) {
    if (shown == limit) {
      out += "…";
      return;
    }
    const std::size_t begin = at;
    UChar32 c;
    U8_NEXT(text.data(), at, text.size(), c);
    if (c < 0) {
      out += "\xEF\xBF\xBD";
    } else if (c == '\n') {
      out += newline;
    } else if (!is_safe(c)) {
      append_code(c, out);
    } else {
      if (in_quotes && (c == '"' || c == '\\')) out += '\\';
      out.append(text, begin, at - begin);
    }
  }
}

}  // namespace

void append_printable(std::string_view text, std::string& out, std::string_view newline,
                      std::size_t limit) {
  append_text(text, out, newline, limit, false);
}

void append_quoted(std::string_view text, std::string& out, std::string_view newline,
                   std::size_t limit) {
  out += '"';
  append_text(text, out, newline, limit, true);
  out += '"';
}

}  // namespace minutebook::base
