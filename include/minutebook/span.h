#pragma once
// Where a fact stands in the input.

#include <cstdint>

namespace minutebook {

/// A half-open byte range [begin, end) of the input that was given to the extractor: the original bytes of a text or
/// HTML file. Lines and columns are not stored; `locate()` in locate.h computes them when someone asks.
struct Span {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;

  constexpr bool empty() const { return begin >= end; }
  constexpr std::uint64_t size() const { return empty() ? 0 : end - begin; }
  constexpr bool contains(const Span& other) const {
    return begin <= other.begin && other.end <= end;
  }

  friend constexpr bool operator==(const Span&, const Span&) = default;
};

}  // namespace minutebook
