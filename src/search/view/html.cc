#include "search/view/html.h"

#include <unicode/utf8.h>

#include <cstdio>

#include "minutebook/view.h"

namespace minutebook::search {
namespace {

bool turns_direction(UChar32 c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E ||
         c == 0x200F || c == 0x61C;
}

bool is_control(UChar32 c) {
  return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
}

std::string_view entity(char c) {
  switch (c) {
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '&':
      return "&amp;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

}  // namespace

void append_html(std::string_view text, std::string& out) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  for (std::size_t i = 0; i < text.size();) {
    std::size_t start = i;
    while (i < text.size() && bytes[i] >= ' ' && bytes[i] < 0x7F && entity(text[i]).empty()) ++i;
    out.append(text, start, i - start);
    if (i == text.size()) return;
    start = i;
    UChar32 c;
    U8_NEXT(bytes, i, text.size(), c);
    if (c < 0) {
      out += "\uFFFD";
    } else if (c < 0x7F && !entity(static_cast<char>(c)).empty()) {
      out += entity(static_cast<char>(c));
    } else if (c == '\r') {
      // "\r\n" is one line end; a browser would make a second one of "\r".
      if (i >= text.size() || text[i] != '\n') out += '\n';
    } else if (is_control(c) || turns_direction(c)) {
      char buffer[24];
      out.append(buffer, std::snprintf(buffer, sizeof buffer, "\u2039U+%04X\u203A",
                                       static_cast<unsigned>(c)));
    } else {
      out.append(text, start, i - start);
    }
  }
}

std::string html_text(std::string_view text) {
  std::string out;
  append_html(text, out);
  return out;
}

}  // namespace minutebook::search
