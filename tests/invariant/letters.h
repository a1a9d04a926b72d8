#pragma once
// The letters of an input: every character of its reading text that is not white space, with the input bytes that it
// stands for. Made from the reading text alone: nothing of what the rooms after text/ do takes part in it.

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "minutebook/span.h"
#include "text/read.h"

namespace minutebook::invariant {

inline std::string without_space(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint c = base::code_point_at(text, at);
    if (!base::is_space(c.value)) out.append(text, at, c.length);
    at += c.length;
  }
  return out;
}

/// A run of letters by index.
struct Run {
  std::size_t begin = 0, end = 0;

  bool empty() const { return begin >= end; }
};

class Letters {
 public:
  explicit Letters(const text::Text& text) {
    for (std::uint32_t at = 0; at < text.reading.size();) {
      const base::CodePoint c = base::code_point_at(text.reading, at);
      if (!base::is_space(c.value)) {
        const Span span = text.span({at, at + c.length});
        begins_.push_back(static_cast<std::uint32_t>(span.begin));
        ends_.push_back(static_cast<std::uint32_t>(span.end));
        offsets_.push_back(static_cast<std::uint32_t>(solid_.size()));
        solid_.append(text.reading, at, c.length);
      }
      at += c.length;
    }
    offsets_.push_back(static_cast<std::uint32_t>(solid_.size()));
  }

  std::size_t size() const { return begins_.size(); }
  std::string_view all() const { return solid_; }

  /// In the order of the input? The rest relies on it.
  bool ordered() const { return std::is_sorted(begins_.begin(), begins_.end()); }

  /// The letters whose bytes lie in the span.
  Run inside(const Span& span) const {
    const auto first = std::lower_bound(begins_.begin(), begins_.end(), span.begin);
    const auto last = std::lower_bound(first, begins_.end(), span.end);
    return {static_cast<std::size_t>(first - begins_.begin()),
            static_cast<std::size_t>(last - begins_.begin())};
  }

  /// The span starts with a letter, ends with one, and cuts none.
  bool fits(const Span& span, const Run& run) const {
    return !run.empty() && begins_[run.begin] == span.begin && ends_[run.end - 1] == span.end;
  }

  std::string_view text(const Run& run) const {
    if (run.empty()) return {};
    return std::string_view(solid_).substr(offsets_[run.begin],
                                           offsets_[run.end] - offsets_[run.begin]);
  }

  std::uint64_t bytes(const Run& run) const { return text(run).size(); }

 private:
  std::vector<std::uint32_t> begins_, ends_;  // in the input; 32 bits: tests give less than 4 GiB
  std::vector<std::uint32_t> offsets_;        // in solid_; one more at the end
  std::string solid_;                         // the letters without the white space between them
};

}  // namespace minutebook::invariant
