#pragma once
// A small writer of JSON that is valid UTF-8 whatever the texts hold.

#include <cstdint>
#include <string>
#include <string_view>

#include "minutebook/span.h"

namespace minutebook::search {

/// Appends a JSON string with its quotes. Invalid bytes become U+FFFD; "<" and the line separators of Unicode are
/// escaped, so that the text may stand in an HTML script.
void append_json_string(std::string_view text, std::string& out);

class JsonOut {
 public:
  explicit JsonOut(std::string& out, bool pretty = false) : out_(out), pretty_(pretty) {}

  void open(char bracket);
  void close(char bracket);
  void key(std::string_view name);
  void value(std::string_view text);
  void value(std::int64_t number);
  void span(Span span);

  void member(std::string_view name, std::string_view text) {
    key(name);
    value(text);
  }
  void member(std::string_view name, const std::string& text) {
    member(name, std::string_view(text));
  }
  void member(std::string_view name, const char* text) { member(name, std::string_view(text)); }
  void member(std::string_view name, std::int64_t number) {
    key(name);
    value(number);
  }
  void member(std::string_view name, std::uint64_t number) {
    member(name, static_cast<std::int64_t>(number));
  }
  void member(std::string_view name, double number);
  void member(std::string_view name, bool flag);
  void member_null(std::string_view name);
  /// Nothing for an empty text.
  void stated(std::string_view name, std::string_view text) {
    if (!text.empty()) member(name, text);
  }

 private:
  void next();
  void line();

  std::string& out_;
  bool pretty_;
  bool first_ = true, after_key_ = false;
  std::size_t depth_ = 0;
};

}  // namespace minutebook::search
