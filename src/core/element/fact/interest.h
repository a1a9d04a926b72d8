#pragma once
// Declarations of interest.

#include <string_view>

#include "element/scan.h"

namespace minutebook::element {

/// What a sentence or a row calls an interest.
InterestKind interest_kind(std::string_view s);

/// Lines and rows under a title "Declarations of interest" that say it without the word "declared".
void find_interest_lines(Scan& scan);

}  // namespace minutebook::element
