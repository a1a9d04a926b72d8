#include "base/unicode.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>
#include <bit>
#include <cstdint>
#include <vector>

#include "base/sixteen.h"
#include "base/word_table.h"

namespace minutebook::base {

namespace beyond_ascii {

CodePoint code_point_at(std::string_view text, std::size_t offset) {
  const char* s = text.data();
  auto i = static_cast<std::int64_t>(offset);
  UChar32 c = 0;
  U8_NEXT(s, i, static_cast<std::int64_t>(text.size()), c);
  if (c < 0) return {0xFFFD, 1};
  return {static_cast<char32_t>(c),
          static_cast<std::uint8_t>(i - static_cast<std::int64_t>(offset))};
}

bool is_letter(char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; }
bool is_upper(char32_t c) { return u_isupper(static_cast<UChar32>(c)) != 0; }
bool is_lower(char32_t c) { return u_islower(static_cast<UChar32>(c)) != 0; }
bool is_digit(char32_t c) { return u_isdigit(static_cast<UChar32>(c)) != 0; }
bool is_letter_or_digit(char32_t c) { return u_isalnum(static_cast<UChar32>(c)) != 0; }

CodePoint code_point_before(std::string_view text, std::size_t offset) {
  std::size_t i = offset - 1;
  while (i > 0 && offset - i < 4 && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) --i;
  return base::code_point_at(text, i);
}

}  // namespace beyond_ascii

std::size_t count_code_points(std::string_view text) {
  std::size_t n = text.size();
  for (std::size_t i = 0; i < text.size(); i += Sixteen::kSize)
    n -= count_bits(Sixteen(text, i).continuations());
  return n;
}

std::string_view trim_ends(std::string_view text) {
  for (CodePoint c; !text.empty() && is_space((c = code_point_at(text, 0)).value);)
    text.remove_prefix(c.length);
  for (CodePoint c; !text.empty() && is_space((c = code_point_before(text, text.size())).value);) {
    text.remove_suffix(c.length);
  }
  return text;
}

std::size_t find_places(std::string_view text, std::size_t from, char a, char b,
                        std::size_t apart) {
  std::size_t i = from;
  for (; i + apart + Sixteen::kSize <= text.size(); i += Sixteen::kSize) {
    const char* const at = text.data() + i;
    const unsigned fits = Sixteen(at).equal_folded(a, Sixteen(at + apart), b);
    if (fits != 0) return i + static_cast<std::size_t>(std::countr_zero(fits));
  }
  // The sixteen places before the end.
  if (i + apart >= text.size()) return std::string_view::npos;
  const unsigned inside = Sixteen::kAll >> (i + apart + Sixteen::kSize - text.size());
  const unsigned fits = inside & Sixteen(text, i).equal_folded(a, Sixteen(text, i + apart), b);
  return fits == 0 ? std::string_view::npos : i + static_cast<std::size_t>(std::countr_zero(fits));
}

std::size_t find_folded(std::string_view text, std::string_view needle) {
  const std::size_t n = needle.size();
  if (n == 0) return 0;
  for (std::size_t i = 0;; ++i) {
    i = find_places(text, i, needle[0], needle[n - 1], n - 1);
    if (i == std::string_view::npos || equal_folded(text.data() + i, needle.data(), n)) return i;
  }
}

bool contains_folded(std::string_view text, std::string_view needle) {
  return find_folded(text, needle) != std::string_view::npos;
}

std::size_t find_either(std::string_view text, char a, char b, std::size_t from) {
  for (; from < text.size(); from += Sixteen::kSize) {
    const Sixteen bytes(text, from);
    const unsigned found = bytes.equal(a) | bytes.equal(b);
    if (found != 0) return from + static_cast<std::size_t>(std::countr_zero(found));
  }
  return std::string_view::npos;
}

namespace {

/// The table of each list that was asked for, by the list's address.
class ListTables {
 public:
  const WordTable& of(std::string_view list) {
    const std::size_t mask = entries_.size() - 1;
    const auto key = reinterpret_cast<std::uintptr_t>(list.data());
    std::size_t at = (key ^ (key >> 7) ^ (key >> 13)) & mask;
    while (entries_[at].list != nullptr) {
      if (entries_[at].list == list.data() && entries_[at].size == list.size())
        return entries_[at].table;
      at = (at + 1) & mask;
    }
    if (++used_ * 2 > entries_.size()) return grow(list);
    entries_[at] = {list.data(), list.size(), WordTable{{1, list}}};
    return entries_[at].table;
  }

