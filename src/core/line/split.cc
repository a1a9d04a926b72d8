#include <algorithm>
#include <bit>

#include "base/sixteen.h"
#include "base/unicode.h"
#include "line/line.h"

namespace minutebook::line {
namespace {

using base::Sixteen;

struct Break {
  std::size_t at = 0;      // first byte of the line end
  std::size_t length = 0;  // its bytes; 0 at the end of the text
  bool page = false;       // a form feed
  bool simple = true;      // no white space before it but spaces of one column
};

/// Bytes of the line end that starts here, 0 if none does.
std::size_t break_length(std::string_view s, std::size_t i) {
  switch (static_cast<unsigned char>(s[i])) {
    case '\n':
    case '\f':
      return 1;
    case '\r':
      return i + 1 < s.size() && s[i + 1] == '\n' ? 2 : 1;
    case 0xC2:
      return i + 1 < s.size() && static_cast<unsigned char>(s[i + 1]) == 0x85 ? 2 : 0;
    case 0xE2:
      return i + 2 < s.size() && static_cast<unsigned char>(s[i + 1]) == 0x80 &&
                     (static_cast<unsigned char>(s[i + 2]) & 0xFE) == 0xA8
                 ? 3
                 : 0;
    default:
      return 0;
  }
}

/// Finds the ends of lines, one after another.
class Breaks {
 public:
  explicit Breaks(std::string_view s) : s_(s) {}

  Break next() {
    Break found;
    for (;;) {
      while (look_ == 0) {
        if (seen_ >= s_.size()) {
          found.at = s_.size();
          return found;
        }
        const Sixteen bytes(s_, seen_);
        look_ = bytes.at_most('\r');
        if (const unsigned high = bytes.not_ascii(); high != 0) {
          look_ |=
              bytes.equal('\xC2') | bytes.equal('\xE2') | bytes.equal('\xE3') | bytes.equal('\xEF');
        }
        seen_ += Sixteen::kSize;
      }
      const std::size_t i =
          seen_ - Sixteen::kSize + static_cast<std::size_t>(std::countr_zero(look_));
      look_ &= look_ - 1;
      if (i >= s_.size() || i < behind_) continue;
      if (const std::size_t length = break_length(s_, i)) {
        found.at = i;
        found.length = length;
        found.page = s_[i] == '\f';
        behind_ = i + length;
        return found;
      }
      found.simple &= !base::is_space(base::code_point_at(s_, i).value);
    }
  }

