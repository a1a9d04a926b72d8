#pragma once
// Names of encodings: what people write, what it means, where a page declares it.

#include <string_view>

namespace minutebook::text {

/// The encoding that a label means by the WHATWG Encoding Standard ("latin1" → "windows-1252"); empty if unknown.
std::string_view encoding_of_label(std::string_view label);

/// The label that an HTML page declares in its first 1024 bytes: <meta charset>, <meta http-equiv>, <?xml encoding?>.
/// Empty if it does not.
std::string_view declared_in_markup(std::string_view bytes);

/// The value of "charset" in "text/html; charset=utf-8"; empty if there is none.
std::string_view charset_parameter(std::string_view media_type);

}  // namespace minutebook::text
