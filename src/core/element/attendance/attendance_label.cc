#include "element/attendance/attendance_label.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "base/word_table.h"

namespace minutebook::element {
namespace {

using Label = AttendanceLabel;
using Status = AttendanceStatus;

// A label has one of these, or one of the weaker words with a colon behind it.
constexpr std::string_view kCore =
    "present attendance attendances attendees attendee attending attended apologies apology absent "
    "absence absentees absences regrets guests "
    "guest visitors invited invitees observers participants excused sederunt presennol bresennol "
    "apols ymddiheuriadau ymddiheuriad wrth láthair lÁthair leithscéal leithscÉal leithscéalta "
    "leithscÉalta absennol";
constexpr std::string_view kWeak =
    "members councillors nominees trustees directors officers officials staff public committee "
    "board executive commissioners supervisors "
    "governors management others cabinet council councilmembers residents parishioners executives "
    "garda "
    "baill oifigigh aelodau swyddogion oireachtas senators deputies "
    "late substitutes representatives advisers advisors consultants aldermen elected exec remote "
    "online";
constexpr std::string_view kOther =
    "also in of the and at by for from via on other others not with without received parish county "
    "district borough town city community "
    "college school student co-opted voting non-voting ex-officio ex senior management team "
    "i yn hefyd gan am absenoldeb law y cyngor "
    "support zoom teams remotely "
    "electronically electronic participating joining "
    "virtually virtual online person in-person telephone phone conference call meeting list those "
    "persons people names "
    "nominations sectoral press additional special invitation leave minute taker minutes to "
    "receive consider accept accepted note noted any "
    "give given sent tendered full local ward first further council's these following attend as "
    "were was a number bod "
    "member councillor trustee director officer sig society corporate foundation association club "
    "substitutions substitution approval reasons reason approve roll are listed an his her their "
    "inability had been have has "
    "acceptance behalf follows offered submitted recorded reported noted it intimated extended "
    "conveyed to-wit wit viz namely link not included";
// Offices and bodies: in a label from its first word only, as an office may stand before the next label.
constexpr std::string_view kFront =
    "administrators administrator citizens citizen village township department heads head key "
    "personnel employees legal counsel attorney engineer commission selectboard selectmen "
    "alternates alternate liaisons liaison faculty students media news clerk secretary "
    "superintendent planning zoning library education water unit group working steering "
    "panel owners homeowners associate honorary partners agencies authority governing regular "
    "members' council's boards clergy laity lot joined arrived";

enum Kind : std::uint16_t { kCoreWord = 1, kWeakWord = 2, kOtherWord = 4, kFrontWord = 8 };

std::uint16_t kinds(std::string_view word) {
  static const base::WordTable kTable{
      {kCoreWord, kCore}, {kWeakWord, kWeak}, {kOtherWord, kOther}, {kFrontWord, kFront}};
  const std::size_t slash = word.find('/');
  if (slash == std::string_view::npos || slash == 0) return kTable.kinds(word);
  const std::uint16_t first = kTable.kinds(word.substr(0, slash));  // "Presennol/Present"
  const std::uint16_t second = kTable.kinds(word.substr(slash + 1));
  return first == 0 || second == 0 ? 0 : first | second;
}

std::string_view bare(std::string_view w) {
  while (!w.empty() && (w.back() == '.' || w.back() == '*' || w.back() == '_')) w.remove_suffix(1);
  while (!w.empty() && (w.front() == '*' || w.front() == '_')) w.remove_prefix(1);
  return w;
}

bool is_space(char c) { return c == ' ' || c == '\n'; }

/// Past white space, emphasis and zero-width spaces.
std::size_t skip_marks(std::string_view s) {
  std::size_t i = 0;
  while (i < s.size()) {
    if (is_space(s[i]) || s[i] == '*' || s[i] == '_') {
      ++i;
    } else if (s.substr(i).starts_with("\xE2\x80\x8B") || s.substr(i).starts_with("\xEF\xBB\xBF")) {
      i += 3;
    } else {
      break;
    }
  }
  return i;
}

std::size_t skip_spaces(std::string_view s, std::size_t i) {
  while (i < s.size() && is_space(s[i])) ++i;
  return i;
}

bool starts_dash(std::string_view s, std::size_t i) {
  return s.substr(i).starts_with("\xE2\x80\x93") || s.substr(i).starts_with("\xE2\x80\x94") ||
         (s[i] == '-' && i + 1 < s.size());
}

/// End of a bracket that opens at i.
std::size_t end_of_bracket(std::string_view s, std::size_t i) {
  int depth = 0;
  for (std::size_t j = i; j < s.size() && j < i + 90; ++j) {
    depth += s[j] == '(' || s[j] == '[';
    depth -= s[j] == ')' || s[j] == ']';
    if (depth == 0) return j + 1;
  }
  return std::string_view::npos;
}

struct Scanner {
  std::string_view s;
  std::size_t end = 0;  // of the words of the label
  std::size_t words = 0, core = 0, weak = 0, front = 0;
  bool opens = false;           // names may follow at once
  bool opens_sentence = false;  // behind "from", "were"
  std::size_t opened_end = 0;   // end of the words before "Councillors", where names may follow too

