#include "text/underline.h"

#include <algorithm>
#include <cstddef>

#include "base/unicode.h"
#include "text/lines.h"

namespace minutebook::text {
namespace {

constexpr std::size_t kLongestTitle = 120;
constexpr std::size_t kPageWide = 60;

struct Columns {
  std::size_t begin = 0, end = 0;

  std::size_t width() const { return end - begin; }
};

Columns columns_of(std::string_view line) {
  std::size_t indent = 0;
  for (std::size_t i = 0; i < line.size() && is_blank(line[i]); ++i)
    indent += line[i] == '\t' ? 8 - indent % 8 : 1;
  return {indent, indent + base::count_code_points(trim_blanks(line))};
}

/// Columns of figures over a rule, or cells between bars.
bool is_table_row(std::string_view title) {
  std::size_t gaps = 0, run = 0;
  for (const char c : title) {
    if (c == '|') return true;
    run = c == ' ' ? run + 1 : c == '\t' ? run + 3 : 0;
    if (run == 3 || (c == '\t' && run < 6)) ++gaps;
  }
  return gaps >= 2;
}

bool has_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return base::is_ascii_letter(c) || (c & 0x80) != 0; });
}

}  // namespace

char rule_character(std::string_view line) {
  const std::string_view rule = trim_blanks(line);
  if (rule.size() < 3 || kRuleCharacters.find(rule.front()) == std::string_view::npos) return 0;
  return rule.find_first_not_of(rule.front()) == std::string_view::npos ? rule.front() : '\0';
}

bool underlines(std::string_view title, std::string_view rule) {
  const std::string_view words = trim_blanks(title);
  if (words.empty() || rule_character(rule) == 0 || rule_character(title) != 0) return false;
  if (words.size() > 4 * kLongestTitle || !has_letter(words) || is_table_row(words)) return false;
  const Columns above = columns_of(title), below = columns_of(rule);
  if (above.width() > kLongestTitle || below.end + 2 < above.end || below.begin > above.begin + 2)
    return false;
  // "day." over a Markdown page break "---" is the end of a sentence.
  if (below.width() == 3 && (above.width() > 3 || !base::is_ascii_upper(words.front())))
    return false;
  if (below.width() >= kPageWide && above.width() * 3 < below.width() * 2) return false;
  return below.width() <= 2 * above.width() + 10 + above.begin;
}

std::uint8_t UnderlineLevels::level(char character, bool overlined) {
  std::uint8_t at = 0;
  while (at < used_ && (styles_[at].character != character || styles_[at].overlined != overlined))
    ++at;
  if (at == used_)
    styles_[used_++] = {character, overlined};  // 7 characters, over or not: never more than 14
  return std::min<std::uint8_t>(static_cast<std::uint8_t>(at + 1), 6);
}

}  // namespace minutebook::text
