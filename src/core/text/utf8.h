#pragma once
// UTF-8 as bytes: validity, one step over text that may be broken, encoding.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace minutebook::text {

inline constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

/// The bytes before the first one that is not valid UTF-8. ASCII goes at the speed of memory.
std::size_t valid_utf8_prefix(std::string_view bytes);

/// The first byte at or after `from` that is not ASCII.
std::size_t skip_ascii(std::string_view bytes, std::size_t from);

/// One character, or the maximal subpart of a broken one (Unicode 3.9, table 3-8): never 0 bytes inside the text.
struct Utf8Step {
  std::uint8_t length = 0;
  bool valid = false;
};
Utf8Step utf8_step(std::string_view bytes, std::size_t at);

/// `c` must not be a surrogate.
void append_utf8(std::string& out, char32_t c);

}  // namespace minutebook::text
