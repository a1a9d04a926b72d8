#pragma once
// Writes the lines of the reading text of Markdown, with their cues.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/scribe.h"
#include "text/text.h"

namespace minutebook::text {

class LineWriter {
 public:
  LineWriter(std::string_view source, Text& text)
      : source_(source), text_(text), scribe_(source, text.owned, text.markup) {}

  /// A line starts here.
  void open(const LineCue& cue);
  /// Source bytes that do not count for boldness: indentation, the mark of a list item.
  void mark(std::size_t begin, std::size_t end) { scribe_.copy(begin, end); }
  void words(std::size_t begin, std::size_t end, bool bold);
  void unit(std::string_view unit, std::size_t in, std::size_t length, bool bold);
  /// A block starts inside of a source line: a line end that the source does not have, if words stand before and behind.
  void break_line(const LineCue& next);
  /// The line ends with the source bytes [begin, end), its line end.
  void close(std::size_t begin, std::size_t end);

  bool has_words() const { return has_words_ && !breaks_; }
  std::uint32_t size() const { return scribe_.size(); }

 private:
  void note(std::string_view words, std::size_t in, bool bold);
  void push_cue();

  std::string_view source_;
  Text& text_;
  Scribe scribe_;
  LineCue cue_;
  bool breaks_ = false;     // before the next words
  LineCue next_;            // of the line then
  bool has_words_ = false;  // letters or digits
  bool all_bold_ = true;
};

}  // namespace minutebook::text
