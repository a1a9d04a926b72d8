#include "text/markdown_inline.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "text/find_stop.h"
#include "text/html_entity.h"

namespace minutebook::text {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t kLongestTag = 4096;
constexpr std::size_t kLongestAutolink = 1024;
constexpr std::size_t kLongestLabel = 256;

bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

std::size_t find_mark(std::string_view text, std::size_t at, std::size_t end) {
  return find_stop<'\\', '`', '<', '&', '*', '_', '~', '[', ']', '!', ':'>(text, at, end);
}

std::size_t run_length(std::string_view text, std::size_t at, std::size_t end) {
  std::size_t i = at;
  while (i < end && text[i] == text[at]) ++i;
  return i - at;
}

/// The end of the URL that "://" at `at` belongs to.
std::size_t address_end(std::string_view text, std::size_t at, std::size_t end) {
  std::size_t i = at;
  while (i<end&& static_cast<unsigned char>(text[i])> ' ' &&
         std::string_view("<>()[]|\"`\\").find(text[i]) == npos)
    ++i;
  while (i > at && std::string_view("*_~.,:;!?'").find(text[i - 1]) != npos) --i;
  return i;
}

}  // namespace

void InlineReader::read_lines(const std::vector<InlineLine>& lines) {
  prepare(lines);
  for (const InlineLine& line : lines) {
    writer_.open(line.cue);
    writer_.mark(line.lead_begin, line.begin);
    write(line.begin, line.end);
    writer_.close(line.line_end, line.line_next);
  }
}

void InlineReader::read_cell(std::size_t begin, std::size_t end) {
  InlineLine line;
  line.begin = begin;
  line.end = end;
  in_cell_ = true;
  prepare({line});
  write(begin, end);
  in_cell_ = false;
}

void InlineReader::prepare(const std::vector<InlineLine>& lines) {
  pieces_.clear();
  brackets_.clear();
  hrefs_.clear();
  anchor_ = line_ = no_ticks_ = 0;
  written_ = 0;
  bold_ = 0;
  end_ = lines.empty() ? 0 : lines.back().end;
  next_close_ = 0;
  scan(lines);
  match_emphasis();
  link_begin_.assign(hrefs_.size(), 0);
}

void InlineReader::scan(const std::vector<InlineLine>& lines) {
  std::size_t at = 0;
  for (const InlineLine& line : lines) {
    at = std::max(at, line.begin);
    while (at < line.end) {
      const std::size_t mark = find_mark(source_, at, line.end);
      if (mark > at) literal(at, mark);
      at = mark < line.end ? scan_mark(mark, line) : mark;
    }
    ++line_;
  }
}

std::size_t InlineReader::scan_mark(std::size_t at, const InlineLine& line) {
  switch (source_[at]) {
    case '\\':
      return scan_escape(at, line);
    case '`':
      return scan_code(at);
    case '<':
      return scan_angle(at);
    case '&':
      return scan_reference(at, line);
    case '[':
      return scan_open_bracket(at, false);
    case ']':
      return scan_close_bracket(at);
    case '!':
      return at + 1 < line.end && source_[at + 1] == '[' ? scan_open_bracket(at, true)
                                                         : literal(at, at + 1);
    case ':':
      return scan_address(at, line);
    default:
      return scan_run(at, line);
  }
}

InlineReader::Piece& InlineReader::add(Kind kind, std::size_t begin, std::size_t end) {
  Piece piece;
  piece.begin = static_cast<std::uint32_t>(begin);
  piece.end = static_cast<std::uint32_t>(end);
  piece.kind = kind;
  piece.line = line_;
  pieces_.push_back(piece);
  return pieces_.back();
}

std::size_t InlineReader::literal(std::size_t begin, std::size_t end) {
  if (!pieces_.empty() && pieces_.back().kind == Kind::words && pieces_.back().end == begin) {
    pieces_.back().end = static_cast<std::uint32_t>(end);
  } else {
    add(Kind::words, begin, end);
  }
  return end;
}

std::size_t InlineReader::link(std::size_t begin, std::size_t end, std::string href) {
  hrefs_.push_back(std::move(href));
  const auto index = static_cast<std::uint32_t>(hrefs_.size());
  Piece& open = add(Kind::open_link, begin, begin);
  open.link = index;
  open.gone = true;
  add(Kind::words, begin, end);
  Piece& close = add(Kind::close_link, end, end);
  close.link = index;
  return end;
}

std::size_t InlineReader::scan_escape(std::size_t at, const InlineLine& line) {
  if (at + 1 == line.end) {  // a hard line break
    add(Kind::dropped, at, at + 1);
    return at + 1;
  }
  if (!is_punctuation(source_[at + 1])) return literal(at, at + 1);
  add(Kind::dropped, at, at + 1);
  return literal(at + 1, at + 2);
}

