#pragma once
// Worker processes: each input is bounded in time and memory, and what kills its worker costs that input only.

#include <sys/types.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/descriptor.h"
#include "batch/frame.h"
#include "batch/work.h"

namespace minutebook::archive {

/// A worker's exit code when it cannot even take in its input.
inline constexpr int kWorkerOutOfMemory = 77;

struct PoolOptions {
  unsigned jobs = 1;
  Limits limits;
  std::function<Outcome(const Entry&)> work;  ///< runs in the worker
};

struct Done {
  std::uint64_t ticket = 0;
  Entry entry;  ///< as it was given
  Outcome outcome;
};

/// Forks: the process must have one thread.
class Pool {
 public:
  explicit Pool(PoolOptions options);
  ~Pool();
  Pool(const Pool&) = delete;  // owns processes
  Pool& operator=(const Pool&) = delete;

  /// Has a worker less than two inputs?
  bool has_room() const;
  void give(std::uint64_t ticket, Entry entry);
  std::size_t in_hand() const;

  /// Moves bytes, replaces the dead, and appends what came back. Waits up to `milliseconds` for something to do.
  /// `extra_fd` (or -1): also woken when it can be read.
  void turn(int milliseconds, std::vector<Done>& done, int extra_fd = -1);

 private:
  using Clock = std::chrono::steady_clock;
  struct Task {
    std::uint64_t ticket;
    Entry entry;
    std::string head;      // sizes and small members
    std::size_t sent = 0;  // of head and bytes
    bool retried = false;
  };
  struct Arriving {
    FrameSizes sizes;
    std::array<std::string, 3> parts;  // sizes, head, record
    std::size_t part = 0, got = 0;
  };
  struct Worker {
    pid_t pid = -1;
    Descriptor to, from;
    std::deque<Task> tasks;  // the first is the one it works on
    Clock::time_point deadline;
    Arriving arriving;
  };

  void start(Worker& worker);
  void stop(Worker& worker);
  void begin_first(Worker& worker);
  bool send(Worker& worker);
  void receive(Worker& worker, std::vector<Done>& done);
  bool receive_one(Worker& worker, Outcome& outcome);
  void finish(Worker& worker, Outcome outcome, std::vector<Done>& done);
  void bury(Worker& worker, std::vector<Done>& done);
  void forgive_pauses(Clock::duration expected);
  void check_deadline(Worker& worker, std::vector<Done>& done);
  [[noreturn]] void serve(int in, int out, pid_t parent);

  PoolOptions options_;
  std::vector<std::unique_ptr<Worker>> workers_;
  Clock::time_point seen_ = Clock::now();
  void (*sigpipe_before_)(int) = nullptr;
};

}  // namespace minutebook::archive
