#include "element/attendance/sheet_cells.h"

#include <algorithm>

#include "base/unicode.h"
#include "element/people/person_words.h"

namespace minutebook::element {
namespace {

constexpr int kCellGap = 3;  // columns of white space between two cells
constexpr int kTableStep =
    100;  // cells of a marked-up table have no columns: they are that far apart

/// First offset of the flow in `block` whose place in the reading text is not before `reading`.
std::uint32_t flow_offset(const Scan& scan, Range block, std::uint32_t reading) {
  std::uint32_t low = block.begin, high = block.end;
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (scan.page.reading.source({middle, middle + 1}).begin < reading) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

SheetRow line_cells(const Scan& scan, Range block, const line::Line& line) {
  SheetRow out;
  const std::string_view s = scan.text.reading.substr(line.words.begin, line.words.size());
  int column = line.indent, start = column, gap = 0;
  std::size_t begin = 0, end = 0;
  const auto emit = [&] {
    if (end <= begin) return;
    const auto base = line.words.begin;
    const Range words{flow_offset(scan, block, base + static_cast<std::uint32_t>(begin)),
                      flow_offset(scan, block, base + static_cast<std::uint32_t>(end))};
    if (!words.empty()) out.push_back({words, start});
  };
  for (std::size_t i = 0; i < s.size();) {
    const base::CodePoint c = base::code_point_at(s, i);
    if (base::is_space(c.value)) {
      const int width = c.value == '\t' ? 8 : 1;
      gap += width;
      column += width;
    } else {
      if (gap >= kCellGap && end > begin) {
        emit();
        begin = i;
        start = column;
      }
      gap = 0;
      ++column;
      end = i + c.length;
    }
    i += c.length;
  }
  emit();
  return out;
}

SheetRow table_cells(const Scan& scan, Range block) {
  SheetRow out;
  const std::string_view s = scan.words(block);
  for (std::size_t at = 0, n = 0; at <= s.size(); ++n) {
    const std::size_t end = std::min(s.find('\t', at), s.size());
    if (end > at) {
      out.push_back({{block.begin + static_cast<std::uint32_t>(at),
                      block.begin + static_cast<std::uint32_t>(end)},
                     static_cast<int>(n) * kTableStep});
    }
    at = end + 1;
  }
  return out;
}

/// "Cllr A. Lee", but not "Cllr A. Lee,", "Cllr B. Quill (Vice", "Clerk and", "B. Quill, Mrs", "C. Rose, County".
bool ends_entry(std::string_view line) {
  const std::size_t open = line.rfind('('), space = line.rfind(' ');
  const std::string_view last = space == std::string_view::npos ? line : line.substr(space + 1);
  if (base::is_one_of(last, "county district borough parish town city deputy") ||
      ((word_kinds(last) & kTitleWord) != 0 && (word_kinds(last) & kRoleWord) == 0))
    return false;
  return line.back() != ',' && line.back() != '-' && line.back() != '&' &&
         !line.ends_with(" and") &&
         (open == std::string_view::npos || line.find(')', open) != std::string_view::npos);
}

/// "Agenda", "Next meeting": a line under a list that is none of its names.
bool starts_title(std::string_view line) {
  const std::string_view word = base::Words(line).next();
  return !word.empty() && base::is_ascii_upper(word[0]) &&
         base::is_one_of(word, "agenda next minutes item items actions matters");
}

/// "*denotes arrived late": a note below the names.
bool starts_note(std::string_view line) {
  return line.size() > 2 && line[0] == '*' && base::is_ascii_lower(line[line[1] == ' ' ? 2 : 1]);
}

/// "Dr A Bryce": a title and what can be a name behind it. "Deputy Clerk" is none.
bool starts_titled_name(std::string_view line) {
  base::Words walk(line);
  const std::string_view title = walk.next(), name = walk.next();
  return !name.empty() && base::is_ascii_upper(title[0]) && title.data() == line.data() &&
         (word_kinds(title) & (kTitleWord | kGroupWord)) != 0 &&
         base::is_upper(base::code_point_at(name, 0).value) &&
         (word_kinds(name) & (kRoleWord | kBodyWord)) == 0;
}

/// "Nicola Pryce, Chief Executive": two to four words that can be a name before the first comma, an office behind it.
bool is_name_and_office(std::string_view line) {
  const std::size_t comma = line.substr(0, 60).find(", ");
  if (comma == std::string_view::npos || line[0] == '(') return false;
  base::Words name(line.substr(0, comma)), office(line.substr(comma));
  int words = 0;
  for (std::string_view w = name.next(); !w.empty(); w = name.next(), ++words) {
    if (!base::is_upper(base::code_point_at(w, 0).value) ||
        (word_kinds(w) & (kRoleWord | kBodyWord | kPlainWord)) != 0)
      return false;
  }
  if (words < 2 || words > 4) return false;
  for (std::string_view w = office.next(); !w.empty(); w = office.next()) {
    if ((word_kinds(w) & kRoleWord) != 0) return true;
  }
  return false;
}

/// What stands behind the label of a line: "Present:   A. Lee", "PRESENT     A. Lee".
std::string_view behind_label(std::string_view line) {
  const std::size_t colon = line.find(": "), gap = line.rfind("  ");
  if (gap != std::string_view::npos)
    line.remove_prefix(gap + 2);
  else if (colon != std::string_view::npos)
    line.remove_prefix(colon + 2);
  return base::trim(line);
}

}  // namespace

bool starts_office_label(std::string_view line) {
  constexpr std::size_t kLongest = 40, kMostWords = 5;
  const std::size_t colon = line.substr(0, kLongest).find(':');
  if (colon == std::string_view::npos || colon < 3 ||
      !base::is_upper(base::code_point_at(line, 0).value))
    return false;
  std::size_t words = 0;
  for (std::size_t i = 0; i < colon; ++i) {
    const char c = line[i];
    if (base::is_ascii_digit(c) || c == ',' || c == ';' || c == '\t' || c == '(') return false;
    words += c == ' ' && line[i - 1] != ' ';
  }
  return words < kMostWords && base::trim(line.substr(0, colon)).size() + 2 > colon;
}

BlockLines block_lines(const Scan& scan, std::size_t i) {
  const block::Block& block = scan.page.blocks[i];
  BlockLines out;
  bool roomy = true, whole = true, rows = true;
  int shortest = 0xFFFF, longest = 0, widest = 0;
  for (std::uint32_t l = block.first_line; l <= block.last_line; ++l)
    widest = std::max<int>(widest, scan.lines.lines[l].width);
  std::size_t fits = 0;  // lines that the first word of the next would not have made too long
  const line::Line* before = nullptr;
  for (std::uint32_t l = block.first_line; l <= block.last_line; ++l) {
    const line::Line& line = scan.lines.lines[l];
    if (line.furniture || line.words.empty()) continue;
    bool starts = false;
    const std::string_view words = scan.text.reading.substr(line.words.begin, line.words.size());
    if (before == nullptr) {
      rows = is_name_and_office(behind_label(words));
    } else {
      out.starts.push_back(flow_offset(scan, block.words, line.words.begin));
      // Lines of cells are not wrapped text.
      const bool ends =
          ends_entry(scan.text.reading.substr(before->words.begin, before->words.size()));
      starts = (line.columns > 1 && before->columns > 1) || starts_title(words) ||
               starts_office_label(words) || starts_note(words) ||
               (ends && starts_titled_name(words));
      if (starts) out.entries.push_back(out.starts.back());
      rows &= ends && is_name_and_office(words);
      const std::size_t first = std::min<std::size_t>(words.find(' '), 20);
      const bool room = before->margin.empty() && ends &&
                        (before->width + first) * 5 < scan.lines.text_width * 4u;
      roomy &= room || starts;
      whole &= ends && base::is_upper(base::code_point_at(words, 0).value) &&
               words.find(',') == std::string_view::npos;
      fits += before->width + static_cast<int>(first) + 4 <= widest;
    }
    if (l < block.last_line && !starts) {
      shortest = std::min<int>(shortest, line.width);
      longest = std::max<int>(longest, line.width);
    }
    before = &line;
  }
  // Lines of one length are wrapped text, however wide the page is.
  const bool ragged = !(shortest >= 50 && longest <= shortest + 12);
  const bool broken = whole && out.starts.size() > 1 && fits * 2 >= out.starts.size();
  if ((roomy && ragged) || broken || rows) out.entries = out.starts;
  return out;
}

std::vector<SheetRow> sheet_rows(const Scan& scan, std::size_t i) {
  const block::Block& block = scan.page.blocks[i];
  const bool table = block.cue != nullptr && block.cue->cue == text::Cue::table_row;
  std::vector<SheetRow> out;
  if (table) {
    out.push_back(table_cells(scan, block.words));
    return out;
  }
  for (std::uint32_t l = block.first_line; l <= block.last_line; ++l) {
    const line::Line& line = scan.lines.lines[l];
    if (!line.furniture && !line.words.empty()) out.push_back(line_cells(scan, block.words, line));
  }
  return out;
}

}  // namespace minutebook::element
