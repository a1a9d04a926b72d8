#pragma once
// The cells of printed columns: runs of words of one line that stand apart, with their place in the flow.

#include <vector>

#include "element/scan.h"

namespace minutebook::element {

struct SheetCell {
  Range words;  // in the flow
  int column = 0;
};

using SheetRow = std::vector<SheetCell>;

/// The rows of a block: its lines, cut where words are three or more columns apart; the cells of a row of a table. Linear.
std::vector<SheetRow> sheet_rows(const Scan& scan, std::size_t block);

/// Where new entries start inside a block of joined lines: at its lines, if all of them had room for more. Linear.
std::vector<std::uint32_t> entry_breaks(const Scan& scan, std::size_t block);

/// Where the lines of a block begin, but the first. Linear.
std::vector<std::uint32_t> line_starts(const Scan& scan, std::size_t block);

}  // namespace minutebook::element
