#include <catch2/catch.hpp>
#include <string>

#include "text_outline.h"

using namespace minutebook::text;

namespace {

Text markdown(std::string_view bytes) { return read(bytes, {"a.md", "", ""}); }

/// The reading text; checks on the way that its spans are exact.
std::string words(std::string_view bytes) {
  const Text text = markdown(bytes);
  CHECK(inexact(text, bytes) == "");
  return std::string(text.reading);
}

std::string lines(std::string_view bytes) {
  const Text text = markdown(bytes);
  CHECK(inexact(text, bytes) == "");
  return outline(text);
}

}  // namespace

TEST_CASE("marks of emphasis go", "[text]") {
  CHECK(words("**RESOLVED** that *all* of ***it*** is `noted` and ~~not~~ __done__ _now_.") ==
        "RESOLVED that all of it is noted and not done now.");
  CHECK(words("**21ST** **OCTOBER**, 2024") == "21ST OCTOBER, 2024");
  CHECK(words("**REPLY**: yes") == "REPLY: yes");
  CHECK(words("PRESENT**:** all") == "PRESENT: all");
  CHECK(words("**Chair:**A. Reed") == "Chair:A. Reed");
  CHECK(words("**Chair: **A. Reed") == "Chair: A. Reed");
  CHECK(words("** Chair ** A. Reed") == " Chair  A. Reed");
  CHECK(words("**one****two**") == "onetwo");
  CHECK(words("**Note: no end") == "Note: no end");
  CHECK(words("***note**") == "note");
  CHECK(words("A. Reed_,_ B. Hall*.* C") == "A. Reed, B. Hall. C");
  CHECK(words("the 23**rd of May\n\n2**8") == "the 23rd of May\n\n2**8");
  CHECK(words("**over two\nlines** of text") == "over two\nlines of text");
}

TEST_CASE("marks that are text stay", "[text]") {
  for (const char* bytes :
       {"2 * 3 * 4", "2*3*4", "snake_case_name", "*The Chair left", "20 signatures* and more",
        "Cllr A*, Cllr B* and Cllr C*", "a ** b", "Signed ______ Dated ______", "Cllr ******",
        "Chair:________ Clerk:________", "x ~ y ~ z", "a ` b", "https://a.b/_x_/*y*"}) {
    CHECK(words(bytes) == bytes);
  }
}

TEST_CASE("escapes lose their backslash", "[text]") {
  CHECK(words("**\\_\\_\\_\\_\\_**") == "_____");
  CHECK(words("1\\. Apologies \\- none \\*") == "1. Apologies - none *");
  CHECK(words("C:\\dir and \\") == "C:\\dir and ");
  CHECK(lines("1\\. Apologies") == "|1. Apologies\n");
}

TEST_CASE("links keep their text", "[text]") {
  const std::string bytes =
      "See [the *report*](http://a.b/c_d \"title\") and ![plan](p.png), <mailto:x@y.z> "
      "https://q.r/s.";
  const Text text = markdown(bytes);
  CHECK(text.reading == "See the report and plan, mailto:x@y.z https://q.r/s.");
  REQUIRE(text.links.size() == 3);
  const auto linked = [&text](std::size_t i) {
    return text.reading.substr(text.links[i].text.begin, text.links[i].text.size());
  };
  CHECK(linked(0) == "the report");
  CHECK(text.links[0].href == "http://a.b/c_d");
  CHECK(linked(1) == "mailto:x@y.z");
  CHECK(linked(2) == "https://q.r/s");
  CHECK(text.links[2].href == "https://q.r/s");
  CHECK(inexact(text, bytes).empty());
}

TEST_CASE("kinds of targets", "[text]") {
  const auto href = [](std::string_view bytes) {
    const Text text = markdown(bytes);
    return text.links.empty() ? std::string("none") : text.links[0].href;
  };
  CHECK(href("[a](b(c)d)") == "b(c)d");
  CHECK(href("[a](<b c>)") == "b c");
  CHECK(href("[a](/docs/agenda front sheet.pdf)") == "/docs/agenda front sheet.pdf");
  CHECK(href("[a](x?y=1&amp;z=2)") == "x?y=1&z=2");
  CHECK(href("[a] (b)") == "none");
  CHECK(href("[the Chair](see the note)") == "none");
  CHECK(words("[in brackets] [x] [^1] a[0](1) b") == "[in brackets] [x] [^1] a0 b");
  CHECK(words("[a [b] c") == "[a [b] c");
}

TEST_CASE("links by reference", "[text]") {
  const std::string bytes =
      "[report][r], [r], [other][] and [no]\n\n[R]: http://a.b\n[other]: <http://c.d> "
      "'title'\n[no]: way out\n";
  const Text text = markdown(bytes);
  CHECK(text.reading == "report, r, other and [no]\n\n\n\n[no]: way out\n");
  REQUIRE(text.links.size() == 3);
  CHECK(text.links[0].href == "http://a.b");
  CHECK(text.links[2].href == "http://c.d");
}

