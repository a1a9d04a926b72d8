// What comes out of the memory that a worker shares with its parent, and that nobody waits for ever.

#include "batch/outbox.h"

#include <unistd.h>
#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

#include "batch/pool.h"

using namespace minutebook::archive;

namespace {

constexpr std::size_t kMebibyte = std::size_t{1} << 20;

Outcome outcome_of(std::size_t size, char letter) {
  return {.status = Status::ok, .media_type = "text/plain", .record = std::string(size, letter)};
}

struct Taken {
  Outcome outcome;
  std::shared_ptr<const Posted> record;
};

// As a parent does it: what comes is held as long as `keep` says.
std::vector<Taken> take_all(Outbox& outbox, std::size_t count, bool keep,
                            const std::function<void(const Taken&)>& look) {
  std::vector<Taken> kept;
  for (std::size_t taken = 0; taken < count;) {
    Taken one;
    if (!outbox.take(one.outcome, one.record)) {
      std::this_thread::yield();
      continue;
    }
    ++taken;
    look(one);
    if (keep) kept.push_back(std::move(one));
  }
  return kept;
}

std::vector<std::size_t> sizes_of_all_kinds() {
  std::vector<std::size_t> sizes = {1, 17 * kMebibyte, 5, 4 * kMebibyte, 3 * kMebibyte};
  for (std::size_t i = 0; i < 400; ++i) sizes.push_back(1 + i * i * 7 % 150000);
  sizes.push_back(0);
  return sizes;
}

}  // namespace

TEST_CASE("records of any size come out as they went in, held or not", "[archive]") {
  const std::vector<std::size_t> sizes = sizes_of_all_kinds();
  for (const bool keep : {false, true}) {
    Outbox outbox;
    std::thread worker([&] {
      for (std::size_t i = 0; i < sizes.size(); ++i)
        outbox.post(outcome_of(sizes[i], static_cast<char>('a' + i % 26)), [] {});
    });
    std::size_t met = 0, wrong = 0;
    const auto kept = take_all(outbox, sizes.size(), keep, [&](const Taken& one) {
      const std::string expected(sizes[met], static_cast<char>('a' + met % 26));
      wrong += (one.record ? one.record->bytes : "") != expected;
      wrong += one.outcome.media_type != "text/plain";
      ++met;
    });
    worker.join();
    for (std::size_t i = 0; i < kept.size(); ++i) {
      wrong += (kept[i].record ? kept[i].record->bytes : "") !=
               std::string(sizes[i], static_cast<char>('a' + i % 26));
    }
    CHECK(wrong == 0);
    CHECK(outbox.waiting() == 0);
  }
}

TEST_CASE("the parent is woken when so many wait, once", "[archive]") {
  Outbox outbox;
  int woken = 0;
  const auto post = [&] { outbox.post(outcome_of(10, 'x'), [&] { ++woken; }); };
  post();
  CHECK(woken == 0);  // it did not ask
  CHECK(outbox.wake_at(3));
  post();
  CHECK(woken == 0);
  post();
  post();
  CHECK(woken == 1);
  CHECK_FALSE(outbox.wake_at(4));
  Outcome outcome;
  std::shared_ptr<const Posted> record;
  CHECK(outbox.take(outcome, record));
  CHECK(outbox.waiting() == 3);
}

TEST_CASE("what no worker has begun can be withdrawn", "[archive]") {
  Pool pool({.jobs = 2, .queue = 32, .work = [](const Entry& entry) {
               ::usleep(30'000);
               return outcome_of(entry.bytes.size(), 'r');
             }});
  for (std::uint64_t ticket = 0; ticket < 40; ++ticket)
    pool.give(ticket, {.bytes = std::string(100, 'b')});
  CHECK(pool.in_hand() == 40);
  std::vector<Done> done;
  while (done.empty()) pool.turn(1000, done);
  pool.withdraw();
  while (pool.in_hand() > 0) pool.turn(1000, done);
  CHECK(done.size() < 40);
  for (const Done& one : done) CHECK(one.record->bytes == std::string(100, 'r'));
}

TEST_CASE("a worker that dies gives what it had finished, and another goes on", "[archive]") {
  Pool pool({.jobs = 1, .queue = 32, .work = [](const Entry& entry) {
               if (entry.bytes == "die") ::_exit(9);
               return outcome_of(kMebibyte, entry.bytes[0]);
             }});
  const std::string inputs[] = {"a", "b", "die", "c", "d"};
  for (std::uint64_t ticket = 0; ticket < 5; ++ticket) pool.give(ticket, {.bytes = inputs[ticket]});
  std::vector<Done> done;
  while (pool.in_hand() > 0) pool.turn(1000, done);
  REQUIRE(done.size() == 5);
  for (std::uint64_t ticket = 0; ticket < 5; ++ticket) {
    CHECK(done[ticket].ticket == ticket);
    if (ticket == 2) {
      CHECK(done[ticket].outcome.code == "E_CRASH");
    } else {
      CHECK(done[ticket].record->bytes == std::string(kMebibyte, inputs[ticket][0]));
    }
  }
}
