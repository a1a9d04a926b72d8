#include "minutebook/locate.h"

#include <catch2/catch.hpp>
#include <string>

using minutebook::locate;
using minutebook::Place;

TEST_CASE("lines, columns, code points and UTF-16 units", "[locate]") {
  const std::string bytes =
      "a\xC3\xA9\xF0\x9F\x8F\x9B"
      "b\nc";
  CHECK(locate(bytes, 0) == Place{1, 1, 0, 0});
  CHECK(locate(bytes, 1) == Place{1, 2, 1, 1});
  CHECK(locate(bytes, 3) == Place{1, 3, 2, 2});
  CHECK(locate(bytes, 7) == Place{1, 4, 3, 4});
  CHECK(locate(bytes, 9) == Place{2, 1, 5, 6});
  CHECK(locate(bytes, 10) == Place{2, 2, 6, 7});
  CHECK(locate(bytes, 99) == Place{2, 2, 6, 7});
}

TEST_CASE("an offset inside of a character is a place at it", "[locate]") {
  CHECK(locate("\xE2\x82\xAC", 2) == Place{1, 1, 0, 0});
}

TEST_CASE("every line end counts once", "[locate]") {
  for (const char* end : {"\n", "\r", "\r\n", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"}) {
    const std::string bytes = std::string("a") + end + "b";
    CHECK(locate(bytes, bytes.size() - 1).line == 2);
    CHECK(locate(bytes, bytes.size() - 1).column == 1);
  }
  CHECK(locate("a\fb", 2).line == 1);
  CHECK(locate("a\r\n", 2) == Place{1, 3, 2, 2});
  CHECK(locate("\r\r\n\n", 4).line == 4);
}

TEST_CASE("invalid bytes count one each", "[locate]") {
  CHECK(locate("\xFF\xE2\x82x", 3) == Place{1, 4, 3, 3});
  CHECK(locate("", 5) == Place{1, 1, 0, 0});
}
