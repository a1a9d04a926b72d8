#pragma once
// What people type, cut into words and phrases.

#include <string>
#include <string_view>
#include <vector>

namespace minutebook::search {

struct Term {
  std::string words;         // one or, in quotes, several
  bool prefix = false;       // the last word goes on
  bool excluded = false;     // -word
  bool alternative = false;  // OR before it
};

/// Words, "phrases", beginnings*, -exclusions, a OR b. Terms without a letter or digit are left out. Throws
/// SearchError::query when the text is too long.
std::vector<Term> read_terms(std::string_view text);

}  // namespace minutebook::search
