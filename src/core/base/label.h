#pragma once
// Printed labels: numbers, letters and bullets at the start of a line, as tokens. What a label means is decided by its
// siblings (chain.h), never by the label alone.

#include <cstdint>
#include <string_view>

namespace minutebook::base {

enum class LabelStyle : std::uint8_t {
  none,
  arabic,    // 1
  alpha,     // a, A; a letter that may be roman has `roman` set too
  roman,     // iv, of more than one letter or not in the alphabet's sequence
  dotted,    // 5.1, 04.23.01
  slashed,   // 39/20, APM19/02, C23/045
  question,  // Q1, Question 1
  bullet,
};

/// How the label is dressed: part of what siblings share.
enum class Dress : std::uint8_t { bare, dot, right_paren, parens, colon };

struct Label {
  LabelStyle style = LabelStyle::none;
  Dress dress = Dress::bare;
  bool upper = false;         // A, IV
  std::uint8_t depth = 1;     // components of a dotted number
  std::uint32_t ordinal = 0;  // 1-based; the last component of a dotted or slashed number
  std::uint32_t roman =
      0;  // value as a roman numeral, 0 if it is none; of a slashed number the first component
  std::uint32_t length = 0;  // bytes of the label with its dress
  std::uint32_t rest = 0;    // offset of the first byte after the white space that follows it
  std::uint8_t gap =
      0;  // white space after it, in columns (at most 255); 0 where text follows at once
  std::string_view core;    // without dress: "84", "39/20", "iv"
  std::string_view prefix;  // the components before the last: "5." of "5.1", "APM19/", "39/"

  bool found() const { return style != LabelStyle::none; }
  bool is_number() const { return style != LabelStyle::none && style != LabelStyle::bullet; }
};

/// The label at the start of `line` (trimmed text of one line), or one with style none.
Label parse_label(std::string_view line);

/// Value of a roman numeral in one case ("iv", "XIV"), 0 if it is none in canonical form.
std::uint32_t roman_value(std::string_view s);

}  // namespace minutebook::base
