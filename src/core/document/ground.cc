#include "document/ground.h"

#include <algorithm>
#include <cstring>

#include "base/unicode.h"

namespace minutebook::document {
namespace {

constexpr char kUsed = 1;

}  // namespace

Range trim_ends(std::string_view flow, Range range) {
  // The usual white space: between blocks, before a label.
  Range inner = range;
  const auto is_space = [&](std::uint32_t at) { return flow[at] == ' ' || flow[at] == '\n'; };
  while (!inner.empty() && inner.end <= flow.size() && is_space(inner.end - 1)) --inner.end;
  while (!inner.empty() && is_space(inner.begin)) ++inner.begin;
  if (!inner.empty() && inner != range && inner.end <= flow.size()) return trimmed(flow, inner);
  const auto size = static_cast<std::uint32_t>(flow.size());
  const auto inside_character = [&](std::uint32_t at) {
    return at < size && (static_cast<unsigned char>(flow[at]) & 0xC0) == 0x80;
  };
  range.end = std::min(range.end, size);
  while (inside_character(range.begin)) --range.begin;
  while (inside_character(range.end)) ++range.end;
  if (range.empty()) return {range.begin, range.begin};
  const std::string_view s = flow.substr(range.begin, range.size());
  const std::string_view t = base::trim(s);
  if (t.empty()) return {range.begin, range.begin};
  range.begin += static_cast<std::uint32_t>(t.data() - s.data());
  range.end = range.begin + static_cast<std::uint32_t>(t.size());
  return range;
}

void Ground::use(Range range) {
  std::fill(used_.begin() + range.begin, used_.begin() + std::max(range.begin, range.end), kUsed);
}

bool Ground::is_free(Range range) const { return end_of_free(range.begin, range.end) >= range.end; }

std::vector<Range> Ground::left(Range range) const {
  std::vector<Range> out;
  for (std::uint32_t at = range.begin; at < range.end;) {
    if (used(at)) {
      ++at;
      continue;
    }
    const std::uint32_t end = end_of_free(at, range.end);
    if (const Range piece = trimmed(flow_, {at, end}); !piece.empty()) out.push_back(piece);
    at = end;
  }
  return out;
}

std::uint32_t Ground::end_of_free(std::uint32_t at, std::uint32_t end) const {
  if (at >= end) return at;
  const void* found = std::memchr(used_.data() + at, kUsed, end - at);
  return found == nullptr
             ? end
             : static_cast<std::uint32_t>(static_cast<const char*>(found) - used_.data());
}

}  // namespace minutebook::document
