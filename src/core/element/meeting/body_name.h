#pragma once
// Names of bodies: "Planning Committee", "Board of Supervisors".

#include <string_view>

namespace minutebook::element {

/// The rank of the word for a body that the name ends with, or that "of", "for" or "(North)" follows; 0 if there is none.
int rank_of_name(std::string_view name);

/// Reads like a name: capitals and small words, no sentence, not many.
bool reads_like_body(std::string_view s);

}  // namespace minutebook::element
