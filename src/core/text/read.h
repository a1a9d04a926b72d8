#pragma once
// Bytes → Text: charset, then markup.

#include <string_view>

#include "text/text.h"

namespace minutebook::text {

/// What the caller knows: file name (its ending hints at the format), media type, declared charset; all may be empty.
struct Declared {
  std::string_view name, media_type, charset;
};

/// Reads any bytes. Linear. `bytes` must outlive the result, which may view them.
Text read(std::string_view bytes, const Declared& declared);

}  // namespace minutebook::text
