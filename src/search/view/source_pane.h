#pragma once
// The left side of a page: the source with a coloured span for each element.

#include <optional>
#include <string>
#include <string_view>

#include "search/view/tree.h"

namespace minutebook::search {

enum class Shown {
  source,
  reading,  ///< the text that a converter made of the source, to which spans refer
  words,    ///< the texts of the elements: spans in the tree are changed to places in those
};

/// Appends the source as HTML, with `at` lit unless it is empty, or what can be shown in its place. Elements carry data-e,
/// facts data-f; ranges that do not nest are cut where the outer one ends.
Shown append_source(ViewTree& tree, std::optional<std::string_view> source, Span at,
                    std::string& out);

}  // namespace minutebook::search
