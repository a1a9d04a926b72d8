#include "base/json_text.h"

#include <cstddef>

namespace minutebook::archive {
namespace {

// The length of the UTF-8 sequence at `i`, 0 when there is none.
std::size_t sequence_at(std::string_view text, std::size_t i) {
  const auto byte = [&](std::size_t k) {
    return k < text.size() ? static_cast<unsigned char>(text[k]) : 0u;
  };
  const auto follows = [&](std::size_t k) { return (byte(k) & 0xC0) == 0x80; };
  const unsigned c = byte(i);
  if (c < 0x80) return 1;
  if (c >= 0xC2 && c <= 0xDF) return follows(i + 1) ? 2 : 0;
  if (c >= 0xE0 && c <= 0xEF) {
    const unsigned second = byte(i + 1);
    if (!follows(i + 1) || !follows(i + 2)) return 0;
    return (c == 0xE0 && second < 0xA0) || (c == 0xED && second > 0x9F) ? 0 : 3;
  }
  if (c >= 0xF0 && c <= 0xF4) {
    const unsigned second = byte(i + 1);
    if (!follows(i + 1) || !follows(i + 2) || !follows(i + 3)) return 0;
    return (c == 0xF0 && second < 0x90) || (c == 0xF4 && second > 0x8F) ? 0 : 4;
  }
  return 0;
}

void append_escape(unsigned char c, std::string& out) {
  constexpr char kDigits[] = "0123456789abcdef";
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      out += "\\u00";
      out += kDigits[c >> 4];
      out += kDigits[c & 15];
  }
}

void append_key(std::string_view key, std::string& out) {
  if (!out.ends_with('{')) out += ',';
  out += '"';
  out += key;
  out += "\":";
}

}  // namespace

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t n = sequence_at(text, i);
    if (n == 0) return false;
    i += n;
  }
  return true;
}

void append_json_string(std::string_view text, std::string& out) {
  out += '"';
  for (std::size_t i = 0; i < text.size();) {
    const unsigned char c = text[i];
    const std::size_t n = sequence_at(text, i);
    if (n == 0) {
      out += "\xEF\xBF\xBD";
      ++i;
    } else if (c < 0x20 || c == '"' || c == '\\' || c == 0x7F) {
      append_escape(c, out);
      ++i;
    } else {
      out.append(text, i, n);
      i += n;
    }
  }
  out += '"';
}

void append_member(std::string_view key, std::string_view text, std::string& out) {
  append_key(key, out);
  append_json_string(text, out);
}

void append_member(std::string_view key, std::uint64_t number, std::string& out) {
  append_key(key, out);
  out += std::to_string(number);
}

void append_raw_member(std::string_view key, std::string_view json, std::string& out) {
  append_key(key, out);
  out += json;
}

}  // namespace minutebook::archive
