// What each room costs on the documents below the folders (or files) that are named.
//
//   minutebook_stages [--rounds N] FOLDER|FILE…
//
// One thread, files in memory, medians of processor time. The stages of a round are run one after another over all
// documents, each on what the one before it made.

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <vector>

#include "measure.h"
#include "stages.h"

namespace {

using namespace minutebook;
using namespace minutebook::bench;

constexpr std::size_t kMostBytes = 8 << 20;

struct Round {
  double seconds[kStageCount] = {};
  std::size_t elements = 0;
};

Round run_round(const Inputs& inputs, const element::RuleSet& rules) {
  Round round;
  std::deque<Products> products;
  for (const Input& input : inputs) products.emplace_back(input);
  for (int stage = 0; stage < kStageCount; ++stage) {
    const double start = cpu_seconds();
    for (Products& of : products) run_stage(stage, rules, of);
    round.seconds[stage] = cpu_seconds() - start;
  }
  for (const Products& of : products) round.elements += elements(of.document).size();
  return round;
}

void print_row(const char* name, std::vector<double> seconds, double bytes, std::size_t elements) {
  const Spread s = spread_of(std::move(seconds));
  std::printf("  %-9s %8.1f MB/s  (%.1f–%.1f)  %8.1f ns/B %8.0f ns per element\n", name,
              bytes / 1e6 / s.median, bytes / 1e6 / s.p90, bytes / 1e6 / s.p10,
              s.median / bytes * 1e9, s.median / static_cast<double>(elements) * 1e9);
}

void measure(const std::string& path, int rounds, const element::RuleSet& rules) {
  const Inputs inputs = read_inputs(path, kMostBytes);
  const double bytes = total_bytes(inputs);
  std::vector<double> seconds[kStageCount], whole;
  std::size_t elements = run_round(inputs, rules).elements;
  for (int i = 0; i < rounds; ++i) {
    const Round round = run_round(inputs, rules);
    double sum = 0;
    for (int stage = 0; stage < kStageCount; ++stage) {
      seconds[stage].push_back(round.seconds[stage]);
      sum += round.seconds[stage];
    }
    whole.push_back(sum);
  }
  std::printf("%s: %zu documents, %.1f MB, %zu elements, %d rounds\n", path.c_str(), inputs.size(),
              bytes / 1e6, elements, rounds);
  for (int stage = 0; stage < kStageCount; ++stage) {
    print_row(kStages[stage], seconds[stage], bytes, elements);
  }
  print_row("whole", whole, bytes, elements);
}

}  // namespace

int main(int argc, char** argv) {
  int rounds = 11, first = 1;
  if (argc > 2 && std::strcmp(argv[1], "--rounds") == 0) {
    rounds = std::atoi(argv[2]);
    first = 3;
  }
  if (first >= argc || rounds < 1) {
    std::fprintf(stderr, "usage: minutebook_stages [--rounds N] FOLDER|FILE…\n");
    return 2;
  }
  try {
    const element::RuleSet rules({});
    for (int i = first; i < argc; ++i) measure(argv[i], rounds, rules);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "minutebook_stages: %s\n", error.what());
    return 1;
  }
  return 0;
}
