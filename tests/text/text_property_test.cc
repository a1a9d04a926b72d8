// Random inputs of small alphabets: spans are exact, whatever the markup is.

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "text_outline.h"

using namespace minutebook::text;

namespace {

std::string random_text(std::mt19937& random, const std::vector<std::string>& alphabet,
                        std::size_t pieces) {
  std::string out;
  for (std::size_t i = 0; i < pieces; ++i) out += alphabet[random() % alphabet.size()];
  return out;
}

void check_exact(const std::vector<std::string>& alphabet, std::string_view name) {
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    const std::string bytes = random_text(random, alphabet, 1 + random() % 40);
    const Text text = read(bytes, {name, "", "utf-8"});
    if (text.encoding != "UTF-8") continue;  // too broken to be it
    const std::string wrong = inexact(text, bytes);
    if (wrong.empty() && outline(text).find("STRAY") == std::string::npos) continue;
    INFO(bytes);
    CHECK(wrong == "");
    CHECK(outline(text) == "");
    return;
  }
}

const std::vector<std::string> kWords = {"a", "Bc", "\xC3\xA9", "\xE2\x80\x99", "\xF0\x9F\x8F\x9B",
                                         " ", " ",  "\n",       "\r\n",         "9"};

std::vector<std::string> with_words(std::vector<std::string> marks) {
  marks.insert(marks.end(), kWords.begin(), kWords.end());
  return marks;
}

}  // namespace

TEST_CASE("random Markdown has exact spans", "[text]") {
  check_exact(
      with_words({"*",    "**",  "_",    "`",   "[",   "](x)",  "]",   "![",          "<b>", "</b>",
                  "<br>", "<p>", "<!--", "-->", "\\",  "&amp;", "|",   "\n|--|--|\n", "# ",  "\n",
                  "\n\n", "- ",  "1. ",  "> ",  "```", "---",   "===", "http://x"}),
      "a.md");
}

TEST_CASE("random pages have exact spans", "[text]") {
  check_exact(
      with_words({"<p>",   "</p>",     "<div>",     "</div>",  "<b>",        "</b>",  "<table>",
                  "<tr>",  "<td>",     "</table>",  "<ul>",    "<li>",       "</ul>", "<br>",
                  "<pre>", "</pre>",   "<!--",      "-->",     "<a href=x>", "</a>",  "&amp;",
                  "&lt",   "&#8217;",  "&nbsp;",    "<",       ">",          "\"",    "'",
                  "=",     "<script>", "</script>", "<title>", "</title>",   "<hr>"}),
      "a.html");
}

TEST_CASE("random broken text has exact spans", "[text]") {
  check_exact(with_words({"\xFF", "\xE2\x82", "\xC3", std::string(1, '\0'), "\xC3\xA9", "\xC3\xA9",
                          "\xC3\xA9", "\n", "====="}),
              "a.rst");
}

TEST_CASE("random bytes in one-byte charsets map one to one", "[text]") {
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    std::string bytes = "\xE9 ";
    for (int i = 0; i < 60; ++i) bytes += static_cast<char>(32 + random() % 224);
    const Text text = read(bytes, {"a.rst", "", "windows-1252"});
    if (text.encoding != "windows-1252" || !text.cues.empty()) continue;
    std::uint32_t at = 0;
    for (std::uint32_t i = 0; i < bytes.size(); ++i) {
      const std::uint32_t length = utf8_step(text.reading, at).length;
      REQUIRE(text.span({at, at + length}) == minutebook::Span{i, i + 1});
      at += length;
    }
    CHECK(at == text.reading.size());
  }
}
