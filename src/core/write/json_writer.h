#pragma once
// The syntax of JSON: commas, and line breaks where they are wanted. Knows nothing of documents.

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "write/json_buffer.h"

namespace minutebook::write {

template <bool kPretty>
class JsonWriter : public JsonBuffer {
 public:
  using JsonBuffer::JsonBuffer;

  void open_object() { open('{'); }
  void open_array() { open('['); }
  void close_object() { close('}'); }
  void close_array() { close(']'); }

  /// A small object or array that stays on one line in the pretty form.
  void open_flat_object() { open_flat('{'); }
  void open_flat_array() { open_flat('['); }
  void close_flat_object() { close_flat('}'); }
  void close_flat_array() { close_flat(']'); }

  /// The name of a member with its quotes and colon: key("\"text\":").
  template <std::size_t kSize>
  void key(const char (&name)[kSize]) {
    if constexpr (kPretty) {
      next();
      literal(name);
      byte(' ');
    } else {
      member(!first_, name);
      first_ = false;
    }
  }
  void key(std::string_view name) {
    next();
    byte('"');
    raw(name);
    literal("\":");
    if constexpr (kPretty) byte(' ');
  }

  /// A member.
  template <std::size_t kSize>
  void field(const char (&name)[kSize], std::string_view value) {
    key(name);
    string(value);
  }
  template <std::size_t kSize>
  void field(const char (&name)[kSize], Span value) {
    key(name);
    span(value, kPretty);
  }

  template <std::size_t kSize>
  void field(const char (&name)[kSize], std::uint64_t value) {
    key(name);
    number(value);
  }

  /// A value of an array.
  void value(std::string_view text) {
    next();
    string(text);
  }
  void value(Span of) {
    next();
    span(of, kPretty);
  }

  /// Before every value of an array; key() does it for members.
  void next() {
    if (!first_) byte(',');
    if constexpr (kPretty) {
      if (flat_ == 0) {
        new_line();
      } else if (!first_) {
        byte(' ');
      }
    }
    first_ = false;
  }

 private:
  static constexpr std::size_t kDeepestIndent = 64;  // else the size is quadratic in the depth

  void open(char bracket) {
    byte(bracket);
    first_ = true;
    ++depth_;
  }
  void close(char bracket) {
    --depth_;
    if constexpr (kPretty) {
      if (!first_) new_line();
    }
    byte(bracket);
    first_ = false;
  }
  void open_flat(char bracket) {
    byte(bracket);
    first_ = true;
    ++flat_;
  }
  void close_flat(char bracket) {
    --flat_;
    byte(bracket);
    first_ = false;
  }
  void new_line() {
    byte('\n');
    spaces(2 * std::min(depth_, kDeepestIndent));
  }

  bool first_ = true;
  std::size_t depth_ = 0;
  std::size_t flat_ = 0;
};

}  // namespace minutebook::write
