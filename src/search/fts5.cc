#include "search/fts5.h"

#include <sqlite3.h>

namespace minutebook::search {

fts5_api& fts5_of(Database& database) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database.handle(), "SELECT fts5(?1)", -1, &statement, nullptr) ==
      SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  if (!api) {
    throw SearchError(SearchError::Kind::internal,
                      "this SQLite was built without FTS5 (install libsqlite3-0)");
  }
  return *api;
}

}  // namespace minutebook::search
