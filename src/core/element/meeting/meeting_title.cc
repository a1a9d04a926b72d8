#include "element/meeting/meeting_title.h"

#include <algorithm>

#include "base/unicode.h"
#include "element/attendance/attendance_label.h"
#include "element/meeting/dates.h"

namespace minutebook::element {
namespace {

constexpr std::size_t kMostBlocks = 40;
constexpr std::size_t kTop = 3;            // headings so near to the top are the page's own
constexpr std::size_t kLongestLine = 160;  // of a title that goes on below
constexpr std::size_t kLongestRun = 700;
constexpr std::size_t kLeadOfProse =
    500;  // of a paragraph without line breaks that begins with the title

/// A word that ends no title.
bool goes_on(std::string_view s) {
  std::size_t begin = s.size();
  while (begin > 0 && s[begin - 1] != ' ' && s[begin - 1] != '\n') --begin;
  const std::string_view last = s.substr(begin);
  if (!last.empty() && (last.back() == ',' || last.back() == '-')) return true;
  if (!last.empty() && base::is_ascii_digit(last[0]) && base::is_ascii_letter(last.back()))
    return true;  // "7th", then "JUNE"
  return last != "A" && base::is_one_of(last, "of the in at on and via for a an held by to");
}

bool is_upper_text(std::string_view s) {
  std::size_t upper = 0, lower = 0;
  for (const char c : s) {
    upper += base::is_ascii_upper(c);
    lower += base::is_ascii_lower(c);
  }
  return upper > 3 && lower * 8 <= upper;  // "29th", "Co."
}

/// "HELD IN THE", "On Thursday", "at 7 pm": goes on with the line above.
bool starts_on(std::string_view s) {
  const std::string_view first = base::Words(s).next();
  return base::is_one_of(first,
                         "held on at in via of commencing starting following monday tuesday "
                         "wednesday thursday friday saturday sunday") ||
         (find_date(s.substr(0, 60)) && s.size() < 60);
}

/// "Approved 4/2/24", "Minutes approved: April 2, 2024": a line about a later meeting.
bool tells_approval(std::string_view s) {
  base::Words walk(s);
  std::string_view w = walk.next();
  if (base::is_one_of(w, "minutes date")) w = walk.next();
  return s.size() < 80 && base::is_one_of(w, "approved adopted ratified");
}

class Reader {
 public:
  explicit Reader(const Scan& scan) : scan_(scan) {}

  TitlePart run() {
    TitlePart out;
    const std::size_t most = std::min(scan_.size(), kMostBlocks);
    std::size_t i = 0;
    for (; i < most && !ends_title(i); ++i) {
      const Range r = visible(i);
      if (r.empty()) continue;
      if (!out.runs.empty() && joins(out.runs.back(), i)) {
        extend(out.runs.back(), r);
      } else {
        out.runs.push_back({r, scan_.words(r), i, is_upper_text(scan_.words(r))});
      }
      if (r.end < scan_.page.blocks[i].words.end) {  // the list of people begins inside
        ++i;
        break;
      }
    }
    out.end = i;
    return out;
  }

 private:
  /// The block's words up to a label of attendance or the start of prose.
  Range visible(std::size_t i) const {
    const block::Block& b = scan_.page.blocks[i];
    Range r = b.words;
    if (b.number.is_number())
      r = {b.label.begin, std::max(b.label.end, b.words.end)};  // "2018" alone is a year
    if (r.size() > kLeadOfProse) r.end = r.begin + kLeadOfProse;
    const std::string_view s = scan_.words(r);
    for (std::size_t colon = s.find(':'); colon != std::string_view::npos;
         colon = s.find(':', colon + 1)) {
      const std::size_t at = begin_of_inner_label(s, colon);
      if (at != std::string_view::npos) {
        r.end = r.begin + static_cast<std::uint32_t>(at);
        break;
      }
    }
    return r;
  }

  bool ends_title(std::size_t i) const {
    const block::Block& b = scan_.page.blocks[i];
    const std::string_view s = scan_.words(b.words);
    const auto label = read_attendance_label(s);
    if (label && label->core &&
        (label->mark != AttendanceLabel::space || scan_.claims[i] == Claim::attendance))
      return true;
    if (i == 0) return false;  // what a page begins with is no item: a page number, "Question 1"
    if (b.number.is_number() && b.kind != block::Kind::paragraph && !b.words.empty() &&
        !find_date(scan_.words(b.label)))
      return !names_meeting(s);
    return i >= kTop && scan_.is_heading(i) && !belongs_to_title(s);
  }

