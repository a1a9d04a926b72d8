#pragma once
// Bytes → UTF-8, with exact offsets back.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace minutebook::text {

/// Valid UTF-8 without NUL. Bidirectional controls, zero-width and no-break spaces and soft hyphens are kept.
struct Decoded {
  std::string owned;  // empty where `view` is the input itself
  std::string_view view;
  OffsetMap map;         // view → bytes
  std::string encoding;  // by its WHATWG name
  std::uint64_t replacements = 0;
  std::vector<Diagnostic> diagnostics;
};

/// In this order: byte order mark, valid UTF-8, the declared label, the NUL bytes of UTF-16, else windows-1252. A label is
/// what the caller declares, else what the page declares (where `markup` says that it may be one). `bytes` must outlive
/// the result.
Decoded decode(std::string_view bytes, std::string_view label, bool markup);

}  // namespace minutebook::text
