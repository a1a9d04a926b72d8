// What a program costs: seconds on the wall, seconds of processor, peak memory in MB, of it and of those it waited for.
//
//   minutebook_cost PROGRAM ARGUMENT…
//
// The peak that the kernel keeps begins with what the process held before it became PROGRAM, so who starts it must be small:
// a script that starts it itself measures its own memory.

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <chrono>
#include <cstdio>

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: minutebook_cost PROGRAM ARGUMENT…\n");
    return 2;
  }
  posix_spawn_file_actions_t streams;
  ::posix_spawn_file_actions_init(&streams);
  for (int fd = 0; fd <= 2; ++fd) {
    ::posix_spawn_file_actions_addopen(&streams, fd, "/dev/null", O_RDWR, 0);
  }
  const auto start = std::chrono::steady_clock::now();
  pid_t child = 0;
  int status = 0;
  rusage used{};
  if (::posix_spawnp(&child, argv[1], &streams, nullptr, argv + 1, environ) != 0 ||
      ::wait4(child, &status, 0, &used) < 0) {
    std::perror(argv[1]);
    return 1;
  }
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) * 1e-6;
  };
  std::printf("%.6f %.6f %.3f\n", wall.count(), seconds(used.ru_utime) + seconds(used.ru_stime),
              static_cast<double>(used.ru_maxrss) / 1024);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
