#pragma once
// Where the words of a query stand in a text, and the part of the text that shows them best.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "minutebook/search.h"
#include "search/terms.h"
#include "search/words.h"

namespace minutebook::search {

class Highlighter {
 public:
  Highlighter(const WordReader& reader, const std::vector<Term>& terms);

  /// The whole text.
  Snippet mark(std::string_view text) const;

  struct Part {
    Snippet snippet;
    std::optional<std::size_t>
        first;  ///< byte of the text where the first word that is shown as found stands
  };

  /// Some 40 words with most of the terms, or the beginning when there is none.
  Part part(std::string_view text) const;

 private:
  struct Phrase {
    std::vector<std::string> words;
    bool prefix = false;
  };
  struct Match {
    std::size_t word = 0, count = 0, phrase = 0;
  };

  std::vector<Match> matches(const std::vector<Word>& words) const;

  const WordReader& reader_;
  std::vector<Phrase> phrases_;
};

}  // namespace minutebook::search
