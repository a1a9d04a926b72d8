// The worker's side of the pool.

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstring>

#include "batch/pool.h"

namespace minutebook::archive {
namespace {

// Sanitizers reserve terabytes of address space.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kLimitMemory = false;
#else
constexpr bool kLimitMemory = true;
#endif

constexpr int kIn = 3, kOut = 4;

// Only the two pipes stay open: a worker that held another's would keep it from seeing its end, and one that held the lock
// would keep it after our death.
void keep_two(int in, int out) {
  const int safe_in = ::fcntl(in, F_DUPFD, 10), safe_out = ::fcntl(out, F_DUPFD, 10);
  ::dup2(safe_in, kIn);
  ::dup2(safe_out, kOut);
  ::close_range(kOut + 1, ~0u, 0);
}

void settle(const Limits& limits, pid_t parent) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(0);  // it died before we asked
  // Ctrl-C goes to the whole group; it is for the parent to say what it means.
  ::signal(SIGINT, SIG_IGN);
  ::signal(SIGTERM, SIG_DFL);
  ::signal(SIGPIPE, SIG_DFL);
  const rlimit none = {0, 0};
  ::setrlimit(RLIMIT_CORE, &none);
  const rlimit memory = {limits.max_memory_bytes, limits.max_memory_bytes};
  if (kLimitMemory) ::setrlimit(RLIMIT_AS, &memory);
}

bool read_exactly(char* to, std::size_t size) { return read_fully(kIn, to, size) == size; }

bool write_exactly(const std::string& bytes) {
  return write_fully(kOut, bytes.data(), bytes.size()) == bytes.size();
}

}  // namespace

void Pool::serve(int in, int out, pid_t parent) {
  settle(options_.limits, parent);
  keep_two(in, out);
  FrameSizes sizes;
  while (read_exactly(reinterpret_cast<char*>(&sizes), sizeof sizes)) {
    try {
      std::string head(sizes.head, '\0');
      Entry entry;
      entry.bytes.resize(sizes.body);
      if (!read_exactly(head.data(), head.size()) ||
          !read_exactly(entry.bytes.data(), entry.bytes.size()))
        break;
      unpack_head(head, entry);
      const Outcome outcome = options_.work(entry);
      head = pack_head(outcome);
      const FrameSizes answer{head.size(), outcome.record.size()};
      head.insert(0, reinterpret_cast<const char*>(&answer), sizeof answer);
      if (!write_exactly(head) || !write_exactly(outcome.record)) break;
    } catch (const std::exception&) {
      // Even to take it in, or to say so, was too much: a new worker starts clean.
      ::_exit(kWorkerOutOfMemory);
    }
  }
  ::_exit(0);
}

}  // namespace minutebook::archive
