#pragma once
// What a paragraph says of a vote: who voted how, by sides or by roll call.

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "element/decision/ballot_side.h"
#include "element/scan.h"

namespace minutebook::element {

struct Told {
  std::vector<Ballot> ballots;
  std::array<bool, 8> sides{};  // of each option: said, be it "none"
  std::array<std::optional<std::int64_t>, 8> stated{};
  Range at;

  bool said(VoteOption option) const { return sides[static_cast<std::size_t>(option)]; }
  void take(Range name, VoteOption option) {
    ballots.push_back({name, option});
    sides[static_cast<std::size_t>(option)] = true;
  }
};

/// "Ayes (2): Hill, Poe. Nays (1): Lee.": a block that has a label for each side, whatever stands behind them.
bool tells_both_sides(Scan& scan, std::size_t block);

/// Reads the sides of such a block; false if something else stands in it.
bool read_both_sides(Scan& scan, std::size_t block, Told& told);

/// Adds the vote that was told.
void add_told(Scan& scan, Told& told, std::size_t block);

/// Adds the roll calls that sentences of the block tell: "Roll call: Hill - aye, Poe - nay.", "Hill, Poe voted yes; Lee voted no."
void find_inline_roll_calls(Scan& scan, std::size_t block);

}  // namespace minutebook::element