  /// A heading that is no item of business: the page's own title, or what stands before the list of people.
  static bool belongs_to_title(std::string_view s) {
    for (const std::string_view word :
         {std::string_view("minutes"), std::string_view("meeting"), std::string_view("council"),
          std::string_view("committee"), std::string_view("board"),
          std::string_view("call to order"), std::string_view("roll call"),
          std::string_view("attendance"), std::string_view("details")}) {
      if (find_words(s, word) != std::string_view::npos) return true;
    }
    return find_date(s).has_value();
  }

  static bool names_meeting(std::string_view s) {
    return find_words(s, "minutes of") == 0 ||
           (find_words(s, "meeting") != std::string_view::npos &&
            find_words(s, "held") != std::string_view::npos);
  }

  bool joins(const TitleRun& run, std::size_t i) const {
    const block::Block& b = scan_.page.blocks[i];
    const std::string_view next = scan_.words(visible(i));
    const bool list = b.kind == block::Kind::list && !b.words.empty();
    if (run.words.size() > kLongestRun || next.size() > kLongestLine ||
        run.words.size() > 2 * kLongestLine)
      return false;
    if (scan_.page.blocks[run.block].kind == block::Kind::list || list) return false;
    if (next.find(':') < 16 || run.words.find(':') < 16 ||
        run.words.find('\t') != std::string_view::npos)
      return false;  // "Date: …"
    if (tells_approval(next) || tells_approval(run.words)) return false;
    const char last = run.words.back();
    if (last == '.' && !is_upper_text(run.words)) return false;
    if (goes_on(run.words) || base::is_one_of(next.substr(0, 4), "a.m. p.m. a.m p.m am pm"))
      return true;
    const bool names = find_words(run.words, "minutes") != std::string_view::npos ||
                       find_words(run.words, "meeting") != std::string_view::npos;
    if (starts_on(next)) return names || run.upper;
    // "MINUTES OF PROCEEDINGS AT SPECIAL MEETING OF" over "LIMERICK CITY COUNCIL HELD IN THE"
    return names && run.upper && is_upper_text(next.substr(0, 60)) &&
           find_words(run.words, "minutes of") < 20 && !find_date(run.words);
  }

  void extend(TitleRun& run, Range r) const {
    run.at.end = r.end;
    run.words = scan_.words(run.at);
    run.upper = is_upper_text(run.words);
  }

  const Scan& scan_;
};

}  // namespace

TitlePart read_title_part(const Scan& scan) { return Reader(scan).run(); }

std::size_t find_words(std::string_view text, std::string_view words, std::size_t from) {
  for (std::size_t i = from; i + words.size() <= text.size(); ++i) {
    i = base::find_places(text, i, words[0], words[1], 1);
    if (i > text.size() - words.size()) break;
    if (base::ascii_lower(text[i]) != words[0]) continue;
    // The "on" of "Barton-on-the-Hill" is no word.
    if (i > 0 && (base::is_ascii_letter(text[i - 1]) || base::is_ascii_digit(text[i - 1]) ||
                  text[i - 1] == '-'))
      continue;
    std::size_t a = i, b = 0;
    for (; b < words.size() && a < text.size(); ++b) {
      if (words[b] == ' ' && base::is_ascii_space(text[a])) {
        while (a < text.size() && base::is_ascii_space(text[a])) ++a;
        continue;
      }
      if (base::ascii_lower(text[a]) != words[b]) break;
      ++a;
    }
    if (b == words.size() &&
        (a >= text.size() || !base::is_ascii_letter(text[a]) || words.back() == ' '))
      return i;
  }
  return std::string_view::npos;
}

std::string one_line(std::string_view s) {
  std::string out;
  out.reserve(s.size());
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (!base::is_ascii_space(s[i])) {
      out += s[i];
      continue;
    }
    bool lines = false;
    for (; i + 1 < s.size() && base::is_ascii_space(s[i + 1]); ++i) lines = true;
    if (lines && !out.empty() && out.back() == '-') continue;
    if (!out.empty()) out += ' ';
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

Range tidy(std::string_view flow, Range r) {
  const auto is_mark = [&](char c) {
    return base::is_ascii_space(c) ||
           std::string_view(",.;:-*_\"|").find(c) != std::string_view::npos;
  };
  const auto is_dash = [&](std::uint32_t i) {
    return i + 3 <= flow.size() && flow[i] == '\xE2' && flow[i + 1] == '\x80' &&
           flow[i + 2] != '\x99';
  };
  while (!r.empty()) {
    if (is_mark(flow[r.end - 1]))
      --r.end;
    else if (r.size() >= 3 && is_dash(r.end - 3))
      r.end -= 3;
    else
      break;
  }
  while (!r.empty()) {
    if (is_mark(flow[r.begin]))
      ++r.begin;
    else if (r.size() >= 3 && is_dash(r.begin))
      r.begin += 3;
    else
      break;
  }
  return r;
}

}  // namespace minutebook::element
