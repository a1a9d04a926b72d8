#pragma once
// What people type → an expression for FTS5, in which every word stands in quotes.

#include <string>
#include <string_view>

namespace minutebook::search {

/// Words, "phrases", beginnings*, -exclusions, a OR b. Empty when `text` has no word. Throws SearchError::query when it only
/// excludes, or is too long.
std::string match_words(std::string_view text);

/// All words of a name in some of these columns ("mover seconder"). Empty when `name` has no word.
std::string match_columns(std::string_view columns, std::string_view name);

}  // namespace minutebook::search
