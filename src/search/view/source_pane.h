#pragma once
// The left side of a page: the source with a coloured span for each element.

#include <optional>
#include <string>
#include <string_view>

#include "search/view/tree.h"

namespace minutebook::search {

/// Appends the source as HTML, with `at` lit unless it is empty. Without the source the texts of the elements stand in its
/// place, spans in `tree` are changed to those, and the answer is false. Elements carry data-e, facts data-f; ranges that
/// do not nest are cut where the outer one ends.
bool append_source(ViewTree& tree, std::optional<std::string_view> source, Span at,
                   std::string& out);

}  // namespace minutebook::search
