#pragma once

#include <string_view>

namespace minutebook {

/// The version of the library, semantic: the JSON of one version is byte-identical for the same bytes and rules.
inline constexpr std::string_view kVersion = "0.1.0";

/// The schema that to_json writes, `$id` of the JSON Schema that is installed.
inline constexpr std::string_view kDocumentSchema = "minutebook/document/1";

}  // namespace minutebook
