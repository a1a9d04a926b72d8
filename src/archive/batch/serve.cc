// The worker's side of the pool.

#include <fcntl.h>
#include <malloc.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstring>

#include "batch/frame.h"
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
constexpr int kKept = 32 << 20;

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
  // What one document leaves is for the next; to give it back to the kernel in between is a page fault for each page.
  ::mallopt(M_MMAP_THRESHOLD, kKept);
  ::mallopt(M_TRIM_THRESHOLD, kKept);
}

bool read_exactly(char* to, std::size_t size) { return read_fully(kIn, to, size) == size; }

}  // namespace

void Pool::serve(int in, int out, Outbox& outbox, pid_t parent) {
  settle(options_.limits, parent);
  keep_two(in, out);
  const auto wake = [] { write_fully(kOut, "!", 1); };
  FrameSizes sizes;
  while (read_exactly(reinterpret_cast<char*>(&sizes), sizeof sizes)) {
    try {
      std::string head(sizes.head, '\0');
      Entry entry;
      entry.bytes.resize(sizes.body);
      if (!read_exactly(head.data(), head.size()) ||
          !read_exactly(entry.bytes.data(), entry.bytes.size()) || outbox.is_closed())
        break;
      unpack_head(head, entry);
      outbox.post(options_.work(entry), wake);
    } catch (const std::exception&) {
      // Even to take it in, or to say so, was too much: a new worker starts clean.
      ::_exit(kWorkerOutOfMemory);
    }
  }
  ::_exit(0);
}

}  // namespace minutebook::archive
