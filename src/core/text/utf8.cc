#include "text/utf8.h"

#include <bit>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace minutebook::text {
namespace {

inline unsigned char byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

}  // namespace

std::size_t skip_ascii(std::string_view bytes, std::size_t from) {
  const char* const s = bytes.data();
  const std::size_t n = bytes.size();
  std::size_t i = from;
#if defined(__SSE2__)
  const auto load = [s](std::size_t at) {
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(s + at));
  };
  for (; i + 64 <= n; i += 64) {
    const __m128i any =
        _mm_or_si128(_mm_or_si128(load(i), load(i + 16)), _mm_or_si128(load(i + 32), load(i + 48)));
    if (_mm_movemask_epi8(any) != 0) break;
  }
  for (; i + 16 <= n; i += 16) {
    const int high = _mm_movemask_epi8(load(i));
    if (high != 0)
      return i + static_cast<std::size_t>(std::countr_zero(static_cast<unsigned>(high)));
  }
#else
  for (std::uint64_t word = 0; i + 8 <= n; i += 8) {
    std::memcpy(&word, s + i, 8);
    if ((word & 0x8080808080808080U) != 0) break;
  }
#endif
  while (i < n && byte_at(bytes, i) < 0x80) ++i;
  return i;
}

Utf8Step utf8_step(std::string_view bytes, std::size_t at) {
  const unsigned char lead = byte_at(bytes, at);
  if (lead < 0x80) return {1, true};
  if (lead < 0xC2 || lead > 0xF4) return {1, false};
  const std::uint8_t need = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  // The second byte has a narrower range after these leads: overlong forms, surrogates, beyond U+10FFFF.
  unsigned char low = 0x80, high = 0xBF;
  if (lead == 0xE0) low = 0xA0;
  if (lead == 0xED) high = 0x9F;
  if (lead == 0xF0) low = 0x90;
  if (lead == 0xF4) high = 0x8F;
  for (std::uint8_t i = 1; i < need; ++i) {
    if (at + i >= bytes.size()) return {i, false};
    const unsigned char c = byte_at(bytes, at + i);
    if (c < low || c > high) return {i, false};
    low = 0x80;
    high = 0xBF;
  }
  return {need, true};
}

std::size_t valid_utf8_prefix(std::string_view bytes) {
  std::size_t i = 0;
  while (i < bytes.size()) {
    if (byte_at(bytes, i) < 0x80) {
      i = skip_ascii(bytes, i);
      continue;
    }
    const Utf8Step step = utf8_step(bytes, i);
    if (!step.valid) break;
    i += step.length;
  }
  return i;
}

void append_utf8(std::string& out, char32_t c) {
  const auto put = [&out](char32_t value) {
    out.push_back(static_cast<char>(static_cast<unsigned char>(value)));
  };
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xC0 | (c >> 6));
    return put(0x80 | (c & 0x3F));
  }
  if (c < 0x10000) {
    put(0xE0 | (c >> 12));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3F));
  }
  put(0x80 | ((c >> 6) & 0x3F));
  put(0x80 | (c & 0x3F));
}

}  // namespace minutebook::text
