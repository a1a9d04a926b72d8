#pragma once
// HTML → reading text.

#include <string_view>

#include "text/text.h"

namespace minutebook::text {

/// Sets text.owned, markup, cues, links and fields; text.reading is left to the caller.
void read_html(std::string_view decoded, Text& text);

}  // namespace minutebook::text
