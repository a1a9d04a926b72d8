// The index: incremental, idempotent, sound after every change.

#include <sqlite3.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "minutebook/json.h"
#include "minutebook/search.h"
#include "sample.h"
#include "search/database.h"
#include "search/digest.h"

using namespace minutebook;
using namespace minutebook::search;

namespace {

std::uint64_t hits(const std::string& path, const std::string& words) {
  return Searcher(path).search({.text = words}).total;
}

// FTS5 compares its lists with the rows; it complains when a word was not taken out, or was twice.
void expect_sound(const std::string& path) {
  Database database(path, Database::Mode::write, 1000);
  CHECK_NOTHROW(
      database.run("INSERT INTO text_index(text_index, rank) VALUES('integrity-check', 1)"));
  Statement check(database, "PRAGMA integrity_check");
  REQUIRE(check.step());
  CHECK(check.string(0) == "ok");
}

}  // namespace

TEST_CASE("the same document twice is there once") {
  const Scratch scratch;
  Index index(scratch.file());
  CHECK(index.add_json(town().json()) == Added::added);
  CHECK(index.add_json(town().json()) == Added::unchanged);
  index.commit();
  Index again(scratch.file());
  CHECK(again.add_json(town().json()) == Added::unchanged);
  again.commit();
  CHECK(again.rows() == 0);
  CHECK(hits(scratch.file(), "gullies") == 1);
  CHECK(Searcher(scratch.file()).census().documents == 1);
  expect_sound(scratch.file());
}

TEST_CASE("a republished document takes the place of its older version") {
  const Scratch scratch;
  Index index(scratch.file());
  DocumentSample other = town();
  other.name = "b.txt";
  index.add_json(town().json());
  index.add_json(other.json());
  DocumentSample newer = town();
  newer.sha256 = std::string(64, '1');
  newer.items = item("item-1", 60, "Harbour",
                     element("paragraph", "item-1/paragraph-1", 100, "Nothing but boats."));
  CHECK(index.add_json(newer.json()) == Added::replaced);
  index.commit();
  CHECK(hits(scratch.file(), "boats") == 1);
  CHECK(hits(scratch.file(), "gullies") == 1);  // of b.txt
  CHECK(Searcher(scratch.file()).census().documents == 2);
  expect_sound(scratch.file());
}

TEST_CASE("other rules make another document of the same bytes") {
  const Scratch scratch;
  Index index(scratch.file());
  DocumentSample newer = town();
  newer.rules = "base@sha256:2";
  index.add_json(town().json());
  CHECK(index.add_json(newer.json()) == Added::replaced);
}

TEST_CASE("what is taken out is gone") {
  const Scratch scratch;
  Index index(scratch.file());
  index.add_json(town().json());
  CHECK(index.remove("a.txt"));
  CHECK_FALSE(index.remove("a.txt"));
  index.commit();
  CHECK(hits(scratch.file(), "gullies") == 0);
  CHECK(Searcher(scratch.file()).census().rows == 0);
  expect_sound(scratch.file());
}

TEST_CASE("what is not committed is not there, and a bad record harms nothing") {
  const Scratch scratch;
  {
    Index index(scratch.file());
    index.add_json(town().json());
    CHECK_THROWS_AS(index.add_json("{\"schema\":"), SearchError);
    index.commit();
    DocumentSample lost = town();
    lost.name = "lost.txt";
    index.add_json(lost.json());
  }
  CHECK(Searcher(scratch.file()).census().documents == 1);
  expect_sound(scratch.file());
}

TEST_CASE(
    "a reader sees the last commit while a writer works, a second writer waits for its turn") {
  const Scratch scratch;
  Index writer(scratch.file());
  writer.add_json(town().json());
  writer.commit();
  DocumentSample other = town();
  other.name = "b.txt";
  writer.add_json(other.json());
  CHECK(hits(scratch.file(), "gullies") == 1);
  CHECK_THROWS_AS(Index(scratch.file(), {.patience_ms = 20}), SearchError);
  writer.commit();
  CHECK(hits(scratch.file(), "gullies") == 2);
}

