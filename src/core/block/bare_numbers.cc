#include "block/bare_numbers.h"

#include <algorithm>
#include <cstdlib>

#include "base/lexicon.h"
#include "base/unicode.h"
#include "block/line_words.h"
#include "block/title.h"
#include "block/worded_numbers.h"

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

/// "23-0101", "2024-101": the number of a file. "2023-24" and "2023-2024" are years.
bool is_file_number(std::string_view s, std::size_t first) {
  const std::size_t second = digits_at(s, first + 1);
  return (first == 2 && (second == 3 || second == 4)) ||
         (first == 4 && second == 3 && s.starts_with("20"));
}

/// "C.45", "P-12", "S22/23-41", "23-0101" with white space or a mark behind: capitals, digits, and a dash or a full stop.
Label marked_label(std::string_view s) {
  std::size_t at = 0;
  while (at < s.size() && at < 5 && base::is_ascii_upper(s[at])) ++at;
  const bool lettered = at > 0;
  const bool apart = at >= 2 && at + 1 < s.size() && s[at] == ' ';  // "OSC 24/01"
  if (apart) ++at;
  if (at >= s.size() || (!base::is_ascii_digit(s[at]) && s[at] != '.' && s[at] != '-')) return {};
  const std::size_t mark = base::is_ascii_digit(s[at]) ? 0 : 1;
  std::size_t n = digits_at(s, at + mark), last = at + mark;
  bool marked = mark != 0;
  if (n == 0 || n > 4 || (mark != 0 && !lettered)) return {};
  if (!lettered && (last + n >= s.size() || s[last + n] != '-' || !is_file_number(s, n))) return {};
  at = last + n;
  for (int parts = 1; at < s.size() && parts < 4; ++parts, at = last + n) {
    if (s[at] != '/' && ((s[at] != '-' && s[at] != '.') || apart)) break;
    const std::size_t more = digits_at(s, at + 1);
    if (more == 0 || more > 4) break;
    marked |= s[at] == '-' || (apart && s[at] == '/');
    last = at + 1;
    n = more;
  }
  Label label;
  label.core = s.substr(0, at);
  label.prefix = s.substr(0, last);
  for (const char c : s.substr(last, n))
    label.ordinal = label.ordinal * 10 + static_cast<std::uint32_t>(c - '0');
  if (at < s.size() && (s[at] == ':' || s[at] == '.')) ++at;
  if (!marked || at >= s.size() || (s[at] != ' ' && s[at] != '\t')) return {};
  label.style = base::LabelStyle::slashed;
  label.length = static_cast<std::uint32_t>(at);
  while (at < s.size() && (s[at] == ' ' || s[at] == '\t')) ++at;
  label.rest = static_cast<std::uint32_t>(at);
  label.gap = static_cast<std::uint8_t>(std::min<std::size_t>(at - label.length, 255));
  return label;
}

/// "FA33 MINUTES", "P12. STAFFING": capitals and digits without a mark between them.
Label glued_label(std::string_view s) {
  std::size_t at = 0;
  while (at < s.size() && at < 4 && base::is_ascii_upper(s[at])) ++at;
  const std::size_t n = digits_at(s, at);
  if (at == 0 || n == 0 || n > 4) return {};
  Label label;
  label.core = s.substr(0, at + n);
  label.prefix = s.substr(0, at);
  label.ordinal = value_of(s.substr(at, n));
  at += n;
  if (at < s.size() && (s[at] == ':' || s[at] == '.')) ++at;
  if (at + 1 >= s.size() || (s[at] != ' ' && s[at] != '\t')) return {};
  label.style = LabelStyle::slashed;
  label.length = static_cast<std::uint32_t>(at);
  while (at < s.size() && (s[at] == ' ' || s[at] == '\t')) ++at;
  label.rest = static_cast<std::uint32_t>(at);
  label.gap = static_cast<std::uint8_t>(std::min<std::size_t>(at - label.length, 255));
  return label;
}

/// Does the second number go on with the first? Files come in any order.
bool goes_on(const Label& first, const Label& second) {
  if (first.prefix != second.prefix) return false;
  return base::is_ascii_digit(first.core[0]) ||
         (second.ordinal > first.ordinal && second.ordinal <= first.ordinal + 3);
}

