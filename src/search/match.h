#pragma once
// Terms → an expression for FTS5, in which every word stands in quotes.

#include <string>
#include <string_view>
#include <vector>

#include "search/terms.h"

namespace minutebook::search {

/// Empty when there is no term. Throws SearchError::query when all are excluded.
std::string match_words(const std::vector<Term>& terms);

/// All terms in some of these columns ("mover seconder"). Empty when there is none.
std::string match_columns(std::string_view columns, const std::vector<Term>& terms);

}  // namespace minutebook::search
