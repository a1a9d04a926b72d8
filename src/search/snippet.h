#pragma once
// Text that FTS5 has marked with the bytes 2 and 3 around what it found.

#include <cstddef>
#include <optional>
#include <string_view>

#include "minutebook/search.h"

namespace minutebook::search {

/// Takes the marks out. A document may hold these bytes too: marks that do not pair mark nothing.
Snippet marked_text(std::string_view marked);

/// The first words of a text.
Snippet beginning_of(std::string_view text);

/// Where in `text`, of which it is a part, the first word that was found stands.
std::optional<std::size_t> place_of(const Snippet& snippet, std::string_view text);

}  // namespace minutebook::search
