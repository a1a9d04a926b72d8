#include <catch2/catch.hpp>

#include "text/text.h"

using minutebook::text::OffsetMap;
using minutebook::text::Range;

TEST_CASE("a map without runs is the identity", "[text]") {
  const OffsetMap map;
  CHECK(map.identity());
  CHECK(map.source({3, 7}) == Range{3, 7});
}

TEST_CASE("runs map copied, replaced and inserted bytes", "[text]") {
  // source "<p>a&amp;b</p>c" → "a&b\n\nc"
  OffsetMap map;
  map.run(0, 3);
  map.run(1, 4, 1, 5);
  map.run(2, 9);
  map.run(3, 10, 1, 0);
  map.run(5, 14);
  CHECK(map.source({0, 1}) == Range{3, 4});
  CHECK(map.source({1, 2}) == Range{4, 9});
  CHECK(map.source({0, 3}) == Range{3, 10});
  CHECK(map.source({3, 5}) == Range{10, 10});
  CHECK(map.source({2, 6}) == Range{9, 15});
  CHECK(map.source({6, 6}) == Range{15, 15});
}

TEST_CASE("before its first run a map is the identity", "[text]") {
  OffsetMap map;
  map.run(0, 0);
  CHECK(map.identity());
  map.run(4, 9);
  CHECK_FALSE(map.identity());
  CHECK(map.source({0, 4}) == Range{0, 4});
  CHECK(map.source({3, 5}) == Range{3, 10});
}

TEST_CASE("a range takes in whole units", "[text]") {
  OffsetMap map;  // windows-1252 "é": two bytes for one
  map.run(0, 0, 2, 1);
  map.run(2, 1, 2, 1);
  CHECK(map.source({0, 2}) == Range{0, 1});
  CHECK(map.source({1, 3}) == Range{0, 2});
  CHECK(map.source({2, 4}) == Range{1, 2});
}

TEST_CASE("a run that stands for nothing is replaced", "[text]") {
  OffsetMap map;
  map.run(2, 5);
  map.run(2, 9);
  CHECK(map.source({2, 3}) == Range{9, 10});
}
