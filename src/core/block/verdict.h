#pragma once
// The second half of finding headings: titles without a label, and cutting run-in titles from their text.

#include "block/block.h"
#include "block/cuts.h"
#include "block/last_titles.h"

namespace minutebook::block {

/// Titles that have no label: markup, bold, capitals, or the way they stand. Also working labels (sections).
void find_unlabelled(const text::Text& text, const line::Lines& lines, Blocks& blocks, Cuts& cuts,
                     LastTitles& last);

/// Titles that a number in brackets marks: "(Item 3)" behind or below, "(A-1)" at the end of four lines or more.
void find_item_marks(Blocks& page);

/// Cuts every heading to its title: the text that runs in becomes a block of its own, "(Item 3)" and "(A-1)" the printed
/// number.
void split_titles(Blocks& blocks, Cuts& cuts);

/// Gives every title its depth.
void set_levels(std::vector<Block>& blocks);

}  // namespace minutebook::block
