#pragma once
// What this run has met: the first input with certain bytes, and what an earlier run has done. Some 30 bytes an input, some
// 50 when it goes on with an earlier run.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/sha256.h"

namespace minutebook::archive {

/// Which input was the first with these bytes.
class FirstSeen {
 public:
  /// The number of the first one; `n` itself when it is the first.
  std::uint64_t of(const Sum& sum, std::uint64_t n);

 private:
  // Small, because there is one for each input. 96 bits of a SHA-256 tell inputs apart.
  struct Slot {
    std::uint32_t key[3] = {0, 0, 0};
    std::uint32_t n = 0;  // 0: free
    bool operator==(const Slot& other) const {
      return key[0] == other.key[0] && key[1] == other.key[1] && key[2] == other.key[2];
    }
  };
  std::size_t place_of(const Slot& slot) const;
  void grow();
  std::vector<Slot> slots_;
  std::size_t used_ = 0;
};

/// The inputs that the manifest of an earlier run knows.
class DoneBefore {
 public:
  enum class Verdict { not_done, same, other_input, other_bytes };

  void add(std::uint64_t n, std::string_view id, std::string_view sha256);
  Verdict check(std::uint64_t n, std::string_view id, const Sum* sum) const;
  std::uint64_t highest() const { return rows_.size(); }
  std::uint64_t count() const { return count_; }

 private:
  struct Row {
    std::uint64_t id = 0, sum = 0;
    bool done = false;
  };
  std::vector<Row> rows_;  // by n - 1
  std::uint64_t count_ = 0;
};

}  // namespace minutebook::archive