 private:
  struct Entry {
    const char* list = nullptr;
    std::size_t size = 0;
    WordTable table;
  };

  const WordTable& grow(std::string_view list) {
    std::vector<Entry> before(entries_.size() * 2);
    before.swap(entries_);
    used_ = 0;
    for (const Entry& entry : before) {
      if (entry.list != nullptr) of({entry.list, entry.size});
    }
    return of(list);
  }

  std::vector<Entry> entries_{512};
  std::size_t used_ = 0;
};

}  // namespace

bool is_one_of(std::string_view word, std::string_view list) {
  static thread_local ListTables tables;
  return tables.of(list).kinds(word) != 0;
}

namespace {

enum CharKind : std::uint8_t { kOther, kWord, kJoiner, kLong };

constexpr std::array<CharKind, 256> char_kinds() {
  std::array<CharKind, 256> kinds{};
  for (std::size_t c = 0; c < 256; ++c) {
    const char ch = static_cast<char>(c);
    if (c >= 0x80)
      kinds[c] = kLong;
    else if (is_ascii_letter(ch) || is_ascii_digit(ch))
      kinds[c] = kWord;
    else if (ch == '\'' || ch == '-')
      kinds[c] = kJoiner;
  }
  return kinds;
}
constexpr auto kCharKinds = char_kinds();

CharKind kind_at(std::string_view text, std::size_t at) {
  return at < text.size() ? kCharKinds[static_cast<unsigned char>(text[at])] : kOther;
}

bool is_word_at(std::string_view text, std::size_t at) {
  const CharKind kind = kind_at(text, at);
  return kind == kWord || (kind == kLong && beyond_ascii::is_letter_or_digit(
                                                beyond_ascii::code_point_at(text, at).value));
}

/// The length of the character at `at` if it belongs to a word that has begun; else 0.
std::size_t inner_length(std::string_view text, std::size_t at) {
  switch (kind_at(text, at)) {
    case kWord:
      return 1;
    case kJoiner:
      return is_word_at(text, at + 1) ? 1 : 0;
    case kLong:
      break;
    default:
      return 0;
  }
  const CodePoint c = beyond_ascii::code_point_at(text, at);
  const bool inner = c.value == 0x2019 ? is_word_at(text, at + c.length)
                                       : beyond_ascii::is_letter_or_digit(c.value);
  return inner ? c.length : 0;
}

}  // namespace

void Words::see(std::size_t at) {
  const Sixteen bytes(text_, at);
  plain_ = bytes.letters() | bytes.digits();
  other_ = bytes.not_ascii();
  seen_ = at + Sixteen::kSize;
}

std::string_view Words::next() {
  const std::size_t size = text_.size();
  std::size_t at = at_;
  for (;;) {
    if (at >= seen_) {
      if (at >= size) {
        at_ = size;
        return text_.substr(size);
      }
      see(at);
    }
    const unsigned first = (plain_ | other_) >> (at + Sixteen::kSize - seen_);
    if (first == 0) {
      at = seen_;
      continue;
    }
    at += static_cast<std::size_t>(std::countr_zero(first));
    if ((text_[at] & 0x80) == 0 || is_word_at(text_, at)) break;
    at += code_point_at(text_, at).length;
  }
  const std::size_t begin = at;
  for (;;) {
    if (at >= seen_) see(at);
    at += static_cast<std::size_t>(std::countr_one(plain_ >> (at + Sixteen::kSize - seen_)));
    if (at == seen_ && at < size) continue;
    if (kind_at(text_, at) == kOther) break;
    const std::size_t length = inner_length(text_, at);
    if (length == 0) break;
    at += length;
  }
  at_ = at;
  return text_.substr(begin, at - begin);
}

}  // namespace minutebook::base
