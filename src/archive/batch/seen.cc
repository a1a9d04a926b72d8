#include "batch/seen.h"

#include <charconv>
#include <cstring>
#include <limits>

namespace minutebook::archive {

std::uint64_t FirstSeen::of(const Sum& sum, std::uint64_t n) {
  if (n > std::numeric_limits<std::uint32_t>::max()) return n;
  if (used_ * 8 >= slots_.size() * 7) grow();
  Slot wanted;
  std::memcpy(wanted.key, sum.data(), sizeof wanted.key);
  Slot& slot = slots_[place_of(wanted)];
  if (slot.n != 0) return slot.n;
  wanted.n = static_cast<std::uint32_t>(n);
  slot = wanted;
  ++used_;
  return n;
}

// Where it is, or where it would be.
std::size_t FirstSeen::place_of(const Slot& slot) const {
  std::size_t at = slot.key[0] % slots_.size();
  while (slots_[at].n != 0 && !(slots_[at] == slot)) at = (at + 1) % slots_.size();
  return at;
}

void FirstSeen::grow() {
  std::vector<Slot> old(slots_.empty() ? 1024 : slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.n != 0) slots_[place_of(slot)] = slot;
  }
}

void DoneBefore::add(std::uint64_t n, std::string_view id, std::string_view sha256_text) {
  if (n == 0 || n > (std::uint64_t{1} << 40)) return;
  if (rows_.size() < n) rows_.resize(n);
  std::uint64_t sum = 0;
  if (sha256_text.size() >= 16)
    std::from_chars(sha256_text.data(), sha256_text.data() + 16, sum, 16);
  count_ += !rows_[n - 1].done;
  rows_[n - 1] = {head(sha256(id)), sum, true};
}

DoneBefore::Verdict DoneBefore::check(std::uint64_t n, std::string_view id, const Sum* sum) const {
  if (n > rows_.size() || !rows_[n - 1].done) return Verdict::not_done;
  const Row& row = rows_[n - 1];
  if (row.id != head(sha256(id))) return Verdict::other_input;
  // What could not be read then is settled, whatever it is now.
  if (row.sum == 0) return Verdict::same;
  return sum != nullptr && head(*sum) == row.sum ? Verdict::same : Verdict::other_bytes;
}

}  // namespace minutebook::archive
