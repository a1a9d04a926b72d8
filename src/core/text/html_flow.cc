#include "text/html_flow.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "text/find_stop.h"
#include "text/html_entity.h"

namespace minutebook::text {
namespace {

bool is_html_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

/// The end of the words from `at` on: before a '&', and before white space other than a single space between words.
std::size_t words_end(std::string_view text, std::size_t at, std::size_t end) {
  std::size_t stop = find_stop_or_gap<'\n', '\t', '\r', '\f', '&'>(text, at + 1, end);
  if (stop > at + 1 && text[stop - 1] == ' ') --stop;
  return stop;
}

bool has_word_character(std::string_view words) {
  return std::any_of(words.begin(), words.end(), [](char c) {
    return base::is_ascii_letter(c) || base::is_ascii_digit(c) || (c & 0x80) != 0;
  });
}

}  // namespace

void Flow::write(std::size_t begin, std::size_t end, bool references, const Style& style) {
  if (style.hidden || begin >= end) return;
  if (style.preformatted && !style.row) {
    write_preformatted(begin, end, references, style);
  } else {
    write_collapsed(begin, end, references, style);
  }
}

void Flow::write_collapsed(std::size_t begin, std::size_t end, bool references,
                           const Style& style) {
  std::size_t at = begin;
  while (at < end) {
    const char c = source_[at];
    if (is_html_space(c)) {
      space(at++);
    } else if (c == '&' && references) {
      at = write_reference(at, style);
    } else {
      const std::size_t stop = words_end(source_, at, end);
      write_words(at, stop, style);
      at = stop;
    }
  }
}

void Flow::write_preformatted(std::size_t begin, std::size_t end, bool references,
                              const Style& style) {
  std::size_t at = begin;
  while (at < end) {
    const char c = source_[at];
    if (c == '\n' || c == '\r') {
      const std::size_t start = at++;
      if (c == '\r' && at < end && source_[at] == '\n') ++at;
      if (!std::exchange(skip_newline_, false)) line_break(start);
      continue;
    }
    skip_newline_ = false;
    if (c == '&' && references) {
      at = write_reference(at, style);
      continue;
    }
    std::size_t stop = at + 1;
    while (stop < end && source_[stop] != '\n' && source_[stop] != '\r' &&
           (source_[stop] != '&' || !references))
      ++stop;
    write_words(at, stop, style);
    at = stop;
  }
}

std::size_t Flow::write_reference(std::size_t at, const Style& style) {
  const CharacterReference reference = read_reference(source_, at, Where::text);
  if (reference.length == 0) {
    write_words(at, at + 1, style);
    return at + 1;
  }
  if (reference.size == 1 && is_html_space(reference.utf8[0])) {
    space(at);
  } else {
    before_words(reference.text(), style);
    scribe_.put(reference.text(), at, reference.length);
  }
  return at + reference.length;
}

void Flow::write_words(std::size_t begin, std::size_t end, const Style& style) {
  before_words(source_.substr(begin, end - begin), style);
  scribe_.copy(begin, end);
}

void Flow::before_words(std::string_view words, const Style& style) {
  const std::uint32_t line_end = scribe_.size();
  if (!in_line_ || newlines_ > 0) {
    if (in_line_) close_line();
    open_line(style);
  } else if (tabs_ > 0) {
    for (; tabs_ > 0; --tabs_) scribe_.insert("\t", tabs_at_);
  } else if (space_) {
    scribe_.put(" ", space_at_, 1);
  }
  space_ = false;
  if (in_link_ && !std::exchange(link_begun_, true)) link_.text.begin = scribe_.size();
  if ((has_words_ && (style.bold || !all_bold_)) || !has_word_character(words)) return;
  if (has_words_ && !style.bold) cue_.bold_end = line_end;  // all before was bold
  has_words_ = true;
  all_bold_ = all_bold_ && style.bold;
}

void Flow::open_line(const Style& style) {
  if (scribe_.size() > 0 && newlines_ > 0) {
    for (std::uint32_t i = 0; i < newlines_; ++i) {
      scribe_.insert("\n", newlines_at_);
      if (i == 0 && rule_ && newlines_ > 1) {
        LineCue rule;
        rule.begin = scribe_.size();
        rule.cue = Cue::rule;
        text_.cues.push_back(rule);
      }
    }
  }
  newlines_ = 0;
  rule_ = false;
  cue_ = {};
  cue_.begin = scribe_.size();
  for (; tabs_ > 0; --tabs_) scribe_.insert("\t", tabs_at_);  // empty cells before the first words
  cue_.role = style.role;
  cue_.preformatted = style.preformatted && !style.row;
  cue_.block_start = std::exchange(block_start_, false);
  const LineCue item = std::exchange(item_, {});
  if (style.title) {
    cue_.cue = Cue::title;
  } else if (style.navigation) {
    cue_.cue = Cue::navigation;
  } else if (style.row) {
    cue_.cue = Cue::table_row;
  } else {
    cue_.ordinal = item.ordinal;
    cue_.cue = style.heading != 0 ? Cue::heading : item.cue;
    cue_.level = style.heading != 0 ? style.heading : item.level;
  }
  has_content_ |= !style.navigation && !style.title;
  in_line_ = true;
  has_words_ = false;
  all_bold_ = true;
}

void Flow::close_line() {
  in_line_ = false;
  cue_.bold = has_words_ && all_bold_;
  if (cue_.cue != Cue::none || cue_.role != Role::none || cue_.bold || cue_.block_start ||
      cue_.ordinal != 0 || cue_.bold_end != 0 || cue_.preformatted) {
    text_.cues.push_back(cue_);
  }
}

void Flow::space(std::size_t at) {
  if (space_) return;
  space_ = true;
  space_at_ = at;
}

void Flow::break_to(std::uint32_t newlines, std::size_t at) {
  if (newlines_ == 0) newlines_at_ = at;
  newlines_ = std::max(newlines_, newlines);
  tabs_ = 0;
}

void Flow::line_break(std::size_t at) {
  if (!in_line_) return;
  break_to(newlines_ + 1, at);
}

void Flow::new_block(std::size_t at) {
  break_to(2, at);
  block_start_ = true;
}

void Flow::rule(std::size_t at) {
  new_block(at);
  rule_ = true;
}

void Flow::cell(std::size_t at) {
  if (tabs_ == 0) tabs_at_ = at;
  ++tabs_;
  space_ = false;
}

void Flow::end_row(std::size_t at) {
  new_line(at);
  block_start_ = true;
}

void Flow::item(std::uint8_t level, std::uint32_t ordinal) {
  item_.cue = Cue::list_item;
  item_.level = level;
  item_.ordinal = ordinal;
}

void Flow::open_link(std::string href) {
  close_link();
  in_link_ = true;
  link_begun_ = false;
  link_.href = std::move(href);
}

void Flow::close_link() {
  if (!std::exchange(in_link_, false) || !link_begun_) return;
  link_.text.end = scribe_.size();
  text_.links.push_back(std::exchange(link_, {}));
}

void Flow::finish() {
  close_link();
  if (in_line_) close_line();
  if (has_content_) return;
  // Where all is navigation, nothing is: the classes mean something else on this page.
  for (LineCue& cue : text_.cues) {
    if (cue.cue == Cue::navigation) cue.cue = Cue::none;
  }
}

}  // namespace minutebook::text
