#include "block/title.h"

#include <algorithm>
#include <bit>
#include <optional>

#include "base/initials.h"
#include "base/lexicon.h"
#include "base/sixteen.h"
#include "base/unicode.h"
#include "block/line_words.h"
#include "block/title_words.h"

namespace minutebook::block {
namespace {

constexpr std::size_t kMostRead = 200;
constexpr std::size_t kMostTitle = 160;
static_assert(kMostTitle + 60 < TitleWords::kMostBytes && kMostRead < TitleWords::kMostBytes);

/// "Councillor C. Shea", "from J. P. Lee": the full stop is that of an initial, not of a sentence. Without a title before it an
/// initial may as well end one: "the report of Mr B. The pond …", and lists of people have many. `s` ends before the full
/// stop; any before it that a space follows are those of initials.
bool ends_initial(std::string_view s) {
  static constexpr std::string_view kBefore =
      "councillor councillors cllr cllrs clr mr mrs ms miss dr deputy senator rev prof by from";
  std::string_view before = s;
  while (!before.empty() && base::is_ascii_upper(before.back())) {
    before.remove_suffix(1);
    if (before.ends_with('(')) return true;  // "Application 12 (J. Farwell)"
    if (!before.ends_with(' ')) return false;
    before = base::trim(before);
    std::size_t begin = before.size();
    while (begin > 0 && base::is_ascii_letter(before[begin - 1])) --begin;
    const std::string_view last = before.substr(begin);
    if (base::is_one_of(last, kBefore) ||
        (last == "and" && base::contains_folded(before, "councillors ")))
      return true;
    if (!before.ends_with('.')) return false;
    before.remove_suffix(1);
    const auto stop = static_cast<std::size_t>(before.data() - s.data()) + before.size();
    if (s[stop + 1] == ' ') return true;
  }
  return false;
}

/// The letters at the end of a text.
std::string_view last_letters(std::string_view s) {
  std::size_t begin = s.size();
  while (begin > 0 && base::is_ascii_letter(s[begin - 1])) --begin;
  return s.substr(begin);
}

/// "Ordinance No" before ". 1187".
bool ends_in_number_sign(std::string_view before) {
  return base::is_one_of(last_letters(before), "no nos");
}

/// O(s): each full stop is looked at once.
bool has_sentence_end(std::string_view s) {
  const std::size_t colon = s.find(": ");
  for (std::size_t at = s.find(". "); at != std::string_view::npos; at = s.find(". ", at + 1)) {
    if (at + 2 < s.size() && base::is_ascii_digit(s[at + 2]) &&
        ends_in_number_sign(s.substr(0, at)))
      continue;
    if (colon < at || !ends_initial(s.substr(0, at))) return true;
  }
  return false;
}

/// "Notice of Motion submitted by Councillor Lee (to be referred to the Committee)": a remark that is a clause is no part of
/// the title's own words.
std::string_view without_remark(std::string_view s) {
  if (!s.ends_with(')')) return s;
  const std::size_t open = s.rfind(" (");
  if (open == std::string_view::npos || open < 12) return s;
  const bool clause = base::starts_with_folded(s.substr(open + 2), "to be ");
  return clause ? s.substr(0, open) : s;
}

bool is_terminal(char32_t c) { return c == '.' || c == '?' || c == '!' || c == ';' || c == ','; }

/// Scores parts of one text, whose words are looked at once.
class Scorer {
 public:
  explicit Scorer(std::string_view text) : text_(text) {}

  /// Of a part that begins no word in its middle and of which the first kMostRead bytes are in TitleWords' reach. What is
  /// surely below `least` need not be known better: 0.
  double score(std::string_view part, double least = 0) {
    constexpr double kRounding = 1e-6;
    part = without_remark(base::trim(part));
    if (part.empty()) return 0;
    if (!words_) words_.emplace(text_);
    const auto begin = static_cast<std::size_t>(part.data() - text_.data());
    const std::size_t end = begin + std::min(part.size(), kMostRead);
    if (least > 0 && !words_->cuts_word(end) &&
        weigh(words_->estimate(begin, end), part) < least - kRounding)
      return 0;
    const WordCounts n = words_->count(begin, end);
    double score = weigh(n, part);
    if (n.words > 6 && has_sentence_end(part)) score -= 0.3;
    return std::clamp(score, 0.0, 1.0);
  }

