#pragma once
// Where Markdown links lead to: "(url "title")" behind the text, or a definition elsewhere.

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace minutebook::text {

/// "[label]: url" lines. Labels are compared in lower case.
class LinkDefinitions {
 public:
  /// Reads all definitions of a text.
  explicit LinkDefinitions(std::string_view source);

  /// Null if there is none.
  const std::string* find(std::string_view label) const;

  /// Whether this line is a definition.
  static bool is_definition(std::string_view line);

 private:
  std::map<std::string, std::string, std::less<>> urls_;
};

/// The inline target at the '(' at `at`.
struct LinkTarget {
  std::size_t end = 0;    // behind the ')'; 0: it is none
  std::string_view href;  // as written
};
LinkTarget read_link_target(std::string_view text, std::size_t at);

}  // namespace minutebook::text
