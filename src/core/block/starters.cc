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
    "vote:",
    "ayes:",
    "for:",
    "for (",
    "against:",
    "against (",
    "abstained (",
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
  if (is_action(line)) return true;
  if (!base::is_upper(base::code_point_at(line, 0).value) && !base::is_ascii_digit(line[0]))
    return false;
  return kTable.has(line);
}

}  // namespace minutebook::block
