#pragma once
// What every byte of the flow is used for: so nothing is used twice, and what is left is seen.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace minutebook::document {

using text::Range;

/// Without white space at both ends, and never a part of a character.
Range trim_ends(std::string_view flow, Range range);
inline Range trimmed(std::string_view flow, Range range) {
  const auto is_plain = [&](std::uint32_t at) { return flow[at] > ' '; };  // and ASCII
  const bool is_trimmed = range.begin < range.end && range.end <= flow.size() &&
                          is_plain(range.begin) && is_plain(range.end - 1);
  return is_trimmed ? range : trim_ends(flow, range);
}

class Ground {
 public:
  explicit Ground(std::string_view flow) : flow_(flow), used_(flow.size(), '\0') {}

  bool used(std::uint32_t at) const { return used_[at] != 0; }
  void use(Range range);
  bool is_free(Range range) const;

  /// The parts of a range that are not used yet, each trimmed, none empty. Linear in the range.
  std::vector<Range> left(Range range) const;

  /// The end of the unused run that starts at `at`, at most `end`.
  std::uint32_t end_of_free(std::uint32_t at, std::uint32_t end) const;

 private:
  std::string_view flow_;
  std::string used_;  // a byte for each of the flow, which memchr reads
};

}  // namespace minutebook::document