std::size_t InlineReader::scan_code(std::size_t at) {
  const std::size_t count = run_length(source_, at, end_);
  const std::uint32_t bit = count < 32 ? 1U << count : 0;
  if (bit == 0 || (no_ticks_ & bit) != 0) return literal(at, at + count);
  for (std::size_t close = source_.find('`', at + count); close < end_;) {
    const std::size_t length = run_length(source_, close, end_);
    if (length == count) {
      add(Kind::dropped, at, at + count);
      literal(at + count, close);
      add(Kind::dropped, close, close + count);
      return close + count;
    }
    close = source_.find('`', close + length);
  }
  no_ticks_ |= bit;
  return literal(at, at + count);
}

std::size_t InlineReader::scan_reference(std::size_t at, const InlineLine& line) {
  const CharacterReference reference = read_reference(source_.substr(0, line.end), at, Where::text);
  if (reference.length == 0 || source_[at + reference.length - 1] != ';')
    return literal(at, at + 1);
  add(Kind::unit, at, at + reference.length);
  return at + reference.length;
}

std::size_t InlineReader::scan_address(std::size_t at, const InlineLine& line) {
  if (!source_.substr(at, line.end - at).starts_with("://")) return literal(at, at + 1);
  const std::string_view before = source_.substr(line.begin, at - line.begin);
  const std::size_t scheme =
      base::equals_folded(before.substr(before.size() - std::min<std::size_t>(5, before.size())),
                          "https")
          ? 5
          : 4;
  const std::size_t end = address_end(source_, at + 3, line.end);
  const bool known = before.size() >= scheme &&
                     base::starts_with_folded(before.substr(before.size() - scheme), "http");
  Piece* const last = pieces_.empty() ? nullptr : &pieces_.back();
  const bool linkable = known && brackets_.empty() && anchor_ == 0 && last != nullptr &&
                        last->kind == Kind::words && last->end == at && at - last->begin >= scheme;
  if (!linkable || end == at + 3) return literal(at, std::max(end, at + 1));
  last->end = static_cast<std::uint32_t>(at - scheme);
  return link(at - scheme, end, std::string(source_.substr(at - scheme, end - at + scheme)));
}

std::size_t InlineReader::scan_open_bracket(std::size_t at, bool image) {
  const std::size_t end = at + (image ? 2 : 1);
  add(Kind::open_link, at, end);
  brackets_.push_back({pieces_.size() - 1, image});
  return end;
}

std::size_t InlineReader::scan_close_bracket(std::size_t at) {
  if (brackets_.empty()) return literal(at, at + 1);
  const Bracket bracket = brackets_.back();
  brackets_.pop_back();
  const std::string_view words =
      source_.substr(pieces_[bracket.piece].end, at - pieces_[bracket.piece].end);
  const std::string_view text = source_.substr(0, end_);
  std::size_t end = 0;
  std::string href;
  if (at + 1 < end_ && source_[at + 1] == '(') {
    const LinkTarget target = read_link_target(text, at + 1);
    end = target.end;
    href = decode_references(target.href);
  }
  if (end == 0) {
    const bool full = at + 1 < end_ && source_[at + 1] == '[';
    const std::size_t close = full ? text.substr(0, at + 2 + kLongestLabel).find(']', at + 2) : at;
    const std::string_view label =
        full && close != npos ? source_.substr(at + 2, close - at - 2) : std::string_view{};
    const std::string* const url = definitions_.find(label.empty() ? words : label);
    if (url == nullptr) return literal(at, at + 1);
    end = (close == npos ? at : close) + 1;
    href = *url;
  }
  pieces_[bracket.piece].gone = true;
  Piece& closing = add(Kind::close_link, at, end);
  if (!bracket.image) {
    hrefs_.push_back(std::move(href));
    closing.link = pieces_[bracket.piece].link = static_cast<std::uint32_t>(hrefs_.size());
  }
  return end;
}

std::size_t InlineReader::scan_angle(std::size_t at) {
  const char next = at + 1 < end_ ? source_[at + 1] : ' ';
  if (next == '!') return scan_comment(at);
  if (!base::is_ascii_letter(next) && next != '/') return literal(at, at + 1);
  if (next_close_ <= at) next_close_ = std::min(source_.find('>', at), end_);
  if (next_close_ >= end_) {
    next_close_ = npos;
    return literal(at, at + 1);
  }
  const std::size_t stop =
      source_.substr(0, std::min(end_, at + kLongestAutolink)).find_first_of("<> \t\n", at + 1);
  if (stop != npos && source_[stop] == '>') {
    const std::string_view inner = source_.substr(at + 1, stop - at - 1);
    const bool mail = inner.find('@') != npos && inner.find('/') == npos;
    if (mail || inner.find("://") != npos || base::starts_with_folded(inner, "mailto:")) {
      add(Kind::dropped, at, at + 1);
      std::string href(mail && !base::starts_with_folded(inner, "mailto:") ? "mailto:" : "");
      link(at + 1, stop, href.append(inner));
      add(Kind::dropped, stop, stop + 1);
      return stop + 1;
    }
  }
  return next_close_ - at < kLongestTag ? scan_html_tag(at) : literal(at, at + 1);
}

