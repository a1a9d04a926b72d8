// Formats by content, numbers as word processors show them, and readers that take any bytes.

#include "reader/reader.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "reader/numbering.h"

using namespace minutebook::archive;

TEST_CASE("formats are known by content", "[archive]") {
  CHECK(format_of("%PDF-1.7", "a.txt") == Format::pdf);
  CHECK(format_of("{\\rtf1}", "a.doc") == Format::rtf);
  CHECK(format_of("Minutes", "a.pdf") == Format::text);
  CHECK(format_of(std::string("\x01\x02\x03\x00\x05", 5), "a.bin") == Format::binary);
  CHECK(format_of(std::string("\x01\x02\x03\x00\x05", 5), "a.txt") == Format::text);
  CHECK(format_of(std::string("M\0i\0n\0u\0", 8), "a") == Format::text);
}

TEST_CASE("numbers as they are shown", "[archive]") {
  CHECK(format_number(4, "lowerRoman") == "iv");
  CHECK(format_number(1999, "upperRoman") == "MCMXCIX");
  CHECK(format_number(27, "lowerLetter") == "aa");
  CHECK(format_number(3, "upperLetter") == "C");
  CHECK(format_number(7, "decimalZero") == "07");
  CHECK(format_number(4'000'000'000u, "upperRoman").size() < 50);
}

TEST_CASE("a list counts, restarts below, and goes on", "[archive]") {
  pugi::xml_document xml;
  xml.load_string(R"xml(<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0">
      <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
      <w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      <w:num w:numId="2"><w:abstractNumId w:val="0"/>
        <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>)xml");
  Numbering numbering;
  numbering.load(xml);
  CHECK(numbering.next("1", 0) == "3.");
  CHECK(numbering.next("1", 1) == "(a)");
  CHECK(numbering.next("1", 1) == "(b)");
  CHECK(numbering.next("1", 0) == "4.");
  CHECK(numbering.next("1", 1) == "(a)");
  CHECK(numbering.next("2", 0) == "1.");
  CHECK(numbering.next("2", 0) == "2.");
  CHECK(numbering.next("9", 0).empty());
}

TEST_CASE("any bytes give a reading or a reason", "[archive]") {
  const Limits limits;
  std::mt19937 rng(5);
  const std::string words[] = {"\\",        "{",   "}",      "\\'e9",  "\\u-10179?", "\\bin99999 ",
                               "\\deleted", "\\*", "\\pict", "\\uc99", "\n",         "text ",
                               "\\",        "\\'", "\\par ", "\\plain"};
  for (int round = 0; round < 3000; ++round) {
    std::string rtf = "{\\rtf1 ";
    for (unsigned i = rng() % 60; i > 0; --i) rtf += words[rng() % std::size(words)];
    const Reading reading = read_rtf(rtf, limits);
    CHECK(reading.converted);
  }
  for (int round = 0; round < 300; ++round) {
    std::string zip = "PK\x03\x04";
    for (unsigned i = rng() % 300; i > 0; --i) zip += static_cast<char>(rng());
    CHECK_THROWS_AS(read_docx(zip, limits), ReadError);
    CHECK_THROWS_AS(read_odt(zip, limits), ReadError);
  }
}
