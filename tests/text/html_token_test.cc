#include <catch2/catch.hpp>
#include <string>

#include "text/html_entity.h"
#include "text/html_token.h"

using namespace minutebook::text;

namespace {

/// "text" <name …> as "+name", </name> as "-name", text in quotes, verbatim in '…', what is skipped as "!".
std::string tokens(std::string_view text) {
  std::string out;
  Tokenizer tokenizer(text);
  Token token;
  while (tokenizer.next(token)) {
    if (!out.empty()) out += ' ';
    const std::string source(text.substr(token.begin, token.end - token.begin));
    switch (token.kind) {
      case Token::Kind::text:
        out += '"' + source + '"';
        break;
      case Token::Kind::verbatim:
        out += '\'' + source + '\'';
        break;
      case Token::Kind::start:
        out += '+' + std::string(token.tag.name);
        break;
      case Token::Kind::end:
        out += '-' + std::string(token.tag.name);
        break;
      case Token::Kind::skipped:
        out += '!';
        break;
      case Token::Kind::done:
        break;
    }
  }
  return out;
}

Attributes attributes(std::string_view text) {
  TagToken tag;
  CHECK(scan_tag(text, 0, tag));
  CHECK(tag.end == text.size());
  return tag.attributes;
}

std::string reference(std::string_view text, Where where = Where::text) {
  const CharacterReference r = read_reference(text, 0, where);
  return std::string(r.text()) + "/" + std::to_string(r.length);
}

}  // namespace

TEST_CASE("text and tags", "[text]") {
  CHECK(tokens("a<p class=x>b</P>c<br/>") == "\"a\" +p \"b\" -P \"c\" +br");
  CHECK(tokens("1 < 2 <> <3 </ x>") == "\"1 \" \"< 2 \" \"<> \" \"<3 \" !");
  CHECK(tokens("a</>b</3>") == "\"a\" ! \"b\" !");
}

TEST_CASE("comments, doctypes, instructions, CDATA", "[text]") {
  CHECK(tokens("<!doctype html>a<!-- <p> -- -->b<!-->c<!--->d<!--x--!>e<?xml ?>f<!x>g") ==
        "! \"a\" ! \"b\" ! \"c\" ! \"d\" ! \"e\" ! \"f\" ! \"g\"");
  CHECK(tokens("<![CDATA[a<b>&amp;]]>c") == "'a<b>&amp;' \"c\"");
  CHECK(tokens("<!--[if IE]><p>x</p><![endif]-->y") == "! \"y\"");
}

TEST_CASE("what is never closed hides no text", "[text]") {
  CHECK(tokens("a<!-- b") == "\"a\" \"<!-- b\"");
  CHECK(tokens("a<!-- b > c") == "\"a\" ! \" c\"");
  CHECK(tokens("a<p b c") == "\"a\" \"<p b c\"");
  CHECK(tokens("a<p b='c> d <i>e") == "\"a\" +p \" d \" +i \"e\"");
  CHECK(tokens("a<script>b<p>c") == "\"a\" +script \"b\" +p \"c\"");
  CHECK(tokens("a<title>b<p>c") == "\"a\" +title \"b\" +p \"c\"");
  CHECK(tokens("a<![CDATA[ b > c") == "\"a\" ! \" c\"");
}

TEST_CASE("raw elements", "[text]") {
  CHECK(tokens("<script>a<p>'</scripty>'</script >b") == "+script ! -script \"b\"");
  CHECK(tokens("<script><!-- <script></script> --></script>b") == "+script ! -script \"b\"");
  CHECK(tokens("<STYLE>p{}</style><script></script>x") == "+STYLE ! -style +script -script \"x\"");
  CHECK(tokens("<title>a &amp; <b></title>") == "+title \"a &amp; <b>\" -title");
  CHECK(tokens("<textarea><p></textarea><xmp><p></xmp>") ==
        "+textarea \"<p>\" -textarea +xmp '<p>' -xmp");
  CHECK(tokens("<plaintext>a</plaintext>") == "+plaintext 'a</plaintext>'");
}

TEST_CASE("attributes in all three styles", "[text]") {
  const Attributes a = attributes("<a href = \"x>y\" ID='i j' class=k/l role=>");
  CHECK(a.href == "x>y");
  CHECK(a.id == "i j");
  CHECK(a.class_ == "k/l");
  CHECK(a.role.empty());
  CHECK(a.style.data() == nullptr);
  CHECK(attributes("<p class=a class=b>").class_ == "a");
  CHECK(attributes("<p =class id='x'y=1/>").id == "x");
}

TEST_CASE("character references", "[text]") {
  CHECK(reference("&amp;") == "&/5");
  CHECK(reference("&amp") == "&/4");
  CHECK(reference("&notit;") == "\xC2\xAC/4");
  CHECK(reference("&notin;") == "\xE2\x88\x89/7");
  CHECK(reference("&hellip") == "/0");
  CHECK(reference("&NotEqualTilde;") == "\xE2\x89\x82\xCC\xB8/15");
  CHECK(reference("&CounterClockwiseContourIntegral;") == "\xE2\x88\xB3/33");
  CHECK(reference("&") == "/0");
  CHECK(reference("& x") == "/0");
  CHECK(reference("&nosuch;") == "/0");
  CHECK(reference("&copy=1", Where::attribute) == "/0");
  CHECK(reference("&copy=1") == "\xC2\xA9/5");
  CHECK(reference("&copy;=1", Where::attribute) == "\xC2\xA9/6");
  CHECK(decode_references("a?b=1&amp;c=2&copy=3&#32;") == "a?b=1&c=2&copy=3 ");
}

TEST_CASE("numeric character references", "[text]") {
  CHECK(reference("&#8217;") == "\xE2\x80\x99/7");
  CHECK(reference("&#x2019;") == "\xE2\x80\x99/8");
  CHECK(reference("&#X41") == "A/5");
  CHECK(reference("&#146;") == "\xE2\x80\x99/6");
  CHECK(reference("&#0;") == "\xEF\xBF\xBD/4");
  CHECK(reference("&#xD800;") == "\xEF\xBF\xBD/8");
  CHECK(reference("&#x110000;") == "\xEF\xBF\xBD/10");
  CHECK(reference("&#99999999999999999999;") == "\xEF\xBF\xBD/23");
  CHECK(reference("&#128512;") == "\xF0\x9F\x98\x80/9");
  CHECK(reference("&#;") == "/0");
  CHECK(reference("&#x;") == "/0");
}
