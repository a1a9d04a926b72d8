#include "reader/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <new>

#include "base/descriptor.h"
#include "base/failure.h"

namespace minutebook::archive {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t kMaxError = 4096;
constexpr int kNotStarted = 127;

struct Pipe {
  Descriptor read, write;
};

Pipe make_pipe() {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) throw ReadError("E_PROCESS", "no pipe to be had");
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

Descriptor as_file(std::string_view bytes) {
  Descriptor file(::memfd_create("input", MFD_CLOEXEC));
  if (!file || write_fully(file.get(), bytes.data(), bytes.size()) != bytes.size() ||
      ::lseek(file.get(), 0, SEEK_SET) != 0) {
    throw ReadError("E_MEMORY", "needs more memory than there is to hand it to its converter");
  }
  return file;
}

void limit(int what, rlim_t value) {
  const rlimit both = {value, value};
  ::setrlimit(static_cast<__rlimit_resource>(what), &both);
}

// Between fork and exec: calls that are safe there only.
[[noreturn]] void become(char* const* arguments, int in, int out, int err,
                         const ProcessLimits& limits) {
  ::setpgid(0, 0);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::dup2(in, 0);
  ::dup2(out, 1);
  ::dup2(err, 2);
  limit(RLIMIT_AS, limits.memory_bytes);
  limit(RLIMIT_CPU, static_cast<rlim_t>(std::ceil(limits.seconds)) + 1);
  limit(RLIMIT_CORE, 0);
  std::signal(SIGPIPE, SIG_DFL);
  ::execvp(arguments[0], arguments);
  ::_exit(kNotStarted);
}

// Reads both pipes until they end or time is up. False: time is up, or there is too much.
bool collect(Pipe& out, Pipe& err, const ProcessLimits& limits, ProcessResult& result) {
  auto end = Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                std::chrono::duration<double>(limits.seconds));
  pollfd watched[2] = {{out.read.get(), POLLIN, 0}, {err.read.get(), POLLIN, 0}};
  char buffer[1 << 16];
  while (watched[0].fd >= 0 || watched[1].fd >= 0) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
    if (left <= 0) {
      result.timed_out = true;
      return false;
    }
    const auto before = Clock::now();
    const int wait = static_cast<int>(std::min<long long>(left + 1, 1000));
    if (::poll(watched, 2, wait) < 0 && errno != EINTR) return false;
    // Stopped by Ctrl-Z, and it as well.
    const auto pause = Clock::now() - before;
    if (pause > std::chrono::seconds(3)) end += pause;
    for (int i = 0; i < 2; ++i) {
      if (watched[i].fd < 0 || watched[i].revents == 0) continue;
      const ssize_t n = ::read(watched[i].fd, buffer, sizeof buffer);
      if (n < 0 && errno == EINTR) continue;
      if (n <= 0) {
        watched[i].fd = -1;
        continue;
      }
      std::string& to = i == 0 ? result.out : result.err;
      const std::size_t room = (i == 0 ? limits.output_bytes : kMaxError) - to.size();
      to.append(buffer, std::min<std::size_t>(room, static_cast<std::size_t>(n)));
      if (i == 0 && static_cast<std::size_t>(n) > room) {
        result.too_long = true;
        return false;
      }
    }
  }
  return true;
}

}  // namespace

ProcessResult run_process(const std::vector<std::string>& arguments, std::string_view input,
                          const ProcessLimits& limits) {
  const Descriptor in = as_file(input);
  Pipe out = make_pipe(), err = make_pipe();
  std::vector<char*> argv;
  for (const std::string& one : arguments) argv.push_back(const_cast<char*>(one.c_str()));
  argv.push_back(nullptr);
  const pid_t child = ::fork();
  if (child < 0) throw ReadError("E_PROCESS", "no process to be had for " + arguments[0]);
  if (child == 0) become(argv.data(), in.get(), out.write.get(), err.write.get(), limits);
  ::setpgid(child, child);
  out.write.close();
  err.write.close();
  ProcessResult result;
  try {
    collect(out, err, limits, result);
  } catch (...) {  // out of memory: first the child
    ::kill(-child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    throw;
  }
  // Done or not, nothing of its group stays.
  if (result.timed_out || result.too_long) ::kill(-child, SIGKILL);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  ::kill(-child, SIGKILL);
  if (WIFEXITED(status)) result.exit_code = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) result.signal = WTERMSIG(status);
  if (result.signal == SIGXCPU) result.timed_out = true;
  result.started = result.exit_code != kNotStarted;
  return result;
}

std::string find_program(const std::string& name) {
  const char* path = std::getenv("PATH");
  // No stream: short of memory, it would say that the path ends there.
  std::string_view rest = path != nullptr ? path : "";
  while (!rest.empty()) {
    const std::string_view folder = rest.substr(0, rest.find(':'));
    rest.remove_prefix(std::min(rest.size(), folder.size() + 1));
    const std::string file = std::string(folder.empty() ? "." : folder) + "/" + name;
    struct stat status;
    if (::stat(file.c_str(), &status) == 0 && S_ISREG(status.st_mode) &&
        ::access(file.c_str(), X_OK) == 0)
      return file;
  }
  return {};
}

}  // namespace minutebook::archive
