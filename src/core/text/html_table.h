#pragma once
// Is a table row data or layout?

#include <string_view>

#include "text/html_token.h"

namespace minutebook::text {

/// Whether the row that the tokenizer stands in, behind its <tr>, reads as one line: two or more cells, none with more
/// than one block of text. Reads ahead to the end of the row at most, or to a table in it.
bool is_one_line_row(std::string_view source, Tokenizer& tokenizer);

}  // namespace minutebook::text
