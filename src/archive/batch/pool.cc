#include "batch/pool.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/uio.h>
#include <sys/wait.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <stdexcept>
#include <utility>

#include "batch/frame.h"

namespace minutebook::archive {
namespace {

constexpr int kPipeBytes = 1 << 20;
// A converter has the time of --max-seconds; then its worker may still extract.
constexpr double kGrace = 2;
// Two inputs keep a worker busy while the next one comes, however long they are; of short ones there may be more.
constexpr std::size_t kLeast = 2;
constexpr std::size_t kQueueBytes = std::size_t{256} << 10;

struct Pipe {
  Descriptor read, write;
};

Pipe make_pipe() {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0)
    throw std::runtime_error(std::string("no pipe: ") + std::strerror(errno));
  ::fcntl(ends[1], F_SETPIPE_SZ, kPipeBytes);
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

void set_nonblocking(int fd) { ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK); }

std::string number(double value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%g", value);
  return buffer;
}

}  // namespace

Pool::Pool(PoolOptions options) : options_(std::move(options)) {
  sigpipe_before_ = std::signal(SIGPIPE, SIG_IGN);  // a worker may die while it is written to
  for (unsigned i = 0; i < std::max(1u, options_.jobs); ++i) {
    workers_.push_back(std::make_unique<Worker>());
    start(*workers_.back());
  }
}

Pool::~Pool() {
  for (const auto& worker : workers_) stop(*worker);
  std::signal(SIGPIPE, sigpipe_before_);
}

void Pool::start(Worker& worker) {
  Pipe down = make_pipe(), up = make_pipe();
  if (worker.outbox) worker.outbox->vacate();
  worker.outbox = std::make_unique<Outbox>();
  std::fflush(nullptr);
  worker.outbox->inherit(true);
  const pid_t parent = ::getpid(), pid = ::fork();
  if (pid == 0) serve(down.read.get(), up.write.get(), *worker.outbox, parent);
  const int error = errno;
  worker.outbox->inherit(false);  // it is no other worker's
  if (pid < 0)
    throw std::runtime_error(std::string("no process to be had: ") + std::strerror(error));
  worker.pid = pid;
  worker.to = std::move(down.write);
  worker.from = std::move(up.read);
  set_nonblocking(worker.to.get());
  set_nonblocking(worker.from.get());
  for (Task& task : worker.tasks) task.sent = 0;
  begin_first(worker);
}

void Pool::stop(Worker& worker) {
  if (worker.pid < 0) return;
  worker.to.close();
  worker.from.close();
  // Idle ones have nothing to lose either.
  ::kill(worker.pid, SIGKILL);
  while (::waitpid(worker.pid, nullptr, 0) < 0 && errno == EINTR) {
  }
  worker.pid = -1;
}

void Pool::begin_first(Worker& worker) {
  worker.deadline =
      Clock::now() + std::chrono::duration_cast<Clock::duration>(
                         std::chrono::duration<double>(options_.limits.max_seconds + kGrace));
}

bool Pool::has_room() const {
  return std::any_of(workers_.begin(), workers_.end(), [&](const auto& worker) {
    return worker->tasks.size() < kLeast ||
           (worker->tasks.size() < options_.queue && worker->queued_bytes < kQueueBytes);
  });
}

std::size_t Pool::in_hand() const {
  std::size_t count = 0;
  for (const auto& worker : workers_) count += worker->tasks.size();
  return count;
}

void Pool::give(std::uint64_t ticket, Entry entry) {
  const auto left = [](const auto& worker) {
    return worker->tasks.size() - worker->outbox->waiting();
  };
  Worker& worker =
      **std::min_element(workers_.begin(), workers_.end(),
                         [&](const auto& a, const auto& b) { return left(a) < left(b); });
  Task task{.ticket = ticket, .entry = std::move(entry)};
  const std::string head = pack_head(task.entry);
  const FrameSizes sizes{head.size(), task.entry.bytes.size()};
  task.head.assign(reinterpret_cast<const char*>(&sizes), sizeof sizes);
  task.head += head;
  if (worker.tasks.empty()) begin_first(worker);
  worker.queued_bytes += task.entry.bytes.size();
  worker.tasks.push_back(std::move(task));
  send(worker);
}

// True when something is left to send.
bool Pool::send(Worker& worker) {
  for (Task& task : worker.tasks) {
    while (task.sent < task.head.size() + task.entry.bytes.size()) {
      const std::size_t of_head = std::min(task.sent, task.head.size());
      const std::size_t of_bytes = task.sent - of_head;
      const iovec parts[] = {
          {task.head.data() + of_head, task.head.size() - of_head},
          {task.entry.bytes.data() + of_bytes, task.entry.bytes.size() - of_bytes}};
      const ssize_t n = ::writev(worker.to.get(), parts, 2);
      if (n < 0 && errno == EINTR) continue;
      if (n < 0) return errno == EAGAIN;  // a dead worker is seen when it is read from
      task.sent += static_cast<std::size_t>(n);
    }
  }
  return false;
}

