#pragma once
// Writes the reading text of HTML: white space as a browser shows it, lines with their cues.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/scribe.h"
#include "text/text.h"

namespace minutebook::text {

/// What the open elements say of the text in them.
struct Style {
  bool hidden = false;  // <template>, <noscript> in the head
  bool bold = false;
  bool navigation = false;
  bool title = false;  // <title>
  bool preformatted = false;
  bool row = false;      // a table row that is one line
  bool content = false;  // in <main> or <article>: a <header> there is not the page's
  std::uint8_t heading = 0;
  Role role = Role::none;
};

class Flow {
 public:
  Flow(std::string_view source, Text& text)
      : source_(source), text_(text), scribe_(source, text.owned, text.markup) {}

  /// Source text, with character references if `references`.
  void write(std::size_t begin, std::size_t end, bool references, const Style& style);

  // Breaks before the source byte `at`. They do nothing at the start of the text; inside a row that is one line the
  // caller asks for a space instead.
  void space(std::size_t at);
  void line_break(std::size_t at);                    // <br>
  void new_line(std::size_t at) { break_to(1, at); }  // rows of a table, options
  void new_block(std::size_t at);                     // a blank line, once
  void rule(std::size_t at);                          // <hr>
  void cell(std::size_t at);                          // a tab
  void end_row(std::size_t at);

  /// The next line is the first one of a list item.
  void item(std::uint8_t level, std::uint32_t ordinal);
  /// A newline right behind <pre> is none.
  void skip_newline() { skip_newline_ = true; }

  void open_link(std::string href);
  void close_link();

  /// The text is over.
  void finish();

 private:
  void break_to(std::uint32_t newlines, std::size_t at);
  void write_collapsed(std::size_t begin, std::size_t end, bool references, const Style& style);
  void write_preformatted(std::size_t begin, std::size_t end, bool references, const Style& style);
  std::size_t write_reference(std::size_t at, const Style& style);
  void write_words(std::size_t begin, std::size_t end, const Style& style);
  void before_words(std::string_view words, const Style& style);
  void open_line(const Style& style);
  void close_line();

  std::string_view source_;
  Text& text_;
  Scribe scribe_;

  // What comes before the next words.
  std::uint32_t newlines_ = 0;
  std::size_t newlines_at_ = 0;
  bool space_ = false;
  std::size_t space_at_ = 0;
  std::uint32_t tabs_ = 0;
  std::size_t tabs_at_ = 0;
  bool block_start_ = true;
  bool rule_ = false;
  bool skip_newline_ = false;
  LineCue item_;  // cue list_item, or none

  // The line at hand.
  bool in_line_ = false;
  LineCue cue_;
  bool has_words_ = false;
  bool all_bold_ = true;

  bool in_link_ = false, link_begun_ = false;
  Link link_;
  bool has_content_ = false;  // words that are not navigation
};

}  // namespace minutebook::text
