#pragma once
// Which letters the phrases of a list begin with: a text that begins otherwise is compared with none of them.

#include <array>
#include <cstdint>
#include <string_view>

namespace minutebook::base {

class Initials {
 public:
  /// Of phrases of two bytes or more, or of structs with such `words`.
  template <typename Phrases>
  constexpr explicit Initials(const Phrases& phrases) {
    for (const auto& phrase : phrases) add(words_of(phrase));
  }

  /// False: `text` begins with no phrase of the list, in whatever case. True for a few others too.
  constexpr bool may_begin(std::string_view text) const {
    return text.size() >= 2 && (seconds_[text[0] & 0x1F] >> (text[1] & 0x1F) & 1U) != 0;
  }

 private:
  static constexpr std::string_view words_of(std::string_view phrase) { return phrase; }
  template <typename Phrase>
  static constexpr std::string_view words_of(const Phrase& phrase) requires requires {
    phrase.words;
  }
  { return phrase.words; }
  // The five bits that a letter has in both cases.
  constexpr void add(std::string_view phrase) {
    seconds_[phrase[0] & 0x1F] |= 1U << (phrase[1] & 0x1F);
  }

  std::array<std::uint32_t, 32> seconds_{};
};

}  // namespace minutebook::base
