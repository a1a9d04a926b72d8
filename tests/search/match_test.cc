// What people type never becomes syntax of the database.

#include "search/match.h"

#include <catch2/catch.hpp>
#include <random>

#include "minutebook/search.h"
#include "sample.h"

using namespace minutebook::search;

namespace {

std::string match(std::string_view text) { return match_words(read_terms(text)); }

void refuse(std::string_view text) {
  INFO(text.substr(0, 80));
  try {
    match(text);
    FAIL_CHECK("was taken");
  } catch (const SearchError& error) {
    CHECK(error.kind() == SearchError::Kind::query);
  }
}

}  // namespace

TEST_CASE("words, phrases, beginnings, exclusions, alternatives") {
  CHECK(match("cycle lane") == R"(("cycle") AND ("lane"))");
  CHECK(match(R"("cycle lane" tree*)") == R"(("cycle lane") AND ("tree*" *))");
  CHECK(match("“cycle lane”") == R"(("cycle lane"))");
  CHECK(match("lane -bus -\"car park\"") == R"((("lane")) NOT ("bus" OR "car park"))");
  CHECK(match("bus OR tram stop") == R"(("bus" OR "tram") AND ("stop"))");
  CHECK(match("cycle AND lane") == R"(("cycle") AND ("lane"))");
  CHECK(match("\"AND\" -AND AND") == R"((("AND")) NOT ("AND"))");
  CHECK(match("a OR b OR c") == R"(("a" OR "b" OR "c"))");
  CHECK(match("39/20") == R"(("39/20"))");
}

TEST_CASE("operators and punctuation of FTS5 are words or nothing") {
  CHECK(match("AND NOT NEAR") == R"(("AND") AND ("NOT") AND ("NEAR"))");
  CHECK(match("heading:x") == R"(("heading:x"))");
  CHECK(match("^a + (b)") == "(\"^a\") AND (\"(b)\")");
  CHECK(match("OR") == R"(("OR"))");
  CHECK(match("OR a") == R"(("OR") AND ("a"))");
  CHECK(match("a OR") == R"(("a"))");
  CHECK(match("-- & * \" ( ) { } ^ : + ,").empty());
  CHECK(match("a \"") == R"(("a"))");
  CHECK(match("\"a b") == R"(("a b"))");
  CHECK(match(std::string_view("a\0b", 3)) == R"(("a") AND ("b"))");
  CHECK(match("").empty());
}

TEST_CASE("a query that only excludes, or is too long, is refused") {
  refuse("-a");
  refuse(std::string(5000, 'a'));
  std::string many;
  for (int i = 0; i < 100; ++i) many += "w" + std::to_string(i) + " ";
  refuse(many);
}

TEST_CASE("names are asked of their columns only") {
  CHECK(match_columns("mover", read_terms("Ann Dray")) ==
        R"({mover} : "Ann" AND {mover} : "Dray")");
  CHECK(match_columns("body", read_terms("Planning*")) == R"({body} : "Planning*" *)");
  CHECK(match_columns("body", read_terms("*")).empty());
}

TEST_CASE("no text is a syntax error, whatever its bytes") {
  const Scratch scratch;
  Index index(scratch.file());
  index.add_json(town().json());
  index.commit();
  const Searcher searcher(scratch.file());
  const std::vector<std::string> parts = {
      "\"", "'",      "*",    "-",        "OR",      "AND", "NOT",    "NEAR(",
      ")",  "(",      "{",    "}",        ":",       "^",   "+",      ";",
      "--", "/*",     "\\",   "%",        "_",       "\n",  " ",      "lane",
      "é",  "\u202E", "\xFF", "\xE2\x80", "heading", "1",   "\u200B", std::string(1, '\0'),
      "🚲"};
  std::mt19937 random(20240304);
  for (int trial = 0; trial < 3000; ++trial) {
    std::string text;
    for (std::size_t i = 0; i < 1 + random() % 12; ++i) text += parts[random() % parts.size()];
    Query query{.text = text};
    if (trial % 3 == 0) query.mover = text;
    if (trial % 5 == 0) query.body = text;
    INFO(text);
    try {
      searcher.search(query);
    } catch (const SearchError& error) {
      CHECK(error.kind() == SearchError::Kind::query);
    }
  }
}
