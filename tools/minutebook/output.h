#pragma once
// Where the data goes: standard output or the file of -o. Every byte is accounted for, or OutputError.

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook::cli {

/// The output could not be written: says where, why and how much was.
class OutputError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class Output {
 public:
  /// Standard output for an empty path or "-"; else the file is made or emptied.
  explicit Output(std::string path);
  ~Output();
  Output(const Output&) = delete;  // owns a descriptor
  Output& operator=(const Output&) = delete;

  /// Takes one record whole. When the disk is full, a file keeps the records before it and no part of this one.
  void write(std::string_view record);

  /// Writes what is still buffered and closes. Without it, buffered records are lost.
  void finish();

 private:
  void flush();
  void drop_torn_record(std::size_t done);
  [[noreturn]] void fail(int error);

  std::string path_;
  int fd_;
  std::string buffer_;             // whole records
  std::vector<std::size_t> ends_;  // of the records in the buffer
  std::uint64_t written_ = 0;      // bytes that are out
};

/// A short text to standard output: help, versions, the schema.
void print(std::string_view text);

}  // namespace minutebook::cli
