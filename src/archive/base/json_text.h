#pragma once
// JSON strings, appended: the hot path of manifest and records needs no tree.

#include <cstdint>
#include <string>
#include <string_view>

namespace minutebook::archive {

/// Is it UTF-8 throughout (no surrogates, no overlong forms)?
bool is_utf8(std::string_view text);

/// `"text"`, escaped. Bytes that are not UTF-8 come out as U+FFFD.
void append_json_string(std::string_view text, std::string& out);

/// `,"key":"text"`; no comma where `out` ends in '{'.
void append_member(std::string_view key, std::string_view text, std::string& out);
void append_member(std::string_view key, std::uint64_t number, std::string& out);

/// `,"key":` and the JSON as it stands.
void append_raw_member(std::string_view key, std::string_view json, std::string& out);

}  // namespace minutebook::archive
