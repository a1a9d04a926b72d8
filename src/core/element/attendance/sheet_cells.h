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

struct BlockLines {
  std::vector<std::uint32_t> starts;   // of all lines but the first
  std::vector<std::uint32_t> entries;  // where new entries of a list start
};

/// The lines of a block. New entries start at all of them, if all had room for more. Linear.
BlockLines block_lines(const Scan& scan, std::size_t block);

/// "Town Clerk: Mrs J Hall": a few words and a colon that say who follows. "7.30 pm:" does not.
bool starts_office_label(std::string_view line);

}  // namespace minutebook::element
