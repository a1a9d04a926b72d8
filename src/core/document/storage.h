#pragma once
// Owns the characters of a document's views.

#include <memory_resource>
#include <string>
#include <string_view>

namespace minutebook::document {

class Storage {
 public:
  std::string flow;      // the words of the blocks; most views look into it
  std::string metadata;  // name, media type, encoding …

  /// A copy that lives as long as the document.
  std::string_view keep(std::string_view s) {
    if (s.empty()) return {};
    char* p = static_cast<char*>(arena_.allocate(s.size(), 1));
    s.copy(p, s.size());
    return {p, s.size()};
  }

 private:
  std::pmr::monotonic_buffer_resource arena_{4096};
};

}  // namespace minutebook::document
