#pragma once
// bm25 with an end: what a word costs does not grow with a million rows.

#include "search/database.h"

namespace minutebook::search {

/// So many matches are ranked and counted, of a broader query the ones that were indexed last.
inline constexpr std::uint64_t kMostRanked = 100'000;

/// Adds the SQL function words_rank(text_index) for FTS5: larger is better. As SQLite's bm25() with the weights of the schema, but a
/// query of one word does not ask how rare it is (that changes no order), and of others the counting ends at kMostRanked.
void add_rank(Database& database);

}  // namespace minutebook::search
