#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "base/unicode.h"
#include "line/line.h"

namespace minutebook::line {
namespace {

using base::is_ascii_digit;

// How far from a page edge running heads and feet are looked for, in lines.
constexpr std::size_t kFoot = 6;
constexpr std::size_t kHead = 4;

std::string_view words(const text::Text& text, const Line& line) {
  return text.reading.substr(line.words.begin, line.words.size());
}

/// "12", "- 12 -", "Page 3", "Page 3 of 7", "3 | Page", "!4": nothing but a number with its dress.
bool is_page_number(std::string_view s) {
  if (s.size() > 24) return false;
  std::size_t digits = 0, numbers = 0, count = 0;
  char letters[6];  // of "page" and "of"
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (is_ascii_digit(s[i])) {
      ++digits;
      numbers += i == 0 || !is_ascii_digit(s[i - 1]);
    } else if (base::is_ascii_letter(s[i])) {
      const char letter = base::ascii_lower(s[i]);
      if (count == sizeof letters || (count == 0 && letter != 'p' && letter != 'o')) return false;
      letters[count++] = letter;
    } else if (s[i] == '.' || s[i] == ',' || s[i] == '(' || s[i] == ')' || s[i] == ':' ||
               (s[i] & 0x80) != 0) {
      return false;  // "3." is a list number, "(3)" a paragraph
    }
  }
  if (digits == 0 || digits > 8 || numbers > 2) return false;
  if (count == 0) return numbers == 1 && digits <= 4;
  const std::string_view said(letters, count);
  return said == "page" || said == "pageof" || said == "p" || said == "of" || said == "pg";
}

bool says_page(std::string_view s) {
  return is_page_number(s) && (base::contains_folded(s, "page") || s.front() == '-');
}

/// A line to sign on, a drawn rule: no letter, no digit, three or more marks.
bool is_rule(std::string_view s) {
  if (base::is_ascii_letter(s.front())) return false;  // most lines
  std::size_t marks = 0;
  for (std::size_t i = 0; i < s.size();) {
    const base::CodePoint c = base::code_point_at(s, i);
    if (base::is_letter(c.value) || base::is_digit(c.value)) return false;
    marks += c.value == '_' || c.value == '-' || c.value == '.' || c.value == '=' ||
             c.value == '*' || c.value == 0x2026 || c.value == 0x2014 || c.value == 0x2013 ||
             c.value == 0xB7;
    i += c.length;
  }
  return marks >= 3;
}

// What publishing platforms put around minutes.
constexpr auto kPlatformPhrases = std::to_array<std::string_view>({
    "share this item",
    "share this page",
    "back to top",
    "skip to main content",
    "view the background to",
    "print this page",
    "scanned page, text may",
    "skip to content",
    "view the full minutes text",
    "bookmark this page",
    "download attachments",
    "original file",
});
constexpr std::uint32_t kPlatformLetters = [] {
  std::uint32_t letters = 0;
  for (const std::string_view phrase : kPlatformPhrases) letters |= 1U << (phrase[0] & 0x1F);
  return letters;
}();

bool is_platform_phrase(std::string_view s) {
  if (s.size() > 120 || (kPlatformLetters >> (s.front() & 0x1F) & 1U) == 0) return false;
  return std::any_of(
      kPlatformPhrases.begin(), kPlatformPhrases.end(), [&](std::string_view phrase) {
        return ((s[0] ^ phrase[0]) & 0x1F) == 0 && base::starts_with_folded(s, phrase);
      });
}

/// Digits become '#', white space one space, case folds: "Page 3" and "Page 4" agree.
void shape_of(std::string_view s, std::string& key) {
  key.resize(s.size());
  char* const begin = key.data();
  char* at = begin;
  for (const char c : s) {
    if (is_ascii_digit(c)) {
      if (at == begin || at[-1] != '#') *at++ = '#';
    } else if (base::is_ascii_space(c)) {
      if (at != begin && at[-1] != ' ') *at++ = ' ';
    } else {
      *at++ = base::ascii_lower(c);
    }
  }
  key.resize(static_cast<std::size_t>(at - begin));
}

/// "9." or "(a)" alone: the number of an item, not of a page.
bool is_label(std::string_view s) {
  return s.size() >= 2 && s.size() <= 12 && (s.back() == '.' || s.back() == ')') &&
         s.front() != '-' && s.front() != '.' && s.front() != '_';
}

/// "paragraph 3 above:", "For (37)": leads to what the next page begins with, however often it stands there.
bool is_lead_in(std::string_view s) {
  if (s.ends_with(':')) return base::is_lower(base::code_point_at(s, 0).value);
  const std::size_t open = s.rfind(" (");
  return s.size() < 30 && s.ends_with(')') && open != std::string_view::npos &&
         std::all_of(s.begin() + static_cast<std::ptrdiff_t>(open) + 2, s.end() - 1,
                     [](char c) { return is_ascii_digit(c); });
}

bool cue_is_furniture(const Line& line) {
  if (line.cue == nullptr) return false;
  return line.cue->cue == text::Cue::navigation || line.cue->cue == text::Cue::front_matter ||
         line.cue->cue == text::Cue::title;
}

/// First lines of pages after the first. Where the text has no page breaks, a line "Page 2 of 3" ends a page.
std::vector<std::size_t> page_starts(const text::Text& text, const Lines& lines) {
  std::vector<std::size_t> starts;
  for (std::size_t i = 1; i < lines.lines.size(); ++i) {
    if (lines.lines[i].page_start) starts.push_back(i);
  }
  if (!starts.empty()) return starts;
  for (std::size_t i = 0; i < lines.lines.size(); ++i) {
    if (says_page(words(text, lines.lines[i]))) starts.push_back(i + 1);
  }
  return starts;
}

class Edges {
 public:
  Edges(const text::Text& text, Lines& lines)
      : text_(text),
        lines_(lines),
        starts_(page_starts(text, lines)),
        counted_(lines.lines.size()) {
    for (const std::size_t start : starts_) {
      for_foot(start, [&](Line& line) { return count(line); });
      for_head(start, [&](Line& line) { return count(line); });
    }
    if (starts_.empty()) return;
    for_foot(lines_.lines.size(), [&](Line& line) { return count(line); });
    for_head(0, [&](Line& line) { return count(line); });
  }

