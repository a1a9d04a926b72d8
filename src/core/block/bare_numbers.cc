#include "block/bare_numbers.h"

#include <cstdlib>

#include "base/unicode.h"
#include "block/title.h"

namespace minutebook::block {
namespace {

constexpr std::size_t kLeast = 4;

bool reads_like_title(std::string_view rest) {
  if (rest.size() < 3 || rest.size() > 70) return false;
  if (!base::is_upper(base::code_point_at(rest, 0).value)) return false;
  const char last = rest.back();
  if (last == '.' || last == ',' || last == ';' || last == '?') return false;
  return title_score(rest) >= 0.5;
}

}  // namespace

Label bare_label(std::string_view words) {
  Label label;
  std::size_t digits = 0;
  while (digits < words.size() && base::is_ascii_digit(words[digits])) {
    label.ordinal = label.ordinal * 10 + static_cast<std::uint32_t>(words[digits] - '0');
    ++digits;
  }
  if (digits == 0 || digits > 2 || digits + 1 >= words.size() || words[digits] != ' ') return {};
  label.style = LabelStyle::arabic;
  label.core = words.substr(0, digits);
  label.length = static_cast<std::uint32_t>(digits);
  label.rest = label.length + 1;
  label.gap = 1;
  return label;
}

std::vector<std::uint32_t> find_bare_numbers(const text::Text& text, const line::Lines& lines) {
  std::vector<std::uint32_t> found;  // whole runs: those of a list of contents, those of the text
  std::vector<std::uint32_t> run;
  const auto close = [&] {
    if (run.size() >= kLeast) found.insert(found.end(), run.begin(), run.end());
    run.clear();
  };
  int dressed = 0;  // "1.", "2)": the page has numbers of another kind
  std::uint16_t indent = 0;
  for (std::uint32_t i = 0; i < lines.lines.size(); ++i) {
    const line::Line& line = lines.lines[i];
    if (line.furniture || line.words.empty()) continue;
    const std::string_view words = text.reading.substr(line.words.begin, line.words.size());
    if (!base::is_ascii_digit(words[0])) continue;
    const Label usual = base::parse_label(words);
    if (usual.style == LabelStyle::arabic || usual.style == LabelStyle::slashed) {
      if (usual.rest < words.size() && reads_like_title(words.substr(usual.rest))) ++dressed;
      continue;
    }
    if (usual.found()) continue;
    const Label label = bare_label(words);
    const bool again = label.ordinal == 1 && run.size() >= kLeast;
    if ((label.ordinal != run.size() + 1 && !again) || !reads_like_title(words.substr(label.rest)))
      continue;
    if (again) close();
    if (line.columns > 1 || (!run.empty() && std::abs(line.indent - indent) > 2)) continue;
    indent = line.indent;
    run.push_back(i);
  }
  close();
  if (dressed > 1) found.clear();
  return found;
}

}  // namespace minutebook::block
