#pragma once
// Votes as a grid: a column for each option, a row for each voter with a mark in one of them.

#include "element/scan.h"

namespace minutebook::element {

/// Adds the votes of all grids of the page. Linear.
void find_grids(Scan& scan);

}  // namespace minutebook::element
