#pragma once
// "1 Welcome", "2 Minutes of last meeting": numbers with nothing but one space behind them; "C.45 Apologies", "23-0101 Park
// fees": numbers that are words unless more of their kind stand on the page.

#include <vector>

#include "block/block.h"
#include "line/line.h"
#include "text/text.h"

namespace minutebook::block {

/// The lines, in order, whose bare numbers count from 1 through the page before what reads like titles, and those whose marked
/// numbers count on each other. No bare ones where fewer than four do, or where the page numbers its titles in another way: a
/// number alone is a house, a sum or a page; and a marked one alone is a name: "COVID-19 restrictions".
std::vector<std::uint32_t> find_bare_numbers(const text::Text& text, const line::Lines& lines);

/// The label of such a line.
Label bare_label(std::string_view words);

}  // namespace minutebook::block