  void run() {
    std::size_t i = skip_marks(s);
    while (i < s.size() && words < 20) {
      if (s[i] == '(' || s[i] == '[') {
        const std::size_t close = words > 0 ? end_of_bracket(s, i) : std::string_view::npos;
        if (close == std::string_view::npos || !is_note(i, close)) break;
        end = close;
        i = skip_spaces(s, close);
        continue;
      }
      const std::size_t begin = i;
      while (i < s.size() && !is_space(s[i]) && s[i] != ':' && s[i] != '\t' && s[i] != ';' &&
             s[i] != ',' && s[i] != '(' && !starts_dash_at_word_end(i)) {
        ++i;
      }
      if (i == begin) {
        if (words > 0 && s[i] == ',' && i + 1 < s.size()) {  // "Present, in person:"
          ++i;
          i = skip_spaces(s, i);
          if (i < s.size() && base::is_ascii_lower(s[i])) continue;
        }
        break;
      }
      if (opens && opened_end == 0 && base::is_upper(base::code_point_at(s, begin).value))
        opened_end = end;
      if (!word(s.substr(begin, i - begin))) break;
      end = i;
      if (s[i - 1] == '.') break;
      i = skip_spaces(s, i);
    }
  }

  bool starts_dash_at_word_end(std::size_t i) const {
    return s.substr(i).starts_with("\xE2\x80\x93") || s.substr(i).starts_with("\xE2\x80\x94") ||
           (s[i] == '-' && (i + 1 >= s.size() || s[i + 1] == ' '));
  }

  /// A bracket inside a label counts or explains: "(6)", "(Four Councillors)", "(exec members listed first)", "(9/11)".
  bool is_note(std::size_t open, std::size_t close) const {
    const std::string_view inside = s.substr(open + 1, close - open - 2);
    if (inside.empty()) return true;
    if (base::is_ascii_digit(inside[0])) return true;
    static constexpr std::array kNotes = {"councillor", "member", "listed",   "exec",
                                          "section",    "zoom",   "director", "quorum",
                                          "remote",     "voting", "trustee",  "order"};
    return std::any_of(kNotes.begin(), kNotes.end(),
                       [&](const char* note) { return base::contains_folded(inside, note); });
  }

  bool word(std::string_view printed) {
    const std::string_view w = bare(printed);
    if (w == "&" || w == "/") return words > 0;
    const std::uint16_t kind = kinds(w);
    const bool is_core = (kind & kCoreWord) != 0 ||
                         (words > 0 && base::equals_folded(w, "chair"));  // "In the chair"
    if (is_core) {
      ++core;
    } else if ((kind & kWeakWord) != 0) {
      ++weak;
    } else if (kind == kFrontWord) {
      ++front;
    } else if (kind == 0 && !is_count(w)) {
      return false;
    }
    ++words;
    // "Present were", "apologies received from": names follow without a mark.
    if (opens && base::equals_folded(w, "the")) return true;
    opens_sentence = core > 0 && base::is_one_of(w, "from by were was");
    opens = is_core || opens_sentence || (core > 0 && base::is_one_of(w, "follows listed"));
    return true;
  }