 private:
  std::string_view s_;
  std::size_t seen_ = 0;    // the bytes before were looked at
  unsigned look_ = 0;       // which of the last sixteen may be line ends or wide spaces
  std::size_t behind_ = 0;  // the last line end
};

std::uint16_t column_of(std::size_t column) {
  return static_cast<std::uint16_t>(std::min<std::size_t>(column, kMaxColumn));
}

/// Fills indent, width, columns and the trimmed range of one line whose white space is spaces.
Line measure_simple(std::string_view s, std::size_t begin, std::size_t end) {
  Line line;
  while (begin < end && s[end - 1] == ' ') --end;
  const std::size_t first = begin;
  while (begin < end && s[begin] == ' ') ++begin;
  line.words = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  if (begin == end) {
    line.columns = 0;
    return line;
  }
  std::size_t width = end - first;  // in columns: without the bytes that only continue a character
  unsigned columns = 1, gap = 0;    // of three spaces, at the last place before
  for (std::size_t i = begin; i < end; i += Sixteen::kSize) {
    const Sixteen bytes(s, i);
    const unsigned inside = end - i < Sixteen::kSize ? (1U << (end - i)) - 1 : Sixteen::kAll;
    if (const unsigned inner = bytes.continuations() & inside; inner != 0)
      width -= base::count_bits(inner);
    const unsigned space = bytes.equal(' ') & inside;
    const unsigned wide = space & (space >> 1 | 1U << (Sixteen::kSize - 1));
    if (wide == 0) {
      gap = 0;
      continue;
    }
    const unsigned three = space & Sixteen(s, i + 1).equal(' ') & Sixteen(s, i + 2).equal(' ');
    columns += base::count_bits(three & ~(three << 1 | gap));
    gap = three >> (Sixteen::kSize - 1);
  }
  line.width = column_of(width);
  line.indent = column_of(begin - first);
  line.columns = static_cast<std::uint8_t>(std::min(columns, 255U));
  return line;
}

bool is_plain(char c) { return c > ' ' && c < 0x7F; }

/// The same for any white space.
Line measure(std::string_view s, std::size_t begin, std::size_t end) {
  Line line;
  std::uint32_t column = 0, gap = 0, first = 0;
  std::size_t words_begin = end, words_end = begin;
  std::uint32_t columns = 0;
  bool tab = false;
  for (std::size_t i = begin; i < end;) {
    const base::CodePoint c = base::code_point_at(s.substr(0, end), i);
    if (base::is_space(c.value)) {
      tab |= c.value == '\t';
      const std::uint32_t step = c.value == '\t' ? 8 - column % 8 : 1;
      gap += step;
      column += step;
    } else {
      if (words_begin == end) {
        words_begin = i;
        first = column;
        columns = 1;
      } else if (gap >= 3 || tab) {
        ++columns;
      }
      gap = 0;
      tab = false;
      ++column;
      // The rest of a word in ASCII.
      for (; c.length == 1 && i + 1 < end && is_plain(s[i + 1]); ++i) ++column;
      words_end = i + c.length;
      line.width = column_of(column);
    }
    i += c.length;
  }
  line.words = {static_cast<std::uint32_t>(words_begin),
                static_cast<std::uint32_t>(std::max(words_begin, words_end))};
  line.indent = column_of(first);
  line.columns = static_cast<std::uint8_t>(std::min<std::uint32_t>(columns, 255));
  return line;
}

std::uint16_t typical_width(const std::vector<Line>& lines) {
  std::vector<std::uint16_t> widths;
  for (const Line& line : lines) {
    if (line.width >= 40) widths.push_back(line.width);
  }
  if (widths.empty()) return 80;
  const auto at = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
  std::nth_element(widths.begin(), at, widths.end());
  return *at;
}

/// Counts the places where a sentence plainly runs on to the next line: across one blank line, or across none.
bool is_double_spaced(std::string_view s, const std::vector<Line>& lines) {
  std::size_t across = 0, direct = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const char last = s[lines[i - 1].words.end - 1];
    if (!base::is_lower(base::code_point_at(s, lines[i].words.begin).value)) continue;
    if (!base::is_ascii_lower(last) && last != ',') continue;
    if (lines[i].blanks == 1) ++across;
    if (lines[i].blanks == 0) ++direct;
  }
  return across >= 5 && across > 4 * direct;
}

}  // namespace

Lines split(const text::Text& text) {
  const std::string_view s = text.reading;
  Lines out;
  out.lines.reserve(s.size() / 64 + 8);
  auto cue = text.cues.begin();
  std::uint8_t blanks = 0;
  bool page = false;
  Breaks breaks(s);
  for (std::size_t begin = 0; begin < s.size();) {
    const Break at = breaks.next();
    while (cue != text.cues.end() && cue->begin < begin) ++cue;
    const bool has_cue = cue != text.cues.end() && cue->begin < std::max(at.at, begin + 1);
    Line line = at.simple ? measure_simple(s, begin, at.at) : measure(s, begin, at.at);
    if (has_cue && cue->cue == text::Cue::rule) page = true;
    if (line.words.empty()) {
      if (blanks < 255) ++blanks;
    } else {
      line.blanks = blanks;
      line.page_start = page;
      if (has_cue && cue->cue != text::Cue::rule) line.cue = &*cue;
      out.lines.push_back(line);
      blanks = 0;
      page = false;
    }
    page |= at.page;
    if (at.length == 0) break;
    begin = at.at + at.length;
  }
  out.text_width = typical_width(out.lines);
  out.double_spaced = is_double_spaced(s, out.lines);
  return out;
}

Lines read_lines(const text::Text& text) {
  Lines lines = split(text);
  mark_furniture(text, lines);
  find_margins(text, lines);
  return lines;
}

}  // namespace minutebook::line
