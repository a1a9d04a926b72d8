#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace minutebook::archive {

/// 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

/// Half of a SHA-256: enough to tell inputs apart, small enough to keep one for each.
using Digest = std::array<std::uint64_t, 2>;
Digest digest(std::string_view bytes);

}  // namespace minutebook::archive
