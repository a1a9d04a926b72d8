#pragma once

#include "search/json.h"
#include "search/row.h"

namespace minutebook::search {

/// Fills out.rows from the elements of a document. Iterative: a document may nest deeper than the stack allows.
void walk_rows(JsonArray front, JsonArray items, DocumentRows& out);

}  // namespace minutebook::search
