#pragma once
// simdjson in the words of this library. The only header that includes it: it takes seconds to compile.

#include <simdjson.h>

#include <optional>
#include <string>
#include <string_view>

#include "minutebook/span.h"

namespace minutebook::search {

using JsonValue = simdjson::dom::element;
using JsonObject = simdjson::dom::object;
using JsonArray = simdjson::dom::array;

inline std::string_view as_text(JsonValue value) {
  std::string_view text;
  return value.get(text) == simdjson::SUCCESS ? text : std::string_view();
}

inline std::optional<std::int64_t> as_integer(JsonValue value) {
  std::int64_t number;
  if (value.get(number) != simdjson::SUCCESS) return std::nullopt;
  return number;
}

inline bool as_flag(JsonValue value) {
  bool flag;
  return value.get(flag) == simdjson::SUCCESS && flag;
}

inline std::optional<JsonObject> as_object(JsonValue value) {
  JsonObject object;
  if (value.get(object) != simdjson::SUCCESS) return std::nullopt;
  return object;
}

inline std::optional<JsonArray> as_array(JsonValue value) {
  JsonArray array;
  if (value.get(array) != simdjson::SUCCESS) return std::nullopt;
  return array;
}

inline Span as_span(JsonValue value) {
  const auto array = as_array(value);
  if (!array || array->size() != 2) return {};
  const std::int64_t begin = as_integer(array->at(0)).value_or(0);
  const std::int64_t end = as_integer(array->at(1)).value_or(0);
  if (begin < 0 || end < begin) return {};
  return {static_cast<std::uint64_t>(begin), static_cast<std::uint64_t>(end)};
}

/// Parses one text again and again into the same memory.
class JsonText {
 public:
  /// The value, until the next call. Throws SearchError::record.
  JsonValue parse(std::string_view json);

 private:
  static constexpr std::size_t kMaxDepth =
      1 << 16;  // brackets, not elements; the parser does not recurse
  simdjson::dom::parser parser_;
  std::string padded_;
};

}  // namespace minutebook::search
