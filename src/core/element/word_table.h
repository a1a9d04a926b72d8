#pragma once
// Words and what kinds of word they are, looked up in any case without a copy.

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <unordered_map>

#include "base/unicode.h"

namespace minutebook::element {

/// Built from lists of words that outlive it (string literals). A word may stand in several lists.
class WordTable {
 public:
  struct List {
    std::uint16_t kind;
    std::string_view words;  // lower case, parted by single spaces
  };

  explicit WordTable(std::initializer_list<List> lists) {
    for (const List& list : lists) {
      for (std::size_t at = 0; at < list.words.size();) {
        const std::size_t end = std::min(list.words.find(' ', at), list.words.size());
        kinds_[list.words.substr(at, end - at)] |= list.kind;
        at = end + 1;
      }
    }
  }

  /// The bits of all lists that hold the word; 0 if none does. O(length).
  std::uint16_t kinds(std::string_view word) const {
    if (word.empty() || word.size() > 24) return 0;
    const auto it = kinds_.find(word);
    return it == kinds_.end() ? 0 : it->second;
  }

 private:
  struct Hash {
    std::size_t operator()(std::string_view word) const {
      std::uint64_t h = 1469598103934665603U;  // FNV-1a
      for (const char c : word)
        h = (h ^ static_cast<unsigned char>(base::ascii_lower(c))) * 1099511628211U;
      return h;
    }
  };
  struct Equal {
    bool operator()(std::string_view a, std::string_view b) const {
      return base::equals_folded(a, b);
    }
  };

  std::unordered_map<std::string_view, std::uint16_t, Hash, Equal> kinds_;
};

}  // namespace minutebook::element
