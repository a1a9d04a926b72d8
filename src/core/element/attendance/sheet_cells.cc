#include "element/attendance/sheet_cells.h"

#include <algorithm>

#include "base/unicode.h"

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

/// "Cllr A. Lee", but not "Cllr A. Lee," nor "Cllr B. Quill (Vice" nor "Clerk and".
bool ends_entry(std::string_view line) {
  const std::size_t open = line.rfind('(');
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

}  // namespace

BlockLines block_lines(const Scan& scan, std::size_t i) {
  const block::Block& block = scan.page.blocks[i];
  BlockLines out;
  bool roomy = true, whole = true;
  int shortest = 0xFFFF, longest = 0, widest = 0;
  for (std::uint32_t l = block.first_line; l <= block.last_line; ++l)
    widest = std::max<int>(widest, scan.lines.lines[l].width);
  std::size_t fits = 0;  // lines that the first word of the next would not have made too long
  const line::Line* before = nullptr;
  for (std::uint32_t l = block.first_line; l <= block.last_line; ++l) {
    const line::Line& line = scan.lines.lines[l];
    if (line.furniture || line.words.empty()) continue;
    bool starts = false;
    if (before != nullptr) {
      const std::string_view words = scan.text.reading.substr(line.words.begin, line.words.size());
      out.starts.push_back(flow_offset(scan, block.words, line.words.begin));
      // Lines of cells are not wrapped text.
      starts = (line.columns > 1 && before->columns > 1) || starts_title(words);
      if (starts) out.entries.push_back(out.starts.back());
      const std::size_t first = std::min<std::size_t>(words.find(' '), 20);
      const bool ends =
          ends_entry(scan.text.reading.substr(before->words.begin, before->words.size()));
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
  if ((roomy && ragged) || broken) out.entries = out.starts;
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
