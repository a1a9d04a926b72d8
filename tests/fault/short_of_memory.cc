// LD_PRELOADed into the program: its Nth allocation fails, once.
//
//   MINUTEBOOK_FAIL_ALLOCATION=N      in the process itself, counted from main on
//   MINUTEBOOK_FAIL_IN_WORKER=N       in each process that it forks, counted from the fork on
//   MINUTEBOOK_COUNT_ALLOCATIONS=FILE writes how many there were at the end of the process
//
// malloc is replaced, not operator new: the C libraries that we use (zlib, libarchive, ICU …) fail as well.

#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstdlib>

extern "C" {
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
}

namespace {

std::atomic<long> calls{0}, fails_at{0};
long in_worker = 0;

long number(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? 0 : std::atol(value);
}

bool fails() {
  const long call = calls.fetch_add(1, std::memory_order_relaxed) + 1;
  if (call != fails_at.load(std::memory_order_relaxed)) return false;
  errno = ENOMEM;
  return true;
}

void begin_worker() {
  calls = 0;
  fails_at = in_worker;
}

void write_count() {
  const char* path = std::getenv("MINUTEBOOK_COUNT_ALLOCATIONS");
  const int fd = path == nullptr ? -1 : ::open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  if (fd >= 0) ::dprintf(fd, "%ld\n", calls.load());
}

// Before main, after the libraries that we stand on: what they allocate to start is theirs, and cannot be handled.
__attribute__((constructor)) void begin() {
  in_worker = number("MINUTEBOOK_FAIL_IN_WORKER");
  ::pthread_atfork(nullptr, nullptr, begin_worker);
  std::atexit(write_count);
  calls = 0;
  fails_at = number("MINUTEBOOK_FAIL_ALLOCATION");
}

}  // namespace

extern "C" {

__attribute__((visibility("default"))) void* malloc(std::size_t size) {
  return fails() ? nullptr : __libc_malloc(size);
}

__attribute__((visibility("default"))) void* calloc(std::size_t count, std::size_t size) {
  return fails() ? nullptr : __libc_calloc(count, size);
}

__attribute__((visibility("default"))) void* realloc(void* old, std::size_t size) {
  return fails() ? nullptr : __libc_realloc(old, size);
}
}
