#pragma once
// One encoding each: bytes → UTF-8 through a Scribe. All return how many characters became U+FFFD.

#include <cstdint>
#include <string_view>

#include "text/scribe.h"

namespace minutebook::text {

/// Broken sequences become U+FFFD, one for each maximal subpart; NUL does, too. Starts at byte `from`.
std::uint64_t transcode_utf8(std::string_view bytes, std::size_t from, Scribe& out);

/// As WHATWG has it: the five undefined bytes are C1 controls.
std::uint64_t transcode_windows_1252(std::string_view bytes, Scribe& out);

enum class ByteOrder : std::uint8_t { little, big };
std::uint64_t transcode_utf16(std::string_view bytes, std::size_t from, ByteOrder order,
                              Scribe& out);

/// Any encoding that ICU has under that WHATWG name. False, with nothing written, if it has none.
bool transcode_icu(std::string_view bytes, std::string_view encoding, Scribe& out,
                   std::uint64_t& replacements);

/// The Unicode value of a windows-1252 byte from 0x80 to 0x9F.
char32_t windows_1252(unsigned char byte);

}  // namespace minutebook::text
