#include "block/flow.h"

#include <algorithm>
#include <bit>

#include "base/sixteen.h"
#include "base/unicode.h"

namespace minutebook::block {
namespace {

bool is_space_at(std::string_view s, std::size_t at) {
  return at < s.size() && base::may_start_space(s[at]) &&
         base::is_space(base::code_point_at(s, at).value);
}

/// The end of a run of plain words: single spaces inside, nothing to collapse.
std::size_t plain_run(std::string_view s, std::size_t from) {
  using base::Sixteen;
  for (std::size_t begin = from; begin < s.size(); begin += Sixteen::kSize) {
    const Sixteen bytes(s, begin);
    const unsigned unusual = bytes.unusual();
    const std::size_t behind = begin + Sixteen::kSize;
    const unsigned next =
        unusual >> 1 |
        (behind < s.size() && base::may_start_space(s[behind]) ? 1U << (Sixteen::kSize - 1) : 0U);
    // A single space between ASCII words needs no look.
    for (unsigned look = unusual & ~(bytes.equal(' ') & ~next); look != 0; look &= look - 1) {
      const std::size_t i = begin + static_cast<std::size_t>(std::countr_zero(look));
      if (i >= s.size()) break;
      if (is_space_at(s, i) && (s[i] != ' ' || is_space_at(s, i + 1))) return i;
    }
  }
  return s.size();
}

class Writer {
 public:
  Writer(std::string_view reading, Blocks& out) : reading_(reading), out_(out) {}

  std::uint32_t at() const { return static_cast<std::uint32_t>(out_.flow.size()); }

  /// Copies trimmed text, every run of white space as one space.
  /// A gap of `cell_gap` columns or more becomes a tab: it parts the cells of a row.
  void copy(Range r, unsigned cell_gap = 0xFFFF) {
    const std::string_view s = reading_.substr(r.begin, r.size());
    for (std::size_t i = 0; i < s.size();) {
      const std::size_t end = plain_run(s, i);
      if (end > i) {
        out_.reading.run(at(), r.begin + static_cast<std::uint32_t>(i));
        out_.flow.append(s, i, end - i);
        i = end;
      }
      if (i >= s.size()) break;
      unsigned gap = 0;
      for (base::CodePoint c;
           (c = base::code_point_at(s, i)).length != 0 && base::is_space(c.value); i += c.length) {
        gap += c.value == '\t' ? 8 : 1;
      }
      // The one character stands for the first of the white space.
      const char last = out_.flow.empty() ? ' ' : out_.flow.back();
      out_.flow +=
          gap >= cell_gap && last != ',' && last != ';' && last != '-' && last != ':' ? '\t' : ' ';
    }
  }

  void space() { out_.flow += ' '; }

  void paragraph_break() {
    if (!out_.flow.empty()) out_.flow += "\n\n";
  }

 private:
  std::string_view reading_;
  Blocks& out_;
};

void note(const line::Line& line, const Writer& writer, Blocks& out) {
  if (line.margin.empty()) return;
  out.margins.push_back({line.margin, writer.at()});
}

bool joins_hyphen(std::string_view flow, std::string_view next) {
  if (flow.size() < 2 || flow.back() != '-') return false;
  return base::is_letter(base::code_point_before(flow, flow.size() - 1).value) &&
         base::is_letter(base::code_point_at(next, 0).value);
}

}  // namespace

void write_flow(const text::Text& text, const line::Lines& lines, const std::vector<Group>& groups,
                Blocks& out) {
  out.flow.reserve(text.reading.size() + groups.size() * 2);
  out.blocks.reserve(groups.size());
  Writer writer(text.reading, out);
  std::uint32_t next_line = 0;
  for (const Group& group : groups) {
    // A note between two blocks belongs to the one above it.
    for (; next_line < group.first; ++next_line) {
      if (lines.lines[next_line].words.empty()) note(lines.lines[next_line], writer, out);
    }
    next_line = group.last + 1;
    writer.paragraph_break();
    const line::Line& first = lines.lines[group.first];
    Block block;
    block.first_line = group.first;
    block.last_line = group.last;
    block.indent = first.indent;
    block.blanks = first.blanks;
    block.cue = first.cue;
    block.bold = first.cue != nullptr && first.cue->bold;
    block.page_start = first.page_start;
    std::uint32_t count = 0;
    std::uint32_t begin = first.words.begin;
    if (group.label.found()) {
      const std::uint32_t label = writer.at();
      writer.copy({begin, begin + group.label.length});
      block.label = {label, writer.at()};
      begin += group.label.rest;
      if (begin < first.words.end && group.label.rest > group.label.length) writer.space();
      block.number = group.label;
    } else if (first.cue != nullptr && first.cue->cue == text::Cue::list_item) {
      // The page shows a number or a bullet that is not in its text.
      block.number.style = first.cue->ordinal != 0 ? LabelStyle::arabic : LabelStyle::bullet;
      block.number.dress = Dress::dot;
      block.number.ordinal = first.cue->ordinal;
    }
    block.words.begin = writer.at();
    for (std::uint32_t i = group.first; i <= group.last; ++i) {
      const line::Line& line = lines.lines[i];
      if (line.furniture) continue;
      if (line.words.empty()) {
        note(line, writer, out);
        continue;
      }
      const Range words{i == group.first ? begin : line.words.begin, line.words.end};
      ++count;
      block.columns = std::max(block.columns, line.columns);
      if (words.empty()) continue;
      if (!block.label.empty() && writer.at() == block.label.end && i != group.first) {
        writer.space();
        block.words.begin = writer.at();
      } else if (writer.at() > block.words.begin &&
                 !joins_hyphen(out.flow, text.reading.substr(words.begin, words.size()))) {
        writer.space();
      }
      // Two columns must be further apart than the stretched spaces of justified text.
      const unsigned cell_gap = line.columns >= 3 ? 3 : line.columns == 2 ? 8 : 0xFFFF;
      Range plain = words;
      const std::uint32_t bold_end =
          i == group.first && line.cue != nullptr ? line.cue->bold_end : 0;
      if (bold_end > words.begin && bold_end < words.end) {
        writer.copy({words.begin, bold_end}, cell_gap);
        block.bold_end = writer.at();
        plain.begin = bold_end;
      }
      writer.copy(plain, cell_gap);
      note(line, writer, out);
    }
    block.words.end = writer.at();
    block.lines = static_cast<std::uint8_t>(std::min<std::uint32_t>(count, 255));
    out.blocks.push_back(block);
  }
  for (; next_line < lines.lines.size(); ++next_line) note(lines.lines[next_line], writer, out);
}

}  // namespace minutebook::block
