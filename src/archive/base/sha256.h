#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace minutebook::archive {

/// A SHA-256.
using Sum = std::array<unsigned char, 32>;
Sum sha256(std::string_view bytes);

/// 64 lower-case hexadecimal digits.
std::string hex(const Sum& sum);
std::string sha256_hex(std::string_view bytes);

/// The first eight bytes as a number.
std::uint64_t head(const Sum& sum);

}  // namespace minutebook::archive
