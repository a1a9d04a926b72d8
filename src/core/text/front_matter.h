#pragma once
// YAML between "---" lines or TOML between "+++" lines at the very top of a text.

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace minutebook::text {

/// One simple pair, quotes stripped.
struct FrontPair {
  std::string_view key;
  Range value;  // in the text
};

struct FrontMatter {
  std::size_t end = 0;  // behind the closing line; 0: there is none
  std::vector<FrontPair> pairs;
};

/// Linear; looks no further than the closing line or 64 KiB.
FrontMatter find_front_matter(std::string_view text);

}  // namespace minutebook::text
