// Counts that are stated in a sentence: "7 for, 2 against", "Carried 5-0".

#include <algorithm>
#include <array>
#include <charconv>

#include "base/unicode.h"
#include "element/decision/decision.h"
#include "element/people/people.h"

namespace minutebook::element {
namespace {

/// "62", "none", "Three" as a number; null when it is none or unsafe.
std::optional<std::int64_t> count_value(std::string_view s) {
  static constexpr std::array kWords = {"none",  "one",   "two",  "three", "four",   "five",  "six",
                                        "seven", "eight", "nine", "ten",   "eleven", "twelve"};
  if (s.empty()) return std::nullopt;
  if (base::is_ascii_digit(s[0])) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), value);
    if (error != std::errc() || end != s.data() + s.size()) return std::nullopt;
    return value;
  }
  if (base::is_one_of(s, "no nil none")) return 0;
  for (std::size_t i = 0; i < kWords.size(); ++i) {
    if (base::equals_folded(s, kWords[i])) return static_cast<std::int64_t>(i);
  }
  return std::nullopt;
}

/// "40 letters for and 21 against" counts opinions; a vote of the meeting says that it is one.
bool is_about_a_vote(std::string_view s) {
  static constexpr std::array kWords = {
      "vote",     "voting",     "motion", "amendment", "proposal", "carried", "show of hands",
      "division", "resolution", "abst",   "yeas",      "ayes",     "nays",    "seconded"};
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](const char* w) { return base::contains_folded(s, w); });
}

/// "(4 in favour, 1 against)" behind a decision, and nothing else in the brackets.
bool is_bracketed_count(std::string_view s) {
  while (!s.empty() && s.back() == '.') s.remove_suffix(1);
  return s.starts_with('(') && s.ends_with(')') && s.size() < 60 &&
         std::none_of(s.begin(), s.end(), [](char c) { return c == '\n'; });
}

/// "For: 4. Against: 1. Abstentions: 1.": each side is a sentence, the count is all of them.
Range with_other_sides(const Scan& scan, const Place& place) {
  Range r = scan.sentences[place.sentence];
  const std::string_view s = scan.words(r);
  const bool ends_counted =
      s.size() > 2 && s.back() == '.' && base::is_ascii_digit(s[s.size() - 2]);
  if (!ends_counted || s.size() > 120) return r;
  static constexpr std::array kSides = {"against", "nay", "noes", "no:", "no -", "abst", "absent"};
  // No vote has more sides than there are words for them.
  const std::uint32_t last = std::min<std::uint32_t>(scan.first_sentence[place.block + 1],
                                                     place.sentence + 1 + kSides.size());
  for (std::uint32_t next = place.sentence + 1; next < last; ++next) {
    const std::string_view side = scan.words(scan.sentences[next]);
    const bool goes_on =
        side.size() < 40 && std::any_of(kSides.begin(), kSides.end(), [&](const char* word) {
          return base::starts_with_folded(side, word);
        });
    if (!goes_on) break;
    r.end = scan.sentences[next].end;
  }
  return r;
}

/// "5-0.", "(4-0-1)": nothing but digits with dashes between; behind them at most who did not vote: "(2-0-1, Ray recused)". The
/// bytes of the digits, 0 if the sentence is no such count.
std::size_t bare_count(std::string_view s) {
  const bool bracket = s.starts_with('(');
  int parts = 1, digits = 0;
  std::size_t at = bracket ? 1 : 0;
  for (; at < s.size() && (base::is_ascii_digit(s[at]) || s[at] == '-'); ++at) {
    digits = s[at] == '-' ? 0 : digits + 1;
    parts += s[at] == '-';
    if (digits > 2 || (s[at] == '-' && (at == 0 || !base::is_ascii_digit(s[at - 1])))) return 0;
  }
  if (digits == 0 || (parts != 2 && parts != 3)) return 0;
  std::string_view rest = s.substr(at);
  while (!rest.empty() && (rest.back() == '.' || rest.back() == ')')) rest.remove_suffix(1);
  const bool named = bracket && rest.starts_with(", ") &&
                     base::is_one_of(rest.substr(rest.rfind(' ') + 1),
                                     "recused abstained abstaining absent excused");
  return rest.empty() || named ? at : 0;
}

/// "… said that the motion had been lost by 6 votes to 2": the vote of another meeting.
bool tells_of_past(std::string_view s) {
  const std::size_t had = base::find_folded(s, "had been ");
  if (had >= s.size()) return false;
  return base::is_one_of(base::Words(s.substr(had + 9)).next(),
                         "lost carried passed defeated approved rejected agreed adopted refused");
}

