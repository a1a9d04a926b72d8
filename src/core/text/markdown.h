#pragma once
// Markdown as people write it: lines without their marks.

#include <string_view>

#include "text/text.h"

namespace minutebook::text {

/// Sets text.owned, markup, cues, links and fields; text.reading is left to the caller. Every line of the source is a line
/// of the reading text; <br> and HTML blocks inside a line start further ones.
void read_markdown(std::string_view decoded, Text& text);

}  // namespace minutebook::text
