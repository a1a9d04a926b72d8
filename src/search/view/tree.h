#pragma once
// A document's elements as a page shows them.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "search/json.h"

namespace minutebook::search {

/// A fact of an element: "mover" "Cllr Dray", with its place where the document says it.
struct ViewFact {
  std::string name, value;
  Span span;
};

struct ViewElement {
  std::string_view type, id, rule, text, number;
  Span span;    // its own words
  Span extent;  // with what is in it
  std::size_t depth = 0;
  bool has_children = false;
  std::vector<ViewFact> facts;
  std::vector<Span> marks;
};

struct ViewTree {
  std::string_view source, media_type, encoding, sha256, reading_text;
  std::uint64_t bytes = 0;
  std::string key, title;
  std::vector<ViewFact> meeting;
  std::vector<ViewElement> elements;  // outer before inner, in reading order
};

/// Views are into the parsed JSON. Any object with type, id and span is an element, any list of them is walked: members that
/// later versions add are shown too. Throws SearchError::record.
ViewTree read_tree(JsonValue document);

}  // namespace minutebook::search
