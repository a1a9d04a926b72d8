#include "text/text.h"

#include <algorithm>

namespace minutebook::text {

void OffsetMap::run(std::uint32_t out, std::uint32_t in, std::uint16_t out_stride,
                    std::uint32_t in_stride) {
  if (!runs_.empty() && runs_.back().out == out)
    runs_.pop_back();  // the last run stands for nothing
  if (runs_.empty()) {
    const bool still_identity = out == in && out_stride == 1 && in_stride == 1;
    if (still_identity) return;
  } else {
    const Run& last = runs_.back();
    const bool same = last.out_stride == out_stride && last.in_stride == in_stride;
    const std::uint32_t units = last.unit(out);
    if (same && units * out_stride == out - last.out && last.in + units * in_stride == in) return;
  }
  runs_.push_back({out, in, in_stride, out_stride});
}

/// Index of the first run that begins behind a place. `near`: what it was for another place.
std::size_t OffsetMap::after(std::uint32_t derived, std::size_t near) const {
  constexpr int kSteps = 4;
  std::size_t low = 0, high = runs_.size();
  if (near != 0 && derived < runs_[near - 1].out) {
    for (int step = 0; step < kSteps; ++step) {
      --near;
      if (near == 0 || runs_[near - 1].out <= derived) return near;
    }
    high = near;
  } else {
    low = near;
    for (int step = 0; step < kSteps; ++step, ++low) {
      if (low == high || derived < runs_[low].out) return low;
    }
  }
  const auto at =
      std::upper_bound(runs_.begin() + static_cast<std::ptrdiff_t>(low),
                       runs_.begin() + static_cast<std::ptrdiff_t>(high), derived,
                       [](std::uint32_t place, const Run& run) { return place < run.out; });
  return static_cast<std::size_t>(at - runs_.begin());
}

Range OffsetMap::source(Range derived) const {
  std::size_t near = 0;
  return source(derived, near);
}

Range OffsetMap::look_up(Range derived, std::size_t& near) const {
  near = after(derived.begin, near);
  const Run first = before(near);
  const std::uint32_t begin = first.in + first.unit(derived.begin) * first.in_stride;
  if (derived.empty()) return {begin, begin};
  const bool one_run = near == runs_.size() || derived.end <= runs_[near].out;
  const Run last = one_run ? first : before(after(derived.end - 1, near));
  return {begin, last.in + (last.unit(derived.end - 1) + 1) * last.in_stride};
}

}  // namespace minutebook::text
