#include "search/source_lines.h"

#include <algorithm>
#include <cstring>

namespace minutebook::search {
namespace {

// Where the line end at `at` ends; 0: there is none.
std::size_t end_of_break(std::string_view bytes, std::size_t at, bool utf8) {
  switch (static_cast<unsigned char>(bytes[at])) {
    case '\n':
      return at + 1;
    case '\r':
      return at + 1 < bytes.size() && bytes[at + 1] == '\n' ? at + 2 : at + 1;
    case 0xC2:
      return utf8 && bytes.substr(at, 2) == "\xC2\x85" ? at + 2 : 0;
    case 0xE2: {
      const std::string_view three = bytes.substr(at, 3);
      return utf8 && (three == "\xE2\x80\xA8" || three == "\xE2\x80\xA9") ? at + 3 : 0;
    }
    default:
      return 0;
  }
}

std::vector<std::uint64_t> starts_of_units(std::string_view bytes, bool little) {
  std::vector<std::uint64_t> starts = {0};
  const auto unit = [&](std::size_t at) {
    const auto low = static_cast<unsigned char>(bytes[at + (little ? 0 : 1)]);
    const auto high = static_cast<unsigned char>(bytes[at + (little ? 1 : 0)]);
    return low | high << 8;
  };
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    const int c = unit(at);
    if (c == '\r' && at + 3 < bytes.size() && unit(at + 2) == '\n') continue;
    if (c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029) starts.push_back(at + 2);
  }
  return starts;
}

}  // namespace

SourceLines::SourceLines(std::string_view bytes, std::string_view encoding) {
  if (encoding.starts_with("UTF-16")) {
    starts_ = starts_of_units(bytes, encoding.ends_with("LE"));
    return;
  }
  const bool utf8 = encoding == "UTF-8" || encoding.empty();
  starts_ = {0};
  for (std::size_t at = 0; at < bytes.size();) {
    const auto c = static_cast<unsigned char>(bytes[at]);
    if (c > '\r' && c < 0xC2) {
      ++at;
      continue;
    }
    const std::size_t end = end_of_break(bytes, at, utf8);
    at = end ? end : at + 1;
    if (end) starts_.push_back(end);
  }
}

std::uint64_t SourceLines::line(std::uint64_t offset) const {
  if (starts_[last_] > offset || (last_ + 8 < starts_.size() && starts_[last_ + 8] <= offset)) {
    last_ = std::upper_bound(starts_.begin(), starts_.end(), offset) - starts_.begin() - 1;
  }
  while (last_ + 1 < starts_.size() && starts_[last_ + 1] <= offset) ++last_;
  return last_ + 1;
}

}  // namespace minutebook::search