TEST_CASE("headings", "[text]") {
  CHECK(lines("# Minutes\n## **Part** one ##\n#Item\n####### x\n#\n") ==
        "h1|Minutes\nh2|Part one\n|#Item\n|####### x\nh1|\n");
  CHECK(lines("# **All bold**\n") == "h1*|All bold\n");
  CHECK(lines("Minutes\n=======\ntext\n\n**Part**\n--------\n") ==
        "h1|Minutes\n|\n|text\n|\nh2*|Part\n|\n");
}

TEST_CASE("rules are empty lines", "[text]") {
  CHECK(lines("a\n\n---\n* * *\n___\nthe end of a page.\n---\n3\n") ==
        "|a\n|\nrule|\nrule|\nrule|\n|the end of a page.\nrule|\n|3\n");
}

TEST_CASE("lists keep their marks", "[text]") {
  CHECK(lines("- one\n  - two\n    - three\n- four\n\n1. a\n2. b\n* c\n+ d\n") ==
        "li1|- one\nli2|  - two\nli3|    - three\nli1|- four\n|\nli1|1. a\nli1|2. b\nli1|* "
        "c\nli1|+ d\n");
  CHECK(lines("It was built in\n2019. It is old\n") == "|It was built in\n|2019. It is old\n");
  CHECK(outline(markdown("- one\ntext\n"), true) == "li1^|- one\n|text\n");
  CHECK(lines("- **Chair**\n- **A** b\n") == "li1*|- Chair\nli1|- A b\n");
  CHECK(lines("1.Finance\n-x\n") == "|1.Finance\n|-x\n");
}

TEST_CASE("whole bold lines", "[text]") {
  CHECK(lines("**MEMBERS PRESENT**\n\n**A** b\n\n<b>C</b>\n\n**D**:\n") ==
        "*|MEMBERS PRESENT\n|\n|A b\n|\n*|C\n|\n*|D:\n");
}

TEST_CASE("tables", "[text]") {
  CHECK(lines("| Name | Vote |\n|---|:-:|\n| **A** B | for \\| x |\n| C | |\n\nx | y\n") ==
        "row|Name\tVote\n|\nrow|A B\tfor | x\nrow|C\t\n|\n|x | y\n");
  CHECK(lines("a|b\n-|--\nc|d\n") == "row|a\tb\n|\nrow|c\td\n");
  CHECK(lines("| a *b | c* d |\n") == "row|a *b\tc* d\n");
  CHECK(lines("| a<br>b | c |\n") == "row|a b\tc\n");
}

TEST_CASE("quotations, code and comments", "[text]") {
  CHECK(lines("> quoted\n>> *twice*\n>50 people\n") == "|quoted\n|twice\n|>50 people\n");
  CHECK(lines("```text\n**not** a # mark\n# x\n```\n*a*\n") ==
        "|\n|**not** a # mark\n|# x\n|\n|a\n");
  CHECK(lines("~~~\nnever closed *x*\n") == "|\n|never closed *x*\n");
  CHECK(lines("a <!-- gone --> b\nc <!-- over\n\n# lines\n--> d\n") == "|a  b\n|c \n|\n|\n| d\n");
  CHECK(lines("a <!-- never closed\n") == "|a <!-- never closed\n");
  CHECK(words("``a ` *b* `` c") == "a ` *b*  c");
}

TEST_CASE("HTML in Markdown", "[text]") {
  CHECK(words("the <small>21<sup>st</sup></small> of <insert name> 5 < 6 &amp; x&nbsp;y R&D;") ==
        "the 21st of <insert name> 5 < 6 & x\xC2\xA0y R&D;");
  CHECK(lines("Present:<br>A<br/>B\n") == "|Present:\n|A\n|B\n");
  CHECK(lines("<p>one</p><h2>Two</h2>\n") == "|one\nh2|Two\n");
  CHECK(lines("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>\n") ==
        "row|a\tb\nrow|c\n");
  const Text text = markdown("<a href='x?a=1&amp;b'>text</a>");
  REQUIRE(text.links.size() == 1);
  CHECK(text.links[0].href == "x?a=1&b");
  CHECK(text.reading == "text");
}

TEST_CASE("front matter", "[text]") {
  const std::string bytes = "---\nTitle: \"A: b\"\ndate: 2024-01-02\ntags:\n  - x\n---\n# H\n";
  const Text text = markdown(bytes);
  CHECK(outline(text) ==
        "front|---\nfront|Title: \"A: b\"\nfront|date: 2024-01-02\nfront|tags:\nfront|  - "
        "x\nfront|---\nh1|H\n");
  REQUIRE(text.fields.size() == 3);
  CHECK(text.fields[0].name == "title");
  CHECK(text.fields[0].value == "A: b");
  CHECK(bytes.substr(text.fields[1].span.begin, text.fields[1].span.size()) == "2024-01-02");
  const Text toml = markdown("+++\ntitle = 'T'\n+++\n");
  REQUIRE(toml.fields.size() == 1);
  CHECK(toml.fields[0].value == "T");
  CHECK(lines("---\nno pairs\n---\n").starts_with("rule|"));
  CHECK(lines("---\na: never closed\n").starts_with("rule|"));
}

TEST_CASE("every line stays a line", "[text]") {
  CHECK(words("a\r\n\r\n**b**\rc\f*d*\xC2\x85\n") == "a\r\n\r\nb\rc\fd\xC2\x85\n");
  CHECK(words("") == "");
  CHECK(words("**a") == "a");
}
