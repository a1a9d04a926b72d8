#pragma once
// What markup a text is written in.

#include <string_view>

#include "text/read.h"
#include "text/text.h"

namespace minutebook::text {

/// Whether the media type or the name says that it is a page, or the first bytes, in any charset, look like one.
bool may_be_html(std::string_view bytes, const Declared& declared);

/// By media type, then by name, then by what the first part of the text looks like: a page of tags; a text with front
/// matter, "#" headings and "**" marks; else plain text.
Format choose_format(std::string_view text, const Declared& declared);

}  // namespace minutebook::text
