#include "text/markdown_block.h"

#include <algorithm>

#include "base/unicode.h"
#include "text/lines.h"

namespace minutebook::text {

ListMark read_list_mark(std::string_view line, std::size_t at) {
  ListMark mark;
  std::size_t i = at;
  if (i >= line.size()) return {};
  if (line[i] == '-' || line[i] == '*' || line[i] == '+') {
    ++i;
  } else {
    while (i < line.size() && i - at < 9 && base::is_ascii_digit(line[i])) {
      mark.number = mark.number * 10 + static_cast<std::uint64_t>(line[i++] - '0');
    }
    if (i == at || i >= line.size() || (line[i] != '.' && line[i] != ')')) return {};
    ++i;
    mark.ordered = true;
  }
  if (i < line.size() && !is_blank(line[i])) return {};
  mark.end = i;
  while (i < line.size() && is_blank(line[i])) ++i;
  mark.content = i;
  return mark;
}

bool is_thematic_break(std::string_view line) {
  char character = 0;
  std::size_t count = 0;
  for (const char c : line) {
    if (is_blank(c)) continue;
    if (c != '-' && c != '*' && c != '_') return false;
    if (character != 0 && c != character) return false;
    character = c;
    ++count;
  }
  return count >= 3;
}

namespace {

/// "h2. Title", as Textile marks a heading: wikis that were converted to Markdown keep some.
bool is_textile_heading(std::string_view words) {
  return words.size() > 4 && words[0] == 'h' && words[1] >= '1' && words[1] <= '6' &&
         words[2] == '.' && words[3] == ' ';
}

}  // namespace

int read_heading(std::string_view line, std::size_t& begin, std::size_t& end) {
  std::size_t i = 0;
  while (i < line.size() && line[i] == ' ') ++i;
  const std::size_t first = i;
  if (is_textile_heading(line.substr(i))) {
    begin = i + 4;
    end = line.size();
    while (end > begin && is_blank(line[end - 1])) --end;
    return line[i + 1] - '0';
  }
  while (i < line.size() && line[i] == '#') ++i;
  const std::size_t level = i - first;
  if (first > 3 || level < 1 || level > 6 || (i < line.size() && !is_blank(line[i]))) return 0;
  while (i < line.size() && is_blank(line[i])) ++i;
  begin = i;
  end = line.size();
  while (end > begin && is_blank(line[end - 1])) --end;
  std::size_t closing = end;
  while (closing > begin && line[closing - 1] == '#') --closing;
  if (closing == begin || is_blank(line[closing - 1])) end = closing;
  while (end > begin && is_blank(line[end - 1])) --end;
  return static_cast<int>(level);
}

std::size_t read_fence(std::string_view line, char& character) {
  line = trim_blanks(line);
  if (line.size() < 3 || (line[0] != '`' && line[0] != '~')) return 0;
  const std::size_t length = std::min(line.find_first_not_of(line[0]), line.size());
  if (length < 3 || (line[0] == '`' && line.find('`', length) != std::string_view::npos)) return 0;
  character = line[0];
  return length;
}

bool is_delimiter_row(std::string_view line) {
  line = trim_blanks(line);
  bool bar = false, dash = false;
  for (const char c : line) {
    bar |= c == '|';
    dash |= c == '-';
    if (c != '|' && c != '-' && c != ':' && !is_blank(c)) return false;
  }
  return bar && dash && line.find("--") != std::string_view::npos;
}

std::vector<Cell> split_row(std::string_view line) {
  std::vector<Cell> cells;
  const auto add = [&](std::size_t begin, std::size_t end, std::size_t bar) {
    while (begin < end && is_blank(line[begin])) ++begin;
    while (end > begin && is_blank(line[end - 1])) --end;
    cells.push_back({begin, end, bar});
  };
  std::size_t begin = 0, bar = 0;
  while (begin < line.size() && is_blank(line[begin])) ++begin;
  if (begin < line.size() && line[begin] == '|') bar = begin++;
  for (std::size_t i = begin; i < line.size(); ++i) {
    if (line[i] == '\\') {
      ++i;
    } else if (line[i] == '|') {
      add(begin, i, bar);
      bar = i;
      begin = i + 1;
    }
  }
  if (!trim_blanks(line.substr(std::min(begin, line.size()))).empty()) add(begin, line.size(), bar);
  return cells;
}

std::size_t quote_length(std::string_view line) {
  std::size_t length = 0;
  for (std::size_t i = 0; i < line.size();) {
    while (i < line.size() && is_blank(line[i])) ++i;
    if (i >= line.size() || line[i] != '>') break;
    // ">50 people" is no quotation.
    if (i + 1 < line.size() && (base::is_ascii_digit(line[i + 1]) || line[i + 1] == '=')) break;
    ++i;
    if (i < line.size() && line[i] == ' ') ++i;
    length = i;
  }
  return length;
}

}  // namespace minutebook::text
