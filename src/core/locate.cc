#include "minutebook/locate.h"

#include <algorithm>

#include "text/utf8.h"

namespace minutebook {
namespace {

bool ends_line(std::string_view c, std::string_view rest) {
  if (c == "\r") return !rest.starts_with('\n');
  return c == "\n" || c == "\xC2\x85" || c == "\xE2\x80\xA8" || c == "\xE2\x80\xA9";
}

}  // namespace

Place locate(std::string_view bytes, std::uint64_t offset) {
  const std::size_t end = std::min<std::uint64_t>(offset, bytes.size());
  Place place;
  for (std::size_t i = 0; i < end;) {
    const text::Utf8Step step = text::utf8_step(bytes, i);
    const std::size_t length = step.valid ? step.length : 1;
    // An offset inside a character is a place at that character, not behind it.
    if (i + length > end) break;
    const std::string_view c = bytes.substr(i, length);
    i += length;
    ++place.code_points;
    place.utf16 += length == 4 ? 2 : 1;
    if (ends_line(c, bytes.substr(i))) {
      ++place.line;
      place.column = 1;
    } else {
      ++place.column;
    }
  }
  return place;
}

}  // namespace minutebook
