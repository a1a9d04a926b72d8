#pragma once
// Many hands, one order: what goes in first comes out first, whatever the number of threads.

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <thread>
#include <vector>

namespace minutebook::cli {

/// Calls produce(i, slot) for i in [0, count) on `jobs` threads and consume(i, slot) in the order of i on this one. Slots
/// are used again, so their memory is; at most 4 × jobs products wait. `produce` must not throw. When `consume` throws,
/// the threads finish what they have in hand and the exception goes on.
template <class Slot, class Produce, class Consume>
void in_order(std::size_t count, unsigned jobs, std::vector<Slot>& slots, Produce produce,
              Consume consume) {
  jobs = static_cast<unsigned>(std::min<std::size_t>(jobs, count));
  if (jobs <= 1) {
    for (std::size_t i = 0; i < count; ++i) {
      produce(i, slots[0]);
      consume(i, slots[0]);
    }
    return;
  }
  std::mutex mutex;
  std::condition_variable ready, freed;
  std::size_t next = 0, consumed = 0;
  std::vector<char> full(slots.size(), 0);
  const auto work = [&] {
    std::unique_lock lock(mutex);
    while (true) {
      freed.wait(lock, [&] { return next >= count || next - consumed < slots.size(); });
      if (next >= count) return;
      const std::size_t i = next++;
      lock.unlock();
      produce(i, slots[i % slots.size()]);
      lock.lock();
      full[i % slots.size()] = 1;
      ready.notify_one();
    }
  };
  struct Stop {  // also when `consume` throws
    std::mutex& mutex;
    std::condition_variable& freed;
    std::size_t &next, count;
    ~Stop() {
      const std::lock_guard lock(mutex);
      next = count;
      freed.notify_all();
    }
  };
  std::vector<std::jthread> threads;
  const Stop stop{mutex, freed, next, count};
  for (unsigned j = 0; j < jobs; ++j) threads.emplace_back(work);
  for (std::size_t i = 0; i < count; ++i) {
    std::unique_lock lock(mutex);
    ready.wait(lock, [&] { return full[i % slots.size()] != 0; });
    lock.unlock();
    consume(i, slots[i % slots.size()]);
    lock.lock();
    full[i % slots.size()] = 0;
    ++consumed;
    freed.notify_one();
  }
}

}  // namespace minutebook::cli
