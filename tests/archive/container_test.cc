// What a file is by its bytes, how bytes are read ahead, and what a web crawl wraps around a page.

#include <catch2/catch.hpp>
#include <string>

#include "container/byte_source.h"
#include "container/gzip_source.h"
#include "container/http_body.h"
#include "container/kind.h"
#include "container/record.h"

using namespace minutebook::archive;
using namespace std::literals;

TEST_CASE("bytes decide what a file is", "[archive]") {
  CHECK(kind_of("PK\x03\x04rest", "a.txt") == Kind::zip);
  CHECK(kind_of("7z\xBC\xAF\x27\x1C"s, "a") == Kind::seven_zip);
  CHECK(kind_of("\x1F\x8B\x08", "a.txt") == Kind::compressed);
  CHECK(kind_of("\x28\xB5\x2F\xFD", "a") == Kind::compressed);
  CHECK(kind_of("WARC/1.0\r\n", "a") == Kind::warc);
  CHECK(kind_of(R"({"id": 1, "text": "x"})", "a.txt") == Kind::ndjson);
  CHECK(kind_of(R"({"title": "x"})", "a.txt") == Kind::document);
  CHECK(kind_of("Minutes of a meeting", "a.tar") == Kind::tar);
  CHECK(kind_of("", "a.zip") == Kind::document);
  CHECK(kind_of("%PDF-1.4", "a.zip.pdf") == Kind::document);
}

TEST_CASE("what is no minutes is passed over with a reason", "[archive]") {
  CHECK(not_minutes("\x89PNG\r\n", "minutes.txt", true) == "image");
  CHECK(not_minutes("a\tb\n", "MANIFEST.tsv", false) == "table");
  CHECK(not_minutes("a\tb\n", "MANIFEST.tsv", true).empty());
  CHECK(not_minutes("x", "a.TXT", false).empty());
  CHECK(not_minutes("x", "noending", false).empty());
  CHECK(not_minutes("ab", "b.md", false).empty());
}

TEST_CASE("names lose their compression", "[archive]") {
  CHECK(without_compression("a.tar.gz") == "a.tar");
  CHECK(without_compression("a.TGZ") == "a.tar");
  CHECK(without_compression("minutes.txt") == "minutes.txt");
  CHECK(ending_of("a/b.c/d") == "");
  CHECK(ending_of("a/.hidden") == "");
}

TEST_CASE("lines are cut where they end, whatever the size of the pieces", "[archive]") {
  const std::string text = "one\ntwo\r\n\n" + std::string(200'000, 'x') + "\nlast";
  MemorySource memory(text);
  PeekSource source(memory);
  CHECK(source.peek(3) == "one");
  std::string line;
  bool too_long = false;
  REQUIRE(source.line(line, 100, too_long));
  CHECK(line == "one");
  REQUIRE(source.line(line, 100, too_long));
  CHECK(line == "two");
  REQUIRE(source.line(line, 100, too_long));
  CHECK(line.empty());
  REQUIRE(source.line(line, 100, too_long));
  CHECK(too_long);
  CHECK(line.size() == 100);
  CHECK(source.peek(10) == "last");
  REQUIRE(source.line(line, 100, too_long));
  CHECK(line == "last");
  CHECK_FALSE(too_long);
  CHECK_FALSE(source.line(line, 100, too_long));
}

TEST_CASE("what was peeked at is read", "[archive]") {
  const std::string text(300'000, 'y');
  MemorySource memory(text);
  PeekSource source(memory);
  source.peek(4096);
  std::string all;
  CHECK(read_all(source, 300'000, all));
  CHECK(all == text);
}

TEST_CASE("reading stops at a limit", "[archive]") {
  MemorySource memory("0123456789");
  std::string all;
  CHECK_FALSE(read_all(memory, 9, all));
  CHECK(all == "012345678");
}

TEST_CASE("HTTP bodies come out of their wrapping", "[archive]") {
  const auto response = read_http(
      "HTTP/1.1 200 OK\r\nContent-Type: Text/HTML; charset=\"ISO-8859-1\"\r\n"
      "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n",
      1000);
  CHECK(response.status == 200);
  CHECK(response.media_type == "text/html");
  CHECK(response.charset == "iso-8859-1");
  CHECK(response.body == "abcde");
  SECTION("a body that was stored without its chunks") {
    CHECK(read_http("HTTP/1.0 200\nTransfer-Encoding: chunked\n\n<p>x</p>", 100).body ==
          "<p>x</p>");
  }
  SECTION("chunks that are cut off are said to be") {
    CHECK_THROWS_AS(
        read_http("HTTP/1.1 200\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n9\r\nxy", 99),
        ReadError);
  }
  SECTION("no HTTP") { CHECK_THROWS_AS(read_http("<p>", 100), ReadError); }
}

TEST_CASE("records", "[archive]") {
  const Record record = parse_record(R"({"id":"a","html":"<p>","pass":{"x":[1,"ŵ"]}})");
  CHECK_FALSE(record.entry.failure);
  CHECK(record.entry.media_type == "text/html");
  CHECK(record.entry.bytes == "<p>");
  CHECK(record.entry.pass == R"({"x":[1,"ŵ"]})");
  CHECK(parse_record(R"({"id":"a","base64":"aGk="})").entry.bytes == "hi");
  CHECK(parse_record(R"({"id":"a","base64":"!"})").entry.failure->code == "E_RECORD");
  CHECK(parse_record("nonsense").entry.failure->code == "E_JSON");
  const std::string deep =
      R"({"id":"a","text":"x","pass":)" + std::string(5000, '[') + std::string(5000, ']') + "}";
  CHECK(parse_record(deep).entry.failure->code == "E_RECORD");
}
