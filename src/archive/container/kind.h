#pragma once
// What a file is, by its first bytes; its name only where bytes do not tell.

#include <string>
#include <string_view>

namespace minutebook::archive {

enum class Kind { document, zip, tar, seven_zip, compressed, warc, ndjson };

/// How many bytes `kind_of` wants to see.
inline constexpr std::size_t kHeadBytes = 4096;

Kind kind_of(std::string_view head, std::string_view name);

/// Why it cannot be minutes: "image", "program", "table" …; empty: it may be. Names count only where the user did not name
/// the file.
std::string not_minutes(std::string_view head, std::string_view name, bool named);

/// ".PDF" → ".pdf"; of the last part of the name.
std::string ending_of(std::string_view name);

/// "a.tar.gz" → "a.tar", "a.tgz" → "a.tar".
std::string without_compression(std::string_view name);

}  // namespace minutebook::archive
