#include "search/schema.h"

namespace minutebook::search {
namespace {

constexpr std::int64_t kApplicationId = 0x4D425331;  // "MBS1"
constexpr std::int64_t kVersion = 1;

// Small columns first: a filter then reads no page of text.
constexpr const char* kTables = R"sql(
CREATE TABLE document(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL,
  path TEXT,
  sha256 TEXT, bytes INTEGER, media_type TEXT, encoding TEXT,
  version TEXT, rules TEXT, has_lines INTEGER,
  status TEXT, body TEXT, organisation TEXT, kind TEXT, date TEXT, begins TEXT, ends TEXT, venue TEXT, chair TEXT,
  first_row INTEGER, last_row INTEGER);
CREATE INDEX document_date ON document(date);
CREATE TABLE element(
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL,
  type INTEGER NOT NULL,
  date TEXT,
  outcome TEXT,
  span_begin INTEGER, span_end INTEGER, line INTEGER,
  ayes INTEGER, noes INTEGER, abstained INTEGER,
  element TEXT NOT NULL,
  number TEXT,
  heading TEXT, text TEXT, body TEXT,
  mover TEXT, seconder TEXT, asker TEXT, responder TEXT, owner TEXT, voters TEXT,
  pieces BLOB);
)sql";

SearchError foreign(const Database& database, const std::string& why) {
  return {
      SearchError::Kind::foreign,
      database.path() + ": " + why + " (name another file, or remove this one and index again)"};
}

void check(Database& database, std::int64_t id) {
  if (id != kApplicationId) throw foreign(database, "is no index of minutes");
  const std::int64_t version = database.number("PRAGMA user_version");
  if (version != kVersion) {
    throw foreign(database, "is an index of version " + std::to_string(version) + ", not " +
                                std::to_string(kVersion));
  }
}

void create(Database& database) {
  database.run(kTables);
  database.run("CREATE VIRTUAL TABLE text_index USING fts5(" + text_columns() +
               ", content='element', content_rowid='id', " + std::string(kTextSettings) + ")");
  database.run("INSERT INTO text_index(text_index, rank) VALUES('hashsize', " +
               std::to_string(kHashBytes) + ")");
  database.run("PRAGMA application_id = " + std::to_string(kApplicationId));
  database.run("PRAGMA user_version = " + std::to_string(kVersion));
}

}  // namespace

std::string text_columns(std::string_view prefix) {
  std::string list;
  for (const TextColumn& column : kTextColumns) {
    if (!list.empty()) list += ", ";
    list += prefix;
    list += column.name;
  }
  return list;
}

void prepare_for_writing(Database& database) {
  const auto is_empty = [&] { return database.number("SELECT count(*) FROM sqlite_schema") == 0; };
  const auto id = [&] { return database.number("PRAGMA application_id"); };
  // Somebody else's file is left as it is, its journal mode too.
  if (!is_empty()) check(database, id());
  database.run("PRAGMA journal_mode = WAL");
  database.run("PRAGMA synchronous = NORMAL");
  database.run("PRAGMA cache_size = -65536");
  // Two processes may both have found no tables: only one of them makes them.
  database.run("BEGIN IMMEDIATE");
  if (is_empty() && id() == 0) {
    create(database);
  } else {
    check(database, id());
  }
  database.run("COMMIT");
}

void expect_index(Database& database) {
  check(database, database.number("PRAGMA application_id"));
  database.run("PRAGMA cache_size = -65536");
  database.run("PRAGMA query_only = 1");
}

}  // namespace minutebook::search
