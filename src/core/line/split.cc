#include <algorithm>

#include "base/unicode.h"
#include "line/line.h"

namespace minutebook::line {
namespace {

constexpr std::uint16_t kMaxColumn = 60000;

struct Break {
  std::size_t at = 0;      // first byte of the line end
  std::size_t length = 0;  // its bytes; 0 at the end of the text
  bool page = false;       // a form feed
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

Break next_break(std::string_view s, std::size_t from) {
  for (std::size_t i = from; i < s.size(); ++i) {
    const auto c = static_cast<unsigned char>(s[i]);
    if (c > '\r' && c != 0xC2 && c != 0xE2) continue;
    if (c == '\t') continue;
    if (const std::size_t length = break_length(s, i)) return {i, length, c == '\f'};
  }
  return {s.size(), 0, false};
}

bool is_plain(char c) { return c > ' ' && c < 0x7F; }

/// Fills indent, width, columns and the trimmed range of one line.
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
      line.width = static_cast<std::uint16_t>(std::min<std::uint32_t>(column, kMaxColumn));
    }
    i += c.length;
  }
  line.words = {static_cast<std::uint32_t>(words_begin),
                static_cast<std::uint32_t>(std::max(words_begin, words_end))};
  line.indent = static_cast<std::uint16_t>(std::min<std::uint32_t>(first, kMaxColumn));
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
  for (std::size_t begin = 0; begin < s.size();) {
    const Break at = next_break(s, begin);
    while (cue != text.cues.end() && cue->begin < begin) ++cue;
    const bool has_cue = cue != text.cues.end() && cue->begin < std::max(at.at, begin + 1);
    Line line = measure(s, begin, at.at);
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
