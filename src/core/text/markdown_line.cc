#include "text/markdown_line.h"

#include <algorithm>

#include "base/unicode.h"

namespace minutebook::text {

void LineWriter::open(const LineCue& cue) {
  cue_ = cue;
  cue_.begin = scribe_.size();
  has_words_ = false;
  all_bold_ = true;
}

void LineWriter::note(std::string_view words, bool bold) {
  if (has_words_ && (bold || !all_bold_)) return;  // nothing to learn
  const bool any = std::any_of(words.begin(), words.end(), [](char c) {
    return base::is_ascii_letter(c) || base::is_ascii_digit(c) || (c & 0x80) != 0;
  });
  if (!any) return;
  has_words_ = true;
  all_bold_ = all_bold_ && bold;
}

void LineWriter::words(std::size_t begin, std::size_t end, bool bold) {
  if (begin >= end) return;
  note(source_.substr(begin, end - begin), bold);
  scribe_.copy(begin, end);
}

void LineWriter::unit(std::string_view unit, std::size_t in, std::size_t length, bool bold) {
  note(unit, bold);
  scribe_.put(unit, in, length);
}

void LineWriter::break_line(std::size_t in, const LineCue& next) {
  if (!has_words_) {  // the block starts this line
    if (next.cue != Cue::none && cue_.cue == Cue::none) cue_.cue = next.cue, cue_.level = next.level;
    cue_.block_start |= next.block_start;
    return;
  }
  push_cue();
  scribe_.insert("\n", in);
  open(next);
}

void LineWriter::close(std::size_t begin, std::size_t end) {
  push_cue();
  scribe_.copy(begin, end);
}

void LineWriter::push_cue() {
  cue_.bold = has_words_ && all_bold_;
  if (cue_.cue != Cue::none || cue_.bold || cue_.block_start) text_.cues.push_back(cue_);
}

}  // namespace minutebook::text
