#include <algorithm>
#include <optional>

#include "base/unicode.h"
#include "line/line.h"

namespace minutebook::line {
namespace {

// A note in the margin is a name or initials: longer text is a column of its own.
constexpr std::size_t kLongestNote = 22;

/// The last run of words of a line that starts `gap` or more columns after the one before, and where it starts.
struct Tail {
  Range words;
  std::uint16_t column = 0;
  std::uint16_t gap = 0;
};

std::string_view slice(const text::Text& text, Range r) {
  return text.reading.substr(r.begin, r.size());
}

/// The part of the line from the last gap of at least `min_gap` spaces on; for a gap of 1 that starts at `from_column`
/// or later.
std::optional<Tail> tail_of(const text::Text& text, const Line& line, std::uint16_t min_gap,
                            std::uint16_t from_column) {
  // A line that ends before that column; of a very long one the width is not known.
  if (line.width <= from_column && line.width < kMaxColumn) return std::nullopt;
  const std::string_view s = slice(text, line.words);
  std::uint16_t column = line.indent, gap = 0;
  std::optional<Tail> found;
  for (std::size_t i = 0; i < s.size();) {
    const base::CodePoint c = base::code_point_at(s, i);
    if (base::is_space(c.value)) {
      gap = static_cast<std::uint16_t>(gap + (c.value == '\t' ? 8 - column % 8 : 1));
    } else {
      const bool starts = gap >= min_gap && column >= from_column && i > 0;
      if (starts && (!found || gap >= 3)) {
        found =
            Tail{{line.words.begin + static_cast<std::uint32_t>(i), line.words.end}, column, gap};
      }
      gap = 0;
    }
    column = static_cast<std::uint16_t>(column + (c.value == '\t' ? 8 - column % 8 : 1));
    i += c.length;
  }
  return found;
}

/// Initials ("NH/ LS", "AM"), "&", or one to three capitalised words ("Clerk", "Cllr Jones", "All").
bool is_note(std::string_view s) {
  if (s.empty() || s.size() > kLongestNote) return false;
  if (s == "&") return true;
  base::Words all(s);
  int count = 0;
  for (std::string_view w = all.next(); !w.empty(); w = all.next(), ++count) {
    if (!base::is_upper(base::code_point_at(w, 0).value)) return false;
  }
  if (count == 0 || count > 3) return false;
  return std::none_of(s.begin(), s.end(), [](char c) {
    return base::is_ascii_digit(c) || c == '.' || c == ':' || c == '(';
  });
}

bool is_role(std::string_view s) {
  return base::is_one_of(
      s, "clerk chair chairman chairperson cllr cllrs councillors all pc treasurer secretary rfo");
}

bool is_initials(std::string_view s) {
  if (s == "&") return true;
  std::size_t letters = 0;
  for (const char c : s) {
    if (base::is_ascii_upper(c))
      ++letters;
    else if (c != '/' && c != ' ' && c != '&')
      return false;
  }
  return letters >= 2 && letters <= 8 && s.size() <= 10;
}

struct ActionColumn {
  std::uint16_t column;
  std::size_t line;  // of the heading: no note stands above it
};

/// The column of a heading "Action" that ends a line.
std::optional<ActionColumn> action_column(const text::Text& text, const Lines& lines) {
  for (std::size_t i = 0; i < lines.lines.size(); ++i) {
    const Line& line = lines.lines[i];
    const std::string_view s = slice(text, line.words);
    if (s.size() < 6 || line.furniture) continue;
    const std::string_view last = s.substr(s.size() - 6);
    const bool says = base::equals_folded(last, "action") ||
                      (s.size() >= 7 && base::equals_folded(s.substr(s.size() - 7), "actions"));
    if (!says) continue;
    if (line.indent >= 60) return ActionColumn{line.indent, i};
    if (const auto tail = tail_of(text, line, 3, 50)) {
      if (tail->words.size() <= 9) return ActionColumn{tail->column, i};
    }
  }
  return std::nullopt;
}

void take(Line& line, const text::Text& text, const Tail& tail) {
  line.margin = tail.words;
  const std::string_view left =
      base::trim(text.reading.substr(line.words.begin, tail.words.begin - line.words.begin));
  line.words.end = line.words.begin + static_cast<std::uint32_t>(left.size());
  line.width = static_cast<std::uint16_t>(line.indent + base::count_code_points(left));
  if (line.columns > 1) --line.columns;
}

}  // namespace

void find_margins(const text::Text& text, Lines& lines) {
  const std::optional<ActionColumn> heading = action_column(text, lines);
  // Without a heading a column of initials still shows: far to the right, wide apart, more than once.
  std::vector<std::size_t> loose;
  for (std::size_t i = 0; i < lines.lines.size(); ++i) {
    Line& line = lines.lines[i];
    if (line.furniture || line.cue != nullptr || (heading && i < heading->line)) continue;
    if (heading) {
      const std::uint16_t column = heading->column;
      if (line.indent + 5 >= column && is_note(slice(text, line.words))) {
        line.margin = line.words;  // nothing but the note
        line.words.end = line.words.begin;
        continue;
      }
      const auto from = static_cast<std::uint16_t>(std::max(0, column - 9));
      const auto tail = tail_of(text, line, 1, from);
      const bool close = tail && tail->column + 5 >= column;
      if (tail && is_note(slice(text, tail->words)) &&
          ((close && (tail->gap >= 2 || tail->column + 2 >= column)) ||
           is_initials(slice(text, tail->words)) || is_role(slice(text, tail->words)))) {
        take(line, text, *tail);
      }
    } else if (line.columns == 2) {
      const auto tail =
          tail_of(text, line, 4, static_cast<std::uint16_t>(lines.text_width * 3 / 4));
      if (tail && is_initials(slice(text, tail->words))) loose.push_back(i);
    }
  }
  if (loose.size() < 2) return;
  for (const std::size_t i : loose) {
    take(lines.lines[i], text,
         *tail_of(text, lines.lines[i], 4, static_cast<std::uint16_t>(lines.text_width * 3 / 4)));
  }
}

}  // namespace minutebook::line
