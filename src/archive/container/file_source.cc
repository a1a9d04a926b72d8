#include <fcntl.h>

#include <cerrno>
#include <cstring>

#include "container/byte_source.h"

namespace minutebook::archive {
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

// Asked before opening: to open a FIFO wakes its writer, to open a device may do anything.
void refuse_irregular(mode_t mode) {
  if (S_ISREG(mode)) return;
  const char* kind = S_ISDIR(mode)    ? "a directory"
                     : S_ISFIFO(mode) ? "a FIFO"
                     : S_ISSOCK(mode) ? "a socket"
                                      : "a device";
  throw ReadError("E_NOT_REGULAR", std::string("is ") + kind + ", not a file");
}

}  // namespace

FileSource::FileSource(std::string path, std::uint64_t& consumed)
    : path_(std::move(path)), consumed_(consumed) {
  if (::stat(path_.c_str(), &before_) != 0) throw ReadError(system_failure(errno, path_));
  refuse_irregular(before_.st_mode);
  file_ = Descriptor(::open(path_.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (!file_ || ::fstat(file_.get(), &before_) != 0) throw ReadError(system_failure(errno, path_));
  refuse_irregular(before_.st_mode);
}

std::size_t FileSource::read(char* to, std::size_t size) {
  while (true) {
    const ssize_t n = ::read(file_.get(), to, size);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) throw ReadError(system_failure(errno, path_));
    consumed_ += static_cast<std::uint64_t>(n);
    return static_cast<std::size_t>(n);
  }
}

void FileSource::finish() {
  struct stat after;
  if (::fstat(file_.get(), &after) != 0) throw ReadError(system_failure(errno, path_));
  if (after.st_size != before_.st_size || after.st_mtim.tv_sec != before_.st_mtim.tv_sec ||
      after.st_mtim.tv_nsec != before_.st_mtim.tv_nsec) {
    throw ReadError("E_CHANGED", "changed while it was read: " + std::to_string(before_.st_size) +
                                     " bytes before, " + std::to_string(after.st_size) +
                                     " after (try again when its writer is done)");
  }
}

}  // namespace minutebook::archive
