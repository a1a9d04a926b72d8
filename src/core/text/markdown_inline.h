#pragma once
// The marks inside of a Markdown paragraph: emphasis, code, links, tags, references, escapes.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/html_token.h"
#include "text/markdown_line.h"
#include "text/markdown_link.h"
#include "text/text.h"

namespace minutebook::text {

/// One line of a paragraph, a heading, or a cell.
struct InlineLine {
  std::size_t begin = 0, end = 0;           // the text that may have marks
  std::size_t lead_begin = 0;               // [lead_begin, begin) is kept as it stands
  std::size_t line_end = 0, line_next = 0;  // the source's line end
  LineCue cue;
};

class InlineReader {
 public:
  InlineReader(std::string_view source, const LinkDefinitions& definitions, LineWriter& writer,
               Text& text)
      : source_(source), definitions_(definitions), writer_(writer), text_(text) {}

  /// Writes a paragraph. Marks may pair across its lines.
  void read_lines(const std::vector<InlineLine>& lines);

  /// Writes a cell of a table row whose line the caller opens and closes.
  void read_cell(std::size_t begin, std::size_t end);

  /// A comment that goes on behind its paragraph: source bytes before this are markup.
  std::size_t hidden_until() const { return hidden_until_; }

 private:
  enum class Kind : std::uint8_t { words, dropped, unit, run, open_link, close_link, line_break };

  struct Piece {
    std::uint32_t begin = 0, end = 0;
    std::uint32_t line = 0;  // of a run
    std::uint32_t link = 0;  // of open_link and close_link: index + 1; 0: none
    Kind kind = Kind::words;
    bool gone = false;                               // of a run or a bracket: it is markup
    bool space_before = false, space_after = false;  // of a run
    bool opens = false, closes = false;              // of a run
    std::int8_t bold = 0;                            // what it changes
    std::uint8_t count = 0;                          // of a run
    char fixed = 0;                                  // of a unit: this instead of a reference
    Cue cue = Cue::none;                             // of a line_break
    std::uint8_t level = 0;
  };

  struct Bracket {
    std::size_t piece = 0;
    bool image = false;
  };

  void scan(const std::vector<InlineLine>& lines);
  std::size_t scan_mark(std::size_t at, const InlineLine& line);
  std::size_t scan_escape(std::size_t at, const InlineLine& line);
  std::size_t scan_code(std::size_t at);
  std::size_t scan_angle(std::size_t at);
  std::size_t scan_comment(std::size_t at);
  std::size_t scan_html_tag(std::size_t at);
  std::size_t scan_reference(std::size_t at, const InlineLine& line);
  std::size_t scan_run(std::size_t at, const InlineLine& line);
  std::size_t scan_open_bracket(std::size_t at, bool image);
  std::size_t scan_close_bracket(std::size_t at);
  std::size_t scan_address(std::size_t at, const InlineLine& line);

  Piece& add(Kind kind, std::size_t begin, std::size_t end);
  std::size_t literal(std::size_t begin, std::size_t end);
  std::size_t link(std::size_t begin, std::size_t end, std::string href);
  void tag_pieces(const TagToken& tag);

  void match_emphasis();
  void match_run(Piece& run);
  void drop_loose_strong();

  void prepare(const std::vector<InlineLine>& lines);
  void write(std::size_t begin, std::size_t end);
  void write_piece(const Piece& piece, std::size_t begin, std::size_t end);

  std::string_view source_;
  const LinkDefinitions& definitions_;
  LineWriter& writer_;
  Text& text_;
  std::size_t hidden_until_ = 0;
  std::size_t no_comment_end_ = SIZE_MAX;  // from here on no comment ends

  // Of the paragraph at hand.
  std::vector<Piece> pieces_;
  std::vector<Bracket> brackets_;
  std::vector<std::string> hrefs_;
  std::vector<std::uint32_t> link_begin_;
  std::vector<std::uint32_t> single_[2], double_[3];  // open runs of * and _, and of ** __ and ~~
  std::uint32_t anchor_ = 0;                          // the link of an open <a>: index + 1
  std::size_t end_ = 0;                               // of the paragraph in the source
  std::uint32_t line_ = 0;
  bool in_cell_ = false;
  std::uint32_t no_ticks_ =
      0;  // bit of a length: no run of that many backticks closes from here on
  std::size_t next_close_ = 0;  // a '>' that was found ahead; npos if there is none
  std::size_t written_ = 0;     // the piece to write next
  int bold_ = 0;
};

}  // namespace minutebook::text
