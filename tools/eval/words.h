#pragma once
// When two pieces of text count as the same: by their letters and digits only.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook::eval {

/// A run of letters and digits, in lower case.
struct Word {
  std::string text;
  std::size_t begin = 0;  // byte offset
};

std::vector<Word> words_of(std::string_view text);

/// A person's name without titles: "Cllr. Mrs A. Smith OBE" and "A Smith" agree.
std::string name_key(std::string_view name);

/// A printed number without its punctuation: "(1)", "Q1", "Question 1." and "1" agree.
std::string label_key(std::string_view label);

std::string lower(std::string_view text);

}  // namespace minutebook::eval
