#pragma once
// Owns the characters of a document's views.

#include <array>
#include <initializer_list>
#include <memory_resource>
#include <string>
#include <string_view>

namespace minutebook::document {

class Storage {
 public:
  std::string flow;  // the words of the blocks; most views look into it

  /// The pieces in a row.
  std::string_view join(std::initializer_list<std::string_view> pieces) {
    std::size_t size = 0;
    for (const std::string_view piece : pieces) size += piece.size();
    if (size == 0) return {};
    char* const begin = static_cast<char*>(arena_.allocate(size, 1));
    char* at = begin;
    for (const std::string_view piece : pieces) at += piece.copy(at, piece.size());
    return {begin, size};
  }

  /// A copy that lives as long as the document.
  std::string_view keep(std::string_view s) {
    if (s.empty()) return {};
    char* p = static_cast<char*>(arena_.allocate(s.size(), 1));
    s.copy(p, s.size());
    return {p, s.size()};
  }

 private:
  std::array<char, 1024> first_;
  std::pmr::monotonic_buffer_resource arena_{first_.data(), first_.size()};
};

}  // namespace minutebook::document
