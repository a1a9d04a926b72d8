#include "lines.h"

#include <algorithm>

#include "minutebook/locate.h"

namespace minutebook::cli {
namespace {

// Bytes of the line end at `at`, or 0.
std::size_t line_end(std::string_view bytes, std::size_t at) {
  const std::string_view rest = bytes.substr(at);
  if (rest.starts_with("\r\n")) return 2;
  if (rest.starts_with('\n') || rest.starts_with('\r')) return 1;
  if (rest.starts_with("\xC2\x85")) return 2;
  if (rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9")) return 3;
  return 0;
}

}  // namespace

Lines::Lines(std::string_view bytes) : bytes_(bytes), starts_{0} {
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t end = line_end(bytes, i);
    i += std::max<std::size_t>(end, 1);
    if (end > 0) starts_.push_back(i);
  }
}

std::string Lines::place(std::uint64_t offset) const {
  offset = std::min<std::uint64_t>(offset, bytes_.size());
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const std::uint64_t start = *(next - 1);
  const std::uint64_t column = locate(bytes_.substr(start, offset - start), offset - start).column;
  return std::to_string(next - starts_.begin()) + ':' + std::to_string(column);
}

Span Lines::span(std::size_t line) const {
  if (line == 0 || line > starts_.size()) return {bytes_.size(), bytes_.size()};
  const std::uint64_t begin = starts_[line - 1];
  std::uint64_t end = line < starts_.size() ? starts_[line] : bytes_.size();
  for (std::uint64_t i = begin; i < end; ++i) {
    if (line_end(bytes_, i) > 0) end = i;
  }
  return {begin, end};
}

}  // namespace minutebook::cli
