#include "base/unicode.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace minutebook::base {

CodePoint code_point_at(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {};
  const auto lead = static_cast<unsigned char>(text[offset]);
  if (lead < 0x80) return {lead, 1};
  const char* s = text.data();
  auto i = static_cast<std::int64_t>(offset);
  UChar32 c = 0;
  U8_NEXT(s, i, static_cast<std::int64_t>(text.size()), c);
  if (c < 0) return {0xFFFD, 1};
  return {static_cast<char32_t>(c),
          static_cast<std::uint8_t>(i - static_cast<std::int64_t>(offset))};
}

CodePoint code_point_before(std::string_view text, std::size_t offset) {
  if (offset == 0 || text.empty()) return {};
  std::size_t i = offset - 1;
  while (i > 0 && offset - i < 4 && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) --i;
  return code_point_at(text, i);
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return c == 0x85 || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return is_ascii_letter(static_cast<char>(c));
  return u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool is_upper(char32_t c) {
  if (c < 0x80) return is_ascii_upper(static_cast<char>(c));
  return u_isupper(static_cast<UChar32>(c)) != 0;
}

bool is_lower(char32_t c) {
  if (c < 0x80) return is_ascii_lower(static_cast<char>(c));
  return u_islower(static_cast<UChar32>(c)) != 0;
}

bool is_digit(char32_t c) {
  if (c < 0x80) return is_ascii_digit(static_cast<char>(c));
  return u_isdigit(static_cast<UChar32>(c)) != 0;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t n = 0;
  for (const char c : text) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return n;
}

std::string_view trim(std::string_view text) {
  for (CodePoint c; !text.empty() && is_space((c = code_point_at(text, 0)).value);)
    text.remove_prefix(c.length);
  for (CodePoint c; !text.empty() && is_space((c = code_point_before(text, text.size())).value);) {
    text.remove_suffix(c.length);
  }
  return text;
}

bool equals_folded(std::string_view a, std::string_view b) {
  return a.size() == b.size() && starts_with_folded(a, b);
}

bool starts_with_folded(std::string_view text, std::string_view prefix) {
  if (text.size() < prefix.size()) return false;
  for (std::size_t i = 0; i < prefix.size(); ++i) {
    if (ascii_lower(text[i]) != ascii_lower(prefix[i])) return false;
  }
  return true;
}

bool contains_folded(std::string_view text, std::string_view needle) {
  for (std::size_t i = 0; i + needle.size() <= text.size(); ++i) {
    if (starts_with_folded(text.substr(i), needle)) return true;
  }
  return false;
}

namespace {

/// Which lengths the words of a list have, by first letter: most words that are asked for are turned
/// away here, without a look at the list.
struct ListShape {
  const char* list = nullptr;
  std::size_t size = 0;
  std::array<std::uint32_t, 26> lengths{};
};

const ListShape& shape_of(std::string_view list) {
  static thread_local std::array<ListShape, 256> cache;
  const auto key = reinterpret_cast<std::uintptr_t>(list.data());
  ListShape& shape = cache[(key ^ (key >> 8)) & 255U];
  if (shape.list == list.data() && shape.size == list.size()) return shape;
  shape = {list.data(), list.size(), {}};
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find(' ', at), list.size());
    if (end > at && is_ascii_letter(list[at])) {
      shape.lengths[static_cast<std::size_t>(ascii_lower(list[at]) - 'a')] |=
          1U << std::min<std::size_t>(end - at, 31);
    }
    at = end + 1;
  }
  return shape;
}

}  // namespace

bool is_one_of(std::string_view word, std::string_view list) {
  if (word.empty()) return false;
  if (is_ascii_letter(word[0])) {
    const auto letter = static_cast<std::size_t>(ascii_lower(word[0]) - 'a');
    const std::uint32_t length = 1U << std::min<std::size_t>(word.size(), 31);
    if ((shape_of(list).lengths[letter] & length) == 0) return false;
  }
  std::size_t at = 0;
  while (at < list.size()) {
    std::size_t end = list.find(' ', at);
    if (end == std::string_view::npos) end = list.size();
    if (equals_folded(word, list.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

namespace {

bool is_word_char(char32_t c) {
  return c < 0x80 ? is_ascii_letter(static_cast<char>(c)) || is_ascii_digit(static_cast<char>(c))
                  : u_isalnum(static_cast<UChar32>(c)) != 0;
}

bool is_joiner(char32_t c) { return c == '\'' || c == 0x2019 || c == '-'; }

}  // namespace

std::string_view Words::next() {
  CodePoint c;
  while ((c = code_point_at(text_, at_)).length != 0 && !is_word_char(c.value)) at_ += c.length;
  const std::size_t begin = at_;
  while ((c = code_point_at(text_, at_)).length != 0) {
    const bool inner =
        is_joiner(c.value) && is_word_char(code_point_at(text_, at_ + c.length).value);
    if (!is_word_char(c.value) && !inner) break;
    at_ += c.length;
  }
  return text_.substr(begin, at_ - begin);
}

}  // namespace minutebook::base
