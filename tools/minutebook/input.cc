#include "input.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace minutebook::cli {
namespace {

Failure system_failure(int error, const std::string& path) {
  switch (error) {
    case ENOENT:
    case ENOTDIR: {
      struct stat link;
      if (::lstat(path.c_str(), &link) == 0) {
        return {"E_NOT_FOUND", "is a link to nothing (mend or remove the link)"};
      }
      return {"E_NOT_FOUND", "there is no such file (check the name)"};
    }
    case EACCES:
    case EPERM:
      return {"E_PERMISSION", "may not be read (ask for read permission)"};
    case ELOOP:
      return {"E_LINK_LOOP", "is a link that leads to itself (mend or remove the link)"};
    default:
      return {"E_READ", std::string("cannot be read: ") + std::strerror(error)};
  }
}

std::optional<Failure> refuse_irregular(mode_t mode) {
  if (S_ISREG(mode)) return std::nullopt;
  if (S_ISDIR(mode)) return Failure{"E_NOT_REGULAR", "is a directory (name the files in it)"};
  const char* kind = S_ISFIFO(mode) ? "a FIFO" : S_ISSOCK(mode) ? "a socket" : "a device";
  return Failure{"E_NOT_REGULAR", std::string("is ") + kind +
                                      ", not a file (pipe it into standard input and name '-')"};
}

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;  // closes
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }

 private:
  int fd_;
};

bool changed(const struct stat& before, const struct stat& after, std::size_t got,
             std::size_t limit) {
  if (before.st_size != after.st_size || before.st_mtim.tv_sec != after.st_mtim.tv_sec ||
      before.st_mtim.tv_nsec != after.st_mtim.tv_nsec) {
    return true;
  }
  // Files in /proc say 0 bytes and have more.
  const auto size = static_cast<std::size_t>(after.st_size);
  return size != 0 && got != std::min(size, limit);
}

}  // namespace

std::optional<Failure> Reader::read(const std::string& path, std::string_view& bytes) {
  bytes = {};
  if (path == "-") return fill(STDIN_FILENO, 0, bytes);
  struct stat before, after;
  // Opening a FIFO or a device may hang or have effects, so look first; O_NONBLOCK in case it is swapped in between.
  if (::stat(path.c_str(), &before) != 0) return system_failure(errno, path);
  if (auto refusal = refuse_irregular(before.st_mode)) return refusal;
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
  if (file.get() < 0) return system_failure(errno, path);
  if (::fstat(file.get(), &before) != 0) return system_failure(errno, path);
  if (auto refusal = refuse_irregular(before.st_mode)) return refusal;
  if (auto failure = fill(file.get(), static_cast<std::size_t>(before.st_size), bytes))
    return failure;
  if (::fstat(file.get(), &after) != 0) return system_failure(errno, path);
  if (changed(before, after, bytes.size(), max_bytes_ + 1)) {
    bytes = {};
    return Failure{"E_CHANGED", "changed while it was read (try again when its writer is done)"};
  }
  return std::nullopt;
}

std::optional<Failure> Reader::fill(int fd, std::size_t expected, std::string_view& bytes) {
  const std::size_t limit = max_bytes_ + 1;
  reserve(std::min(expected + 1, limit), 0);
  std::size_t size = 0;
  while (size < limit) {
    if (size == capacity_)
      reserve(std::min(std::max<std::size_t>(2 * capacity_, 1 << 16), limit), size);
    const ssize_t n = ::read(fd, buffer_.get() + size, std::min(capacity_, limit) - size);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return system_failure(errno, {});
    if (n == 0) break;
    size += n;
  }
  bytes = {buffer_.get(), size};
  return std::nullopt;
}

void Reader::reserve(std::size_t bytes, std::size_t keep) {
  if (bytes <= capacity_) return;
  auto larger = std::make_unique_for_overwrite<char[]>(bytes);
  if (keep > 0) std::memcpy(larger.get(), buffer_.get(), keep);
  buffer_ = std::move(larger);
  capacity_ = bytes;
}

}  // namespace minutebook::cli
