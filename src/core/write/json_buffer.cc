#include "write/json_buffer.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <bit>

#if defined(__SSE2__) && !defined(MINUTEBOOK_SCALAR)
#include <emmintrin.h>
#endif

namespace minutebook::write {
namespace {

constexpr std::size_t kFirstGrowth = 4096;
constexpr std::size_t kBlock = 16;
constexpr std::size_t kWorstBlock = 6 * kBlock;  // every byte becomes \u00XX
constexpr char kHex[] = "0123456789abcdef";

/// What a byte becomes: 0 itself, 'u' the six bytes \u00XX, else a backslash and this letter.
constexpr std::array<char, 256> kEscape = [] {
  std::array<char, 256> table{};
  for (int c = 0; c < 0x20; ++c) table[std::size_t(c)] = 'u';
  table['"'] = '"';
  table['\\'] = '\\';
  table['\b'] = 'b';
  table['\f'] = 'f';
  table['\n'] = 'n';
  table['\r'] = 'r';
  table['\t'] = 't';
  return table;
}();

constexpr std::array<std::array<char, 2>, 256> kHexPairs = [] {
  std::array<std::array<char, 2>, 256> pairs{};
  for (std::size_t i = 0; i < 256; ++i) pairs[i] = {kHex[i >> 4], kHex[i & 15]};
  return pairs;
}();

char* escape_byte(char c, char* at) {
  const unsigned char byte = static_cast<unsigned char>(c);
  const char escape = kEscape[byte];
  if (escape == 0) {
    *at++ = c;
    return at;
  }
  *at++ = '\\';
  *at++ = escape;
  if (escape == 'u') {
    std::memcpy(at, "00", 2);
    std::memcpy(at + 2, kHexPairs[byte].data(), 2);
    at += 4;
  }
  return at;
}

char* escape_bytes(const char* text, std::size_t size, char* at) {
  for (std::size_t i = 0; i < size; ++i) at = escape_byte(text[i], at);
  return at;
}

#if defined(__SSE2__) && !defined(MINUTEBOOK_SCALAR)

/// Copies the block and says, a bit a byte, where it needs an escape.
unsigned copy_block(const char* text, char* at) {
  const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text));
  _mm_storeu_si128(reinterpret_cast<__m128i*>(at), block);
  const __m128i last_control = _mm_set1_epi8(0x1F);
  const __m128i found =
      _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(block, _mm_set1_epi8('"')),
                                _mm_cmpeq_epi8(block, _mm_set1_epi8('\\'))),
                   _mm_cmpeq_epi8(_mm_max_epu8(block, last_control), last_control));
  return unsigned(_mm_movemask_epi8(found));
}

#else

unsigned copy_block(const char* text, char* at) {
  unsigned found = 0;
  for (std::size_t i = 0; i < kBlock; ++i) {
    at[i] = text[i];
    found |= unsigned(kEscape[static_cast<unsigned char>(text[i])] != 0) << i;
  }
  return found;
}

#endif

bool valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    UChar32 c;
    U8_NEXT(text.data(), at, text.size(), c);
    if (c < 0) return false;
  }
  return true;
}

}  // namespace

JsonBuffer::JsonBuffer(std::string& out) : out_(out), start_(out.size()) {
  at_ = end_ = out_.data() + start_;
  grow(kFirstGrowth);
}

JsonBuffer::~JsonBuffer() {
  out_.resize(finished_ ? std::size_t(at_ - out_.data()) : start_);  // never grows, so never throws
}

// Doubles what this writer wrote, not the capacity: after one huge document in a batch a small one
// must not pay for clearing the whole buffer.
void JsonBuffer::grow(std::size_t size) {
  const std::size_t used = std::size_t(at_ - out_.data());
  out_.resize(used + std::max({size, used - start_, kFirstGrowth}));
  at_ = out_.data() + used;
  end_ = out_.data() + out_.size();
}

void JsonBuffer::hex(std::uint64_t value) {
  ensure(18);
  char* at = at_;
  *at++ = '"';
  for (int shift = 56; shift >= 0; shift -= 8, at += 2) {
    std::memcpy(at, kHexPairs[(value >> shift) & 0xFF].data(), 2);
  }
  *at++ = '"';
  at_ = at;
}

void JsonBuffer::string(std::string_view text) {
  ensure(text.size() + kWorstBlock + 2);
  *at_++ = '"';
  escape(text.data(), text.size());
  byte('"');
}

void JsonBuffer::escape(const char* text, std::size_t size) {
  char* at = at_;
  while (size >= kBlock) {
    if (std::size_t(end_ - at) < kWorstBlock) {
      at_ = at;
      grow(size + kWorstBlock);
      at = at_;
    }
    const unsigned found = copy_block(text, at);
    if (found == 0) {
      at += kBlock;
      text += kBlock;
      size -= kBlock;
      continue;
    }
    // A lone quotation mark: go on behind it by blocks. Many escapes: byte by byte is faster than a
    // block for each.
    const std::size_t clean = std::size_t(std::countr_zero(found));
    const unsigned further = found & (found - 1);
    const bool many = (further & (further - 1)) != 0;  // three or more
    const std::size_t bytewise = many ? kBlock - clean : 1;
    at = escape_bytes(text + clean, bytewise, at + clean);
    text += clean + bytewise;
    size -= clean + bytewise;
  }
  at_ = at;
  if (size == 0) return;
  ensure(kWorstBlock);
  char block[kBlock];
  std::memset(block, ' ', kBlock);
  std::memcpy(block, text, size);
  at_ = copy_block(block, at_) == 0 ? at_ + size : escape_bytes(text, size, at_);
}

void JsonBuffer::unchecked_string(std::string_view text) {
  if (valid_utf8(text)) return string(text);
  std::string mended;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    UChar32 c;
    U8_NEXT(text.data(), at, text.size(), c);
    if (c < 0) {
      mended += "\xEF\xBF\xBD";
    } else {
      mended.append(text, begin, at - begin);
    }
  }
  string(mended);
}

}  // namespace minutebook::write
