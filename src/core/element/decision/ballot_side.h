#pragma once
// One side of a division, one voter of a roll call: what a line of a recorded vote says.

#include <cstdint>
#include <optional>
#include <string_view>

#include "element/scan.h"

namespace minutebook::element {

/// A line that opens one side of a division: "For (57)", "AYES: Smith, Jones", "Against" alone.
struct Side {
  VoteOption option = VoteOption::other;
  std::optional<std::int64_t> count;
  Range names;  // in the flow; empty if they stand below
  bool found = false;
  bool bare = false;   // nothing but the label and its count
  bool loose = false;  // no colon, dash or count: "Against Crs Ash and Birch"
};

Side read_side(const Scan& scan, Range r);

/// "(3)": digits alone, as they are not in "(3 hours)".
bool is_count_in_brackets(std::string_view s);

/// The number that the text begins with.
std::optional<std::int64_t> number_at(std::string_view s);

/// "Ann Ray - Yes", "Glen Cate: abstain": one voter a line.
std::optional<Ballot> read_ballot(const Scan& scan, Range r);

/// "Cllr Ray    Yea" below "Recorded vote:": the option is the last word, nothing but room before it.
std::optional<Ballot> read_column_ballot(const Scan& scan, Range r);

/// "Yea Ann Ray": the option first, then nothing but a name.
std::optional<Ballot> read_leading_ballot(const Scan& scan, Range r);

}  // namespace minutebook::element
