// Small things under the index.

#include "search/pieces.h"

#include <catch2/catch.hpp>
#include <random>

#include "minutebook/locate.h"
#include "search/source_lines.h"

using namespace minutebook;
using namespace minutebook::search;

TEST_CASE("pieces come back as they went, also where spans go back") {
  std::vector<Piece> pieces = {
      {{}, {10, 40}, 0, 3}, {{}, {500, 900'000'000'000}, 32, 17}, {{}, {45, 46}, 60, 4}};
  std::string packed;
  pack_pieces(pieces, packed);
  const std::vector<Piece> back = unpack_pieces(packed);
  REQUIRE(back.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(back[i].span == pieces[i].span);
    CHECK(back[i].offset == pieces[i].offset);
    CHECK(back[i].line == pieces[i].line);
  }
  CHECK(piece_at(back, 0) == &back[0]);
  CHECK(piece_at(back, 31) == &back[0]);
  CHECK(piece_at(back, 32) == &back[1]);
  CHECK(piece_at(back, 1000) == &back[2]);
  CHECK(unpack_pieces(packed.substr(0, packed.size() - 1)).size() == 2);
  CHECK(unpack_pieces("\xFF\xFF").empty());
  CHECK(piece_at({}, 0) == nullptr);
}

TEST_CASE("lines are counted as locate counts them") {
  const std::vector<std::string> parts = {"\n", "\r", "\r\n", "\u0085",   "\u2028", "\u2029",
                                          "a",  "é",  "\xC2", "\xE2\x80", "bc"};
  std::mt19937 random(7);
  for (int trial = 0; trial < 200; ++trial) {
    std::string bytes;
    for (int i = 0; i < 20; ++i) bytes += parts[random() % parts.size()];
    const SourceLines lines(bytes, "UTF-8");
    for (int i = 0; i < 10; ++i) {
      const std::uint64_t offset = random() % (bytes.size() + 1);
      // Inside "\r\n" and inside a character the two may differ: spans never begin there.
      if (offset < bytes.size() &&
          ((bytes[offset] & 0xC0) == 0x80 || (offset > 0 && bytes[offset] == '\n')))
        continue;
      INFO(trial << " " << offset);
      CHECK(lines.line(offset) == locate(bytes, offset).line);
    }
  }
}

TEST_CASE("lines of UTF-16 are lines of units") {
  const std::string little("a\0\r\0\n\0b\0\x0A\x0A\n\0c\0", 14);
  const SourceLines lines(little, "UTF-16LE");
  CHECK(lines.line(0) == 1);
  CHECK(lines.line(6) == 2);
  CHECK(lines.line(8) == 2);  // U+0A0A is a letter
  CHECK(lines.line(12) == 3);
  const SourceLines windows("a\xC2\x85\nb", "windows-1252");
  CHECK(windows.line(4) == 2);
}
