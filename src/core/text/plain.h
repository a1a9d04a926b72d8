#pragma once
// Plain text: itself, but for the rules under titles.

#include "text/text.h"

namespace minutebook::text {

/// `decoded` is text without markup. Leaves text.owned and text.markup empty where the reading text is the same; sets
/// cues. text.reading is left to the caller.
void read_plain(std::string_view decoded, Text& text);

}  // namespace minutebook::text
