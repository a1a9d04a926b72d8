#pragma once
// Lines of a source, as minutebook::locate counts them, for many places of one file.

#include <cstdint>
#include <string_view>
#include <vector>

namespace minutebook::search {

class SourceLines {
 public:
  /// `encoding` as in the document: of UTF-16 the units are looked at, else bytes.
  SourceLines(std::string_view bytes, std::string_view encoding);

  /// From 1. O(1) for places in ascending order, else O(log lines).
  std::uint64_t line(std::uint64_t offset) const;

 private:
  std::vector<std::uint64_t> starts_;
  mutable std::size_t last_ = 0;
};

}  // namespace minutebook::search
