#pragma once
// The zip that a DOCX or ODT is.

#include <zip.h>

#include <cstdint>
#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "reader/reader.h"

namespace minutebook::archive {

class Package {
 public:
  /// Throws ReadError. `limit`: bytes that all the parts that are read may unpack to.
  Package(std::string_view bytes, std::uint64_t limit);

  bool has(const std::string& part) const;

  /// The bytes of a part; empty when there is none. Throws ReadError.
  std::string read(const std::string& part);

  /// A part as a tree; empty when there is none. A DOCTYPE is refused: no entity is ever expanded, no file ever read.
  void parse(const std::string& part, pugi::xml_document& to);

 private:
  struct Discard {
    void operator()(zip_t* zip) const { zip_discard(zip); }
  };
  std::unique_ptr<zip_t, Discard> zip_;
  std::uint64_t left_, limit_;
};

Format format_of_package(std::string_view bytes);

/// Walks a tree without recursion. `enter` says whether to go into the node; `leave` is called where it did.
template <class Enter, class Leave>
void walk_tree(pugi::xml_node top, Enter enter, Leave leave) {
  pugi::xml_node node = top;
  while (node) {
    if (enter(node)) {
      if (node.first_child()) {
        node = node.first_child();
        continue;
      }
      leave(node);
    }
    while (node && node != top && !node.next_sibling()) {
      node = node.parent();
      leave(node);
    }
    if (node == top) break;
    node = node.next_sibling();
  }
}

/// Text for HTML.
void append_escaped(std::string_view text, std::string& html);

}  // namespace minutebook::archive
