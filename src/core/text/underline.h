#pragma once
// Titles that are underlined with a line of punctuation, as reStructuredText, Markdown and plain minutes have them.

#include <cstdint>
#include <string_view>

namespace minutebook::text {

inline constexpr std::string_view kRuleCharacters = "=-~#^*+";

/// The character of a line that is nothing but three or more of one of these; 0 for other lines.
char rule_character(std::string_view line);

/// Whether `rule` underlines `title`: about as long, in about the same columns, and the title has words and is no row of a
/// table.
bool underlines(std::string_view title, std::string_view rule);

/// Numbers styles of underlining by the order of their first use.
class UnderlineLevels {
 public:
  /// 1 to 6.
  std::uint8_t level(char character, bool overlined);

 private:
  struct Style {
    char character = 0;
    bool overlined = false;
  };
  Style styles_[14] = {};
  std::uint8_t used_ = 0;
};

}  // namespace minutebook::text
