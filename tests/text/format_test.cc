#include <catch2/catch.hpp>

#include "text/format.h"

using namespace minutebook::text;

namespace {

Format by_name(std::string_view name) { return choose_format("text", {name, "", ""}); }
Format by_type(std::string_view type) { return choose_format("text", {"", type, ""}); }
Format by_text(std::string_view text) { return choose_format(text, {}); }

}  // namespace

TEST_CASE("names and media types say the format", "[text]") {
  CHECK(by_name("a.HTML") == Format::html);
  CHECK(by_name("ieListDocuments.aspx?CId=134&MId=8") == Format::html);
  CHECK(by_name("2020-minutes.md") == Format::markdown);
  CHECK(by_name("a.txt") == Format::plain);
  CHECK(by_type("text/html; charset=utf-8") == Format::html);
  CHECK(by_type("text/markdown") == Format::markdown);
  CHECK(choose_format("text", {"a.md", "text/html", ""}) == Format::html);
}

TEST_CASE("pages look like pages", "[text]") {
  CHECK(by_text("\n <!DOCTYPE HTML><p>x") == Format::html);
  CHECK(by_text("<?xml version='1.0'?>\n<!-- x --><html>") == Format::html);
  CHECK(by_text("<body class=x>") == Format::html);
  CHECK(by_text("<div><p>One</p><p>Two</p></div>") == Format::html);
  CHECK(by_text("<p>a quotation mark in prose") == Format::plain);
  CHECK(by_text("Fewer than <50 people and >10") == Format::plain);
  CHECK(choose_format("<html><p>x", {"", "text/plain", ""}) == Format::plain);
}

TEST_CASE("Markdown looks like Markdown", "[text]") {
  CHECK(by_text("---\ntitle: x\n---\ntext\n") == Format::markdown);
  CHECK(by_text("# A\n\n## B\n\n## C\n") == Format::markdown);
  CHECK(by_text("**Present:** A\n**Absent:** B\n**In attendance:** C\n**Chair:** D\n") ==
        Format::markdown);
  CHECK(by_text("Title\n=====\n\n1. Apologies\n- none\n") == Format::plain);
  CHECK(by_text("---\nsome prose\n---\n") == Format::plain);
  CHECK(choose_format("# A\n\n# B\n\n# C\n", {"a.rst", "", ""}) == Format::plain);
}
