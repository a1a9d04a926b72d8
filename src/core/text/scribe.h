#pragma once
// Writes a derived text together with its way back.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/text.h"

namespace minutebook::text {

class Scribe {
 public:
  /// Appends to `out` and `map`, both empty at first. `source` is what copy() copies from.
  Scribe(std::string_view source, std::string& out, OffsetMap& map)
      : source_(source), out_(out), map_(map) {
    // At least this much puts the string on the heap: views of it then survive a move.
    out_.reserve(source.size() + 64);
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(out_.size()); }
  const std::string& written() const { return out_; }

  /// The source's own bytes.
  void copy(std::size_t begin, std::size_t end) {
    if (begin >= end) return;
    map_.run(size(), static_cast<std::uint32_t>(begin));
    out_.append(source_.substr(begin, end - begin));
  }

  /// `unit` stands for the source bytes [in, in + length), as a whole.
  void put(std::string_view unit, std::size_t in, std::size_t length) {
    if (unit.empty()) return;
    map_.run(size(), static_cast<std::uint32_t>(in), static_cast<std::uint16_t>(unit.size()),
             static_cast<std::uint32_t>(length));
    out_.append(unit);
  }

  /// White space that the source does not have, before the source byte `in`.
  void insert(std::string_view space, std::size_t in) {
    if (space.empty()) return;
    map_.run(size(), static_cast<std::uint32_t>(in), 1, 0);
    out_.append(space);
  }

 private:
  std::string_view source_;
  std::string& out_;
  OffsetMap& map_;
};

}  // namespace minutebook::text