std::size_t InlineReader::scan_comment(std::size_t at) {
  if (!source_.substr(at).starts_with("<!--") || at >= no_comment_end_) return literal(at, at + 1);
  const std::size_t end = find_comment_end(source_, at);
  if (end == npos) {
    no_comment_end_ = at;
    return literal(at, at + 1);
  }
  add(Kind::dropped, at, end);
  hidden_until_ = std::max(hidden_until_, end);
  return end;
}

std::size_t InlineReader::scan_html_tag(std::size_t at) {
  const std::string_view text = source_.substr(0, std::min(end_, at + kLongestTag));
  TagToken tag;
  const bool letter = base::is_ascii_letter(source_[at + 1]) ||
                      (at + 2 < end_ && base::is_ascii_letter(source_[at + 2]));
  // "<insert name>" is a placeholder of the author, not a tag.
  if (!letter || !scan_tag(text, at, tag) || tag.tag == Tag::unknown) return literal(at, at + 1);
  tag_pieces(tag);
  return tag.end;
}

void InlineReader::tag_pieces(const TagToken& tag) {
  const int heading = heading_level(tag.tag);
  const bool cell = tag.tag == Tag::td || tag.tag == Tag::th;
  if (tag.tag == Tag::a && !tag.attributes.href.empty() && anchor_ == 0) {
    hrefs_.push_back(decode_references(tag.attributes.href));
    anchor_ = static_cast<std::uint32_t>(hrefs_.size());
    Piece& open = add(Kind::open_link, tag.begin, tag.end);
    open.gone = true;
    open.link = anchor_;
  } else if (tag.tag == Tag::a && tag.closing && anchor_ != 0) {
    add(Kind::close_link, tag.begin, tag.end).link = std::exchange(anchor_, 0);
  } else if (cell || (in_cell_ && (tag.tag == Tag::br || is_block(tag.tag)))) {
    Piece& space = add(cell && tag.closing ? Kind::dropped : Kind::unit, tag.begin, tag.end);
    space.fixed = cell ? '\t' : ' ';
  } else if (tag.tag == Tag::br || is_block(tag.tag)) {
    Piece& piece = add(Kind::line_break, tag.begin, tag.end);
    if (tag.closing) return;
    piece.cue = heading != 0         ? Cue::heading
                : tag.tag == Tag::tr ? Cue::table_row
                : tag.tag == Tag::li ? Cue::list_item
                                     : Cue::none;
    piece.level = static_cast<std::uint8_t>(tag.tag == Tag::li ? 1 : heading);
    piece.gone = tag.tag != Tag::br;  // starts a block
  } else {
    add(Kind::dropped, tag.begin, tag.end).bold = static_cast<std::int8_t>(tag.tag != Tag::b ? 0
                                                                           : tag.closing     ? -1
                                                                                             : 1);
  }
}

void InlineReader::write(std::size_t begin, std::size_t end) {
  while (written_ < pieces_.size() && pieces_[written_].begin < end) {
    const Piece& piece = pieces_[written_];
    write_piece(piece, std::max<std::size_t>(piece.begin, begin),
                std::min<std::size_t>(piece.end, end));
    if (piece.end > end) {  // goes on in the next line
      if (piece.kind != Kind::words) ++written_;
      return;
    }
    ++written_;
  }
  // A link that ends where its line does.
  while (written_ < pieces_.size() && pieces_[written_].end == end) {
    write_piece(pieces_[written_], end, end);
    ++written_;
  }
}

void InlineReader::write_piece(const Piece& piece, std::size_t begin, std::size_t end) {
  bold_ += piece.bold;
  const bool bold = bold_ > 0;
  switch (piece.kind) {
    case Kind::words:
      writer_.words(begin, end, bold);
      return;
    case Kind::dropped:
      return;
    case Kind::run:
      if (!piece.gone) writer_.words(begin, end, bold);
      return;
    case Kind::unit:
      if (piece.fixed == 0) {
        writer_.unit(read_reference(source_, piece.begin, Where::text).text(), piece.begin,
                     piece.end - piece.begin, bold);
      } else if (writer_.has_words()) {
        writer_.unit({&piece.fixed, 1}, piece.begin, piece.end - piece.begin, bold);
      }
      return;
    case Kind::open_link:
      if (!piece.gone) writer_.words(begin, end, bold);
      if (piece.link != 0) link_begin_[piece.link - 1] = writer_.size();
      return;
    case Kind::close_link:
      if (piece.link == 0 || writer_.size() <= link_begin_[piece.link - 1]) return;
      text_.links.push_back(
          {{link_begin_[piece.link - 1], writer_.size()}, std::move(hrefs_[piece.link - 1])});
      return;
    case Kind::line_break:
      LineCue cue;
      cue.cue = piece.cue;
      cue.level = piece.level;
      cue.block_start = piece.gone;
      writer_.break_line(cue);
      return;
  }
}

}  // namespace minutebook::text
