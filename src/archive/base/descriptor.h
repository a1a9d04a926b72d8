#pragma once
// A file descriptor that closes itself, and whole reads and writes on it.

#include <sys/uio.h>
#include <unistd.h>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace minutebook::archive {

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~Descriptor() { close(); }

  int get() const { return fd_; }
  explicit operator bool() const { return fd_ >= 0; }
  int release() { return std::exchange(fd_, -1); }
  void close() {
    if (fd_ >= 0) ::close(std::exchange(fd_, -1));
  }

 private:
  int fd_ = -1;
};

/// All of it, also after signals. The bytes that went out; fewer than `size` when errno says why.
std::size_t write_fully(int fd, const char* from, std::size_t size);
std::size_t write_fully(int fd, std::vector<iovec> parts);

/// As many as there are up to `size`; fewer at the end of the file or when `failed` is set and errno says why.
std::size_t read_fully(int fd, char* to, std::size_t size, bool* failed = nullptr);

/// The whole of a small file; empty when it cannot be read.
std::string read_small_file(const std::string& path);

}  // namespace minutebook::archive
