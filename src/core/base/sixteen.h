#pragma once
// Sixteen bytes looked at at once: bit k of a mask says something of byte k. Flow is mostly letters and single spaces; with
// masks only the places where words begin, or where something is unusual, are walked.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "base/fold.h"
#include "base/unicode.h"

namespace minutebook::base {

/// How many bits of a mask of sixteen are set. std::popcount is a call where the processor is not known to count.
constexpr unsigned count_bits(unsigned mask) {
  mask -= mask >> 1 & 0x5555;
  mask = (mask & 0x3333) + (mask >> 2 & 0x3333);
  mask = (mask + (mask >> 4)) & 0x0F0F;
  return (mask + (mask >> 8)) & 0x1F;
}

class Sixteen {
 public:
  /// Beyond the end of the text there are zeros.
  Sixteen(std::string_view text, std::size_t at) {
    if (at + kSize <= text.size()) {
      load(text.data() + at);
      return;
    }
    const std::size_t left = at < text.size() ? text.size() - at : 0;
    load_first(text.data() + text.size() - left, left);
  }

  /// Sixteen bytes that are known to be there.
  explicit Sixteen(const char* bytes) { load(bytes); }

  static constexpr std::size_t kSize = 16;
  static constexpr unsigned kAll = (1U << kSize) - 1;

#ifdef __SSE2__
  unsigned letters() const { return between(_mm_or_si128(bytes_, all(0x20)), 'a', 'z'); }
  unsigned digits() const { return between(bytes_, '0', '9'); }
  unsigned equal(char c) const { return mask(_mm_cmpeq_epi8(bytes_, all(c))); }
  /// A letter in either case; of other bytes a few that differ in that bit pass too ("[" for "{").
  unsigned equal_folded(char c) const {
    return mask(_mm_cmpeq_epi8(_mm_or_si128(bytes_, all(0x20)), all(static_cast<char>(c | 0x20))));
  }
  /// equal_folded(c), and that of other bytes.
  unsigned equal_folded(char c, const Sixteen& others, char d) const {
    const __m128i one =
        _mm_cmpeq_epi8(_mm_or_si128(bytes_, all(0x20)), all(static_cast<char>(c | 0x20)));
    const __m128i other =
        _mm_cmpeq_epi8(_mm_or_si128(others.bytes_, all(0x20)), all(static_cast<char>(d | 0x20)));
    return mask(_mm_and_si128(one, other));
  }
  /// Bytes that may_start_space(), and other bytes that are not ASCII.
  unsigned unusual() const {
    return mask(_mm_cmpgt_epi8(all(' ' + 1), bytes_));  // signed: 0x80 and above are negative
  }
  unsigned not_ascii() const { return mask(bytes_); }
  /// Writes letters in lower case, digits and what is not ASCII; all else as spaces, which the mask says.
  unsigned store_words(char* to) const {
    const __m128i lower = _mm_or_si128(bytes_, all(0x20));
    const __m128i plain = _mm_or_si128(inside(lower, 'a', 'z'), inside(bytes_, '0', '9'));
    const __m128i high = _mm_cmpgt_epi8(_mm_setzero_si128(), bytes_);
    const __m128i other = _mm_andnot_si128(_mm_or_si128(plain, high), all(' '));
    const __m128i kept = _mm_or_si128(_mm_and_si128(plain, lower), _mm_and_si128(high, bytes_));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to), _mm_or_si128(kept, other));
    return mask(_mm_cmpeq_epi8(other, all(' ')));
  }
  unsigned upper() const { return between(bytes_, 'A', 'Z'); }
  unsigned lower() const { return between(bytes_, 'a', 'z'); }
  /// Bytes as unsigned numbers.
  unsigned at_most(unsigned char most) const {
    return mask(_mm_cmpeq_epi8(_mm_min_epu8(bytes_, all(static_cast<char>(most))), bytes_));
  }
  /// The bytes of a character behind its first.
  unsigned continuations() const {
    return mask(_mm_cmpgt_epi8(all(static_cast<char>(0xC0)), bytes_));
  }

 private:
  static __m128i all(char c) { return _mm_set1_epi8(c); }
  static unsigned mask(__m128i m) { return static_cast<unsigned>(_mm_movemask_epi8(m)); }
  static __m128i inside(__m128i x, char low, char high) {
    return _mm_and_si128(_mm_cmpgt_epi8(x, all(static_cast<char>(low - 1))),
                         _mm_cmpgt_epi8(all(static_cast<char>(high + 1)), x));
  }
  static unsigned between(__m128i x, char low, char high) { return mask(inside(x, low, high)); }
  void load(const char* p) { bytes_ = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p)); }
  void load_first(const char* p, std::size_t n) {
    bytes_ = _mm_set_epi64x(static_cast<long long>(n > 8 ? first_of_8(p + 8, n - 8) : 0),
                            static_cast<long long>(first_of_8(p, n)));
  }
  /// At most eight bytes in their places, zeros behind them. A memcpy of a size that is not known would be a call.
  static std::uint64_t first_of_8(const char* p, std::size_t n) {
    if (n >= 8) return load8(p);
    if (n >= 4) {
      std::uint32_t a = 0, b = 0;
      std::memcpy(&a, p, 4);
      std::memcpy(&b, p + n - 4, 4);
      return a | (std::uint64_t{b} << (8 * (n - 4)));
    }
    if (n == 0) return 0;
    const auto at = [p](std::size_t i) {
      return std::uint64_t{static_cast<unsigned char>(p[i])} << (8 * i);
    };
    return at(0) | at(n / 2) | at(n - 1);
  }
  __m128i bytes_;
