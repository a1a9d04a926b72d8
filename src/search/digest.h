#pragma once

#include <string>
#include <string_view>

namespace minutebook::search {

/// 64 lower-case hex digits.
std::string sha256_hex(std::string_view bytes);

/// As Content-Security-Policy names the hash of a script: "sha256-" and base64.
std::string sha256_policy(std::string_view bytes);

}  // namespace minutebook::search
