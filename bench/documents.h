#pragma once
// Documents of an archive in memory.

#include <string>
#include <string_view>
#include <vector>

namespace minutebook::bench {

struct Input {
  std::string name;
  std::string bytes;
  bool html() const { return name.ends_with(".html") || name.ends_with(".htm"); }
};

using Inputs = std::vector<Input>;

/// The files below `path` (or that file) in the order of their names. Where they have more than `limit` bytes in all, every
/// k-th is taken, so that all parts of an archive are there.
Inputs read_inputs(const std::string& path, std::size_t limit);

double total_bytes(const Inputs& inputs);

/// The same documents by house style, which the generator puts before the number: "irish-000012/source.html". What has no
/// such name is in one set without a name.
struct Set {
  std::string name;
  Inputs inputs;
};
std::vector<Set> by_style(const Inputs& inputs);

}  // namespace minutebook::bench
