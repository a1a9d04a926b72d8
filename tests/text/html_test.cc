#include <catch2/catch.hpp>
#include <string>

#include "text_outline.h"

using namespace minutebook::text;

namespace {

Text html(std::string_view bytes) { return read(bytes, {"a.html", "", ""}); }

std::string words(std::string_view bytes) {
  const Text text = html(bytes);
  CHECK(inexact(text, bytes) == "");
  return std::string(text.reading);
}

std::string lines(std::string_view bytes) {
  const Text text = html(bytes);
  CHECK(inexact(text, bytes) == "");
  return outline(text);
}

}  // namespace

TEST_CASE("white space is what a browser shows", "[text]") {
  CHECK(words("<p> one\n  two </p>\n\n<p>three") == "one two\n\nthree");
  CHECK(words("a<b> b</b> c") == "a b c");
  CHECK(words("21<sup>st</sup> of<i> May</i>") == "21st of May");
  CHECK(words("<div><div>\n<p>x</p></div></div><div></div>y") == "x\n\ny");
  CHECK(words("a<br>b<br/>\nc<br><p>d") == "a\nb\nc\n\nd");
  CHECK(words("a&nbsp;&nbsp;b&#32; c &amp; d") ==
        "a\xC2\xA0\xC2\xA0"
        "b c & d");
  CHECK(words("<pre>\n a\n  b\n\nc</pre>d") == " a\n  b\n\nc\n\nd");
  CHECK(words("a <!-- x --> b") == "a b");
  CHECK(words("") == "");
  CHECK(words(" \n ") == "");
}

TEST_CASE("what is not shown is markup", "[text]") {
  CHECK(words("<head><style>p{}</style><noscript>x</noscript></head><body>a<script>b</script>"
              "<template><p>c</p></template>d<noscript>e</noscript>") == "ade");
  CHECK(words("a<template>b") == "ab");
  CHECK(words("a<img alt='x'><input value='y'>b") == "ab");
}

TEST_CASE("headings, titles and rules", "[text]") {
  CHECK(lines("<title> The\npage </title><h1>A</h1><h3>B<br>C</h3><hr><p>d</p>") ==
        "title|The page\n|\nh1|A\n|\nh3|B\nh3|C\nrule|\n|d\n");
  CHECK(lines("<hr>a<hr>") == "|a\n");
}

TEST_CASE("lists with levels and ordinals", "[text]") {
  CHECK(lines("<ul><li>a<ul><li>b</ul><li>c<p>d</ul>") == "li1|a\n|\nli2|b\n|\nli1|c\n|\n|d\n");
  CHECK(lines("<ol start=4><li>a<li value=9>b<ol><li>c</ol><li><p>d</p></ol>") ==
        "li1#4|a\n|\nli1#9|b\n|\nli2#1|c\n|\nli1#10|d\n");
  CHECK(lines("<ol><li><h3>Apologies</h3></ol>") == "h3#1|Apologies\n");
  CHECK(lines("<li>a</li>") == "li1|a\n");
  CHECK(lines("<ol start=x><li>a</ol>") == "li1#1|a\n");
}

TEST_CASE("rows of a table of data are lines", "[text]") {
  CHECK(lines("<table><tr><th>Name<th>Vote</tr>\n<tr><td><p>A</p></td> "
              "<td>for<br>it</td></tr></table>x") == "row*|Name\tVote\nrow|A\tfor it\n|\n|x\n");
  CHECK(lines("<table><tr><td></td><td>a</td><td></td></tr></table>") == "row|\ta\n");
  CHECK(lines("<table><tr><td>alone</td></tr></table>") == "|alone\n");
}

TEST_CASE("rows of a layout are blocks", "[text]") {
  CHECK(lines("<table><tr><td>1.</td><td><p>a</p><p>b</p></td></tr></table>") ==
        "|1.\n|\n|a\n|\n|b\n");
  CHECK(lines("<table><tr><td>a<td><table><tr><td>b<td>c</table></table>") == "|a\n|\nrow|b\tc\n");
  CHECK(lines("<table><tr><td>a<td><ul><li>b</ul></table>") == "|a\n|\nli1|b\n");
}

TEST_CASE("bold lines", "[text]") {
  CHECK(lines("<p><b>a</b> <strong>b</strong>:<p><b>c</b> d<p style='color:red; font-weight: "
              "bold'>e<p><span "
              "style=\"font-weight:700\">f</span>") == "*|a b:\n|\n|c d\n|\n*|e\n|\n*|f\n");
  CHECK(lines("<p><b>a<p>b") == "*|a\n|\n|b\n");
  CHECK(lines("<b><p>a</b> b</p>c") == "|a b\n|\n|c\n");
}

