#include "search/write_json.h"

#include <unicode/utf8.h>

#include <charconv>
#include <cstdio>

namespace minutebook::search {
namespace {

bool is_plain(unsigned char c) { return c >= ' ' && c < 0x7F && c != '"' && c != '\\' && c != '<'; }

void append_escape(std::uint32_t c, std::string& out) {
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
    case '\t':
      out += "\\t";
      return;
    default:
      char buffer[8];
      out.append(buffer, std::snprintf(buffer, sizeof buffer, "\\u%04x", c));
  }
}

}  // namespace

void append_json_string(std::string_view text, std::string& out) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  out += '"';
  for (std::size_t i = 0; i < text.size();) {
    std::size_t start = i;
    while (i < text.size() && is_plain(bytes[i])) ++i;
    out.append(text, start, i - start);
    if (i == text.size()) break;
    start = i;
    UChar32 c;
    U8_NEXT(bytes, i, text.size(), c);
    if (c < 0) {
      out += "\uFFFD";
    } else if (c < 0x80 || c == 0x2028 || c == 0x2029) {
      append_escape(c, out);
    } else {
      out.append(text, start, i - start);
    }
  }
  out += '"';
}

void JsonOut::line() {
  if (!pretty_) return;
  out_ += '\n';
  out_.append(2 * depth_, ' ');
}

void JsonOut::next() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (!first_) out_ += ',';
  if (depth_ > 0) line();
  first_ = false;
}

void JsonOut::open(char bracket) {
  next();
  out_ += bracket;
  ++depth_;
  first_ = true;
}

void JsonOut::close(char bracket) {
  --depth_;
  if (!first_) line();
  out_ += bracket;
  first_ = false;
}

void JsonOut::key(std::string_view name) {
  next();
  append_json_string(name, out_);
  out_ += pretty_ ? ": " : ":";
  after_key_ = true;
}

void JsonOut::value(std::string_view text) {
  next();
  append_json_string(text, out_);
}

void JsonOut::value(std::int64_t number) {
  next();
  out_ += std::to_string(number);
}

void JsonOut::span(Span span) {
  next();
  out_ += '[' + std::to_string(span.begin) + ',' + std::to_string(span.end) + ']';
}

void JsonOut::member(std::string_view name, double number) {
  key(name);
  next();
  char buffer[32];
  const auto end =
      std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::fixed, 4).ptr;
  out_.append(buffer, end);
}

void JsonOut::member(std::string_view name, bool flag) {
  key(name);
  next();
  out_ += flag ? "true" : "false";
}

void JsonOut::member_null(std::string_view name) {
  key(name);
  next();
  out_ += "null";
}

}  // namespace minutebook::search
