#include "base/descriptor.h"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <climits>

namespace minutebook::archive {

std::size_t write_fully(int fd, const char* from, std::size_t size) {
  std::size_t done = 0;
  while (done < size) {
    const ssize_t n = ::write(fd, from + done, size - done);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) break;
    done += static_cast<std::size_t>(n);
  }
  return done;
}

std::size_t write_fully(int fd, std::vector<iovec> parts) {
  std::size_t done = 0;
  for (std::size_t first = 0; first < parts.size();) {
    const auto count = static_cast<int>(std::min<std::size_t>(parts.size() - first, IOV_MAX));
    const ssize_t n = ::writev(fd, parts.data() + first, count);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) break;
    done += static_cast<std::size_t>(n);
    for (auto left = static_cast<std::size_t>(n); first < parts.size(); ++first) {
      iovec& part = parts[first];
      const std::size_t written = std::min(left, part.iov_len);
      part = {static_cast<char*>(part.iov_base) + written, part.iov_len - written};
      left -= written;
      if (part.iov_len > 0) break;
    }
  }
  return done;
}

std::size_t read_fully(int fd, char* to, std::size_t size, bool* failed) {
  std::size_t done = 0;
  while (done < size) {
    const ssize_t n = ::read(fd, to + done, size - done);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0 && failed != nullptr) *failed = true;
    if (n <= 0) break;
    done += static_cast<std::size_t>(n);
  }
  return done;
}

std::string read_small_file(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  std::string bytes;
  char buffer[4096];
  while (file) {
    const std::size_t n = read_fully(file.get(), buffer, sizeof buffer);
    bytes.append(buffer, n);
    if (n < sizeof buffer) break;
  }
  return bytes;
}

}  // namespace minutebook::archive
