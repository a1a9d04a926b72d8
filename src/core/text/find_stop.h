#pragma once
// Looks for one of a few bytes, sixteen bytes at a time.

#include <bit>
#include <cstddef>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace minutebook::text {

/// The first of these bytes in [at, end); `end` if there is none.
template <char... Stops>
std::size_t find_stop(std::string_view text, std::size_t at, std::size_t end) {
#if defined(__SSE2__)
  for (; at + 16 <= end; at += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    __m128i hits = _mm_setzero_si128();
    ((hits = _mm_or_si128(hits, _mm_cmpeq_epi8(bytes, _mm_set1_epi8(Stops)))), ...);
    const int mask = _mm_movemask_epi8(hits);
    if (mask != 0)
      return at + static_cast<std::size_t>(std::countr_zero(static_cast<unsigned>(mask)));
  }
#endif
  while (at < end && ((text[at] != Stops) && ...)) ++at;
  return at;
}

/// The same, or the first of two spaces in a row.
template <char... Stops>
std::size_t find_stop_or_gap(std::string_view text, std::size_t at, std::size_t end) {
#if defined(__SSE2__)
  const __m128i space = _mm_set1_epi8(' ');
  for (; at + 17 <= end; at += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    const __m128i next = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at + 1));
    __m128i hits = _mm_and_si128(_mm_cmpeq_epi8(bytes, space), _mm_cmpeq_epi8(next, space));
    ((hits = _mm_or_si128(hits, _mm_cmpeq_epi8(bytes, _mm_set1_epi8(Stops)))), ...);
    const int mask = _mm_movemask_epi8(hits);
    if (mask != 0)
      return at + static_cast<std::size_t>(std::countr_zero(static_cast<unsigned>(mask)));
  }
#endif
  while (at < end && ((text[at] != Stops) && ...) &&
         !(text[at] == ' ' && at + 1 < end && text[at + 1] == ' '))
    ++at;
  return at;
}

}  // namespace minutebook::text
