#pragma once
// A file that grows by whole pieces: a write that fails leaves the pieces before it and no part of its own.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/descriptor.h"

namespace minutebook::archive {

class OutputFile {
 public:
  /// Goes on after the first `keep` bytes; what stands behind them is cut off. Throws OutputError.
  OutputFile(std::string path, std::uint64_t keep);

  void append(std::string_view piece) { append(std::vector{piece}); }
  void append(const std::vector<std::string_view>& piece);  ///< one, in parts
  void sync();
  std::uint64_t size() const { return size_; }
  const std::string& path() const { return path_; }

 private:
  [[noreturn]] void fail(const char* what, int error) const;

  std::string path_;
  Descriptor file_;
  std::uint64_t size_;
};

/// So that a rename is there after a power cut. Throws OutputError.
void sync_folder(const std::string& folder);
void rename_file(const std::string& from, const std::string& to);

/// Whole or not at all: written beside it, synced, renamed.
void replace_file(const std::string& path, std::string_view bytes, bool durable);

}  // namespace minutebook::archive
