#pragma once
// Comparing words in any case without a copy: eight bytes at a time, ASCII letters only.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace minutebook::base {

/// Each byte that is A-Z made a-z, the other bytes as they are.
constexpr std::uint64_t fold8(std::uint64_t x) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  const std::uint64_t low = x & (0x7F * kOnes);
  const std::uint64_t above_z = low + ((0x7F - 'Z') * kOnes);
  const std::uint64_t from_a = low + ((0x80 - 'A') * kOnes);
  const std::uint64_t upper = ~x & (0x80 * kOnes) & (from_a ^ above_z);
  return x | (upper >> 2);
}

inline std::uint64_t load8(const char* p) {
  std::uint64_t x = 0;
  std::memcpy(&x, p, 8);
  return x;
}

/// At most eight bytes as a number; reads none beyond them. Of one length, equal numbers are equal bytes.
inline std::uint64_t load_up_to_8(const char* p, std::size_t n) {
  if (n >= 8) return load8(p);
  if (n >= 4) {
    std::uint32_t a = 0, b = 0;
    std::memcpy(&a, p, 4);
    std::memcpy(&b, p + n - 4, 4);
    return a | (std::uint64_t{b} << 32);
  }
  if (n == 0) return 0;
  const auto at = [p](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(p[i])}; };
  return at(0) | (at(n / 2) << 8) | (at(n - 1) << 16);
}

/// The same words in another case. O(length).
inline bool equal_folded(const char* a, const char* b, std::size_t n) {
  std::size_t i = 0;
  for (; i + 8 <= n; i += 8) {
    if (fold8(load8(a + i)) != fold8(load8(b + i))) return false;
  }
  return fold8(load_up_to_8(a + i, n - i)) == fold8(load_up_to_8(b + i, n - i));
}

/// A hash that is the same in any case. `first` is fold8() of the first eight bytes, or of all if they are fewer.
inline std::uint32_t hash_folded(std::string_view s, std::uint64_t first) {
  std::uint64_t h = s.size() * 0x9E3779B97F4A7C15U;
  h ^= first;
  h *= 0xBF58476D1CE4E5B9U;
  if (s.size() > 8) {
    h ^= h >> 29;
    h ^= fold8(load8(s.data() + s.size() - 8));
    h *= 0x94D049BB133111EBU;
  }
  return static_cast<std::uint32_t>(h >> 32);
}

}  // namespace minutebook::base
