#include "write/json_reader.h"

#include <limits>
#include <nlohmann/json.hpp>
#include <vector>

#include "base/printable.h"

namespace minutebook::write {

std::string Cursor::path() const {
  std::vector<const Cursor*> steps;
  for (const Cursor* at = this; at->parent_ != nullptr; at = at->parent_) steps.push_back(at);
  if (steps.empty()) return "the document";
  std::string path;
  for (auto at = steps.rbegin(); at != steps.rend(); ++at) {
    path += '/';
    path += (*at)->key_ != nullptr ? (*at)->key_ : std::to_string((*at)->index_);
  }
  return path;
}

void Cursor::fail(std::string_view expected) const {
  std::string message = path();
  message.append(": expected ").append(expected).append(", found ");
  if (value_->is_string()) {
    base::append_quoted(peek(), message, "\\u{a}", 40);
  } else if (value_->is_number() || value_->is_boolean()) {
    message += value_->dump();
  } else {
    message += value_->is_null() ? "null" : std::string("an ") + value_->type_name();
  }
  throw JsonError(message);
}

void Cursor::expect_object() const {
  if (!value_->is_object()) fail("an object");
}

bool Cursor::has(const char* key) const {
  expect_object();
  const auto found = value_->find(key);
  return found != value_->end() && !found->is_null();
}

Cursor Cursor::member(const char* key) const {
  expect_object();
  const auto found = value_->find(key);
  if (found == value_->end()) {
    throw JsonError(path() + ": expected a member \"" + key + "\", which is missing");
  }
  return Cursor(*found, *this, key, 0);
}

std::size_t Cursor::size() const {
  if (!value_->is_array()) fail("an array");
  return value_->size();
}

Cursor Cursor::operator[](std::size_t index) const {
  return Cursor((*value_)[index], *this, nullptr, index);
}

std::string_view Cursor::text(const char* key) const {
  return has(key) ? member(key).as_text() : std::string_view();
}

std::uint64_t Cursor::number(const char* key) const {
  return has(key) ? member(key).as_number() : 0;
}

std::optional<std::int64_t> Cursor::count(const char* key) const {
  if (!has(key)) return std::nullopt;
  return member(key).as_integer();
}

bool Cursor::flag(const char* key) const {
  if (!has(key)) return false;
  const Cursor at = member(key);
  if (!at.value_->is_boolean()) at.fail("true or false");
  return at.value_->get<bool>();
}

Span Cursor::span(const char* key) const { return has(key) ? member(key).as_span() : Span(); }

std::string_view Cursor::as_text() const {
  if (!value_->is_string()) fail("a string");
  return store_->keep(value_->get_ref<const std::string&>());
}

bool Cursor::is_string() const { return value_->is_string(); }

std::string_view Cursor::peek() const {
  if (!value_->is_string()) fail("a string");
  return value_->get_ref<const std::string&>();
}

std::int64_t Cursor::as_integer() const {
  const std::uint64_t limit = std::uint64_t(std::numeric_limits<std::int64_t>::max());
  if (!value_->is_number_integer() ||
      (value_->is_number_unsigned() && value_->get<std::uint64_t>() > limit)) {
    fail("a whole number below 2^63");
  }
  return value_->get<std::int64_t>();
}

std::uint64_t Cursor::as_number() const {
  if (!value_->is_number_unsigned()) fail("a whole number, 0 or more");
  return value_->get<std::uint64_t>();
}

Span Cursor::as_span() const {
  if (!value_->is_array() || value_->size() != 2) fail("a span [begin, end]");
  return {(*this)[0].as_number(), (*this)[1].as_number()};
}

}  // namespace minutebook::write
