#include "text/markdown_line.h"

#include <algorithm>

#include "base/unicode.h"

namespace minutebook::text {

void LineWriter::open(const LineCue& cue) {
  cue_ = cue;
  cue_.begin = scribe_.size();
  breaks_ = has_words_ = false;
  all_bold_ = true;
}

void LineWriter::note(std::string_view words, std::size_t in, bool bold) {
  if (has_words_ && !breaks_ && (bold || !all_bold_)) return;  // nothing to learn
  if (breaks_ && words.find_first_not_of(" \t") != std::string_view::npos) {
    push_cue();
    scribe_.insert("\n", in);
    open(next_);
  }
  const bool any = std::any_of(words.begin(), words.end(), [](char c) {
    return base::is_ascii_letter(c) || base::is_ascii_digit(c) || (c & 0x80) != 0;
  });
  if (!any) return;
  if (has_words_ && !bold) cue_.bold_end = scribe_.size();  // all before was bold
  has_words_ = true;
  all_bold_ = all_bold_ && bold;
}

void LineWriter::words(std::size_t begin, std::size_t end, bool bold) {
  if (begin >= end) return;
  note(source_.substr(begin, end - begin), begin, bold);
  scribe_.copy(begin, end);
}

void LineWriter::unit(std::string_view unit, std::size_t in, std::size_t length, bool bold) {
  note(unit, in, bold);
  scribe_.put(unit, in, length);
}

void LineWriter::break_line(const LineCue& next) {
  // Before its first words a line takes on what the block is; so does the one that is to come.
  LineCue& cue = has_words_ ? next_ : cue_;
  if (has_words_ && !breaks_) cue = {};
  breaks_ = has_words_;
  if (next.cue != Cue::none && (has_words_ || cue.cue == Cue::none)) {
    cue.cue = next.cue;
    cue.level = next.level;
  }
  cue.block_start |= next.block_start;
}

void LineWriter::close(std::size_t begin, std::size_t end) {
  push_cue();
  scribe_.copy(begin, end);
}

void LineWriter::push_cue() {
  cue_.bold = has_words_ && all_bold_;
  if (cue_.cue != Cue::none || cue_.bold || cue_.block_start || cue_.bold_end != 0)
    text_.cues.push_back(cue_);
}

}  // namespace minutebook::text
