#include "batch/outbox.h"

#include <sys/mman.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <limits>
#include <new>
#include <stdexcept>
#include <utility>

#include "batch/frame.h"

namespace minutebook::archive {
namespace {

constexpr std::uint64_t kNever = std::numeric_limits<std::uint64_t>::max();

[[noreturn]] void fail() {
  throw std::runtime_error(std::string("no shared memory to be had: ") + std::strerror(errno));
}

// Waiting for room is rare, for it means that the parent itself waits: for an earlier input, or for the disk.
void doze() {
  const timespec time = {0, 200'000};
  ::nanosleep(&time, nullptr);
}

}  // namespace

// Counts, the ring, and the ring again. Not a file in memory: a limit on the size of files would hold for it.
Outbox::Outbox() {
  constexpr int kAccess = PROT_READ | PROT_WRITE;
  void* const start = ::mmap(nullptr, kAll, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (start == MAP_FAILED) fail();
  ring_ = static_cast<char*>(start) + kCounts;
  // To make a mapping of no size longer is to map its pages once more.
  if (::mmap(start, kCounts + kBytes, kAccess, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0) ==
          MAP_FAILED ||
      ::mremap(ring_, 0, kBytes, MREMAP_MAYMOVE | MREMAP_FIXED, ring_ + kBytes) == MAP_FAILED) {
    const int error = errno;
    ::munmap(start, kAll);
    errno = error;
    fail();
  }
  shared_ = new (start) Shared{};
  shared_->wake_at.store(kNever);
}

Outbox::~Outbox() { ::munmap(shared_, kAll); }

void Outbox::inherit(bool yes) { ::madvise(shared_, kAll, yes ? MADV_DOFORK : MADV_DONTFORK); }

void Outbox::post(const Outcome& outcome, const std::function<void()>& wake) {
  std::string head = pack_head(outcome);
  const FrameSizes sizes{head.size(), outcome.record.size()};
  head.insert(0, reinterpret_cast<const char*>(&sizes), sizeof sizes);
  std::string_view parts[] = {head, outcome.record};
  std::size_t rest = parts[0].size() + parts[1].size();
  std::uint64_t at = shared_->written.load();
  while (rest > 0) {
    std::size_t piece = std::min(rest, kWhole);
    rest -= piece;
    while (at + piece - shared_->freed.load() > kBytes) {
      wake();
      doze();
    }
    for (std::string_view& part : parts) {
      const std::size_t size = std::min(piece, part.size());
      std::memcpy(ring_ + at % kBytes, part.data(), size);
      part.remove_prefix(size);
      piece -= size;
      at += size;
    }
    shared_->written.store(at);
  }
  const std::uint64_t posted = shared_->posted.load() + 1;
  shared_->posted.store(posted);
  if (posted < shared_->wake_at.load()) return;
  shared_->wake_at.store(kNever);
  wake();
}

std::uint64_t Outbox::waiting() const {
  // The worker counts behind its bytes.
  return std::max(shared_->posted.load(), taken_) - taken_;
}

bool Outbox::wake_at(std::uint64_t count) {
  shared_->wake_at.store(taken_ + count);
  return waiting() < count;
}

std::string_view Outbox::unread() const {
  return {ring_ + read_ % kBytes, static_cast<std::size_t>(shared_->written.load() - read_)};
}

bool Outbox::take(Outcome& outcome, std::shared_ptr<const Posted>& record) {
  free_read();
  const std::string_view start = long_.empty() ? unread() : std::string_view(long_);
  FrameSizes sizes;
  if (start.size() < sizeof sizes) return false;
  std::memcpy(&sizes, start.data(), sizeof sizes);
  const std::size_t before = sizeof sizes + sizes.head, size = before + sizes.body;
  const bool is_long = size > kWhole;
  if (is_long && !gather(size)) return false;
  auto posted = std::make_shared<Posted>();
  std::string_view whole = start;
  if (is_long) {
    whole = posted->own = std::exchange(long_, {});
  } else {
    held_.push_back({read_, posted});
    read_ += size;
  }
  unpack_head(whole.substr(sizeof sizes, sizes.head), outcome);
  posted->bytes = whole.substr(before, sizes.body);
  record = sizes.body > 0 ? std::move(posted) : nullptr;
  ++taken_;
  return true;
}

// Nothing may stand between what it reads and what is free, or a record longer than the rest of the ring would never come.
bool Outbox::gather(std::size_t size) {
  vacate();
  long_.reserve(size);
  const std::string_view more = unread().substr(0, size - long_.size());
  long_ += more;
  read_ += more.size();
  shared_->freed.store(read_);
  return long_.size() == size;
}

void Outbox::free_read() {
  while (!held_.empty() && held_.front().record.use_count() == 1) held_.pop_front();
  const std::uint64_t free = held_.empty() ? read_ : held_.front().begin;
  if (read_ - free > kWhole) return vacate();
  shared_->freed.store(free);
}

void Outbox::vacate() {
  for (const Held& held : held_) {
    if (held.record.use_count() == 1 || !held.record->own.empty()) continue;
    held.record->own = held.record->bytes;
    held.record->bytes = held.record->own;
  }
  held_.clear();
  shared_->freed.store(read_);
}

}  // namespace minutebook::archive
