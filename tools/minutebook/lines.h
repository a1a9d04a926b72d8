#pragma once
// Lines of an input for people: many places of one input, each found in O(log lines).

#include <string>
#include <string_view>
#include <vector>

#include "minutebook/span.h"

namespace minutebook::cli {

class Lines {
 public:
  /// LF, CR, CRLF, NEL, U+2028 and U+2029 end a line, as in minutebook::locate.
  explicit Lines(std::string_view bytes);

  /// "12:3", line and column from 1.
  std::string place(std::uint64_t offset) const;

  /// The bytes of a line without its end; empty and at the end of the input when there is no such line.
  Span span(std::size_t line) const;

 private:
  std::string_view bytes_;
  std::vector<std::uint64_t> starts_;
};

}  // namespace minutebook::cli