TEST_CASE("a large batch is committed in parts") {
  const Scratch scratch;
  Index index(scratch.file(), {.transaction_bytes = 2000});
  for (int i = 0; i < 20; ++i) {
    DocumentSample sample = town();
    sample.name = std::to_string(i);
    index.add_json(sample.json());
  }
  CHECK(Searcher(scratch.file()).census().documents > 5);
}

TEST_CASE("rows know their lines when the source is at hand and is the same") {
  const std::string source = "one\r\ntwo\n\nThe hedge\n";
  DocumentSample sample;
  sample.items =
      item("item-1", 5, "two", element("paragraph", "item-1/paragraph-1", 10, "The hedge"));
  sample.bytes = source.size();
  sample.sha256 = sha256_hex(source);
  const auto indexed = [&](const std::string& bytes) {
    const Scratch scratch;
    Index index(scratch.file(), {.source = [&](const std::string&) {
                  return SourceFile{bytes, "/there"};
                }});
    index.add_json(sample.json());
    index.commit();
    const Searcher searcher(scratch.file());
    CHECK(searcher.document(document_key("a.txt"))->path == (bytes == source ? "/there" : ""));
    return searcher.search({.text = "hedge"}).hits.at(0);
  };
  CHECK(indexed(source).line == 4);
  CHECK(indexed(source).place == Span{10, 19});
  CHECK(indexed(source).span == Span{5, 8});
  CHECK(indexed("something else").line == 0);
}

TEST_CASE("a source that turns up later gives its rows their lines") {
  const Scratch scratch;
  const std::string source = "one\ntwo";
  DocumentSample sample;
  sample.front = element("paragraph", "front/paragraph-1", 4, "two");
  sample.bytes = source.size();
  sample.sha256 = sha256_hex(source);
  bool there = false;
  Index index(scratch.file(), {.source = [&](const std::string&) {
                return there ? std::optional(SourceFile{source, "/s"}) : std::nullopt;
              }});
  CHECK(index.add_json(sample.json()) == Added::added);
  there = true;
  CHECK(index.add_json(sample.json()) == Added::replaced);
  CHECK(index.add_json(sample.json()) == Added::unchanged);
}

TEST_CASE("a document of the core is indexed as its JSON is") {
  const Scratch scratch;
  Index index(scratch.file());
  index.add(from_json(town().json()));
  index.commit();
  CHECK(hits(scratch.file(), "gullies") == 1);
}

TEST_CASE("somebody else's file is refused and left as it is") {
  const Scratch scratch;
  const auto kind_of = [](auto open) {
    try {
      open();
    } catch (const SearchError& error) {
      return error.kind();
    }
    return SearchError::Kind::internal;
  };
  {
    std::ofstream(scratch.file("text.db"))
        << "These are not the pages of a database, but of a book that is long enough.";
    Database(scratch.file("other.db"), Database::Mode::write, 0).run("CREATE TABLE t(x)");
    Database index(scratch.file("new.db"), Database::Mode::write, 0);
    index.run("CREATE TABLE t(x); PRAGMA application_id = 1296192305; PRAGMA user_version = 99");
  }
  for (const char* name : {"text.db", "other.db", "new.db"}) {
    INFO(name);
    CHECK(kind_of([&] { Index index(scratch.file(name)); }) == SearchError::Kind::foreign);
    CHECK(kind_of([&] { Searcher searcher(scratch.file(name)); }) == SearchError::Kind::foreign);
    CHECK_FALSE(std::filesystem::exists(scratch.file(name) + "-wal"));
  }
  CHECK(kind_of([&] { Searcher searcher(scratch.file("none.db")); }) ==
        SearchError::Kind::not_found);
  CHECK_FALSE(std::filesystem::exists(scratch.file("none.db")));
}
