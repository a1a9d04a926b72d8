#pragma once

#include <array>
#include <optional>

#include "search/json.h"
#include "search/row.h"

namespace minutebook::search {

/// One element of a document, without those inside it.
struct ElementParts {
  bool has_row = false;    // else its text belongs to the row around
  bool furniture = false;  // layout is not searched
  Row row;                 // span and element are there without a row too
  std::string_view text;
  std::array<std::optional<JsonArray>, 5> lists;  // content, items, responses, clauses, votes
};

ElementParts read_element(JsonObject object, DocumentRows& out);

}  // namespace minutebook::search