/// "3 ayes (Ash, Birch, Elm)": the names in brackets behind a count, if they are as many.
void take_bracketed(Scan& scan, Range sentence, Range count, VoteOption option, Element& e) {
  if (count.empty()) return;
  const std::string_view s = scan.words({count.end, sentence.end});
  const std::size_t open = s.substr(0, 24).find(" ("), close = s.find(')');
  if (open == std::string_view::npos || close == std::string_view::npos || close < open) return;
  const std::string_view between = s.substr(0, open);
  if (between.find_first_of(",;0123456789") != std::string_view::npos) return;
  const Range names{count.end + static_cast<std::uint32_t>(open) + 2,
                    count.end + static_cast<std::uint32_t>(close)};
  const std::vector<Name> read = read_names(scan.page.flow, names);
  if (static_cast<std::int64_t>(read.size()) != count_value(scan.words(count)).value_or(-1)) return;
  for (const Name& name : read) e.ballots.push_back({name.name, option});
}

void take_named_voters(Scan& scan, Range sentence, const Match& match, Element& e) {
  take_bracketed(scan, sentence, match.group("for"), VoteOption::yes, e);
  take_bracketed(scan, sentence, match.group("against"), VoteOption::no, e);
  take_bracketed(scan, sentence, match.group("abstain"), VoteOption::abstain, e);
  // "… with Cllr Elm abstaining": who it was is said, how many were is not.
  if (const Range names = match.group("abstainers"); !names.empty()) {
    for (const Name& name : read_names(scan.page.flow, names))
      e.ballots.push_back({name.name, VoteOption::abstain});
  }
}

}  // namespace

bool take_bare_count(Scan& scan, const Place& place) {
  const Range sentence = scan.sentences[place.sentence];
  const std::size_t digits = bare_count(scan.words(sentence));
  if (scan.out.elements.empty() || digits == 0) return false;
  const Element& before = scan.out.elements.back();
  if (before.type != Type::motion || before.words.end + 1 != sentence.begin) return false;
  Element& e = scan.add(Type::vote, sentence, "vote.bare-count", place.block);
  std::array<std::optional<std::int64_t>*, 3> sides = {&e.in_favour, &e.against, &e.abstain};
  std::size_t side = 0;
  const std::string_view said = scan.words(sentence);
  for (const char c : said.substr(0, digits)) {
    if (c == '-') ++side;
    if (base::is_ascii_digit(c)) *sides[side] = sides[side]->value_or(0) * 10 + (c - '0');
  }
  const std::size_t close = said.find(')', digits);
  if (close == std::string_view::npos || close <= digits + 2) return true;
  const std::size_t space = said.substr(0, close).rfind(' ');
  const std::string_view word = said.substr(space + 1, close - space - 1);
  const VoteOption option = base::is_one_of(word, "abstained abstaining") ? VoteOption::abstain
                            : base::is_one_of(word, "absent")             ? VoteOption::absent
                                                                          : VoteOption::excused;
  if (option != VoteOption::abstain) e.abstain.reset();  // the third number counts these
  const Range names{sentence.begin + static_cast<std::uint32_t>(digits) + 2,
                    sentence.begin + static_cast<std::uint32_t>(space)};
  for (const Name& name : read_names(scan.page.flow, names))
    e.ballots.push_back({name.name, option});
  return true;
}

void take_count(Scan& scan, const Place& place, Stems stems, std::optional<Range> decision) {
  const Range sentence = with_other_sides(scan, place);
  if (sentence.end != scan.sentences[place.sentence].end) stems |= stems_of(scan.words(sentence));
  Match match;
  const Rule* rule =
      scan.rules.first(vote_rules(), scan.page.flow, sentence, stems, match, scan.witness);
  if (rule == nullptr) return;
  if (std::string_view(rule->id) == "vote.in-favour-against" &&
      !is_about_a_vote(scan.words(sentence)) &&
      !(place.sentence > 0 && is_bracketed_count(scan.words(sentence))))
    return;
  if (tells_of_past(scan.words({sentence.begin, match.whole().end}))) return;
  for (const Range division : scan.divisions) {  // the result line of a roll call is counted there
    if (division.begin <= sentence.begin && sentence.end <= division.end) return;
  }
  Element& e = scan.add(Type::vote, decision.value_or(sentence), rule->id, place.block);
  if (decision && !(decision->begin <= match.whole().begin && match.whole().end <= decision->end))
    e.words = sentence;
  e.in_favour = count_value(scan.words(match.group("for")));
  e.against = count_value(scan.words(match.group("against")));
  e.abstain = count_value(scan.words(match.group("abstain")));
  e.absent = count_value(scan.words(match.group("absent")));
  take_named_voters(scan, sentence, match, e);
  if (const Range names = match.group("names"); !names.empty()) {
    for (const Name& name : read_names(scan.page.flow, names))
      e.ballots.push_back({name.name, VoteOption::yes});
    e.in_favour = static_cast<std::int64_t>(e.ballots.size());
    e.derived = true;
  }
}

}  // namespace minutebook::element
