// Inputs that break parsers. Each is modest here, and would take minutes if something were quadratic.

#include <catch2/catch.hpp>
#include <ctime>
#include <string>

#include "text_outline.h"

using namespace minutebook::text;

namespace {

std::string times(std::string_view unit, std::size_t count, std::string_view lead = {}) {
  std::string out(lead);
  out.reserve(lead.size() + unit.size() * count);
  for (std::size_t i = 0; i < count; ++i) out += unit;
  return out;
}

struct Case {
  const char* name;
  std::string body;
};

void survives(const Case& hostile, std::string_view file_name, std::string_view before,
              std::string_view after) {
  INFO(hostile.name);
  const std::string bytes = std::string(before) + hostile.body + std::string(after);
  const std::clock_t start =
      std::clock();  // of this process: what else the machine does is not counted
  const Text text = read(bytes, {file_name, "", ""});
  CHECK(std::clock() - start < 2 * CLOCKS_PER_SEC);
  CHECK(text.reading.find("first words") != std::string_view::npos);
  CHECK(text.reading.find("last words") != std::string_view::npos);
  CHECK(text.span({0, 5}).begin < before.size());
  const auto size = static_cast<std::uint32_t>(text.reading.size());
  CHECK(text.span({size - 5, size}).end <= bytes.size());
}

}  // namespace

TEST_CASE("hostile pages", "[text]") {
  std::string attributes = "<p ";
  for (int i = 0; i < 40000; ++i) attributes.append("a").append(std::to_string(i)).append("=1 ");
  const Case cases[] = {
      {"deep", times("<div>", 200000)},
      {"deep with text", times("<div>x", 100000)},
      {"misnested", times("<b i><i i>x</b>", 20000)},
      {"formatting left open", times("<b><i>", 20000) + times("x</b>", 20000)},
      {"comments left open", times("<!--", 100000)},
      {"comments left open, tags after", times("<!--x>", 50000)},
      {"CDATA left open", times("<![CDATA[", 30000)},
      {"many attributes", attributes + ">"},
      {"a long attribute", times("menu ", 200000, "<p class=\"") + "\">"},
      {"a script left open", times("<script>", 50000, "<script>var x;")},
      {"scripts that escape", times("<script><!--<script></script>", 20000)},
      {"templates left open", times("<template>", 50000)},
      {"templates", times("<template></template>", 20000)},
      {"titles left open", times("<title>", 50000)},
      {"quotes", times("<a b=\"> <a c='>", 30000) + ">"},
      {"tags left open", times("<a ", 100000)},
      {"less than", times("<", 200000)},
      {"rows", times("<tr><td>a<td>b", 30000, "<table>")},
      {"tables in tables", times("<table><tr><td>a<td>b", 20000)},
      {"rows with scripts left open", times("<tr><script>", 30000, "<table>")},
      {"spans",
       times("<tr><td colspan=1000000000 rowspan=65535>a<td><!--", 20000, "<table>") + "</table>"},
      {"references", times("&amp", 50000) + times("9", 100000, "&#x110000;&#0;&#") + ";"},
      {"ampersands", times("&", 200000)},
      {"links left open", times("<a href=x>y", 30000)},
      {"lists", times("<ol><li>x", 30000)},
      {"end tags", times("<div>", 600, "<p><table><td>") + times("</p></i></ul></em>", 20000)},
      {"breaks", times("<br>", 100000)},
  };
  for (const Case& hostile : cases)
    survives(hostile, "a.html", "<body>first words ", " last words");
}

TEST_CASE("hostile Markdown", "[text]") {
  std::string ticks;
  for (std::size_t i = 0; i < 20000; ++i) ticks += std::string(i % 40, '`') + "x";
  std::string indents;
  for (std::size_t i = 0; i < 10000; ++i) indents += std::string(i % 200, ' ') + "- x\n";
  const Case cases[] = {
      {"brackets", times("[", 200000)},
      {"links left open", times("[x](", 100000)},
      {"links left open with a space", times("[](x ", 50000)},
      {"brackets and targets", times("[", 50000) + times("](http://a b ", 30000)},
      {"stars", times("*", 200000)},
      {"bars", times("_", 200000)},
      {"openers", times("*a ", 100000) + times("a* ", 100000)},
      {"strong openers", times("**a ", 100000)},
      {"mixed marks", times("*a_b**c__d***e", 30000)},
      {"backticks", ticks},
      {"tags left open", times("<a ", 100000) + ">"},
      {"quotes", times("<b x=\"", 50000) + ">"},
      {"comments left open", times("<!-- ", 50000)},
      {"ampersands", times("&", 200000)},
      {"addresses", times("http://", 50000)},
      {"backslashes", times("\\", 200000)},
      {"pipes", times("|", 100000, "\n\na|b\n--|--\n") + "\n\n"},
      {"quotations", times("> ", 100000, "\n\n") + "x\n"},
      {"list marks", times("- ", 100000, "\n\n") + "x\n\n"},
      {"indents", "\n\n" + indents + "\n"},
      {"fences", times("```\n", 20000, "\n\n")},
      {"definitions", times("[a]: http://b\n", 20000, "\n\n") + times("[a]", 20000)},
      {"titles", times("T\n===\n\n", 20000, "\n\n")},
  };
  for (const Case& hostile : cases) survives(hostile, "a.md", "first words ", " last words");
}

TEST_CASE("hostile plain text", "[text]") {
  const Case cases[] = {{"one line", times("x", 3000000)},
                        {"titles", times("\n\nTitle\n=====", 50000) + "\n"},
                        {"empty lines", times("\n", 300000)},
                        {"a rule", times("-", 300000, "\n") + "\n"}};
  for (const Case& hostile : cases) survives(hostile, "a.rst", "first words ", " last words");
}

TEST_CASE("a depth that is capped is reported", "[text]") {
  const std::string bytes = times("<div>", 600, "<body>") + "x" + times("</div>", 600) + "<b>y</b>";
  const Text text = read(bytes, {"a.html", "", ""});
  CHECK(outline(text) == "|x\n|\n*|y\n");
  REQUIRE(text.diagnostics.size() == 1);
  CHECK(text.diagnostics[0].code == "W_DEPTH_CAPPED");
  CHECK(text.diagnostics[0].span.begin == 6 + 511 * 5);
  CHECK(read(times("<div>", 500, "<body>"), {"a.html", "", ""}).diagnostics.empty());
}
