#include "batch/output_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "minutebook/archive/batch.h"

namespace minutebook::archive {

OutputFile::OutputFile(std::string path, std::uint64_t keep)
    : path_(std::move(path)),
      file_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOCTTY, 0666)),
      size_(keep) {
  if (!file_) fail("cannot be opened", errno);
  if (::ftruncate(file_.get(), static_cast<off_t>(keep)) != 0)
    fail("cannot be cut to its whole records", errno);
  if (::lseek(file_.get(), 0, SEEK_END) < 0) fail("cannot be appended to", errno);
}

void OutputFile::append(const std::vector<std::string_view>& piece) {
  std::vector<iovec> parts;
  std::size_t size = 0;
  for (const std::string_view part : piece) {
    parts.push_back({const_cast<char*>(part.data()), part.size()});
    size += part.size();
  }
  const std::size_t done = write_fully(file_.get(), std::move(parts));
  if (done < size) {
    const int error = errno;
    // Even on a full disk a file can be made shorter.
    const bool cut = ::ftruncate(file_.get(), static_cast<off_t>(size_)) == 0;
    if (!cut) size_ += done;
    fail("cannot be written", error);
  }
  size_ += size;
}

void OutputFile::sync() {
  if (::fdatasync(file_.get()) != 0 && errno != EINVAL && errno != EROFS)
    fail("cannot be synced", errno);
}

void OutputFile::fail(const char* what, int error) const {
  throw OutputError(path_ + ": " + what + ": " + std::strerror(error) + " after " +
                    std::to_string(size_) +
                    " bytes (what is written is whole: make room and go on with --resume)");
}

void sync_folder(const std::string& folder) {
  const Descriptor fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!fd || (::fsync(fd.get()) != 0 && errno != EINVAL)) {
    throw OutputError(folder + ": cannot be synced: " + std::strerror(errno));
  }
}

void rename_file(const std::string& from, const std::string& to) {
  if (std::rename(from.c_str(), to.c_str()) != 0) {
    throw OutputError(to + ": cannot be put in its place: " + std::strerror(errno));
  }
}

void replace_file(const std::string& path, std::string_view bytes, bool durable) {
  OutputFile file(path + ".tmp", 0);
  file.append(bytes);
  if (durable) file.sync();
  rename_file(path + ".tmp", path);
}

}  // namespace minutebook::archive
