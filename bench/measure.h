#pragma once
// Contestants in turn, round after round, so that what else the machine does falls on all of them alike. Processor time of
// this thread is counted: the time in which others had the processor is nobody's cost.

#include <algorithm>
#include <cstddef>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

namespace minutebook::bench {

inline double cpu_seconds() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

struct Spread {
  double p10 = 0, median = 0, p90 = 0;
};

inline Spread spread_of(std::vector<double> values) {
  if (values.empty()) return {};
  std::sort(values.begin(), values.end());
  const auto at = [&](double part) {
    return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1) + 0.5)];
  };
  return {at(0.1), at(0.5), at(0.9)};
}

class Race {
 public:
  void add(std::string name, std::function<void()> lap) {
    entries_.push_back({std::move(name), std::move(lap), {}});
  }

  /// A lap each to warm up, then `rounds` laps each that count.
  void run(int rounds) {
    for (int round = -1; round < rounds; ++round) {
      for (Entry& entry : entries_) {
        const double start = cpu_seconds();
        entry.lap();
        if (round >= 0) entry.seconds.push_back(std::max(cpu_seconds() - start, 1e-9));
      }
    }
  }

  std::size_t size() const { return entries_.size(); }
  const std::string& name(std::size_t i) const { return entries_[i].name; }
  Spread seconds(std::size_t i) const { return spread_of(entries_[i].seconds); }

  /// How many times as fast `i` is as `j`: the spread of the rounds' ratios.
  Spread times_as_fast(std::size_t i, std::size_t j) const {
    std::vector<double> ratios;
    for (std::size_t round = 0; round < entries_[i].seconds.size(); ++round) {
      ratios.push_back(entries_[j].seconds[round] / entries_[i].seconds[round]);
    }
    return spread_of(std::move(ratios));
  }

 private:
  struct Entry {
    std::string name;
    std::function<void()> lap;
    std::vector<double> seconds;
  };
  std::vector<Entry> entries_;
};

}  // namespace minutebook::bench
