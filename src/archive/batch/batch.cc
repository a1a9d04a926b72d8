#include "minutebook/archive/batch.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <map>
#include <memory>
#include <new>

#include "batch/lock.h"
#include "batch/pool.h"
#include "batch/run_file.h"
#include "batch/seen.h"
#include "batch/store.h"
#include "container/walk.h"

namespace minutebook::archive {
namespace {

using Clock = std::chrono::steady_clock;

// What waits for an earlier input: more than this, and reading stops until that one is there.
constexpr std::size_t kMaxWaiting = 4096;
constexpr std::uint64_t kMaxWaitingBytes = std::uint64_t{64} << 20;
constexpr std::chrono::milliseconds kProgressTime{100};
constexpr int kTurnMilliseconds = 100;
// Enough to keep a worker busy while we wait for the disk.
constexpr std::size_t kQueue = 32;

struct Stopped {};

// Memory ran out while an input was being booked. The walk, which takes a std::bad_alloc for its own and goes on with the
// next input, must not see it: the half-booked one would be lost.
struct Exhausted {};

struct Settled {
  ManifestLine line;
  std::shared_ptr<const Posted> record;  // null: none

  std::string_view bytes() const { return record ? record->bytes : std::string_view(); }
};

class Run {
 public:
  Run(const BatchOptions& options, const BatchWitness& witness, const Extractor& extractor,
      Store& store)
      : options_(options),
        witness_(witness),
        store_(store),
        pool_({.jobs = options.jobs,
               .queue = kQueue,
               .limits = options.limits,
               .work =
                   [&extractor, &options](const Entry& entry) {
                     return work(extractor, entry,
                                 {.limits = options.limits, .with_text = options.with_text});
                   }}),
        walk_(
            {.limits = options.limits,
             .own_output = options.out,
             .include = options.include,
             .exclude = options.exclude},
            [this](const std::string& id) { return is_mine(id); },
            [this](Entry&& entry) {
              try {
                take(std::move(entry));
              } catch (const std::bad_alloc&) {
                throw Exhausted{};
              }
            }) {}

  void done_before(ManifestLine&& line) {
    done_before_.add(line.n, line.id, line.sha256);
    count(line, 0);
  }

  Tally go() {
    tally_.resumed = done_before_.count();
    if (witness_.progress) tally_.total = size_on_disk(options_.inputs);
    try {
      for (const std::string& input : options_.inputs) walk_.argument(input);
      while (pool_.in_hand() > 0) turn_unless_stopped();
      check_all_met();
    } catch (const Exhausted&) {
      throw std::bad_alloc();
    } catch (const Stopped&) {
      tally_.interrupted = true;
      pool_.withdraw();
      while (pool_.in_hand() > 0) turn();
    }
    if (tally_.interrupted) {
      store_.flush();
    } else {
      store_.finish();
    }
    tell(true);
    return tally_;
  }

 private:
  bool is_mine(const std::string& id) const {
    return options_.shard_count <= 1 ||
           head(sha256(id)) % options_.shard_count == options_.shard_index - 1;
  }

  void stop_if_asked() const {
    if (witness_.stop && witness_.stop()) throw Stopped{};
  }

  void take(Entry&& entry) {
    stop_if_asked();
    ManifestLine line{.n = ++met_, .id = entry.id, .name = entry.name, .bytes = entry.bytes.size()};
    const bool readable = !entry.failure && entry.skip.empty();
    Sum sum;
    if (readable) {
      sum = sha256(entry.bytes);
      entry.sha256 = line.sha256 = hex(sum);
    }
    const bool old = was_done(line, readable ? &sum : nullptr);
    const std::uint64_t first =
        readable && !entry.bytes.empty() ? first_seen_.of(sum, line.n) : line.n;
    if (old) return tell(false);
    if (entry.failure) {
      settle(std::move(line), {.status = Status::failed,
                               .code = entry.failure->code,
                               .message = entry.failure->message});
    } else if (!entry.skip.empty()) {
      settle(std::move(line), {.status = Status::skipped, .code = entry.skip});
    } else if (first != line.n) {
      line.duplicate_of = first;
      settle(std::move(line), {.status = Status::skipped, .code = "duplicate"});
    } else {
      const std::uint64_t n = line.n;
      in_work_.emplace(n, std::move(line));
      pool_.give(n, std::move(entry));
    }
    while (!pool_.has_room() || waiting_bytes_ > kMaxWaitingBytes || waiting_.size() > kMaxWaiting)
      turn_unless_stopped();
    tell(false);
  }

  bool was_done(const ManifestLine& line, const Sum* sum) const {
    const char* what = nullptr;
    switch (done_before_.check(line.n, line.id, sum)) {
      case DoneBefore::Verdict::not_done:
        return false;
      case DoneBefore::Verdict::same:
        return true;
      case DoneBefore::Verdict::other_input:
        what = "was another one then";
        break;
      case DoneBefore::Verdict::other_bytes:
        what = "has other bytes now, or none";
        break;
    }
    throw ResumeError(options_.out + ": the inputs have changed since: input " +
                      std::to_string(line.n) + ", " + line.id + ", " + what +
                      " (start anew with --force) [E_RESUME]");
  }

