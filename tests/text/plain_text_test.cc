#include <catch2/catch.hpp>
#include <string>

#include "text_outline.h"

using namespace minutebook::text;

namespace {

Text plain(std::string_view bytes) { return read(bytes, {"a.rst", "", ""}); }

std::string lines(std::string_view bytes) { return outline(plain(bytes)); }

}  // namespace

TEST_CASE("plain text is itself", "[text]") {
  const std::string bytes = "MINUTES\r\n\r\n1.  Apologies\f2. Next\rOld\n";
  const Text text = plain(bytes);
  CHECK(text.reading.data() == bytes.data());
  CHECK(text.reading == bytes);
  CHECK(text.cues.empty());
  CHECK(text.span({0, 7}) == minutebook::Span{0, 7});
}

TEST_CASE("an underlined line is a heading and its rule goes", "[text]") {
  CHECK(lines("Minutes\n=======\n\n1. Apologies\n------------\ntext\n\nReports\n-------\n") ==
        "h1|Minutes\n|\n|\nh2|1. Apologies\n|\n|text\n|\nh2|Reports\n|\n");
  const std::string bytes = "Minutes\n=======\n\nA\n";
  const Text text = plain(bytes);
  CHECK(text.reading == "Minutes\n\n\nA\n");
  CHECK(text.span({10, 11}) == minutebook::Span{17, 18});
  CHECK(inexact(text, bytes).empty());
}

TEST_CASE("overlined titles are a level of their own", "[text]") {
  CHECK(lines("=====\nTitle\n=====\n\nPart\n====\n\n=====\nOther\n=====\n") ==
        "|\nh1|Title\n|\n|\nh2|Part\n|\n|\n|\nh1|Other\n|\n");
}

TEST_CASE("centred titles and longer rules", "[text]") {
  CHECK(lines("      Title\n      =====\n") == "h1|      Title\n|\n");
  CHECK(lines("      Title\n=================\n") == "h1|      Title\n|\n");
  CHECK(lines("C\xC3\xB4r\n~~~\n") == "h1|C\xC3\xB4r\n|\n");
}

TEST_CASE("other rules stay", "[text]") {
  for (
      const char* bytes : {
          "Signed\n______\n",                                          // a line to sign on
          "Item       Net      Gross\n---------------------------\n",  // a table
          "| a | b |\n----------\n",                                   //
          "  1,200.00\n  --------\n",                                  // a sum
          "one line\nof a paragraph\n--------------\n",                //
          "Short\n------------------------------------------------------------------------\n",  // across the page
          "A line that is much longer than the rule below it\n---\n",                           //
          "\n-----\n\n-----\n",
          "day.\n---\n",
          "-----\nText\n",
      }) {
    INFO(bytes);
    const Text text = plain(bytes);
    CHECK(text.cues.empty());
    CHECK(text.reading == bytes);
  }
}

TEST_CASE("a text survives being moved", "[text]") {
  Text first = read("caf\xE9", {});
  const Text second = std::move(first);
  CHECK(second.reading == "caf\xC3\xA9");
  CHECK(second.span({3, 5}) == minutebook::Span{3, 4});
}
