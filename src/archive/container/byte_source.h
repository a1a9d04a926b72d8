#pragma once
// Bytes that come one after another, whatever they come out of.

#include <sys/stat.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/descriptor.h"
#include "base/failure.h"

namespace minutebook::archive {

class ByteSource {
 public:
  virtual ~ByteSource() = default;

  /// At least one byte and at most `size`, 0 at the end. Throws ReadError.
  virtual std::size_t read(char* to, std::size_t size) = 0;

  /// The file that holds exactly these bytes, when there is one; null otherwise.
  virtual const std::string* path() const { return nullptr; }

  /// What is wrong with what was read, known at its end only.
  virtual void finish() {}
};

class MemorySource : public ByteSource {
 public:
  explicit MemorySource(std::string_view bytes) : bytes_(bytes) {}
  std::size_t read(char* to, std::size_t size) override;

 private:
  std::string_view bytes_;
};

/// A regular file: opens no FIFO, device or directory, maps nothing (a file that is cut short is no SIGBUS).
class FileSource : public ByteSource {
 public:
  /// Adds to `consumed` what it reads. Throws ReadError.
  FileSource(std::string path, std::uint64_t& consumed);
  std::size_t read(char* to, std::size_t size) override;
  const std::string* path() const override { return &path_; }
  std::uint64_t size() const { return static_cast<std::uint64_t>(before_.st_size); }

  /// Throws ReadError E_CHANGED when the file is not what it was when it was opened.
  void finish() override;

 private:
  std::string path_;
  Descriptor file_;
  struct stat before_ = {};
  std::uint64_t& consumed_;
};

/// Looks ahead.
class PeekSource : public ByteSource {
 public:
  explicit PeekSource(ByteSource& inner) : inner_(inner) {}

  /// The next bytes, `wanted` unless the end or an error comes first; they stay to be read.
  std::string_view peek(std::size_t wanted);

  std::size_t read(char* to, std::size_t size) override;
  const std::string* path() const override { return at_ == 0 ? inner_.path() : nullptr; }
  void finish() override { inner_.finish(); }

  /// A line without its LF or CRLF; false at the end. A longer one than `limit` is cut there, `too_long` is set and the
  /// rest of it is passed over.
  bool line(std::string& to, std::size_t limit, bool& too_long);

 private:
  bool fill();

  ByteSource& inner_;
  std::optional<Failure> failure_;  // comes after what was read before it
  std::string ahead_;
  std::size_t at_ = 0;  // of ahead_; stays 0 until something was read
};

/// Appends all that is left, at most `limit` bytes; false when there is more.
bool read_all(ByteSource& source, std::uint64_t limit, std::string& to);

/// Passes over `count` bytes; the number that there were.
std::uint64_t pass_over(ByteSource& source, std::uint64_t count);

}  // namespace minutebook::archive
