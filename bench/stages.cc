// Time of each room on the files that are named: MB of input per second, the best of several rounds.
//
//   minutebook_stages FILE…
//
// One thread, files in memory. Ratios between stages of one run are what to compare; the machine is not.

#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "block/block.h"
#include "element/element.h"
#include "element/rule.h"
#include "line/line.h"
#include "minutebook/minutebook.h"
#include "text/read.h"

namespace {

using namespace minutebook;

double best_seconds(const std::function<void()>& work) {
  double best = 1e9;
  for (int round = 0; round < 5; ++round) {
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
    best = std::min(best, spent.count());
  }
  return best;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::pair<std::string, std::string>> inputs;
  double bytes = 0;
  for (int i = 1; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    inputs.emplace_back(argv[i], std::string(std::istreambuf_iterator<char>(file), {}));
    bytes += static_cast<double>(inputs.back().second.size());
  }
  if (bytes == 0) {
    std::fprintf(stderr, "usage: minutebook_stages FILE…\n");
    return 2;
  }
  const element::RuleSet rules({});
  const Extractor extractor;
  // Each step repeats the ones before it, so that it stands alone; a stage is the difference of two steps.
  const auto up_to = [&](int last) {
    for (const auto& [name, input] : inputs) {
      const text::Text text = text::read(input, {name, {}, {}});
      if (last == 0) continue;
      const line::Lines lines = line::read_lines(text);
      if (last == 1) continue;
      const block::Blocks blocks = block::build(text, lines);
      if (last == 2) continue;
      element::segment(text, lines, blocks, rules, nullptr);
    }
  };
  const auto whole = [&](bool json) {
    std::string out;
    for (const auto& [name, input] : inputs) {
      const Result result = extractor.extract(input, {name, {}, {}});
      out.clear();
      if (json) append_json(result.document, {}, out);
    }
  };
  const char* names[] = {"text", "lines", "blocks", "elements", "document", "JSON"};
  double before = 0;
  for (int stage = 0; stage < 6; ++stage) {
    const double spent = best_seconds([&] { stage < 4 ? up_to(stage) : whole(stage == 5); });
    std::printf("%-9s %8.1f MB/s alone, %8.1f MB/s up to here\n", names[stage],
                bytes / 1e6 / std::max(spent - before, 1e-9), bytes / 1e6 / spent);
    before = spent;
  }
  return 0;
}
