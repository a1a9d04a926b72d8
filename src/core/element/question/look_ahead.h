#pragma once
// A search that goes on where the last one stopped.

#include <algorithm>
#include <cstddef>

namespace minutebook::element {

/// Finds the first index that fits. Asked for places in ascending order it looks at none twice, so that a page of titles
/// without their text is read in linear time.
class LookAhead {
 public:
  /// The first index in [from, stop) for which `fits` is true, `stop` if there is none. `fits` must be the same each time.
  template <class Fits>
  std::size_t first(std::size_t from, std::size_t stop, const Fits& fits) {
    if (from < from_) *this = {};
    from_ = from;
    if (!found_ || at_ < from) {
      found_ = false;
      at_ = std::max(at_, from);
      while (at_ < stop && !fits(at_)) ++at_;
      found_ = at_ < stop;
    }
    return std::min(at_, stop);
  }

 private:
  std::size_t from_ = 0, at_ = 0;  // none between them fits
  bool found_ = false;             // `at_` does
};

}  // namespace minutebook::element
