#pragma once
// Worker processes: each input is bounded in time and memory, and what kills its worker costs that input only.

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/descriptor.h"
#include "batch/outbox.h"
#include "batch/work.h"

namespace minutebook::archive {

/// A worker's exit code when it cannot even take in its input.
inline constexpr int kWorkerOutOfMemory = 77;

struct PoolOptions {
  unsigned jobs = 1;
  /// Inputs in the hands of one worker. With more than two of them, what is done is taken in by the dozen.
  std::size_t queue = 2;
  Limits limits;
  std::function<Outcome(const Entry&)> work;  ///< runs in the worker
};

struct Done {
  std::uint64_t ticket = 0;
  Entry entry;                           ///< as it was given
  Outcome outcome;                       ///< its record stands apart:
  std::shared_ptr<const Posted> record;  ///< null: none
};

/// Forks: the process must have one thread.
class Pool {
 public:
  explicit Pool(PoolOptions options);
  ~Pool();
  Pool(const Pool&) = delete;  // owns processes
  Pool& operator=(const Pool&) = delete;

  /// Can a worker have one more?
  bool has_room() const;
  void give(std::uint64_t ticket, Entry entry);
  std::size_t in_hand() const;

  /// Moves bytes, replaces the dead, and appends what came back. Waits up to `milliseconds` for something to do.
  /// `extra_fd` (or -1): also woken when it can be read.
  void turn(int milliseconds, std::vector<Done>& done, int extra_fd = -1);

  /// What no worker has begun will not be done. What is begun still comes; then nothing is in hand.
  void withdraw();

 private:
  using Clock = std::chrono::steady_clock;
  struct Task {
    std::uint64_t ticket;
    Entry entry;
    std::string head;      // sizes and small members
    std::size_t sent = 0;  // of head and bytes
    bool retried = false;
  };
  struct Worker {
    pid_t pid = -1;
    Descriptor to, from;  // inputs go down; it wakes us through the other
    std::unique_ptr<Outbox> outbox;
    std::deque<Task> tasks;  // the first is the one it works on, as far as we have looked
    std::size_t queued_bytes = 0;
    Clock::time_point deadline;
  };

  void start(Worker& worker);
  void stop(Worker& worker);
  void replace(Worker& worker);
  void begin_first(Worker& worker);
  bool send(Worker& worker);
  void receive(Worker& worker, std::vector<Done>& done);
  void finish(Worker& worker, Outcome outcome, std::shared_ptr<const Posted> record,
              std::vector<Done>& done);
  void bury(Worker& worker, std::vector<Done>& done);
  void forgive_pauses(Clock::duration expected);
  void check_deadline(Worker& worker, std::vector<Done>& done);
  [[noreturn]] void serve(int in, int out, Outbox& outbox, pid_t parent);

  PoolOptions options_;
  std::vector<std::unique_ptr<Worker>> workers_;
  bool withdrawn_ = false;
  Clock::time_point seen_ = Clock::now();
  void (*sigpipe_before_)(int) = nullptr;
};

}  // namespace minutebook::archive
