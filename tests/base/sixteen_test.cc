// What is told sixteen bytes at a time is what a look at each byte tells.

#include "base/sixteen.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "base/unicode.h"

using namespace minutebook::base;

namespace {

/// Texts of all short lengths: words, spaces of several kinds, punctuation, letters beyond ASCII.
std::vector<std::string> texts() {
  static const std::vector<std::string> kPieces = {
      "a",  "B",  "the",  "O'Neil", "re-use", "7",  " ",        "  ",           "\t",
      "\n", ".",  ",",    "-",      "'",      "--", "\xC3\xA9", "\xE2\x80\x99", "\xE2\x80\x93",
      "z'", "[a", "\x01", "@",      "`",      "{",  "\xC2\xA0", "\xE2\x80\xA8", "\xF0\x9F\x98\x80"};
  std::mt19937 random(1);
  std::vector<std::string> out(1);
  for (int i = 0; i < 2000; ++i) {
    std::string text;
    for (std::size_t n = random() % 12; n > 0; --n) text += kPieces[random() % kPieces.size()];
    out.push_back(std::move(text));
  }
  return out;
}

template <class Is>
unsigned mask_of(const std::string& text, std::size_t at, Is is) {
  unsigned mask = 0;
  for (std::size_t k = 0; k < Sixteen::kSize; ++k)
    mask |= unsigned{is(at + k < text.size() ? text[at + k] : '\0')} << k;
  return mask;
}

bool is_letter_or_digit_at(std::string_view text, std::size_t at) {
  const CodePoint c = code_point_at(text, at);
  return c.length != 0 && beyond_ascii::is_letter_or_digit(c.value);
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    while (at < text.size()) {
      const CodePoint c = code_point_at(text, at);
      const bool joins = c.value == '\'' || c.value == '-' || c.value == 0x2019;
      const bool inner = at > begin && joins && is_letter_or_digit_at(text, at + c.length);
      if (!inner && !is_letter_or_digit_at(text, at)) break;
      at += c.length;
    }
    if (at > begin)
      words.push_back(text.substr(begin, at - begin));
    else
      at += code_point_at(text, at).length;
  }
  return words;
}

}  // namespace

TEST_CASE("masks say what each byte is") {
  for (const std::string& text : texts()) {
    for (std::size_t at = 0; at <= text.size(); at += 3) {
      INFO(text << " at " << at);
      const Sixteen bytes(text, at);
      CHECK(bytes.letters() == mask_of(text, at, is_ascii_letter));
      CHECK(bytes.digits() == mask_of(text, at, is_ascii_digit));
      CHECK(bytes.upper() == mask_of(text, at, is_ascii_upper));
      CHECK(bytes.lower() == mask_of(text, at, is_ascii_lower));
      CHECK(bytes.equal(' ') == mask_of(text, at, [](char c) { return c == ' '; }));
      CHECK(bytes.not_ascii() == mask_of(text, at, [](char c) { return (c & 0x80) != 0; }));
      CHECK(bytes.continuations() == mask_of(text, at, [](char c) { return (c & 0xC0) == 0x80; }));
      CHECK(bytes.at_most('\r') ==
            mask_of(text, at, [](char c) { return static_cast<unsigned char>(c) <= '\r'; }));
      char words[Sixteen::kSize];
      const unsigned others = bytes.store_words(words);
      for (std::size_t k = 0; k < Sixteen::kSize; ++k) {
        const char c = at + k < text.size() ? text[at + k] : '\0';
        const bool counts = is_ascii_letter(c) || is_ascii_digit(c) || (c & 0x80) != 0;
        CHECK(words[k] == (counts ? ascii_lower(c) : ' '));
        CHECK((others >> k & 1U) == unsigned{!counts});
      }
    }
  }
}

TEST_CASE("words, characters and places are those that a walk finds") {
  for (const std::string& text : texts()) {
    INFO(text);
    std::vector<std::string_view> found;
    Words walk(text);
    for (std::string_view w = walk.next(); !w.empty(); w = walk.next()) found.push_back(w);
    CHECK(found == words_of(text));
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).length) ++characters;
    CHECK(count_code_points(text) == characters);
    CHECK(contains_folded(text, "THE") == (text.find("the") != std::string::npos));
    CHECK(contains_folded(text, ".a") == (text.find(".a") != std::string::npos));
  }
}

TEST_CASE("bits are counted") {
  for (unsigned mask = 0; mask <= Sixteen::kAll; ++mask) {
    unsigned n = 0;
    for (unsigned rest = mask; rest != 0; rest &= rest - 1) ++n;
    if (count_bits(mask) != n) FAIL(mask);
  }
}
