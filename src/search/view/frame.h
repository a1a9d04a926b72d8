#pragma once
// The HTML around a page's body.

#include <string>
#include <string_view>

namespace minutebook::search {

struct FrameParts {
  std::string_view title;
  std::string_view body;    // HTML
  std::string_view style;   // CSS
  std::string_view script;  // JavaScript; empty: none
};

/// A whole page that may load nothing: its policy allows this style and this script by their hashes.
std::string framed_page(const FrameParts& parts);

/// A page that a server sends with its own policy: style and script are files of the server.
std::string linked_page(std::string_view title, std::string_view body, std::string_view style,
                        std::string_view script);

/// "t-question": letters only, whatever the type says.
std::string class_name(std::string_view type);

}  // namespace minutebook::search
