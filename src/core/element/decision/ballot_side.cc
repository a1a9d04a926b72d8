#include "element/decision/ballot_side.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/initials.h"
#include "base/unicode.h"
#include "element/people/people.h"

namespace minutebook::element {
namespace {

struct Label {
  std::string_view words;
  VoteOption option;
};

// Longest first: "in favour" before "in".
constexpr std::array kLabels = {
    Label{"voting in favour", VoteOption::yes},
    Label{"voting in favor", VoteOption::yes},
    Label{"those in favour", VoteOption::yes},
    Label{"those in favor", VoteOption::yes},
    Label{"those against", VoteOption::no},
    Label{"those opposed", VoteOption::no},
    Label{"votes against", VoteOption::no},
    Label{"voting against", VoteOption::no},
    Label{"votes for", VoteOption::yes},
    Label{"abstentions", VoteOption::abstain},
    Label{"abstention", VoteOption::abstain},
    Label{"abstaining", VoteOption::abstain},
    Label{"abstained", VoteOption::abstain},
    Label{"in favour", VoteOption::yes},
    Label{"in favor", VoteOption::yes},
    Label{"abstain", VoteOption::abstain},
    Label{"against", VoteOption::no},
    Label{"opposed", VoteOption::no},
    Label{"excused", VoteOption::excused},
    Label{"not voting", VoteOption::not_voting},
    Label{"recused", VoteOption::excused},
    Label{"absent", VoteOption::absent},
    Label{"nays", VoteOption::no},
    Label{"noes", VoteOption::no},
    Label{"ayes", VoteOption::yes},
    Label{"yeas", VoteOption::yes},
    Label{"nay", VoteOption::no},
    Label{"aye", VoteOption::yes},
    Label{"yea", VoteOption::yes},
    Label{"yes", VoteOption::yes},
    Label{"for", VoteOption::yes},
    Label{"no", VoteOption::no},
    // Irish, Welsh
    Label{"ar son", VoteOption::yes},
    Label{"i bhfabhar", VoteOption::yes},
    Label{"i gcoinne", VoteOption::no},
    Label{"in aghaidh", VoteOption::no},
    Label{"staon", VoteOption::abstain},
    Label{"gan v\xC3\xB3t\xC3\xA1il", VoteOption::abstain},
    Label{"o blaid", VoteOption::yes},
    Label{"yn erbyn", VoteOption::no},
    Label{"ymatal", VoteOption::abstain},
};
constexpr base::Initials kInitials(kLabels);

}  // namespace

bool is_count_in_brackets(std::string_view s) {
  std::size_t end = 1;
  while (end < s.size() && base::is_ascii_digit(s[end])) ++end;
  return end > 1 && end < s.size() && s[end] == ')';
}

std::optional<std::int64_t> number_at(std::string_view s) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), value);
  if (error != std::errc() || end == s.data()) return std::nullopt;
  return value;
}

namespace {

/// "3 (Cllrs Ash, Birch, Elm)": a number, then names in brackets to the end. The bytes of what stands in the brackets.
std::optional<std::pair<std::size_t, std::size_t>> names_behind_count(std::string_view s) {
  while (!s.empty() && (s.back() == '.' || s.back() == ';' || s.back() == ',')) s.remove_suffix(1);
  std::size_t at = 0;
  while (at < s.size() && base::is_ascii_digit(s[at])) ++at;
  if (at == 0 || at > 4) return std::nullopt;
  while (at < s.size() && s[at] == ' ') ++at;
  if (at + 2 >= s.size() || s[at] != '(' || s.find(')') != s.size() - 1) return std::nullopt;
  return std::pair{at + 1, s.size() - 1};
}

/// "In favour Crs Ash and Birch": a title behind the label is as good as a colon.
bool starts_with_title(std::string_view s) {
  return base::is_one_of(base::Words(s).next(),
                         "cr crs cllr cllrs clr clrs councillor councillors ald alderman aldermen");
}

/// "Votes for: 31", "Against: 2 Members": a number where names might stand.
std::optional<std::int64_t> count_alone(std::string_view s) {
  std::size_t digits = 0;
  while (digits < s.size() && base::is_ascii_digit(s[digits])) ++digits;
  if (digits == 0 || digits > 4) return std::nullopt;
  std::string_view unit = base::trim(s.substr(digits));
  while (!unit.empty() && unit.back() == '.') unit.remove_suffix(1);
  const bool counts =
      unit.empty() || base::is_one_of(unit, "member members vote votes councillors");
  return counts ? number_at(s) : std::nullopt;
}

}  // namespace

