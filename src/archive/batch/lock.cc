#include "batch/lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "minutebook/archive/batch.h"

namespace minutebook::archive {

Lock::Lock(const std::string& folder, bool wait, const std::function<bool()>& stop) {
  const std::string path = folder + "/.lock";
  file_ = Descriptor(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOCTTY, 0666));
  if (!file_) throw OutputError(path + ": cannot be made: " + std::strerror(errno));
  while (::flock(file_.get(), LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK && errno != EINTR) {
      throw OutputError(path + ": cannot be locked: " + std::strerror(errno));
    }
    if (!wait || (stop && stop())) {
      const std::string holder = read_small_file(path);
      throw ResumeError(
          folder + ": another run writes there" +
          (holder.empty() ? "" : " (process " + holder.substr(0, holder.find('\n')) + ")") +
          "; wait for it with --wait, or choose another --out [E_LOCKED]");
    }
    ::usleep(100'000);
  }
  const std::string pid = std::to_string(::getpid()) + "\n";
  if (::ftruncate(file_.get(), 0) == 0) write_fully(file_.get(), pid.data(), pid.size());
}

}  // namespace minutebook::archive
