#pragma once
// A value of parsed JSON that knows its place, so that an error can say where.

#include <cstddef>
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "minutebook/document.h"
#include "minutebook/json.h"
#include "write/names.h"

namespace minutebook::write {

using Json = nlohmann::json;

/// Owns the characters of the strings that were read. No string grows by decoding, so room for the
/// whole JSON is enough, and the views stay valid as long as it.
class StringStore {
 public:
  explicit StringStore(std::size_t json_size) { characters_.reserve(json_size); }
  StringStore(const StringStore&) = delete;  // the views are into this one
  StringStore& operator=(const StringStore&) = delete;

  std::string_view keep(const std::string& text) {
    const std::size_t begin = characters_.size();
    if (text.size() > characters_.capacity() - begin) throw std::length_error("StringStore");
    characters_.append(text);
    return std::string_view(characters_).substr(begin);
  }

 private:
  std::string characters_;
};

class Cursor {
 public:
  Cursor(const Json& value, StringStore& store) : value_(&value), store_(&store) {}

  /// Throws JsonError: "/items/0/span: expected …, found a string".
  [[noreturn]] void fail(std::string_view expected) const;

  /// Members of this object.
  bool has(const char* key) const;               ///< a member that is null is not there
  Cursor member(const char* key) const;          ///< throws when it is missing
  std::string_view text(const char* key) const;  ///< "" when missing
  std::uint64_t number(const char* key) const;   ///< 0 when missing
  std::optional<std::int64_t> count(const char* key) const;
  bool flag(const char* key) const;
  Span span(const char* key) const;  ///< {0, 0} when missing
  template <class Enum>
  Enum word(const char* key, Enum otherwise) const {
    return has(key) ? member(key).template as_word<Enum>() : otherwise;
  }

  /// Elements of this array.
  std::size_t size() const;
  Cursor operator[](std::size_t index) const;

  /// This value.
  void expect_object() const;
  bool is_string() const;
  std::string_view as_text() const;  ///< kept in the store
  std::string_view peek() const;     ///< as long as the parsed JSON lives
  std::uint64_t as_number() const;
  std::int64_t as_integer() const;
  Span as_span() const;
  template <class Enum>
  Enum as_word() const {
    if (is_string()) {
      if (const auto found = parse<Enum>(peek())) return *found;
    }
    std::string expected;
    for (const std::string_view name : Spelling<Enum>::names) {
      if (!name.empty()) (expected += expected.empty() ? "\"" : ", \"").append(name) += '"';
    }
    fail("one of " + expected);
  }

 private:
  std::string path() const;
  Cursor(const Json& value, const Cursor& parent, const char* key, std::size_t index)
      : value_(&value), store_(parent.store_), parent_(&parent), key_(key), index_(index) {}

  const Json* value_;
  StringStore* store_;
  const Cursor* parent_ = nullptr;  // outlives this one
  const char* key_ = nullptr;       // null: an element of the parent, an array
  std::size_t index_ = 0;
};

}  // namespace minutebook::write