void Pool::receive(Worker& worker, std::vector<Done>& done) {
  Outcome outcome;
  std::shared_ptr<const Posted> record;
  while (!worker.tasks.empty() && worker.outbox->take(outcome, record))
    finish(worker, std::exchange(outcome, {}), std::move(record), done);
}

void Pool::finish(Worker& worker, Outcome outcome, std::shared_ptr<const Posted> record,
                  std::vector<Done>& done) {
  Task task = std::move(worker.tasks.front());
  worker.tasks.pop_front();
  worker.queued_bytes -= task.entry.bytes.size();
  done.push_back({task.ticket, std::move(task.entry), std::move(outcome), std::move(record)});
  begin_first(worker);
}

// The worker is gone. Its first task may have been the reason, but a kernel short of memory may as well have picked an
// innocent one: tried once more, then given up.
void Pool::bury(Worker& worker, std::vector<Done>& done) {
  receive(worker, done);
  int status = 0;
  while (::waitpid(worker.pid, &status, 0) < 0 && errno == EINTR) {
  }
  worker.pid = -1;
  worker.to.close();
  worker.from.close();
  if (!worker.tasks.empty() && worker.tasks.front().retried) {
    const int signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    const bool memory =
        signal == SIGKILL || (WIFEXITED(status) && WEXITSTATUS(status) == kWorkerOutOfMemory);
    finish(worker,
           {.status = Status::failed,
            .code = memory ? "E_MEMORY" : "E_CRASH",
            .message = memory ? "needs more memory than its worker may have, " +
                                    std::to_string(options_.limits.max_memory_bytes >> 20) +
                                    " MiB, or than the machine has (--max-memory, or fewer --jobs)"
                              : "crashed its worker twice (" +
                                    (signal ? "signal " + std::to_string(signal)
                                            : "exit " + std::to_string(WEXITSTATUS(status))) +
                                    "; please report it)"},
           nullptr, done);
  } else if (!worker.tasks.empty()) {
    worker.tasks.front().retried = true;
  }
  replace(worker);
}

void Pool::replace(Worker& worker) {
  if (withdrawn_) return worker.tasks.clear();
  start(worker);
  send(worker);
}

void Pool::withdraw() {
  withdrawn_ = true;
  for (const auto& worker : workers_) {
    worker->outbox->close();
    worker->to.close();
  }
}

void Pool::check_deadline(Worker& worker, std::vector<Done>& done) {
  if (worker.tasks.empty() || Clock::now() < worker.deadline) return;
  ::kill(worker.pid, SIGKILL);
  while (::waitpid(worker.pid, nullptr, 0) < 0 && errno == EINTR) {
  }
  worker.pid = -1;
  worker.to.close();
  worker.from.close();
  finish(worker,
         {.status = Status::failed,
          .code = "E_TIMEOUT",
          .message = "took longer than " + number(options_.limits.max_seconds + kGrace) +
                     " seconds (--max-seconds " + number(options_.limits.max_seconds) + ")"},
         nullptr, done);
  replace(worker);
}

// Ctrl-Z stops us and the workers, the clock goes on: what we did not live through does not count against them.
void Pool::forgive_pauses(Clock::duration expected) {
  const auto now = Clock::now();
  const auto pause = now - seen_;
  seen_ = now;
  if (pause < expected + std::chrono::seconds(2)) return;
  for (const auto& worker : workers_) worker->deadline += pause;
}

void Pool::turn(int milliseconds, std::vector<Done>& done, int extra_fd) {
  std::vector<pollfd> watched;
  for (const auto& worker : workers_) {
    const bool unsent = send(*worker);
    watched.push_back({worker->from.get(), POLLIN, 0});
    watched.push_back({unsent ? worker->to.get() : -1, POLLOUT, 0});
    // While it does the second half of what it has, we take in the first and give it more.
    const std::size_t half = (worker->tasks.size() + 1) / 2;
    if (half > 0 && !worker->outbox->wake_at(half)) milliseconds = 0;
    if (!worker->tasks.empty() && milliseconds != 0) {
      const auto left =
          std::chrono::duration_cast<std::chrono::milliseconds>(worker->deadline - Clock::now())
              .count() +
          1;
      const int wait = static_cast<int>(std::clamp<long long>(left, 0, 1 << 20));
      milliseconds = milliseconds < 0 ? wait : std::min(milliseconds, wait);
    }
  }
  watched.push_back({extra_fd, POLLIN, 0});
  const int ready = ::poll(watched.data(), watched.size(), milliseconds);
  forgive_pauses(std::chrono::milliseconds(std::max(milliseconds, 0)));
  if (ready < 0) return;  // a signal: the caller looks
  for (std::size_t i = 0; i < workers_.size(); ++i) {
    Worker& worker = *workers_[i];
    const short events = watched[2 * i].revents;
    char rung[64];
    if (events & POLLIN) [[maybe_unused]]
      const auto n = ::read(worker.from.get(), rung, sizeof rung);
    receive(worker, done);
    if ((events & POLLHUP) && !(events & POLLIN)) {
      bury(worker, done);
      continue;
    }
    check_deadline(worker, done);
  }
}

}  // namespace minutebook::archive
