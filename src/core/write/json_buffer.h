#pragma once
// Bytes of JSON at the end of a std::string, written through a pointer: std::string::append checks
// and calls too much for values of a few bytes.

#include <charconv>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "minutebook/span.h"

namespace minutebook::write {

class JsonBuffer {
  static constexpr std::size_t kLongestNumber = 20;

 public:
  /// Appends to `out`, which nobody else may touch until finish(). Without finish() (an exception)
  /// `out` is as before.
  explicit JsonBuffer(std::string& out);
  ~JsonBuffer();
  JsonBuffer(const JsonBuffer&) = delete;  // two writers at one end
  JsonBuffer& operator=(const JsonBuffer&) = delete;

  void finish() { finished_ = true; }

  void byte(char c) {
    ensure(1);
    *at_++ = c;
  }

  /// A comma where wanted and ASCII of the JSON itself.
  template <std::size_t kSize>
  void member(bool comma, const char (&name)[kSize]) {
    ensure(kSize);
    char* at = at_;
    *at = ',';
    at += comma;
    std::memcpy(at, name, kSize - 1);
    at_ = at + kSize - 1;
  }

  /// ASCII of the JSON itself; the size is known where it is called, so that the copy is one or two
  /// moves.
  template <std::size_t kSize>
  void literal(const char (&text)[kSize]) {
    ensure(kSize - 1);
    std::memcpy(at_, text, kSize - 1);
    at_ += kSize - 1;
  }

  void raw(std::string_view text) {
    ensure(text.size());
    std::memcpy(at_, text.data(), text.size());
    at_ += text.size();
  }

  template <class Integer>
  void number(Integer value) {
    ensure(kLongestNumber);
    at_ = std::to_chars(at_, at_ + kLongestNumber, value).ptr;
  }

  /// "[12,34]", in the pretty form "[12, 34]".
  void span(Span span, bool pretty) {
    ensure(2 * kLongestNumber + 4);
    char* at = at_;  // a store through a char* could change at_ itself: the compiler would load it
                     // again each time
    *at++ = '[';
    at = std::to_chars(at, at + kLongestNumber, span.begin).ptr;
    *at++ = ',';
    if (pretty) *at++ = ' ';
    at = std::to_chars(at, at + kLongestNumber, span.end).ptr;
    *at++ = ']';
    at_ = at;
  }

  void spaces(std::size_t count) {
    ensure(count);
    std::memset(at_, ' ', count);
    at_ += count;
  }

  /// Sixteen hex digits in quotes.
  void hex(std::uint64_t value);

  /// A JSON string. `text` is valid UTF-8.
  void string(std::string_view text);

  /// A JSON string of text that nobody has checked, a file name: invalid bytes become U+FFFD.
  void unchecked_string(std::string_view text);

 private:
  void ensure(std::size_t size) {
    if (std::size_t(end_ - at_) < size) grow(size);
  }
  void grow(std::size_t size);
  void escape(const char* text, std::size_t size);

  std::string& out_;
  std::size_t start_;
  char* at_ = nullptr;
  char* end_ = nullptr;
  bool finished_ = false;
};

}  // namespace minutebook::write
