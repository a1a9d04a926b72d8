#pragma once
// The promises that come before every score, checked on one document against its input: spans are exact and nest, every
// letter of the input is in one element, and nothing is stated that the input does not say.

#include <string>
#include <string_view>
#include <vector>

#include "minutebook/extractor.h"

namespace minutebook::invariant {

/// What is wrong with the document that was made of the input, one line each, at most `most`; none if all is well.
/// Linear but for sorting.
std::vector<std::string> check(std::string_view bytes, const Source& source, const Document& document,
                               std::size_t most = 8);

/// The same for its JSON: valid, and byte-identical after it was read back.
std::vector<std::string> check_json(const Document& document);

}  // namespace minutebook::invariant
