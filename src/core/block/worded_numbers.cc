#include "block/worded_numbers.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "block/line_words.h"

namespace minutebook::block {
namespace {

constexpr std::array<std::string_view, 9> kLeads = {
    "item no. ", "item no ", "item ",    "agenda item no. ", "agenda item ",
    "article ",  "min.no. ", "min no. ", "minute no. "};

std::size_t lead_of(std::string_view s) {
  std::size_t longest = 0;
  for (const std::string_view lead : kLeads) {
    if (lead.size() > longest && base::starts_with_folded(s, lead)) longest = lead.size();
  }
  return longest;
}

/// White space from `at`; false if it is neither a mark's nor a column's.
bool measure_gap(std::string_view s, std::size_t at, bool mark, Label& label) {
  unsigned gap = 0;
  while (at < s.size() && (s[at] == ' ' || s[at] == '\t')) gap += s[at++] == '\t' ? 4 : 1;
  label.rest = static_cast<std::uint32_t>(at);
  label.gap = static_cast<std::uint8_t>(std::min(gap, 255U));
  return at < s.size() && (mark ? gap > 0 : gap >= 2);
}

/// Runs of lines whose numbers count.
class Runs {
 public:
  explicit Runs(std::vector<std::uint32_t>& found) : found_(found) {}
  ~Runs() { close(); }
  Runs(const Runs&) = delete;  // closes once
  Runs& operator=(const Runs&) = delete;

  void add(std::uint32_t line, std::size_t lead, const Label& label, bool sure) {
    const std::size_t first = label.roman != 0 ? label.roman : label.ordinal;
    const bool on = !run_.empty() && lead == lead_ && first > last_ && first <= last_ + 2;
    if (!on) close();
    if (run_.empty()) first_ = first;
    sure_ |= sure;
    run_.push_back(line);
    lead_ = lead;
    last_ = first;
  }

 private:
  void close() {
    if (sure_ || run_.size() >= 3 || (run_.size() == 2 && first_ == 1))
      found_.insert(found_.end(), run_.begin(), run_.end());
    run_.clear();
    sure_ = false;
  }

  std::vector<std::uint32_t>& found_;
  std::vector<std::uint32_t> run_;
  std::size_t lead_ = 0, first_ = 0, last_ = 0;
  bool sure_ = false;
};

}  // namespace

Label worded_label(std::string_view words) {
  const std::size_t lead = lead_of(words);
  if (lead == 0) return {};
  const std::size_t n = digits_at(words, lead);
  if (n == 0 || n > 4) return {};
  Label label;
  label.style = LabelStyle::arabic;
  label.dress = Dress::colon;
  label.ordinal = value_of(words.substr(lead, n));
  std::size_t at = lead + n;
  if (at < words.size() && words[at] == '/') {  // "56/2023": the item and the year
    const std::size_t year = digits_at(words, at + 1);
    if (year == 0 || year > 4) return {};
    label.style = LabelStyle::slashed;
    label.roman = label.ordinal;
    label.ordinal = value_of(words.substr(at + 1, year));
    at += 1 + year;
  }
  label.core = words.substr(lead, at - lead);
  label.prefix = words.substr(lead, label.style == LabelStyle::slashed ? n + 1 : 0);
  const bool mark = at < words.size() && (words[at] == ':' || words[at] == '.');
  if (mark) ++at;
  label.length = static_cast<std::uint32_t>(at);
  return measure_gap(words, at, mark, label) ? label : Label{};
}

void find_worded_numbers(const text::Text& text, const line::Lines& lines,
                         std::vector<std::uint32_t>& found) {
  Runs runs(found);
  for (std::uint32_t i = 0; i < lines.lines.size(); ++i) {
    const line::Line& line = lines.lines[i];
    if (line.furniture || line.words.empty()) continue;
    const std::string_view words = text.reading.substr(line.words.begin, line.words.size());
    const char first = base::ascii_lower(words[0]);
    if (first != 'i' && first != 'a' && first != 'm') continue;
    const Label label = worded_label(words);
    if (!label.found() || has_honorific(words.substr(label.rest, 40)) ||
        !base::is_upper(base::code_point_at(words, label.rest).value))
      continue;
    const bool sure = label.style == LabelStyle::slashed && all_capitals(words);
    runs.add(i, lead_of(words), label, sure);
  }
}

}  // namespace minutebook::block