#else
  unsigned letters() const {
    return mask([](char c) { return is_ascii_letter(c); });
  }
  unsigned digits() const {
    return mask([](char c) { return is_ascii_digit(c); });
  }
  unsigned equal(char wanted) const {
    return mask([wanted](char c) { return c == wanted; });
  }
  unsigned equal_folded(char wanted) const {
    return mask([wanted](char c) { return (c | 0x20) == (wanted | 0x20); });
  }
  unsigned equal_folded(char c, const Sixteen& others, char d) const {
    return equal_folded(c) & others.equal_folded(d);
  }
  unsigned unusual() const {
    return mask([](char c) { return c <= ' ' || (c & 0x80) != 0; });
  }
  unsigned store_words(char* to) const {
    const auto is_other = [](char c) {
      return !is_ascii_letter(c) && !is_ascii_digit(c) && (c & 0x80) == 0;
    };
    for (const char c : bytes_) *to++ = is_other(c) ? ' ' : ascii_lower(c);
    return mask(is_other);
  }
  unsigned not_ascii() const {
    return mask([](char c) { return (c & 0x80) != 0; });
  }
  unsigned upper() const {
    return mask([](char c) { return is_ascii_upper(c); });
  }
  unsigned lower() const {
    return mask([](char c) { return is_ascii_lower(c); });
  }
  unsigned at_most(unsigned char most) const {
    return mask([most](char c) { return static_cast<unsigned char>(c) <= most; });
  }
  unsigned continuations() const {
    return mask([](char c) { return (c & 0xC0) == 0x80; });
  }

 private:
  template <class Is>
  unsigned mask(Is is) const {
    unsigned bits = 0;
    for (std::size_t k = 0; k < kSize; ++k) bits |= unsigned{is(bytes_[k])} << k;
    return bits;
  }
  void load(const char* p) { std::memcpy(bytes_, p, kSize); }
  void load_first(const char* p, std::size_t n) {
    std::memset(bytes_, 0, kSize);
    if (n != 0) std::memcpy(bytes_, p, n);
  }
  char bytes_[kSize];
#endif
};

}  // namespace minutebook::base
