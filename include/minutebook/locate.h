#pragma once
// From a byte offset to what people and other programs count: lines, columns, code points, UTF-16 units.

#include <cstdint>
#include <string_view>

#include "minutebook/export.h"

namespace minutebook {

struct Place {
  std::uint64_t line = 1;    ///< 1-based; LF, CR, CRLF, NEL, U+2028 and U+2029 end a line
  std::uint64_t column = 1;  ///< 1-based, in code points
  std::uint64_t code_points =
      0;  ///< code points before the offset (W3C Web Annotation TextPositionSelector)
  std::uint64_t utf16 = 0;  ///< UTF-16 units before the offset

  friend bool operator==(const Place&, const Place&) = default;
};

/// O(offset). `bytes` is the input in UTF-8; an invalid byte counts as one code point.
MINUTEBOOK_EXPORT Place locate(std::string_view bytes, std::uint64_t offset);

}  // namespace minutebook