  static bool is_count(std::string_view w) {
    return !w.empty() && std::all_of(w.begin(), w.end(), [](char c) {
      return base::is_ascii_digit(c) || c == '/' || c == '+';
    });
  }
};

bool has(std::string_view s, std::string_view w) { return base::contains_folded(s, w); }

/// A scan's marks behind a label: "PRESENT: =".
bool is_noise(std::string_view s) {
  return s.size() <= 4 && std::none_of(s.begin(), s.end(), [](char c) {
           return base::is_ascii_letter(c) || (c & 0x80) != 0;
         });
}

// What a word says of those whose names follow.
constexpr std::uint32_t kSaysApologies = 1, kSaysAbsent = 2, kSaysRemote = 4, kSaysElected = 8,
                        kSaysServed = 16, kSaysMember = 32, kSaysAttendance = 64, kSaysThere = 128,
                        kSaysNot = 256, kSaysBody = 512, kSaysManagement = 1024,
                        kSaysCommunity = 2048, kSaysCall = 4096;

std::uint32_t what_says(std::string_view word) {
  using List = base::WordTable::List;
  static const base::WordTable kTable{
      List{kSaysApologies,
           "regrets apols excused ymddiheuriadau ymddiheuriad leithscéal leithscÉal leithscéalta "
           "leithscÉalta"},
      List{kSaysAbsent, "absent absence absences absentee absentees absennol"},
      List{kSaysRemote,
           "zoom electronically remote remotely virtual virtually online on-line phone telephone "
           "telephonically"},
      List{kSaysElected, "oireachtas nominations"},
      List{kSaysServed,
           "officer officers official officials guest guests invited invitee invitees invitation "
           "invite staff public visitor visitors observer observers press non-voting adviser "
           "advisers advisor advisors advisory consultant consultants taker residents parishioners "
           "also others wrth hefyd oifigigh swyddogion administrator administrators administration "
           "administrative personnel employees counsel attorney citizen citizens media homeowners "
           "owners "
           "department faculty clerk superintendent"},
      List{kSaysMember,
           "member members councillor councillors trustee trustees director directors commissioner "
           "commissioners governor governors supervisor supervisors"},
      List{kSaysAttendance, "attendance"},
      List{kSaysThere, "present attending attended"},
      List{kSaysNot, "not"},
      List{kSaysBody, "committee board"},
      List{kSaysManagement, "management"},
      List{kSaysCommunity, "community"},
      List{kSaysCall, "call"}};
  return kTable.kinds(word);
}

/// Where "in attendance" stands; the size if it does not.
std::size_t find_in_attendance(std::string_view s) {
  for (std::size_t i = 0; i + 13 <= s.size(); ++i) {
    if (base::starts_with_folded(s.substr(i), "in attendance")) return i;
  }
  return s.size();
}

bool starts_label(std::string_view text, bool lower) {
  return lower || base::is_upper(base::code_point_at(text, skip_marks(text)).value);
}

}  // namespace

Status status_of_words(std::string_view s) {
  if (base::contains_folded(s, "without apolog")) return Status::absent;
  if (base::contains_folded(s, "apolog")) return Status::apologies;  // "2929Apologies" too
  std::uint32_t all = 0, last = 0;
  bool away = false;
  std::string_view before;
  base::Words walk(s);
  for (std::string_view w = walk.next(); !w.empty(); w = walk.next()) {
    std::uint32_t says = what_says(w);
    away |= (all & kSaysNot) != 0 && (says & (kSaysThere | kSaysAttendance)) != 0;
    if ((last & kSaysCommunity) != 0 && base::equals_folded(w, "members")) says |= kSaysServed;
    if ((says & kSaysCall) != 0 && base::contains_folded(s, "by conference call"))
      says |= kSaysRemote;
    if (!base::equals_folded(before, "in")) says &= ~kSaysAttendance;
    all |= says;
    last = says;
    before = w;
  }
  // "Public Governors", "Staff Trustees": members by whom they stand for.
  if (base::is_one_of(before, "governors trustees")) all &= ~kSaysServed;
  if ((all & kSaysApologies) != 0) return Status::apologies;
  if ((all & kSaysAbsent) != 0 || away) return Status::absent;
  if ((all & kSaysRemote) != 0) return Status::remote;
  if ((all & kSaysElected) != 0) return Status::present;
  if ((all & kSaysServed) != 0 || (all & (kSaysManagement | kSaysBody)) == kSaysManagement)
    return Status::in_attendance;
  if ((all & kSaysAttendance) != 0)
    return (all & kSaysMember) != 0 ? Status::present : Status::in_attendance;
  return Status::present;
}

std::optional<Label> read_attendance_label(std::string_view text, bool lower) {
  Scanner scan{text};
  scan.run();
  if (scan.words == 0 || !starts_label(text, lower) || scan.core + scan.weak == 0 ||
      (scan.core == 0 && scan.front > 0))
    return std::nullopt;
  const std::string_view words = text.substr(0, scan.end);
  Label label;
  label.core = scan.core > 0;
  label.status = status_of_words(words);
  if (label.status == Status::in_attendance && find_in_attendance(words) < words.size()) {
    const std::size_t in = find_in_attendance(words);
    label.plain = status_of_words(words.substr(0, in)) == Status::present &&
                  status_of_words(words.substr(in + 13)) == Status::present;
  }
  label.plain |= label.status == Status::present && base::equals_folded(base::trim(words), "late");
  label.serves = label.status == Status::present &&
                 (has(words, "present") || has(words, "attend")) && !has(words, "chair");
  std::size_t i = scan.end;
  while (i < text.size() && (text[i] == ' ' || text[i] == '*' || text[i] == '_')) ++i;
  if (i >= text.size()) {
    label.mark = Label::alone;
  } else if (text[i] == ':') {
    label.mark = Label::colon;
    ++i;
    while (i < text.size() && (text[i] == '-' || text[i] == ' ' || text[i] == '*' ||
                               text[i] == '_' || text[i] == '\t'))
      ++i;
    if (is_noise(text.substr(i))) i = text.size();
    if (i >= text.size()) label.mark = Label::alone;
  } else if (text[i] == '\t') {
    label.mark = Label::gap;
    ++i;
  } else if (text[i] == ';' || starts_dash(text, i)) {
    label.mark = Label::dash;
    while (i < text.size() &&
           (text[i] == '-' || text[i] == ';' || (text[i] & 0x80) != 0 || text[i] == ' '))
      ++i;
  } else if (text[scan.end - 1] == '.') {
    label.mark = Label::dash;
  } else {
    label.mark = Label::space;
    label.sentence = scan.opens_sentence;
    if (!scan.opens && text[scan.end - 1] != ')') {
      if (scan.opened_end == 0) return std::nullopt;
      i = scan.opened_end;  // "Apologies were received from Councillors Ray and Lee"
      label.status = status_of_words(text.substr(0, i));
    }
  }
  const bool marked =
      label.mark == Label::colon || label.mark == Label::alone || label.mark == Label::gap;
  if (!label.core && !marked && !(label.mark == Label::dash && has(words, "public")))
    return std::nullopt;
  label.rest = i;
  return label;
}

std::size_t begin_of_inner_label(std::string_view text, std::size_t colon, bool lower) {
  std::size_t begin = std::string_view::npos;
  std::size_t i = colon;
  for (int n = 0; n < 12; ++n) {
    while (i > 0 && (text[i - 1] == ' ' || text[i - 1] == '*')) --i;
    if (n == 0 && i > 0 && text[i - 1] == ')') {  // "PRESENT (Four Councillors):"
      const std::size_t open = text.rfind('(', i - 1);
      if (open == std::string_view::npos || i - open > 60) break;
      i = open;
      continue;
    }
    std::size_t w = i;
    while (w > 0 && !is_space(text[w - 1]) && text[w - 1] != '\t' && text[w - 1] != ')' &&
           text[w - 1] != '>' && text[w - 1] != ';' && text[w - 1] != ',')
      --w;
    if (w == i && n == 1 && i > 0 && text[i - 1] == ',') {  // "members present, to-wit:"
      --i;
      continue;
    }
    if (w == i) break;
    const std::string_view word = bare(text.substr(w, i - w));
    if (word == "/" && n > 0) {  // "Ymddiheuriadau / Apologies:"
      i = w;
      continue;
    }
    if ((kinds(word) & ~kFrontWord) == 0 && !base::equals_folded(word, "chair")) break;
    if (lower || base::is_upper(base::code_point_at(word, 0).value)) begin = w;
    i = w;
    if (i > 0 && text[i - 1] != ' ') break;
  }
  if (begin == std::string_view::npos || begin == 0) return std::string_view::npos;
  const auto label = read_attendance_label(text.substr(begin), lower);
  const bool strong = label && (label->core || label->status == Status::remote);
  return strong && begin + label->rest > colon ? begin : std::string_view::npos;
}

}  // namespace minutebook::element