 private:
  static double weigh(const WordCounts& n, std::string_view part) {
    if (n.words == 0 || !n.letters) return 0;
    const bool cut = part.size() > kMostRead;
    const char32_t last = base::code_point_before(part, part.size()).value;
    const double capitals = n.significant == 0 ? 0 : static_cast<double>(n.capital) / n.significant;
    double score = 0.35 + 0.5 * capitals;
    if (n.shouts) score = 0.95;
    if (n.agenda_infinitive) score = std::max(score, 0.75);
    if (n.words <= 6) score += 0.15;
    if (n.words > 14) score -= 0.15;
    if (n.words > 20 || cut) score -= capitals >= 0.8 && !cut ? 0.1 : 0.4;
    if (n.finite && !(n.agenda_infinitive && n.words < 25)) score -= 0.45;
    if (n.reporting_inside && !n.agenda_infinitive) score -= 0.35;
    if (is_terminal(last)) score -= last == '.' ? (n.words > 6 ? 0.3 : 0.15) : 0.5;
    if (base::is_lower(base::code_point_at(part, 0).value)) score -= 0.3;
    return score;
  }

  std::string_view text_;
  std::optional<TitleWords> words_;
};

}  // namespace

double title_score(std::string_view text) {
  text = base::trim(text);
  return Scorer(text).score(text);
}

namespace {

struct Separator {
  std::size_t at = std::string_view::npos;
  std::size_t length = 0;
  bool colon = false;
};

/// "St. ", "No. ", "Cllr. ", "A. ": a full stop that ends no title.
bool is_abbreviation(std::string_view before) {
  const std::string_view word = last_letters(before);
  return word.size() <= 1 ||
         base::is_one_of(word,
                         "st no nos cllr cllrs mr mrs ms dr rev hon co ltd inc dept rd v vs ref");
}

/// The separator that begins with the byte at `i`, if one does.
std::optional<Separator> separator_at(std::string_view s, std::size_t i) {
  const char c = s[i], next = i + 1 < s.size() ? s[i + 1] : ' ';
  if (c == ':') {
    if (base::is_ascii_digit(next) && i > 0 && base::is_ascii_digit(s[i - 1]))
      return std::nullopt;  // a time
    if (next == '-') return Separator{i, 2, true};
    if (next == ' ' || base::is_upper(base::code_point_at(s, i + 1).value))
      return Separator{i, 1, true};
    if (s.substr(i + 1).starts_with("\xE2\x80\x93") || s.substr(i + 1).starts_with("\xE2\x80\x94"))
      return Separator{i, 4, true};
  } else if (c == ';' && next == ' ') {
    return Separator{i, 1, true};
  } else if (c == '.' && next == ' ') {
    if (i + 2 < s.size() &&
        (s[i + 2] == '(' || base::is_upper(base::code_point_at(s, i + 2).value)) &&
        !is_abbreviation(s.substr(0, i)))
      return Separator{i, 1, false};
  } else if (c == ' ') {
    const std::string_view after = s.substr(i + 1);
    if (after.starts_with("- ")) return Separator{i, 3, false};
    if (after.starts_with("-- ")) return Separator{i, 4, false};
    if (after.starts_with("\xE2\x80\x93 ") || after.starts_with("\xE2\x80\x94 "))
      return Separator{i, 5, false};
    if (after.starts_with("\xE2\x80\x93") && after.size() > 3) return Separator{i, 4, false};
  } else if (c == '\xE2' && i > 0) {
    const std::string_view here = s.substr(i);
    if (here.starts_with("\xE2\x80\x93 ") || here.starts_with("\xE2\x80\x94 "))
      return Separator{i, 4, false};
  }
  return std::nullopt;
}

/// The separators that may stand between a run-in title and its text, in the order in which they stand.
Separator next_separator(std::string_view s, std::size_t from) {
  const std::size_t most = std::min(s.size(), kMostTitle);
  for (std::size_t at = from; at < most; at += base::Sixteen::kSize) {
    const base::Sixteen bytes(s, at), behind(s, at + 1);
    unsigned look = bytes.equal(':') | bytes.equal(';') | bytes.equal('.') | bytes.equal('\xE2') |
                    (bytes.equal(' ') & (behind.equal('-') | behind.equal('\xE2')));
    for (; look != 0; look &= look - 1) {
      const std::size_t i = at + static_cast<std::size_t>(std::countr_zero(look));
      if (i >= most) break;
      if (const auto found = separator_at(s, i)) return *found;
    }
  }
  return {};
}

/// "May 2024", "June", "TUESDAY": when, not what.
bool is_when(std::string_view title) {
  if (title.size() > 15) return false;
  static constexpr std::array<std::string_view, 19> kNames = {
      "january",   "february",  "march",   "april",    "may",      "june",   "july",
      "august",    "september", "october", "november", "december", "monday", "tuesday",
      "wednesday", "thursday",  "friday",  "saturday", "sunday"};
  static constexpr base::Initials kInitials(kNames);
  if (!kInitials.may_begin(title)) return false;
  base::Words walk(title);
  const std::string_view first = walk.next(), year = walk.next();
  const bool name = std::any_of(kNames.begin(), kNames.end(), [&](std::string_view known) {
    return base::equals_folded(first, known);
  });
  return name && (year.empty() || (base::is_ascii_digit(year[0]) && walk.next().empty()));
}

/// "12/01692/F", "Item 6.1": a reference alone is no title.
bool is_reference(std::string_view title) {
  base::Words walk(title);
  for (std::string_view w = walk.next(); !w.empty(); w = walk.next()) {
    const bool digits =
        std::any_of(w.begin(), w.end(), [](char c) { return base::is_ascii_digit(c); });
    const bool upper =
        std::all_of(w.begin(), w.end(), [](char c) { return !base::is_ascii_lower(c); });
    if (!digits && (w.size() > 4 || !upper) &&
        !base::is_one_of(w, "item no minute case application"))
      return false;
  }
  return std::any_of(title.begin(), title.end(), [](char c) { return base::is_ascii_digit(c); });
}

/// "None.", "No report", "Nil": a remainder that answers the title.
bool is_answer(std::string_view rest) {
  return base::starts_with_folded(rest, "none") || base::starts_with_folded(rest, "nil") ||
         base::starts_with_folded(rest, "no ") || base::starts_with_folded(rest, "nothing ") ||
         base::starts_with_folded(rest, "attached") ||
         base::starts_with_folded(rest, "not applicable");
}

}  // namespace

TitleCut cut_title(std::string_view text) {
  TitleCut cut;
  const bool may_be_whole = text.size() <= kMostTitle + 60;
  Scorer scorer(may_be_whole ? text : text.substr(0, kMostTitle));
  const double whole = may_be_whole ? scorer.score(text, 0.4) : 0;
  for (Separator sep = next_separator(text, 1); sep.at != std::string_view::npos;
       sep = next_separator(text, sep.at + sep.length)) {
    const std::string_view title = text.substr(0, sep.at);
    const std::string_view rest = base::trim(text.substr(sep.at + sep.length));
    if (rest.empty()) break;
    if (text[sep.at] == ';' && base::is_one_of(rest, "and or")) return {};  // a clause of a list
    const double score = scorer.score(title, 0.3);
    const bool answered = sep.colon && score >= 0.3 && rest.size() < 30 && is_answer(rest);
    if (score < 0.5 && !answered) continue;
    const bool title_goes_on =
        whole >= 0.6 && rest.back() != '.' && !is_answer(rest) && scorer.score(rest, 0.6) >= 0.6;
    const bool capitals_end =
        all_capitals(title, 5) && !all_capitals(rest, 5);  // "PLANNING – Current applications"
    const bool known =
        sep.colon && (base::is_business_title(title) ||  // "Date of next meeting: 4 May"
                      (base::contains_folded(title, "next meeting") && is_date_line(rest)));
    if ((title_goes_on && !capitals_end && !known) || is_reference(title) || is_when(title))
      continue;
    cut.length = base::trim(title).size();
    cut.rest = static_cast<std::size_t>(rest.data() - text.data());
    cut.score = score;
    return cut;
  }
  if (whole >= 0.4 && !is_when(text)) {
    cut.length = text.size();
    cut.rest = text.size();
    cut.score = whole;
    cut.whole = true;
  }
  return cut;
}

namespace {

bool opens_sentence(std::string_view word) {
  if (!base::is_ascii_upper(word[0])) return false;
  if (base::is_one_of(
          word,
          "the a an it there all no members councillors councillor cllr cllrs mr mrs ms dr this"))
    return true;
  return word.size() >= 2 && word.size() <= 3 && std::all_of(word.begin(), word.end(), [](char c) {
           return base::is_ascii_upper(c);
         });  // initials
}

/// "Notice of Motion submitted by": what follows belongs to it.
bool ends_open(std::string_view title) {
  std::size_t begin = title.size();
  while (begin > 0 && base::is_ascii_letter(title[begin - 1])) --begin;
  const std::string_view last = title.substr(begin);
  return kinds_of(last) != 0 ||
         base::is_one_of(
             last, "councillor cllr councillors cllrs mr mrs ms miss dr sir deputy senator") ||
         title.ends_with(',') || title.ends_with('-');
}

/// A finite verb among the next few words.
bool has_verb_soon(std::string_view s) {
  const bool the = s.starts_with("The ");  // "The minutes of the meeting of 15 May 2019 were …"
  base::Words walk(s.substr(0, the ? 130 : 90));
  std::string_view w = walk.next();
  for (int n = 0; n < (the ? 12 : 6) && !w.empty(); ++n, w = walk.next()) {
    if (n > 0 && (kinds_of(w) & (kFiniteWord | kReportingWord)) != 0) return true;
  }
  return false;
}

}  // namespace

TitleCut cut_bold_title(std::string_view text, std::size_t bold) {
  TitleCut cut;
  std::size_t at = bold;
  const char32_t next = base::code_point_at(text, at).value;
  if (base::is_letter(next) || base::is_digit(next)) return cut;  // "**Friday, 11**th June"
  for (base::CodePoint c; (c = base::code_point_at(text, at)).length != 0; at += c.length) {
    const bool part = base::is_space(c.value) || c.value == ':' || c.value == '-' ||
                      c.value == '.' || c.value == 0x2013 || c.value == 0x2014;
    if (!part) break;
  }
  const std::string_view title = strip_title(text.substr(0, bold));
  if (at >= text.size() || title.size() < 3 || title.size() > kMostTitle || is_reference(title) ||
      ends_open(title) || has_honorific(title) || title.data() != text.data())
    return cut;
  cut.score = title_score(title);
  if (cut.score < 0.5) return {};
  cut.length = title.size();
  cut.rest = at;
  cut.bold = true;
  return cut;
}

namespace {

/// The bytes of the words in capitals before a sentence in small letters: "GRIT BIN The bin at …", "NORMANDY CLOSE A piece of
/// land …". 0 where they are few or go on.
std::size_t capitals_before_sentence(std::string_view text) {
  std::size_t end = 0, before = 0;  // of the last word in capitals, of the one before
  base::Words walk(text.substr(0, kMostTitle));
  for (std::string_view w = walk.next(); !w.empty(); w = walk.next()) {
    const auto at = static_cast<std::size_t>(w.data() - text.data());
    if (std::none_of(w.begin(), w.end(), base::is_ascii_lower)) {
      before = end;
      end = at + w.size();
      continue;
    }
    const bool article = end > 0 && at == end + 1 && text[end - 1] == 'A' && before + 2 == end;
    if (article) end = before;
    const bool opens = article || base::is_ascii_upper(w[0]);
    return opens && text.size() > end + 30 && text[end] == ' ' &&
                   all_capitals(text.substr(0, end), 6)
               ? end
               : 0;
  }
  return 0;
}

}  // namespace

TitleCut cut_labelled_title(std::string_view text, const TitleCut& plain, double least) {
  if (plain.length != 0) return plain;
  TitleCut cut = plain;
  if (const std::size_t capitals = capitals_before_sentence(text);
      capitals != 0 && !starts_with_decision(text)) {
    cut.length = capitals;
    cut.rest = capitals + 1;
    cut.score = 0.9;
    return cut;
  }
  const std::string_view head = text.substr(0, std::min<std::size_t>(text.size(), kMostTitle));
  Scorer scorer(head);
  base::Words walk(head);
  std::string_view w = walk.next();
  for (w = walk.next(); !w.empty(); w = walk.next()) {
    const auto at = static_cast<std::size_t>(w.data() - text.data());
    if (!opens_sentence(w) || text.substr(at + w.size()).starts_with('.') ||
        !has_verb_soon(text.substr(at)))
      continue;
    const std::string_view title = base::trim(text.substr(0, at));
    const double score = scorer.score(title, least);
    if (score < least || ends_open(title)) continue;
    cut.length = title.size();
    cut.rest = at;
    cut.score = score;
    return cut;
  }
  return cut;
}

}  // namespace minutebook::block
