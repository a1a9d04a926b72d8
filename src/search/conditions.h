#pragma once
// A query as SQL: what FTS5 matches, and what is asked of the rows beside it.

#include <string>
#include <vector>

#include "minutebook/search.h"
#include "search/database.h"
#include "search/terms.h"

namespace minutebook::search {

struct Conditions {
  std::vector<Term> terms;          ///< of the query's text
  std::string match;                ///< for FTS5; empty: nothing is asked of the words
  std::string where;                ///< " AND e.type IN (…)" with ? for each of `values`
  std::vector<std::string> values;  ///< texts to bind, in order
};

/// Throws SearchError::query.
Conditions conditions_of(const Query& query);

/// Binds the values from `index` on; gives the next index. `conditions` must outlive the statement's run.
int bind_values(const Conditions& conditions, Statement& statement, int index);

}  // namespace minutebook::search