/// The lines with marked numbers of which another one goes on with it.
void find_marked_numbers(const text::Text& text, const line::Lines& lines,
                         std::vector<std::uint32_t>& found) {
  Label before;
  std::uint32_t before_at = 0;
  bool kept = false;
  for (std::uint32_t i = 0; i < lines.lines.size(); ++i) {
    const line::Line& line = lines.lines[i];
    if (line.furniture || line.words.empty()) continue;
    const std::string_view words = text.reading.substr(line.words.begin, line.words.size());
    const Label label = marked_label(words);
    if (!label.found() || !base::is_upper(base::code_point_at(words, label.rest).value) ||
        line.columns > 2 || base::parse_label(words).found())  // "Q.1": the number of a question
      continue;
    const bool on = before.found() && goes_on(before, label);
    if (on && !kept) found.push_back(before_at);
    if (on) found.push_back(i);
    before = label;
    before_at = i;
    kept = on;
  }
}

/// Titles that nearly all minutes have.
bool is_usual(std::string_view title) {
  return base::contains_folded(title, "apolog") || base::contains_folded(title, "minutes") ||
         base::contains_folded(title, "interest") || base::is_business_title(title);
}

/// Lines that count on each other, three at least, one of them a usual title: "37 Apologies", "38 Minutes of the previous
/// meeting" go on from an earlier meeting; "FA33 MINUTES", "FA34 MATTERS ARISING".
class Successions {
 public:
  explicit Successions(std::vector<std::uint32_t>& found) : found_(found) {}

  void add(std::uint32_t line, const Label& label, std::string_view title) {
    if (run_.empty() || label.prefix != last_.prefix || label.ordinal <= last_.ordinal ||
        label.ordinal > last_.ordinal + 2)
      close();
    usual_ |= is_usual(title);
    run_.push_back(line);
    last_ = label;
  }

  void close() {
    if (run_.size() >= 3 && usual_) found_.insert(found_.end(), run_.begin(), run_.end());
    run_.clear();
    usual_ = false;
  }

 private:
  std::vector<std::uint32_t>& found_;
  std::vector<std::uint32_t> run_;
  Label last_;
  bool usual_ = false;
};

void find_successions(const text::Text& text, const line::Lines& lines, bool dressed,
                      std::vector<std::uint32_t>& found) {
  Successions plain(found), glued(found);
  for (std::uint32_t i = 0; i < lines.lines.size(); ++i) {
    const line::Line& line = lines.lines[i];
    if (line.furniture || line.words.empty() || line.columns > 1) continue;
    const std::string_view words = text.reading.substr(line.words.begin, line.words.size());
    const bool digit = base::is_ascii_digit(words[0]);
    if ((!digit && !base::is_ascii_upper(words[0])) ||
        (digit && (dressed || (line.blanks == 0 && i > 0))))
      continue;
    const Label label = digit ? bare_label(words) : glued_label(words);
    if (!label.found() || (digit && (label.style != LabelStyle::arabic || label.ordinal == 0)) ||
        base::parse_label(words).found() || !reads_like_title(words.substr(label.rest)))
      continue;
    (digit ? plain : glued).add(i, label, words.substr(label.rest));
  }
  plain.close();
  glued.close();
}

}  // namespace

Label bare_label(std::string_view words) {
  if (Label marked = marked_label(words); marked.found()) return marked;
  if (Label worded = worded_label(words); worded.found()) return worded;
  if (Label glued = glued_label(words); glued.found()) return glued;
  Label label;
  std::size_t digits = 0;
  while (digits < words.size() && base::is_ascii_digit(words[digits])) {
    label.ordinal = label.ordinal * 10 + static_cast<std::uint32_t>(words[digits] - '0');
    ++digits;
  }
  if (digits == 0 || digits > 4 || digits + 1 >= words.size() || words[digits] != ' ') return {};
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
      if (usual.rest < words.size() && reads_like_title(words.substr(usual.rest)) && ++dressed > 1)
        break;
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
  const bool from_one = !found.empty();
  find_marked_numbers(text, lines, found);
  find_worded_numbers(text, lines, found);
  find_successions(text, lines, dressed > 1 || from_one, found);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace minutebook::block
