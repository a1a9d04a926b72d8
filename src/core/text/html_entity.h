#pragma once
// Character references: "&amp;", "&#8217;", "&#x2019;".

#include <cstddef>
#include <string>
#include <string_view>

namespace minutebook::text {

struct CharacterReference {
  std::size_t length = 0;  // bytes from the "&" on; 0: the "&" is itself
  char utf8[8] = {};       // one or two characters
  std::size_t size = 0;

  std::string_view text() const { return {utf8, size}; }
};

enum class Where { text, attribute };

/// The reference that starts with the '&' at `at`, as the HTML standard reads it: the longest name, some without a
/// semicolon; 0x80 to 0x9F mean windows-1252; NUL, surrogates and what is beyond Unicode become U+FFFD.
CharacterReference read_reference(std::string_view text, std::size_t at, Where where);

/// A copy of an attribute's value with its references replaced.
std::string decode_references(std::string_view value);

}  // namespace minutebook::text
