#pragma once

#include <string>
#include <string_view>

namespace minutebook::search {

/// A part of a source as UTF-8. The encoding is named as in the document ("windows-1252", "UTF-16LE"); one that is not
/// known is read as UTF-8.
std::string to_utf8(std::string_view bytes, std::string_view encoding);

}  // namespace minutebook::search
