#include "text/markdown.h"

#include <algorithm>
#include <vector>

#include "base/unicode.h"
#include "text/front_matter.h"
#include "text/lines.h"
#include "text/markdown_block.h"
#include "text/markdown_inline.h"
#include "text/markdown_line.h"
#include "text/markdown_link.h"
#include "text/underline.h"

namespace minutebook::text {
namespace {

constexpr std::size_t kDeepestList = 64;

std::string_view lower_copy(std::string_view name, std::string& out) {
  out.assign(name);
  std::transform(out.begin(), out.end(), out.begin(), base::ascii_lower);
  return out;
}

/// Reads the source a line at a time; paragraphs are held back until they end, since their marks pair across lines.
class BlockReader {
 public:
  BlockReader(std::string_view source, Text& text)
      : source_(source),
        text_(text),
        definitions_(source),
        writer_(source, text),
        inline_(source, definitions_, writer_, text) {}

  void read() {
    std::size_t at = front_matter();
    SourceLine line = line_at(source_, at);
    while (line.begin < source_.size()) {
      following_ = line_at(source_, line.next);
      read_line(line);
      line = following_;
    }
    flush();
  }

 private:
  enum class Kind {
    hidden,
    code,
    fence,
    blank,
    ruled_off,
    title,
    heading,
    rule,
    definition,
    row,
    delimiter,
    item,
    words
  };

  std::size_t front_matter();
  void read_line(const SourceLine& line);
  Kind classify(std::string_view content, const SourceLine& line);
  bool starts_title(std::string_view content, const SourceLine& line) const;
  bool is_row(std::string_view content) const;
  void write_kind(Kind kind, const SourceLine& line, std::size_t begin);
  void write_heading(const SourceLine& line, std::size_t begin);
  void write_title(const SourceLine& line, std::size_t begin);
  void write_row(const SourceLine& line, std::size_t begin);
  void open_fence(std::string_view content);
  bool closes_fence(std::string_view content) const;
  void hold_item(const SourceLine& line, std::size_t begin);
  void hold_words(const SourceLine& line, std::size_t begin);
  std::uint8_t item_level(std::size_t indent);

  void write_empty(const SourceLine& line, const LineCue& cue = {});
  void write_verbatim(const SourceLine& line, const LineCue& cue = {});
  void flush();

  std::string_view content_of(const SourceLine& line, std::size_t begin) const {
    return source_.substr(begin, line.end - begin);
  }