  void mark() {
    for (const std::size_t start : starts_) {
      for_foot(start, [&](Line& line) { return mark_line(line); });
      for_head(start, [&](Line& line) { return mark_line(line); });
    }
    if (!starts_.empty())
      for_foot(lines_.lines.size(), [&](Line& line) { return mark_line(line); });
  }

 private:
  struct Seen {
    int times = 0, edge = 0;
  };

  template <typename Visit>
  void for_foot(std::size_t start, const Visit& visit) {
    ++edge_;
    for (std::size_t n = 0; n < kFoot && n < start; ++n) {
      if (!visit(lines_.lines[start - 1 - n])) return;
    }
  }
  template <typename Visit>
  void for_head(std::size_t start, const Visit& visit) {
    ++edge_;
    for (std::size_t n = 0; n < kHead && start + n < lines_.lines.size(); ++n) {
      if (!visit(lines_.lines[start + n])) return;
    }
  }

  /// Once a line and once an edge: on a short page the head and the foot overlap, and the column "Present / Present" at the
  /// foot of one page does not repeat.
  /// A running head stands on most pages; a sentence that ends two pages does not.
  int least() const { return std::max(2, static_cast<int>(starts_.size() + 1) * 2 / 5); }

  bool count(const Line& line) {
    const auto index = static_cast<std::size_t>(&line - lines_.lines.data());
    if (counted_[index]) return true;
    counted_[index] = true;
    shape_of(words(text_, line), key_);
    Seen& seen = seen_[key_];
    if (seen.edge != edge_) ++seen.times;
    seen.edge = edge_;
    return true;
  }

  /// Goes on only from furniture to furniture, so that nothing inside the text is taken.
  bool mark_line(Line& line) {
    const std::string_view s = words(text_, line);
    if (is_label(s) || is_lead_in(s)) return false;
    const bool heads_question =
        base::starts_with_folded(s, "question ");  // "Question 4" at the top of its page
    if (is_page_number(s) || is_rule(s) ||
        (!heads_question && s.size() < 160 && times(s) >= least())) {
      line.furniture = true;
    }
    return line.furniture;
  }

  int times(std::string_view s) {
    shape_of(s, key_);
    const auto at = seen_.find(key_);
    return at == seen_.end() ? 0 : at->second.times;
  }

  const text::Text& text_;
  Lines& lines_;
  std::vector<std::size_t> starts_;
  std::vector<bool> counted_;
  std::unordered_map<std::string, Seen> seen_;
  std::string key_;  // the shape that is looked up
  int edge_ = 0;     // which foot or head is being counted
};

}  // namespace

void mark_furniture(const text::Text& text, Lines& lines) {
  for (Line& line : lines.lines) {
    const std::string_view s = words(text, line);
    line.furniture = cue_is_furniture(line) || is_platform_phrase(s) || says_page(s) || is_rule(s);
  }
  // A number that stands alone in the middle or at the right, with nothing close to it, is a page's.
  for (std::size_t i = 1; i + 1 < lines.lines.size(); ++i) {
    Line& line = lines.lines[i];
    const Line& next = lines.lines[i + 1];
    const bool apart = next.blanks > 0 || next.indent + 20 <= line.indent;
    if (line.indent >= 30 && line.blanks > 0 && apart && is_page_number(words(text, line))) {
      line.furniture = true;
    }
  }
  // The folio of a minute book above its first page; "2018" is the year of what follows.
  for (Line& line : lines.lines) {
    if (line.furniture) continue;
    const std::string_view s = words(text, line);
    const bool year = s.size() == 4 && (s.starts_with("19") || s.starts_with("20"));
    line.furniture = is_page_number(s) && (!year || line.indent >= 30);
    break;
  }
  Edges(text, lines).mark();
}

}  // namespace minutebook::line
