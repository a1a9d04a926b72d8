#include "batch/seen.h"

#include <charconv>
#include <cstring>

namespace minutebook::archive {

std::uint64_t FirstSeen::of(const Sum& sum, std::uint64_t n) {
  if (slots_.empty() || used_ * 4 >= slots_.size() * 3) grow();
  Slot wanted;
  std::memcpy(wanted.key, sum.data(), sizeof wanted.key);
  std::size_t at = wanted.key[0] % slots_.size();
  while (slots_[at].n != 0) {
    if (std::memcmp(slots_[at].key, wanted.key, sizeof wanted.key) == 0) return slots_[at].n;
    at = (at + 1) % slots_.size();
  }
  wanted.n = n;
  slots_[at] = wanted;
  ++used_;
  return n;
}

void FirstSeen::grow() {
  std::vector<Slot> old(slots_.empty() ? 1024 : slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.n == 0) continue;
    std::size_t at = slot.key[0] % slots_.size();
    while (slots_[at].n != 0) at = (at + 1) % slots_.size();
    slots_[at] = slot;
  }
}

void DoneBefore::add(std::uint64_t n, std::string_view id, std::string_view sha256_text) {
  if (n == 0 || n > (std::uint64_t{1} << 40)) return;
  if (rows_.size() < n) rows_.resize(n);
  std::uint64_t sum = 0;
  if (sha256_text.size() >= 16) std::from_chars(sha256_text.data(), sha256_text.data() + 16, sum, 16);
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
