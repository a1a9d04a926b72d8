#include "text/html_entity.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "base/unicode.h"
#include "text/transcode.h"
#include "text/utf8.h"

namespace minutebook::text {
namespace {

struct Entity {
  std::string_view name, utf8;
  bool bare;  // known without a semicolon
};

constexpr Entity kEntities[] = {
#include "text/html_entities.inc"
};

constexpr std::size_t kLongestName = 31;
constexpr std::size_t kLongestBareName = 6;

bool is_name_char(char c) { return base::is_ascii_letter(c) || base::is_ascii_digit(c); }

const Entity* find_entity(std::string_view name) {
  const Entity* const at =
      std::lower_bound(std::begin(kEntities), std::end(kEntities), name,
                       [](const Entity& e, std::string_view n) { return e.name < n; });
  return at != std::end(kEntities) && at->name == name ? at : nullptr;
}

CharacterReference made(std::size_t length, std::string_view utf8) {
  CharacterReference out;
  out.length = length;
  out.size = std::min(utf8.size(), sizeof out.utf8);
  std::memcpy(out.utf8, utf8.data(), out.size);
  return out;
}

CharacterReference read_named(std::string_view text, std::size_t at, Where where) {
  const std::size_t begin = at + 1;
  std::size_t end = begin;
  while (end < text.size() && end - begin <= kLongestName && is_name_char(text[end])) ++end;
  if (end < text.size() && text[end] == ';') {
    if (const Entity* e = find_entity(text.substr(begin, end - begin)))
      return made(end + 1 - at, e->utf8);
  }
  for (std::size_t length = std::min(end - begin, kLongestBareName); length >= 2; --length) {
    const Entity* const e = find_entity(text.substr(begin, length));
    if (e == nullptr || !e->bare) continue;
    const char next = begin + length < text.size() ? text[begin + length] : ' ';
    if (where == Where::attribute && (next == '=' || is_name_char(next))) return {};
    return made(1 + length, e->utf8);
  }
  return {};
}

int digit_value(char c, int radix) {
  if (base::is_ascii_digit(c)) return c - '0';
  const char lower = base::ascii_lower(c);
  return radix == 16 && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

CharacterReference read_numeric(std::string_view text, std::size_t at) {
  std::size_t i = at + 2;
  const bool hex = i < text.size() && (text[i] == 'x' || text[i] == 'X');
  if (hex) ++i;
  const std::size_t digits = i;
  std::uint32_t value = 0;
  for (int digit = 0; i < text.size() && (digit = digit_value(text[i], hex ? 16 : 10)) >= 0; ++i) {
    value = std::min<std::uint32_t>(value * (hex ? 16 : 10) + static_cast<std::uint32_t>(digit),
                                    0x110000);
  }
  if (i == digits) return {};
  if (i < text.size() && text[i] == ';') ++i;
  char32_t c = value;
  if (value == 0 || value > 0x10FFFF || (value & 0xFFFFF800) == 0xD800) c = 0xFFFD;
  if (value >= 0x80 && value <= 0x9F) c = windows_1252(static_cast<unsigned char>(value));
  std::string utf8;
  append_utf8(utf8, c);
  return made(i - at, utf8);
}

}  // namespace

CharacterReference read_reference(std::string_view text, std::size_t at, Where where) {
  if (at + 1 >= text.size()) return {};
  return text[at + 1] == '#' ? read_numeric(text, at) : read_named(text, at, where);
}

std::string decode_references(std::string_view value) {
  std::string out;
  out.reserve(value.size());
  for (std::size_t i = 0; i < value.size();) {
    const std::size_t mark = std::min(value.find('&', i), value.size());
    out.append(value.substr(i, mark - i));
    if (mark == value.size()) break;
    const CharacterReference reference = read_reference(value, mark, Where::attribute);
    out.append(reference.length == 0 ? std::string_view("&") : reference.text());
    i = mark + std::max<std::size_t>(reference.length, 1);
  }
  return out;
}

}  // namespace minutebook::text
