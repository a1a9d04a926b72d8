#pragma once
// The JSON of docs/model.md and the one-line-an-element outline.

#include <stdexcept>
#include <string>
#include <string_view>

#include "minutebook/document.h"
#include "minutebook/export.h"

namespace minutebook {

struct JsonOptions {
  bool pretty = false;  ///< two-space indent; compact JSON has no newline inside
};

/// One JSON object, valid UTF-8, keys in a fixed order: byte-identical for the same document. Linear; does not recurse
/// deeper than the document nests.
MINUTEBOOK_EXPORT std::string to_json(const Document& document, const JsonOptions& options = {});

/// Appends instead of returning: the buffer can be used again for the next document.
MINUTEBOOK_EXPORT void append_json(const Document& document, const JsonOptions& options,
                                   std::string& out);

class MINUTEBOOK_EXPORT JsonError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The way back: to_json(from_json(j)) == j. Throws JsonError that says the place and what was expected.
MINUTEBOOK_EXPORT Document from_json(std::string_view json);

/// One line an element, indented by depth: the form in which the tests are written and people read a document.
MINUTEBOOK_EXPORT std::string to_outline(const Document& document);

/// The JSON Schema (2020-12) that every document meets.
MINUTEBOOK_EXPORT std::string_view document_schema();

}  // namespace minutebook