  void check_all_met() const {
    if (done_before_.highest() <= met_) return;
    throw ResumeError(options_.out + ": the inputs have changed since: there were at least " +
                      std::to_string(done_before_.highest()) + ", there are " +
                      std::to_string(met_) + " (start anew with --force) [E_RESUME]");
  }

  void turn_unless_stopped() {
    stop_if_asked();
    turn();
  }

  void turn() {
    std::vector<Done> done;
    pool_.turn(kTurnMilliseconds, done);
    for (Done& one : done) {
      const auto at = in_work_.find(one.ticket);
      ManifestLine line = std::move(at->second);
      in_work_.erase(at);
      settle(std::move(line), std::move(one.outcome), std::move(one.record));
    }
    tell(false);
  }

  void settle(ManifestLine line, Outcome outcome, std::shared_ptr<const Posted> record = nullptr) {
    line.status = outcome.status;
    line.code = std::move(outcome.code);
    line.message = std::move(outcome.message);
    if (!outcome.media_type.empty()) line.media_type = std::move(outcome.media_type);
    if (outcome.needs_ocr) line.code = "needs_ocr";
    Settled settled{std::move(line), std::move(record)};
    if (options_.unordered) return commit(std::move(settled));
    waiting_bytes_ += settled.bytes().size();
    const std::uint64_t n = settled.line.n;
    waiting_.emplace(n, std::move(settled));
    while (!waiting_.empty() && is_next(waiting_.begin()->first)) {
      Settled next = std::move(waiting_.begin()->second);
      waiting_.erase(waiting_.begin());
      waiting_bytes_ -= next.bytes().size();
      commit(std::move(next));
    }
  }

  // Is everything before `n` settled?
  bool is_next(std::uint64_t n) const { return in_work_.empty() || in_work_.begin()->first > n; }

  void commit(Settled settled) {
    count(settled.line, settled.bytes().size());
    if (settled.line.status == Status::failed && witness_.failed) {
      witness_.failed(settled.line.id, settled.line.code, settled.line.message);
    }
    store_.commit(std::move(settled.line), std::move(settled.record));
  }

  void count(const ManifestLine& line, std::uint64_t record_bytes) {
    ++tally_.inputs;
    tally_.ok += line.status == Status::ok;
    tally_.partial += line.status == Status::partial;
    tally_.failed += line.status == Status::failed;
    tally_.skipped += line.status == Status::skipped;
    tally_.duplicates += line.duplicate_of != 0;
    tally_.needs_ocr += line.code == "needs_ocr";
    tally_.input_bytes += line.bytes;
    tally_.output_bytes += line.place ? line.place->end - line.place->begin : record_bytes;
  }

  void tell(bool last) {
    const auto now = Clock::now();
    tally_.consumed = walk_.consumed();
    tally_.shards = store_.shards();
    tally_.seconds = std::chrono::duration<double>(now - started_).count();
    if (!witness_.progress || (!last && now - told_ < kProgressTime)) return;
    told_ = now;
    witness_.progress(tally_);
  }

  const BatchOptions& options_;
  const BatchWitness& witness_;
  Store& store_;
  Pool pool_;
  Walk walk_;
  FirstSeen first_seen_;
  DoneBefore done_before_;
  std::uint64_t met_ = 0;
  std::map<std::uint64_t, ManifestLine> in_work_;
  std::map<std::uint64_t, Settled> waiting_;
  std::uint64_t waiting_bytes_ = 0;
  Tally tally_;
  Clock::time_point started_ = Clock::now(), told_;
};

void make_folder(const std::string& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (!std::filesystem::is_directory(folder)) {
    throw OutputError(
        folder + ": cannot be made: " + (error ? error.message() : "there is a file of that name"));
  }
}

}  // namespace

Tally run_batch(const BatchOptions& options, const BatchWitness& witness) {
  const Extractor extractor({.user_rules = options.user_rules,
                             .max_input_bytes = static_cast<std::size_t>(std::max(
                                 options.limits.max_input_bytes, options.limits.max_text_bytes))});
  const std::string asked = describe_run(options, extractor.rules_version());
  make_folder(options.out);
  const Lock lock(options.out, options.wait, witness.stop);
  const bool durable = options.durability != Durability::none;
  const bool there = has_run(options.out);
  if (there && !options.resume && !options.force) {
    throw ResumeError(
        options.out +
        ": holds an earlier run: go on with --resume, or throw it away with --force [E_RESUME]");
  }
  const bool resume = there && options.resume && !options.force;
  if (resume) check_same_run(options.out, asked);
  if (there && !resume) remove_run(options.out);
  write_run(options.out, asked, nullptr, durable);
  Store store(options);
  Run run(options, witness, extractor, store);
  if (resume) {
    store.resume([&](ManifestLine&& line) { run.done_before(std::move(line)); });
  } else {
    store.start();
  }
  const Tally tally = run.go();
  if (!tally.interrupted) write_run(options.out, asked, &tally, durable);
  return tally;
}

}  // namespace minutebook::archive
