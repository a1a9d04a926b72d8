#pragma once
// Reads gold.json (docs/annotating.md).

#include <stdexcept>
#include <string>
#include <vector>

#include "annotation.h"

namespace minutebook::eval {

/// An annotation or a prediction cannot be read: says the file, the place and the cure.
class InputError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// One annotated document: the folder that holds gold.json.
struct GoldFolder {
  std::string id;      // the folder's name
  std::string gold;    // path of gold.json
  std::string source;  // path of source.*; empty: there is none
  std::string text;    // path of the text that the quotes are taken from: text.txt, else the source
  bool spans_fit = false;  // that text is the source, so spans of its bytes are places in it
};

/// All folders at any depth, sorted. Throws InputError when there are none.
std::vector<GoldFolder> find_gold(const std::string& directory);

/// The whole file. Throws InputError.
std::string read_file(const std::string& path);

/// Throws InputError; `name` is what it calls the file.
GoldDocument parse_gold(const std::string& json, const std::string& name);

}  // namespace minutebook::eval
