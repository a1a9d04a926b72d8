#include "block/starters.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "base/unicode.h"

namespace minutebook::block {
namespace {

/// Words that start a block wherever they stand at the start of a line.
constexpr auto kStarters = std::to_array<std::string_view>({
    "resolved",
    "resolved:",
    "further resolved",
    "agreed:",
    "decision:",
    "it was resolved",
    "it was agreed",
    "proposed by",
    "seconded by",
    "proposed:",
    "seconded:",
    "prop:",
    "prop.",
    "votes for:",
    "votes against:",
    "action:",
    "actions:",
    "response:",
    "reply:",
    "answer:",
    "motion:",
    "motion by:",
    "made by:",
    "vote:",
    "ayes:",
    "for:",
    "for (",
    "against:",
    "against (",
    "abstained (",
    "abstain (",
    "abstaining (",
    "abstaining:",
    "opposed (",
    "ayes (",
    "nays (",
    "noes (",
    "in favour (",
    "in favor (",
    "absent (",
    "in favour crs",
    "in favour cllrs",
    "against crs",
    "against cllrs",
    "ar son:",
    "i bhfabhar:",
    "in aghaidh:",
    "i gcoinne:",
    "staon:",
    "gan v\xC3\xB3t\xC3\xA1il:",
    "o blaid:",
    "yn erbyn:",
    "ymatal:",
    "abstentions (",
    "in favour:",
    "in favor:",
    "abstained:",
    "abstentions:",
    "opposed:",
    "for the proposal",
    "for the motion",
    "against the proposal",
    "against the motion",
    "nays:",
    "noes:",
    "absent:",
    "result:",
    "mover:",
    "seconder:",
    "abstain:",
    "present:",
    "apologies:",
    "in attendance:",
    "reply",
    "response -",
    "response \xE2\x80\x93",
    "governor question:",
    "trustee question:",
    "member question:",
    "director question:",
    "therefore, be",
    "now, therefore",
    "be it resolved",
    "whereas",
    "roll call vote",
    "aye:",
    "no:",
    "moved:",
    "moved by",
    "resolved that",
    "attendees",
    "recommended:",
    "recommendation:",
    "also present",
    "motion carried",
    "sponsor:",
    "second:",
    "officers present",
    "members present",
    "date:",
    "time:",
    "venue:",
    "location:",
});

/// "ACTION Clerk to write": the marker in capitals, and who is to do it.
bool is_action(std::string_view words) {
  return words.starts_with("ACTION ") &&
         (words.substr(0, 48).find(" to ") != std::string_view::npos ||
          words.starts_with("ACTION :"));
}

/// "Carried" on a line of its own: what became of the motion above. "… was put and / CARRIED" goes on.
bool is_outcome(std::string_view line) {
  return line == "Carried" || line == "Carried." || line == "Lost" || line == "Lost." ||
         line == "Lapsed" || line == "Lapsed.";
}

/// The starters by their first letter.
class Starters {
 public:
  constexpr Starters() : sorted_(kStarters) {
    std::sort(sorted_.begin(), sorted_.end());
    for (const std::string_view starter : sorted_) ++ends_[letter(starter)];
    for (std::size_t i = 1; i < ends_.size(); ++i) ends_[i] += ends_[i - 1];
  }

  bool has(std::string_view words) const {
    if (words.size() < 2) return false;
    const std::size_t at = letter(words);
    return std::any_of(sorted_.begin() + (at == 0 ? 0 : ends_[at - 1]), sorted_.begin() + ends_[at],
                       [&](std::string_view starter) {
                         if (letter(words.substr(1)) != letter(starter.substr(1)) ||
                             !base::starts_with_folded(words, starter))
                           return false;
                         const char next =
                             words.size() > starter.size() ? words[starter.size()] : ' ';
                         return !base::is_ascii_letter(next);
                       });
  }

 private:
  /// Sorts as the letters do.
  static constexpr std::size_t letter(std::string_view word) { return word[0] & 0x1FU; }

  std::array<std::string_view, kStarters.size()> sorted_;
  std::array<std::uint8_t, 32> ends_{};
};

}  // namespace

bool is_starter(std::string_view line) {
  static constexpr Starters kTable;
  if (line.empty()) return false;
  if (is_action(line) || is_outcome(line)) return true;
  if (!base::is_upper(base::code_point_at(line, 0).value) && !base::is_ascii_digit(line[0]))
    return false;
  return kTable.has(line);
}

namespace {

constexpr std::string_view kVotes = "yes no aye nay yea abstain abstained absent excused recused";

/// Up to five words that begin with a capital, no digit among them.
bool is_voter_name(std::string_view s) {
  int words = 0;
  for (std::size_t i = 0; i < s.size();) {
    while (i < s.size() && s[i] == ' ') ++i;
    if (i >= s.size()) break;
    if (!base::is_upper(base::code_point_at(s, i).value) || ++words > 5) return false;
    for (; i < s.size() && s[i] != ' '; ++i) {
      if (base::is_ascii_digit(s[i]) || s[i] == ',' || s[i] == ':') return false;
    }
  }
  return words > 0;
}

/// "Yea Ann Ray": first name and surname behind a vote.
bool is_vote_first(std::string_view s) {
  const std::size_t space = s.find(' ');
  if (space == std::string_view::npos || !base::is_one_of(s.substr(0, space), "yea nay aye"))
    return false;
  const std::string_view name = base::trim(s.substr(space));
  return name.find(' ') != std::string_view::npos && name.back() != '.' && is_voter_name(name);
}

}  // namespace

bool is_voter_line(std::string_view line) {
  if (line.size() < 6 || line.size() > 60) return false;
  std::string_view s = line;
  while (!s.empty() && s.back() == '.') s.remove_suffix(1);
  const std::size_t before = s.find_last_of(" \t:-\x93");
  if (before == std::string_view::npos || before == 0) return false;
  if (!base::is_one_of(s.substr(before + 1), kVotes)) return is_vote_first(s);
  std::string_view name = base::trim(s.substr(0, before + 1));
  const bool apart = s[before] == '\t' || s.substr(0, before + 1).ends_with("   ");
  const bool colon = name.ends_with(':');
  const bool dash = name.ends_with('-') || name.ends_with("\xE2\x80\x93");
  if (!apart && !colon && !dash) return is_vote_first(s);
  while (!name.empty() && (name.back() == ':' || name.back() == '-' || name.back() == ' '))
    name.remove_suffix(1);
  if (name.ends_with("\xE2\x80\x93")) name = base::trim(name.substr(0, name.size() - 3));
  // "Recommended: Yes", "MOTION - NO": the answer of a form. Who votes has a name of his own.
  return is_voter_name(name) && !is_starter(line);
}

}  // namespace minutebook::block