TEST_CASE("furniture", "[text]") {
  CHECK(lines("<header>a</header><nav>b</nav><main><header>c</header><p>d</p></main><footer>e</"
              "footer>") == "nav|a\n|\nnav|b\n|\n|c\n|\n|d\n|\nnav|e\n");
  CHECK(lines("<div class='x mainMenu'>a</div><p>b</p><a class='sr-only'>c</a>") ==
        "nav|a\n|\n|b\n|\nnav|c\n");
  CHECK(lines("<div id=cookie-note>a</div><div role=search>b</div>c") ==
        "nav|a\n|\nnav|b\n|\n|c\n");
  CHECK(lines("<div class='page-with-menu menus'>a</div>") == "|a\n");
  CHECK(lines("<div class=menu><main>a</main></div>") == "|a\n");
  // A page that is nothing but a menu is none.
  CHECK(lines("<div class=menu>a</div>") == "|a\n");
}

TEST_CASE("a ModernGov page", "[text]") {
  CHECK(
      lines("<div class=mgHeader><h1 class=mgMainTitleTxt>Agenda</h1></div>"
            "<table class=mgItemTable><tr><td class='mgItemNumberCell'><p "
            "class=mgAiTitleTxt>7.</p></td><td>"
            "<p class=mgAiTitleTxt>Petitions</p><ul class=mgActionList><li><a href=x>View</a></ul>"
            "<div class=mgWordPara><p>To receive</div><p class=mgSubItemTitleTxt>Minutes:</p>"
            "<div class=mgWordPara><p>None.</p></div><ul class=mgBulletList><li>Doc</ul></td></tr>"
            "<tr><td class=mgItemNumberCell>8.</td><td><p class=mgAiTitleTxt>End</p>"
            "<div class=mgWordPara>To end</div></td></tr></table>") ==
      "h1@page|Agenda\n|\n@number|7.\n|\n@title|Petitions\n|\nnav|View\n|\n@agenda|To "
      "receive\n|\n@label|Minutes:\n|\n"
      "|None.\n|\nli1@documents|Doc\n|\n@number|8.\n|\n@title|End\n|\n@agenda|To end\n");
}

TEST_CASE("links", "[text]") {
  const std::string bytes =
      "<p>see <a href=' d.pdf?a=1&amp;b '> the\nreport </a>, <a name=x>here</a> <a href=y></a>"
      "<a href=z>left open<p>next";
  const Text text = html(bytes);
  REQUIRE(text.links.size() == 2);
  CHECK(text.links[0].href == "d.pdf?a=1&b");
  CHECK(text.reading.substr(text.links[0].text.begin, text.links[0].text.size()) == "the report");
  CHECK(text.links[1].href == "z");
  CHECK(text.reading.substr(text.links[1].text.begin, text.links[1].text.size()) == "left open");
}

TEST_CASE("fields", "[text]") {
  const std::string bytes =
      "<meta name='DC.Date' content='2025&#45;11'><meta property=og:title content=\"T\"><meta "
      "charset=utf-8>";
  const Text text = html(bytes);
  REQUIRE(text.fields.size() == 2);
  CHECK(text.fields[0].name == "dc.date");
  CHECK(text.fields[0].value == "2025-11");
  CHECK(bytes.substr(text.fields[0].span.begin, text.fields[0].span.size()) == "2025&#45;11");
  CHECK(text.fields[1].name == "og:title");
}

TEST_CASE("spans of what was decoded and replaced", "[text]") {
  const std::string bytes =
      "<p>\x91"
      "A &amp; B\x92 &lt;";
  const Text text = html(bytes);
  CHECK(text.encoding == "windows-1252");
  CHECK(text.reading ==
        "\xE2\x80\x98"
        "A & B\xE2\x80\x99 <");
  CHECK(text.span({0, 3}) == minutebook::Span{3, 4});
  CHECK(text.span({5, 6}) == minutebook::Span{6, 11});
  CHECK(text.span({0, static_cast<std::uint32_t>(text.reading.size())}) == minutebook::Span{3, 19});
}

TEST_CASE("misnested and unclosed elements", "[text]") {
  CHECK(words("<p>a<div>b</p>c</div>d") == "a\n\nb\n\nc\n\nd");
  CHECK(lines("<ul><li>a</div><li>b</ul></p>c") == "li1|a\n|\nli1|b\n|\n|c\n");
  CHECK(lines("<h1>a<h2>b</h1>c") == "h1|a\n|\nh2|b\n|\n|c\n");
  CHECK(words("<table><tr><td><div>a</td></div><td>b</table>c") == "a\tb\n\nc");
  CHECK(words("<dl><dt>a<dd>b<dt>c</dl>") == "a\n\nb\n\nc");
  CHECK(words("<select><option>a<option>b</select>") == "a\nb");
}
