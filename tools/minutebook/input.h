#pragma once
// What the program reads: the files that the command line names, and their bytes.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "message.h"

namespace minutebook::cli {

/// One thing to read: a file, "-", or what stands in the place of one that cannot be read.
struct Input {
  std::string path;
  std::optional<Failure> failure;
};

struct InputList {
  std::vector<Input> inputs;
  bool single = false;      // exactly one argument and it is no directory
  std::size_t skipped = 0;  // files in directories whose ending is not one of ours
};

/// Files stay in the order of the arguments. A directory gives its files at every depth, sorted by name, with the endings
/// that we read; hidden ones and links to directories are left out. No argument: standard input.
InputList list_inputs(const std::vector<std::string>& arguments);

/// Do both paths name the same file?
bool same_file(const std::string& a, const std::string& b);

/// Reads files whole, one after another into the same memory.
class Reader {
 public:
  explicit Reader(std::size_t max_bytes) : max_bytes_(max_bytes) {}

  /// The bytes, valid until the next call, or why there are none. Opens no FIFO, device or directory. A file longer
  /// than `max_bytes` is read as far as one byte beyond it, so that the extractor sees it is too long.
  std::optional<Failure> read(const std::string& path, std::string_view& bytes);

 private:
  std::optional<Failure> fill(int fd, std::size_t expected, std::string_view& bytes);
  void reserve(std::size_t bytes, std::size_t keep);

  std::size_t max_bytes_;
  std::size_t capacity_ = 0;
  std::unique_ptr<char[]> buffer_;
};

}  // namespace minutebook::cli
