#pragma once

#include "search/database.h"

struct fts5_api;

namespace minutebook::search {

/// FTS5's own interface, for what SQL cannot ask. Throws SearchError.
fts5_api& fts5_of(Database& database);

}  // namespace minutebook::search
