#pragma once
// Questions about the words of one piece of a list of people.

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "element/people/person_words.h"
#include "element/people/roster_tokens.h"

namespace minutebook::element {

/// The words of a list by their index. All linear in the words asked about.
class PieceWords {
 public:
  using Token = RosterToken;
  static constexpr std::size_t kMostWords = 7;  // of a name

  PieceWords(std::string_view flow, const std::vector<Token>& tokens)
      : flow_(flow), tokens_(tokens) {}

  const Token& at(std::uint32_t i) const { return tokens_[i]; }
  std::string_view text(std::uint32_t i) const {
    return flow_.substr(at(i).at.begin, at(i).at.size());
  }

  bool is_acronym(std::uint32_t i) const {
    const std::string_view w = text(i);
    return w.size() >= 2 && w.size() <= 6 && std::all_of(w.begin(), w.end(), base::is_ascii_upper);
  }

  bool is_councillor(std::uint32_t i) const {
    return base::is_one_of(text(i),
                           "cllr cllr. councillor councilor clr clr. cyng cyng. cynghorydd");
  }

  /// Capitals, initials and particles, one word at least more than an initial, none that is in no name.
  bool is_name(std::uint32_t from, std::uint32_t to) const {
    if (to - from > kMostWords) return false;
    bool whole = false;
    for (std::uint32_t i = from; i < to; ++i) {
      const Token& t = at(i);
      if (!t.initial && t.is(kPlainWord | kRoleWord | kBodyWord)) return false;
      if (t.digit || (!t.capital && !t.is(kParticleWord)) ||
          text(i).find('/') != std::string_view::npos)
        return false;
      whole |= t.capital && !t.initial;
    }
    return whole;
  }

  static bool is_roman(std::string_view w) {
    return w.find_first_not_of("IVX") == std::string_view::npos;
  }

 protected:
  std::string_view flow_;
  const std::vector<Token>& tokens_;
};

}  // namespace minutebook::element