  std::string_view source_;
  Text& text_;
  LinkDefinitions definitions_;
  LineWriter writer_;
  InlineReader inline_;
  SourceLine following_;           // the line after the one at hand
  std::vector<InlineLine> held_;   // the paragraph at hand
  std::vector<std::size_t> list_;  // indents of the open list items
  UnderlineLevels levels_;
  char fence_ = 0;
  std::size_t fence_length_ = 0;
  bool in_table_ = false;
  bool after_blank_ = true;
  bool ruled_off_ = false;  // the line at hand is the rule under a title
};

std::size_t BlockReader::front_matter() {
  const FrontMatter front = find_front_matter(source_);
  for (const FrontPair& pair : front.pairs) {
    Field field;
    lower_copy(pair.key, field.name);
    field.value = source_.substr(pair.value.begin, pair.value.size());
    const Range in = text_.decoding.source(pair.value);
    field.span = {in.begin, in.end};
    text_.fields.push_back(std::move(field));
  }
  LineCue cue;
  cue.cue = Cue::front_matter;
  std::size_t at = 0;
  while (at < front.end) {
    const SourceLine line = line_at(source_, at);
    write_verbatim(line, cue);
    at = line.next;
  }
  return at;
}

void BlockReader::read_line(const SourceLine& line) {
  std::size_t begin = line.begin;
  Kind kind = Kind::hidden;
  const auto look = [&] {
    if (line.begin < inline_.hidden_until()) begin = std::min(inline_.hidden_until(), line.end);
    if (fence_ == 0 && begin == line.begin) begin += quote_length(line.of(source_));
    kind = classify(content_of(line, begin), line);
  };
  look();
  if (kind != Kind::words && !held_.empty()) {
    flush();
    if (line.begin < inline_.hidden_until())
      look();  // the paragraph ended with a comment that goes on here
  }
  write_kind(kind, line, begin);
  after_blank_ = kind != Kind::words && kind != Kind::item;
  in_table_ = kind == Kind::row || kind == Kind::delimiter;
}

BlockReader::Kind BlockReader::classify(std::string_view content, const SourceLine& line) {
  if (ruled_off_) return Kind::ruled_off;
  char character = 0;
  if (fence_ != 0) return closes_fence(content) ? Kind::fence : Kind::code;
  const std::string_view words = trim_blanks(content);
  if (words.empty()) return Kind::blank;
  if (starts_title(content, line)) return Kind::title;
  if (read_fence(content, character) != 0) return Kind::fence;
  std::size_t begin = 0, end = 0;
  if ((words.front() == '#' || words.front() == 'h') && read_heading(content, begin, end) != 0)
    return Kind::heading;
  if (is_thematic_break(words)) return Kind::rule;
  if (words.front() == '[' && LinkDefinitions::is_definition(words)) return Kind::definition;
  if (words.find('|') != std::string_view::npos) {
    if (is_delimiter_row(words)) return Kind::delimiter;
    if (is_row(words)) return Kind::row;
  }
  const std::size_t indent = static_cast<std::size_t>(words.data() - content.data());
  const ListMark mark = read_list_mark(content, indent);
  // A line of prose may start with the year that ends a sentence.
  const bool prose = mark.ordered && mark.number != 1 && !held_.empty() && list_.empty();
  return mark.end != 0 && !prose ? Kind::item : Kind::words;
}

bool BlockReader::starts_title(std::string_view content, const SourceLine& line) const {
  if (!after_blank_ || following_.begin != line.next || following_.begin >= source_.size())
    return false;
  const std::string_view rule = following_.of(source_);
  return rule_character(rule) != 0 && underlines(content, rule) &&
         read_list_mark(content, 0).end == 0 && content.front() != '#';
}

bool BlockReader::is_row(std::string_view words) const {
  if (in_table_ || (words.size() > 2 && words.front() == '|' && words.back() == '|')) return true;
  return following_.begin < source_.size() && is_delimiter_row(following_.of(source_));
}

void BlockReader::write_kind(Kind kind, const SourceLine& line, std::size_t begin) {
  LineCue rule;
  rule.cue = Cue::rule;
  const std::string_view content = content_of(line, begin);
  switch (kind) {
    case Kind::code:
    case Kind::blank:
      if (kind == Kind::code || begin == line.begin) return write_verbatim(line);
      return write_empty(line);
    case Kind::fence:
      open_fence(content);
      return write_empty(line);
    case Kind::ruled_off:
      ruled_off_ = false;
      return write_empty(line);
    case Kind::title:
      return write_title(line, begin);
    case Kind::heading:
      return write_heading(line, begin);
    case Kind::rule:
      return write_empty(line, rule);
    case Kind::row:
      return write_row(line, begin);
    case Kind::item:
      return hold_item(line, begin);
    case Kind::words:
      return hold_words(line, begin);
    case Kind::hidden:
    case Kind::definition:
    case Kind::delimiter:
      return write_empty(line);
  }
}

void BlockReader::write_heading(const SourceLine& line, std::size_t begin) {
  InlineLine heading;
  std::size_t title_begin = 0, title_end = 0;
  heading.cue.cue = Cue::heading;
  heading.cue.level =
      static_cast<std::uint8_t>(read_heading(content_of(line, begin), title_begin, title_end));
  heading.cue.block_start = true;
  heading.begin = heading.lead_begin = begin + title_begin;
  heading.end = begin + title_end;
  heading.line_end = line.end;
  heading.line_next = line.next;
  list_.clear();
  inline_.read_lines({heading});
}

void BlockReader::write_title(const SourceLine& line, std::size_t begin) {
  InlineLine title;
  title.cue.cue = Cue::heading;
  title.cue.level = levels_.level(rule_character(following_.of(source_)), false);
  title.cue.block_start = true;
  title.begin = title.lead_begin = begin;
  title.end = title.line_end = line.end;
  title.line_next = line.next;
  list_.clear();
  inline_.read_lines({title});
  ruled_off_ = true;
}

void BlockReader::write_row(const SourceLine& line, std::size_t begin) {
  LineCue cue;
  cue.cue = Cue::table_row;
  writer_.open(cue);
  bool first = true;
  for (const Cell& cell : split_row(content_of(line, begin))) {
    if (!first) writer_.unit("\t", begin + cell.bar, 1, false);
    first = false;
    inline_.read_cell(begin + cell.begin, begin + cell.end);
  }
  writer_.close(line.end, line.next);
}

void BlockReader::open_fence(std::string_view content) {
  if (fence_ != 0) {
    fence_ = 0;
  } else {
    fence_length_ = read_fence(content, fence_);
  }
}

bool BlockReader::closes_fence(std::string_view content) const {
  content = trim_blanks(content);
  return content.size() >= fence_length_ &&
         content.find_first_not_of(fence_) == std::string_view::npos;
}

std::uint8_t BlockReader::item_level(std::size_t indent) {
  while (!list_.empty() && indent < list_.back()) list_.pop_back();
  if (list_.empty() || (indent >= list_.back() + 2 && list_.size() < kDeepestList))
    list_.push_back(indent);
  return static_cast<std::uint8_t>(list_.size());
}

void BlockReader::hold_item(const SourceLine& line, std::size_t begin) {
  const std::string_view content = content_of(line, begin);
  std::size_t at = 0, indent = 0;
  for (; at < content.size() && is_blank(content[at]); ++at)
    indent += content[at] == '\t' ? 4 - indent % 4 : 1;
  InlineLine item;
  item.cue.cue = Cue::list_item;
  item.cue.level = item_level(indent);
  item.cue.block_start = true;
  item.lead_begin = begin;
  item.begin = begin + read_list_mark(content, at).content;
  item.end = item.line_end = line.end;
  item.line_next = line.next;
  held_.push_back(item);
}

void BlockReader::hold_words(const SourceLine& line, std::size_t begin) {
  // A paragraph at the left edge behind a blank line ends a list.
  if (after_blank_ && begin < line.end && !is_blank(source_[begin])) list_.clear();
  InlineLine words;
  words.lead_begin = begin;
  while (begin < line.end && is_blank(source_[begin])) ++begin;
  words.begin = begin;
  words.end = words.line_end = line.end;
  words.line_next = line.next;
  held_.push_back(words);
}

void BlockReader::write_empty(const SourceLine& line, const LineCue& cue) {
  writer_.open(cue);
  writer_.close(line.end, line.next);
}

void BlockReader::write_verbatim(const SourceLine& line, const LineCue& cue) {
  writer_.open(cue);
  writer_.words(line.begin, line.end, false);
  writer_.close(line.end, line.next);
}

void BlockReader::flush() {
  if (held_.empty()) return;
  inline_.read_lines(held_);
  held_.clear();
}

}  // namespace

void read_markdown(std::string_view decoded, Text& text) {
  text.format = Format::markdown;
  BlockReader(decoded, text).read();
}

}  // namespace minutebook::text
