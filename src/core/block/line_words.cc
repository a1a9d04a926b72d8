#include "block/line_words.h"

#include <algorithm>
#include <array>

#include "base/sixteen.h"
#include "base/unicode.h"
#include "base/word_table.h"

namespace minutebook::block {

using text::Range;

constexpr std::string_view kHonorifics =
    "mr mrs ms miss cllr cllrs clr cr councillor councillors dr prof sir lord lady rev deputy "
    "senator "
    "trustee director hon";
constexpr std::string_view kDecisionWords =
    "resolved agreed decided approved recommended carried passed moved adopted seconded proposed "
    "unanimously failed fails defeated voted";

namespace {

/// What a word that may begin a decision is.
enum Opener : std::uint32_t {
  kDecides = 1,
  kLeadsOn = 2,  // "And Resolved:", "MOTION CARRIED"
  kSide = 4,     // of a count
  kMatter = 8,   // "Resolution 12"
  kLost = 16,    // or lapsed
  kProposes = 32,
  kDecision = 64,  // "COUNCIL RESOLUTION 24/031"
  kCouncil = 128,  // whose
  kActs = 256,
};

std::uint32_t opener(std::string_view word) {
  static const base::WordTable kTable{{kDecides, kDecisionWords},
                                      {kLeadsOn, "and further also motion amendment"},
                                      {kSide, "for against abstain abstained ayes nays noes"},
                                      {kMatter, "resolution motion"},
                                      {kLost, "lost defeated lapsed"},
                                      {kProposes, "prop"},
                                      {kDecision, "recommendation resolution decision"},
                                      {kCouncil, "council committee officer officers officer's"},
                                      {kActs, "action todo"}};
  return kTable.kinds(word);
}

bool has_digit(std::string_view s) {
  for (std::size_t i = 0; i < s.size(); i += base::Sixteen::kSize) {
    if (base::Sixteen(s, i).digits() != 0) return true;
  }
  return false;
}

}  // namespace

std::size_t digits_at(std::string_view words, std::size_t from) {
  std::size_t n = 0;
  while (from + n < words.size() && base::is_ascii_digit(words[from + n])) ++n;
  return n;
}

std::uint32_t value_of(std::string_view digits) {
  std::uint32_t value = 0;
  for (const char c : digits) value = value * 10 + static_cast<std::uint32_t>(c - '0');
  return value;
}

bool has_honorific(std::string_view words) {
  base::Words walk(words);
  for (std::string_view w = walk.next(); !w.empty(); w = walk.next()) {
    if (base::is_one_of(w, kHonorifics)) return true;
  }
  return false;
}

int count_words(std::string_view words, int most) {
  base::Words walk(words.substr(0, 400));
  int n = 0;
  while (n < most && !walk.next().empty()) ++n;
  return n;
}

bool all_capitals(std::string_view words, int least) {
  int upper = 0;
  for (const char c : words) {
    if (base::is_ascii_lower(c)) return false;
    upper += base::is_ascii_upper(c);
  }
  return upper >= least;
}

/// "CO/2021/45", "#2021-210", "No. 12": a number with its marks.
bool is_bare_number(std::string_view words) {
  base::Words walk(words);
  bool digits = false;
  for (std::string_view w = walk.next(); !w.empty(); w = walk.next()) {
    const bool digit = std::any_of(w.begin(), w.end(), base::is_ascii_digit);
    const bool lower = std::any_of(w.begin(), w.end(), base::is_ascii_lower);
    if (!digit && (lower || w.size() > 4) && !base::is_one_of(w, "no")) return false;
    digits |= digit;
  }
  return digits;
}

/// "COUNCIL RESOLUTION 24/031", "OFFICER'S RECOMMENDATION / COUNCIL DECISION No. 12": which decision stands below.
bool names_decision(std::string_view words) {
  bool decision = false, body = false;
  base::Words walk(words);
  for (std::string_view w = walk.next(); !w.empty(); w = walk.next()) {
    const std::uint32_t what = opener(w);
    if ((what & kDecision) != 0) {
      decision = true;
    } else if ((what & kCouncil) != 0) {
      body = true;
    } else if (!is_bare_number(w)) {
      return false;
    }
  }
  return decision && body;
}

/// "In favour: Ash, Birch", "Ar son: …", "Yn erbyn (3)": a side of a count, of more than one word.
bool starts_with_side(std::string_view words) {
  static constexpr std::array<std::string_view, 11> kSides = {
      "in favour",  "in favor",   "voting in favour", "voting against",           "ar son",
      "i bhfabhar", "in aghaidh", "i gcoinne",        "gan v\xC3\xB3t\xC3\xA1il", "o blaid",
      "yn erbyn"};
  return std::any_of(kSides.begin(), kSides.end(), [&](std::string_view side) {
    if (!base::starts_with_folded(words, side)) return false;
    const std::string_view rest = base::trim(words.substr(side.size()));
    return rest.empty() || rest.front() == ':' || rest.front() == '(';
  });
}

/// "RESOLVED …", "And Resolved:", "MOTION CARRIED 4-0", "For (57)", "Against the proposal": what was decided, no title.
bool starts_with_decision(std::string_view words) {
  base::Words walk(words);
  const std::string_view first = walk.next();
  const std::string_view rest =
      words.substr(static_cast<std::size_t>(first.data() - words.data()) + first.size());
  const std::uint32_t what = opener(first);
  if ((what & kLeadsOn) != 0) {
    const std::string_view second = walk.next();
    return (opener(second) & kDecides) != 0 || base::equals_folded(second, "lost") ||
           ((second.empty() || is_bare_number(second)) &&
            (base::equals_folded(first, "amendment") ||
             (second.empty() && base::equals_folded(first, "motion"))));
  }
  if ((what & kSide) != 0) {
    const std::string_view count = base::trim(rest);
    return count.empty() || count.front() == '(' || count.front() == ':' ||
           base::starts_with_folded(count, "the ") ||
           has_honorific(words.substr(0, 24));  // "For Councillor Quinn"
  }
  if (starts_with_side(words)) return true;
  // "RESOLUTION CO/2021/45", "Resolution #2021-210": which one, not what about.
  if ((what & kMatter) != 0 && count_words(words, 5) <= 4 && is_bare_number(rest)) return true;
  if (names_decision(words)) return true;
  if (words.starts_with("Q (") || words.starts_with("A ("))
    return true;  // "Q (Ella Strand): Will …"
  if (base::equals_folded(first, "decision") && rest.size() > 2 && base::is_ascii_digit(rest[1]) &&
      rest.find(": ") < 20)
    return true;              // "Decision 12/1: Comment 4 is accepted."
  if ((what & kActs) != 0) {  // "Action point 3 – Clerk", "TODO for Ann: …", "ACTION (Clerk): …"
    const std::string_view second = walk.next();
    const std::string_view number =
        base::is_one_of(second, "point item no number") ? walk.next() : second;
    if (!number.empty() && base::is_ascii_digit(number[0])) return true;
    if ((second == "for" || rest.starts_with(" (")) && rest.find(':') < 40) return true;
  }
  if ((what & kLost) != 0) {  // "LOST 2/3", "LAPSED FOR WANT OF A SECONDER"
    return base::contains_folded(words, "lapsed for") ||
           (count_words(words, 5) <= 4 && has_digit(words));
  }
  // "Ann Ray: For 58, Against 2": who was elected, with the count.
  if (words.size() < 100 && has_digit(words) && base::contains_folded(words, "against ") &&
      base::contains_folded(words, "for "))
    return true;
  if ((what & kProposes) != 0)  // "Prop. AB, 2nd CD"
    return base::contains_folded(words, "2nd") || base::contains_folded(words, "sec");
  return (what & kDecides) != 0;
}

/// "The Committee agreed:-", "The Board:": who decides, above what.
bool leads_to_decision(std::string_view words) {
  static constexpr std::string_view kDeciders =
      "board council committee subcommittee sub-committee panel cabinet members meeting trustees "
      "executive governors "
      "assembly authority commission directors councillors";
  const std::size_t colon = words.find(':');
  if (colon == std::string_view::npos || colon > 80 || words.size() > colon + 3) return false;
  base::Words walk(words.substr(0, colon));
  std::string_view first = walk.next(), last = first;
  int count = 1;
  bool decider = false;
  for (std::string_view w = walk.next(); !w.empty(); w = walk.next(), ++count) {
    decider |= base::is_one_of(last, kDeciders);
    last = w;
  }
  if (count > 8 || !base::is_one_of(first, "the it members councillors trustees that"))
    return false;
  if (base::is_one_of(last, kDeciders)) return count > 1 && base::equals_folded(first, "the");
  const bool decides = base::is_one_of(last, kDecisionWords) || base::is_one_of(last, "noted");
  return decides && (decider || base::equals_folded(first, "it"));
}

/// "Tech Lead: Doug Napp": a label of a word or three, and what it says. "Attachment AG: Report …" and "Motion 2: …" are
/// titles.
bool is_labelled_value(std::string_view words) {
  static constexpr std::string_view kTitleLeads =
      "attachment appendix annex item part section motion motions report reports application "
      "presentation update "
      "review discussion briefing topic policy project planning resolution ordinance amendment "
      "agenda proposal draft "
      "public meeting question petition hearing notice";
  const std::size_t colon = words.substr(0, 42).find(": ");
  if (colon == std::string_view::npos) return false;
  base::Words walk(words.substr(0, colon));
  int n = 0;
  for (std::string_view w = walk.next(); !w.empty(); w = walk.next(), ++n) {
    if (base::is_one_of(w, kTitleLeads) || base::is_ascii_digit(w[0])) return false;
  }
  return n >= 1 && n <= 3 && count_words(words.substr(colon), 9) <= 8;
}

bool tells_a_fact(std::string_view words) {
  for (const std::string_view lead :
       {std::string_view("in attendance "), std::string_view("also present "),
        std::string_view("see "), std::string_view("apologies from ")}) {
    if (base::starts_with_folded(words, lead)) return true;
  }
  return is_labelled_value(words) || std::count(words.begin(), words.end(), ',') >= 4;
}

/// A line that says when: "Thursday 13 March 2025", "Wednesday, March 22, 2023, at 7PM".
bool is_date_line(std::string_view words) {
  static constexpr std::string_view kDays =
      "monday tuesday wednesday thursday friday saturday sunday";
  static constexpr std::string_view kMonths =
      "january february march april may june july august september october november december";
  static const base::WordTable kTable{{1, kMonths}, {2, kDays}};
  if (!has_digit(words)) return false;
  base::Words walk(words);
  int month = 0, number = 0, other = 0, day = 0;
  for (std::string_view w = walk.next(); !w.empty(); w = walk.next()) {
    const std::uint32_t kind = kTable.kinds(w);
    if (kind == 1)
      ++month;
    else if (kind == 2)
      ++day;
    else if (base::is_ascii_digit(w[0]))
      ++number;
    else if (++other == 2 && !base::contains_folded(words, "day"))
      return false;
    if (month > 1) return false;
  }
  return month == 1 && number >= 1 && (day > 0 || other <= 1);
}

/// "Meeting held on 3 May 2021", "Minutes of …": the title of the page, not of an item.
bool is_document_title(std::string_view words) {
  static constexpr std::string_view kDoes =
      "approve approval approving adopt adoption confirm confirmation accept acceptance review "
      "reading sign matters";
  if (base::is_one_of(base::Words(words).next(), kDoes)) return false;  // "Approval of minutes"
  return base::contains_folded(words, "minutes") || base::contains_folded(words, "meeting") ||
         base::starts_with_folded(words, "agenda");
}

/// The "A-1" of "Visitor Comments (A-1)": capital letters, digits, dashes and slashes in brackets at the end.
std::optional<Range> trailing_number(std::string_view words) {
  std::optional<Range> found;
  while (!words.empty() && words.back() == ')') {
    const std::size_t open = words.rfind('(');
    if (open == std::string_view::npos || open == 0) return std::nullopt;
    const std::string_view inside = words.substr(open + 1, words.size() - open - 2);
    if (inside.empty() || inside.size() > 16 || !base::is_ascii_upper(inside[0])) break;
    if (inside.size() > 1 && base::is_ascii_letter(inside[1])) break;
    found = Range{static_cast<std::uint32_t>(open + 1),
                  static_cast<std::uint32_t>(open + 1 + inside.size())};
    words = base::trim(words.substr(0, open));
  }
  return found;
}

bool ends_in_sum(std::string_view s) {
  const std::size_t n = s.size();
  return n > 5 && base::is_ascii_digit(s[n - 1]) && base::is_ascii_digit(s[n - 2]) &&
         s[n - 3] == '.' && base::is_ascii_digit(s[n - 4]);
}

/// An amount: "£30", "$1,200".
bool money(std::string_view s) {
  for (std::size_t i = 0; i + 2 < s.size(); ++i) {
    const bool sign = s[i] == '$' || s.substr(i).starts_with("\xC2\xA3") ||
                      s.substr(i).starts_with("\xE2\x82\xAC");
    const std::size_t at = i + (s[i] == '$' ? 1 : s[i] == '\xC2' ? 2 : 3);
    if (sign && at < s.size() && base::is_ascii_digit(s[at])) return true;
  }
  return false;
}

/// "The meeting ended at 7:50 PM.": words and a full stop. "Councillors Daly, Gil and Leddin." is none.
bool is_sentence(std::string_view s) {
  base::Words walk(s);
  const std::string_view first = walk.next(), second = walk.next();
  return s.ends_with('.') && !walk.next().empty() && !first.empty() &&
         base::is_lower(base::code_point_at(second, 0).value);
}

bool names_action_list(std::string_view s) {
  if (!base::starts_with_folded(s, "action")) return false;
  base::Words walk(s);
  const std::string_view first = walk.next(), second = walk.next();
  return base::is_one_of(first, "action actions") && walk.next().empty() &&
         (second.empty() || base::is_one_of(second, "items points list summary"));
}

bool tells_of_apologies(std::string_view title, std::string_view below) {
  if (!base::starts_with_folded(title, "apolog")) return false;
  return base::starts_with_folded(below, "moved") || base::starts_with_folded(below, "an apolog") ||
         base::starts_with_folded(below, "apologies ") ||
         base::starts_with_folded(below, "there w");
}

bool says_nothing(std::string_view s) {
  while (!s.empty() && (s.back() == '.' || s.back() == ' ')) s.remove_suffix(1);
  return base::is_one_of(s, "none nil noted n/a agreed approved");
}

bool counts_people(std::string_view label, std::string_view rest) {
  const std::size_t inner = label.find(':');  // "Press: 1   Public"
  if (inner < label.size() && inner + 2 < label.size() && base::is_ascii_digit(label[inner + 2]))
    return true;
  base::Words walk(rest);
  const std::string_view number = walk.next(), who = walk.next();
  if (number.empty() || !std::all_of(number.begin(), number.end(), base::is_ascii_digit) ||
      number.size() > 3)
    return false;
  return who.empty() ||
         (rest.size() < 60 &&
          base::is_one_of(who, "present attended attending members residents people persons in"));
}

bool says_who(std::string_view label, std::string_view rest) {
  static constexpr std::string_view kParties =
      "applicant applicants appellant objector objectors agent witness witnesses complainant "
      "respondent remotely virtually online";
  static constexpr std::string_view kSays =
      "responded replied said stated asked answered explained added commented";
  base::Words walk(label);
  std::string_view last;
  int n = 0;
  for (std::string_view w = walk.next(); !w.empty(); w = walk.next(), ++n) last = w;
  if (n <= 6 && base::is_one_of(last, kSays)) return true;
  if (n == 1 && base::is_one_of(last, kParties)) return true;
  if (n == 2 && last.size() == 1 && base::starts_with_folded(label, "option ")) return true;
  return n <= 3 && base::is_one_of(last, "officer clerk solicitor adviser advisor manager") &&
         has_honorific(rest.substr(0, 12)) && count_words(rest, 7) <= 6;
}

bool names_pair(std::string_view label, std::string_view rest) {
  const std::size_t slash = label.find('/');
  if (slash == std::string_view::npos || label.find('/', slash + 1) != std::string_view::npos ||
      count_words(label, 4) > 2)
    return false;
  return starts_with_decision(rest) || base::starts_with_folded(rest, "that ");
}

/// After the meeting has closed come names to sign, not titles.
bool closes_meeting(std::string_view s) {
  return s.size() < 200 && base::contains_folded(s, "meeting") &&
         (base::contains_folded(s, "adjourned the meeting") ||
          base::contains_folded(s, "meeting was adjourned") ||
          base::contains_folded(s, "meeting closed") ||
          base::contains_folded(s, "meeting concluded") ||
          base::contains_folded(s, "meeting ended") ||
          base::contains_folded(s, "concluded the meeting"));
}

}  // namespace minutebook::block
