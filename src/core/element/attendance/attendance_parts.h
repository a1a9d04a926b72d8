#pragma once
// Names of two narrow columns that the flow has run together.

#include <vector>

#include "element/people/roster.h"
#include "element/scan.h"

namespace minutebook::element {

/// "Simon Bridger  Caroline Robinson" is one run of words in the flow; the text shows where the second begins. One entry or
/// several.
std::vector<Entry> parts_of(const Scan& scan, const Entry& entry);

}  // namespace minutebook::element
