#include "text/lines.h"

#include "text/find_stop.h"

namespace minutebook::text {
namespace {

std::size_t line_end_length(std::string_view s, std::size_t i) {
  const auto at = [s](std::size_t k) {
    return k < s.size() ? static_cast<unsigned char>(s[k]) : 0U;
  };
  switch (at(i)) {
    case '\n':
    case '\f':
      return 1;
    case '\r':
      return at(i + 1) == '\n' ? 2 : 1;
    case 0xC2:
      return at(i + 1) == 0x85 ? 2 : 0;
    case 0xE2:
      return at(i + 1) == 0x80 && (at(i + 2) == 0xA8 || at(i + 2) == 0xA9) ? 3 : 0;
    default:
      return 0;
  }
}

}  // namespace

SourceLine line_at(std::string_view text, std::size_t begin) {
  const std::size_t n = text.size();
  for (std::size_t i = begin; (i = find_stop<'\n', '\r', '\f', '\xC2', '\xE2'>(text, i, n)) < n;
       ++i) {
    if (const std::size_t length = line_end_length(text, i)) return {begin, i, i + length};
  }
  return {begin, text.size(), text.size()};
}

std::string_view trim_blanks(std::string_view line) {
  while (!line.empty() && is_blank(line.front())) line.remove_prefix(1);
  while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
  return line;
}

}  // namespace minutebook::text
