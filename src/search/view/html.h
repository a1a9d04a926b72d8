#pragma once

#include <string>
#include <string_view>

namespace minutebook::search {

/// Appends UTF-8 text escaped for HTML, also for quoted attributes.
void append_html(std::string_view text, std::string& out);

}  // namespace minutebook::search
