#pragma once
// Characters: what is white space, a letter, upper or lower case, in any script that ICU knows.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/fold.h"

namespace minutebook::base {

/// One code point of valid UTF-8 and its length in bytes; at the end of the text {0, 0}.
struct CodePoint {
  char32_t value = 0;
  std::uint8_t length = 0;
};

constexpr bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_ascii_letter(char c) { return is_ascii_upper(static_cast<char>(c & ~0x20)); }
constexpr char ascii_lower(char c) { return is_ascii_upper(c) ? static_cast<char>(c | 0x20) : c; }

/// What is not ASCII: these ask ICU.
namespace beyond_ascii {
CodePoint code_point_at(std::string_view text, std::size_t offset);
CodePoint code_point_before(std::string_view text, std::size_t offset);
bool is_letter(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_digit(char32_t c);
bool is_letter_or_digit(char32_t c);
}  // namespace beyond_ascii

inline CodePoint code_point_at(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {};
  const auto lead = static_cast<unsigned char>(text[offset]);
  return lead < 0x80 ? CodePoint{lead, 1} : beyond_ascii::code_point_at(text, offset);
}

/// The code point that ends before `offset`.
inline CodePoint code_point_before(std::string_view text, std::size_t offset) {
  if (offset == 0 || text.empty()) return {};
  const auto last = static_cast<unsigned char>(text[offset - 1]);
  return last < 0x80 ? CodePoint{last, 1} : beyond_ascii::code_point_before(text, offset);
}

/// White space as readers see it: ASCII, no-break, en and em spaces, line separators, the byte order mark.
inline bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return c == 0x85 || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}
/// A byte that a white-space character can begin with. Most bytes are none, and need no more look.
inline constexpr auto kMayStartSpace = [] {
  std::array<bool, 256> may{};
  for (unsigned b = 0; b <= ' '; ++b) may[b] = true;
  may[0xC2] = may[0xE2] = may[0xE3] = may[0xEF] = true;
  return may;
}();
constexpr bool may_start_space(char byte) {
  return kMayStartSpace[static_cast<unsigned char>(byte)];
}
inline bool is_letter(char32_t c) {
  return c < 0x80 ? is_ascii_letter(static_cast<char>(c)) : beyond_ascii::is_letter(c);
}
inline bool is_upper(char32_t c) {
  return c < 0x80 ? is_ascii_upper(static_cast<char>(c)) : beyond_ascii::is_upper(c);
}
inline bool is_lower(char32_t c) {
  return c < 0x80 ? is_ascii_lower(static_cast<char>(c)) : beyond_ascii::is_lower(c);
}
inline bool is_digit(char32_t c) {
  return c < 0x80 ? is_ascii_digit(static_cast<char>(c)) : beyond_ascii::is_digit(c);
}

/// Code points, that is columns of a text without combining marks.
std::size_t count_code_points(std::string_view text);

/// Without white space at both ends.
std::string_view trim_ends(std::string_view text);
inline std::string_view trim(std::string_view text) {
  const auto is_plain = [](char c) { return c > ' '; };  // and ASCII
  const bool trimmed = !text.empty() && is_plain(text.front()) && is_plain(text.back());
  return trimmed ? text : trim_ends(text);
}

/// ASCII case-insensitive.
inline bool starts_with_folded(std::string_view text, std::string_view prefix) {
  if (text.size() < prefix.size()) return false;
  if (prefix.empty()) return true;
  return ascii_lower(text[0]) == ascii_lower(prefix[0]) &&
         equal_folded(text.data(), prefix.data(), prefix.size());
}
inline bool equals_folded(std::string_view a, std::string_view b) {
  return a.size() == b.size() && starts_with_folded(a, b);
}
/// The next place at or after `from` where `a` stands, and `b` so many bytes behind it; npos if there is none. Sixteen at
/// a time. In either case of a letter, and a few wrong characters are let through ("[" for "{"): compare what is found.
std::size_t find_places(std::string_view text, std::size_t from, char a, char b, std::size_t apart);
/// Where `needle` stands first, ASCII case-insensitive; npos if it does not.
std::size_t find_folded(std::string_view text, std::string_view needle);
bool contains_folded(std::string_view text, std::string_view needle);
/// The next byte at or after `from` that is `a` or `b`; npos if there is none. Sixteen at a time.
std::size_t find_either(std::string_view text, char a, char b, std::size_t from = 0);

/// One of a space-separated list of lower-case words ("the of and"), ASCII case-insensitive. The list is a literal: what
/// is known of it is kept by its address.
bool is_one_of(std::string_view word, std::string_view list);

/// Walks the words of a text: maximal runs of letters, digits, apostrophes and inner hyphens.
class Words {
 public:
  explicit Words(std::string_view text) : text_(text) {}
  /// The next word; empty at the end.
  std::string_view next();

 private:
  void see(std::size_t at);

  std::string_view text_;
  std::size_t at_ = 0;
  // What is known of sixteen bytes: letters and digits; other bytes that may begin a word.
  std::size_t seen_ = 0;  // where they end
  unsigned plain_ = 0, other_ = 0;
};

}  // namespace minutebook::base
