#pragma once
// The words and marks of a list of people.

#include <cstdint>
#include <string_view>
#include <vector>

#include "element/element.h"

namespace minutebook::element {

struct RosterToken {
  enum Kind : std::uint8_t { word, open, close, comma, semicolon, tab, dash, colon, ampersand };

  Range at;                   // without marks of emphasis, quotes and full stops around it
  std::uint32_t printed_end;  // with them
  Kind kind = word;
  std::uint16_t kinds = 0;  // of a word: WordKind bits
  bool capital = false;
  bool initial = false;  // "A", "A.", "J.R.", "T.Manley" is none
  bool digit = false;    // starts with a digit
  bool ends_sentence = false;
  bool square = false;  // of a bracket

  bool is(std::uint16_t bits) const { return (kinds & bits) != 0; }
};

/// Linear. Brackets are tokens of their own; "and", "&" and "plus" are ampersands.
std::vector<RosterToken> roster_tokens(std::string_view flow, Range r);

}  // namespace minutebook::element
