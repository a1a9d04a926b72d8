#pragma once
// What a worker made of its inputs, in memory that its parent sees too: the parent writes a record to its file from where the
// worker has put it, and need not be woken for each. docs/adr/011-records-through-shared-memory.md says why.

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "batch/work.h"

namespace minutebook::archive {

/// A record as it came. Its bytes stay where they are until the outbox needs the room, and then move to `own`.
struct Posted {
  std::string_view bytes;
  std::string own;
};

class Outbox {
 public:
  Outbox();                        ///< Throws std::runtime_error.
  ~Outbox();                       ///< What is still held must not be looked at any more.
  Outbox(const Outbox&) = delete;  // two processes know its address
  Outbox& operator=(const Outbox&) = delete;

  /// Shall a process that is forked now have it?
  void inherit(bool yes);

  // In the worker.

  /// Waits while there is no room. `wake` is to wake the parent.
  void post(const Outcome& outcome, const std::function<void()>& wake);
  bool is_closed() const { return shared_->closed.load(); }

  // In the parent.

  /// The next one that is there whole; false when there is none. Its record comes apart from it; null: it has none.
  bool take(Outcome& outcome, std::shared_ptr<const Posted>& record);

  /// How many wait to be taken?
  std::uint64_t waiting() const;

  /// Wakes when so many wait; false when they do already.
  bool wake_at(std::uint64_t count);

  /// What was taken and is still held is copied out of it: then the worker has all of its room again.
  void vacate();

  /// The worker begins nothing more.
  void close() { shared_->closed.store(true); }

 private:
  static constexpr std::size_t kCounts = std::size_t{64} << 10;  // a page of any machine
  static constexpr std::size_t kBytes = std::size_t{8} << 20;
  static constexpr std::size_t kAll = kCounts + 2 * kBytes;
  static constexpr std::size_t kWhole = kBytes / 2;  // what is longer comes in pieces

  // Counts only grow: of bytes (written by the worker, free again for it) and of outcomes.
  struct Shared {
    alignas(64) std::atomic<std::uint64_t> written, posted;
    alignas(64) std::atomic<std::uint64_t> freed, wake_at;
    alignas(64) std::atomic<bool> closed;
  };
  static_assert(sizeof(Shared) <= kCounts);

  struct Held {
    std::uint64_t begin;
    std::shared_ptr<Posted> record;
  };

  std::string_view unread() const;
  bool gather(std::size_t size);
  void free_read();

  Shared* shared_ = nullptr;
  char* ring_ = nullptr;                // twice in a row, so that every piece of it is in one
  std::uint64_t read_ = 0, taken_ = 0;  // by the parent
  std::deque<Held> held_;               // in the order in which they stand in the ring
  std::string long_;                    // what has come so far of one that is too long for the ring
};

}  // namespace minutebook::archive
