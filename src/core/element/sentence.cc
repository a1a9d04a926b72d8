#include "element/sentence.h"

#include <bit>

#include "base/sixteen.h"
#include "base/unicode.h"

namespace minutebook::element {
namespace {

// Words before a full stop that do not end a sentence.
constexpr std::string_view kAbbreviations =
    "mr mrs ms dr prof rev revd hon st cllr cllrs clr cr no nos co ltd inc vs v viz etc approx "
    "dept rd ave ref ch para "
    "paras pp p vol ext tel jan feb mar apr jun jul aug sept sep oct nov dec hq sr jr messrs supt "
    "sgt insp const govt "
    "e.g i.e cf al ald capt col gen lt maj sq ed d.o a.m p.m ft min max fig sch s ss art prop sec "
    "miss smt sri adv er ar";

bool is_abbreviation(std::string_view before, std::string_view next) {
  std::size_t begin = before.size();
  while (begin > 0 && (base::is_ascii_letter(before[begin - 1]) || before[begin - 1] == '.'))
    --begin;
  const std::string_view word = before.substr(begin);
  if (word.empty()) return false;
  if (word.size() == 1)
    return base::is_ascii_upper(word[0]) &&
           (begin == 0 || before[begin - 1] == ' ' || before[begin - 1] == '(');
  if (base::is_one_of(word, "a.m p.m")) return false;  // a capital after a time starts a sentence
  // "Bloom No. Motion passed.", "Lee-No. The motion fell.": a vote; a number has its digits behind it.
  if (base::equals_folded(word, "no") && word != "no") {
    std::size_t end = 0;
    while (end < next.size() && base::is_ascii_letter(next[end])) ++end;
    if (base::is_one_of(next.substr(0, end), "motion motions carried passed approved failed the"))
      return false;
  }
  if (word == "no")  // "Stone – no. Carried.", but "no. 5", "no. P.P.S. 17"
    return next.size() < 2 || !base::is_ascii_upper(next[0]) || !base::is_ascii_lower(next[1]);
  if (base::is_one_of(word, kAbbreviations)) return true;
  // "Wis. Stats. 19.85", "Minn. Stat. § 13D", "Ohio Rev. Code": a law by its short title.
  if (base::is_one_of(word, "stat stats"))
    return !next.empty() && (base::is_ascii_digit(next[0]) || next.starts_with("\xC2\xA7"));
  if (base::starts_with_folded(next, "stat") || base::starts_with_folded(next, "rev. ") ||
      base::starts_with_folded(next, "comp. "))
    return base::is_one_of(word, "wis minn fla ill tenn ga neb nev colo conn mich rev comp");
  // "T.D", "U.S": letters between full stops.
  return word.size() <= 5 && word.find('.') != std::string_view::npos && word.size() % 2 == 1;
}

/// Skips closing quotes and brackets.
std::size_t after_closing(std::string_view s, std::size_t i) {
  for (base::CodePoint c; (c = base::code_point_at(s, i)).length != 0; i += c.length) {
    const char32_t v = c.value;
    if (v != '"' && v != '\'' && v != ')' && v != ']' && v != 0x2019 && v != 0x201D && v != '.' &&
        v != '*')
      break;
  }
  return i;
}

bool starts_sentence(std::string_view s, std::size_t i) {
  const char32_t c = base::code_point_at(s, i).value;
  return base::is_upper(c) || base::is_digit(c) || c == '"' || c == '\'' || c == '(' || c == '[' ||
         c == 0x2018 || c == 0x201C || c == 0xA3 || c == 0x20AC || c == '$' || c == 0x2022;
}

/// The next full stop, question or exclamation mark at `from` or behind it.
std::size_t next_stop(std::string_view s, std::size_t from) {
  for (; from < s.size(); from += base::Sixteen::kSize) {
    const base::Sixteen bytes(s, from);
    const unsigned stops = bytes.equal('.') | bytes.equal('?') | bytes.equal('!');
    if (stops != 0) return from + static_cast<std::size_t>(std::countr_zero(stops));
  }
  return s.size();
}

}  // namespace

void split_sentences(std::string_view flow, text::Range block, std::vector<text::Range>& out) {
  const std::string_view s = flow.substr(block.begin, block.size());
  std::size_t begin = 0;
  const auto emit = [&](std::size_t end) {
    const std::string_view piece = base::trim(s.substr(begin, end - begin));
    if (piece.empty()) return;
    const auto at = static_cast<std::uint32_t>(block.begin + (piece.data() - s.data()));
    out.push_back({at, at + static_cast<std::uint32_t>(piece.size())});
  };
  for (std::size_t i = next_stop(s, 0); i < s.size(); i = next_stop(s, i + 1)) {
    if (i + 1 < s.size() && base::is_ascii_letter(s[i + 1])) continue;
    const std::size_t end = after_closing(s, i + 1);
    // Behind a gap begins another column: "… of the sign.      Action: Clerk".
    if (end >= s.size() || (s[end] != ' ' && s[end] != '\t')) continue;
    if (!starts_sentence(s, end + 1)) continue;
    if (s[i] == '.' && end == i + 1 &&
        is_abbreviation(s.substr(begin, i - begin), s.substr(end + 1)))
      continue;
    // "1. Agree": an inline number, not a sentence.
    if (s[i] == '.' && i > begin && base::is_ascii_digit(s[i - 1])) {
      std::size_t d = i;
      while (d > begin && base::is_ascii_digit(s[d - 1])) --d;
      if (i - d <= 2 && (d == begin || s[d - 1] == ' ') && d <= begin + 1) continue;
    }
    emit(end);
    begin = end + 1;
    i = end;
  }
  emit(s.size());
}

}  // namespace minutebook::element