Side read_side(const Scan& scan, Range r) {
  Side side;
  const std::string_view s = scan.words(r);
  if (!kInitials.may_begin(s)) return side;
  for (const Label& label : kLabels) {
    if (!base::starts_with_folded(s, label.words)) continue;
    std::size_t at = label.words.size();
    if (at < s.size() && base::is_ascii_letter(s[at])) continue;
    bool dressed = at >= s.size();
    while (at < s.size() && s[at] == ' ') ++at;
    if (at < s.size() && s[at] == '(' && at + 1 < s.size() && base::is_ascii_digit(s[at + 1])) {
      side.count = number_at(s.substr(at + 1));
      at = std::min(s.find(')', at), s.size() - 1) + 1;
      dressed = true;
    }
    if (at < s.size() && (s[at] == ':' || s.substr(at).starts_with("- ") ||
                          s.substr(at).starts_with("\xE2\x80\x93"))) {
      at += s[at] == ':' ? 1 : s[at] == '-' ? 2 : 3;
      dressed = true;
    }
    for (const std::string_view what :
         {std::string_view("the proposal"), std::string_view("the motion"),
          std::string_view("the amendment"), std::string_view("of the proposal"),
          std::string_view("of the motion")}) {
      if (!dressed && base::starts_with_folded(s.substr(at), what)) {
        at += what.size();
        dressed = at >= s.size() || s[at] == ':' || s[at] == ' ';
        while (at < s.size() && (s[at] == ':' || s[at] == ' ' || s[at] == '-')) ++at;
      }
    }
    if (!dressed) {
      if (!starts_with_title(s.substr(at)) || s.size() > 400) return {};
      side.loose = true;
    }
    while (at < s.size() && s[at] == ' ') ++at;
    side.option = label.option;
    side.found = true;
    if (!side.count && (side.count = count_alone(s.substr(at)))) at = s.size();
    side.bare = at >= s.size();
    side.names = {r.begin + static_cast<std::uint32_t>(at), r.end};
    if (const auto names = names_behind_count(s.substr(at)); names && !side.count) {
      side.count = number_at(s.substr(at));
      side.names.end = side.names.begin + static_cast<std::uint32_t>(names->second);
      side.names.begin += static_cast<std::uint32_t>(names->first);
    }
    return side;
  }
  return side;
}

std::optional<Ballot> read_column_ballot(const Scan& scan, Range r) {
  const std::string_view s = scan.words(r);
  if (s.size() > 60) return std::nullopt;
  const std::size_t at = s.find_last_of(" \t");
  if (at == std::string_view::npos || at == 0) return std::nullopt;
  const std::string_view word = s.substr(at + 1), name = base::trim(s.substr(0, at));
  if (!base::is_one_of(word, "aye nay yea yes no abstain abstained absent")) return std::nullopt;
  for (const Label& label : kLabels) {
    if (!base::equals_folded(word, label.words) || !looks_like_name(name)) continue;
    return Ballot{{r.begin, r.begin + static_cast<std::uint32_t>(name.size())}, label.option};
  }
  return std::nullopt;
}

std::optional<Ballot> read_leading_ballot(const Scan& scan, Range r) {
  const std::string_view s = scan.words(r);
  const std::size_t space = s.find_first_of(" \t");
  if (s.size() > 48 || space == std::string_view::npos) return std::nullopt;
  const std::string_view word = s.substr(0, space), name = base::trim(s.substr(space));
  if (!base::is_one_of(word, "aye nay yea yes no abstain abstained absent")) return std::nullopt;
  // A first name and a surname: "No Parking." is a sentence, "No Report" a title that no other such line follows.
  if (name.find(' ') == std::string_view::npos || !looks_like_name(name) || name.back() == '.')
    return std::nullopt;
  for (const Label& label : kLabels) {
    if (!base::equals_folded(word, label.words)) continue;
    return Ballot{{r.end - static_cast<std::uint32_t>(name.size()), r.end}, label.option};
  }
  return std::nullopt;
}

std::optional<Ballot> read_ballot(const Scan& scan, Range r) {
  const std::string_view s = scan.words(r);
  if (s.size() > 60) return std::nullopt;
  std::size_t at = s.size();
  while (at > 0 && s[at - 1] != '-' && s[at - 1] != ':' && s[at - 1] != '\x93') --at;
  if (at <= 1) return std::nullopt;
  --at;
  std::string_view word = base::trim(s.substr(at + 1));
  while (!word.empty() && word.back() == '.') word.remove_suffix(1);
  std::size_t name_end = at;
  if (s[at] == '\x93' && at >= 2) name_end = at - 2;  // the last byte of an en dash
  if (!kInitials.may_begin(word)) return std::nullopt;
  VoteOption option = VoteOption::other;
  for (const Label& label : kLabels) {
    if (base::equals_folded(word, label.words)) option = label.option;
  }
  if (option == VoteOption::other) return std::nullopt;
  const std::string_view name = base::trim(s.substr(0, name_end));
  if (!looks_like_name(name)) return std::nullopt;
  return Ballot{{r.begin, r.begin + static_cast<std::uint32_t>(name.size())}, option};
}

}  // namespace minutebook::element
