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

OffsetMap::Run OffsetMap::run_at(std::uint32_t derived) const {
  const auto after =
      std::upper_bound(runs_.begin(), runs_.end(), derived,
                       [](std::uint32_t at, const Run& run) { return at < run.out; });
  return after == runs_.begin() ? Run{0, 0, 1, 1} : *(after - 1);
}

Range OffsetMap::source(Range derived) const {
  if (runs_.empty()) return derived;
  const Run first = run_at(derived.begin);
  const std::uint32_t begin = first.in + first.unit(derived.begin) * first.in_stride;
  if (derived.empty()) return {begin, begin};
  const Run last = run_at(derived.end - 1);
  return {begin, last.in + (last.unit(derived.end - 1) + 1) * last.in_stride};
}

}  // namespace minutebook::text
