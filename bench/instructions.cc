// Stages under callgrind: one dump a stage, named after it. tools/instructions runs it and adds up.
//
//   valgrind --tool=callgrind --instr-atstart=no minutebook_instructions FOLDER|FILE…
//
// Everything is run once before anything is counted: what is compiled or built when first used (rules, ICU's and RE2's
// tables, the dynamic linker's work) is then there.

#include <valgrind/callgrind.h>

#include <cstdio>
#include <exception>

#include "stages.h"

namespace {

using namespace minutebook;
using namespace minutebook::bench;

void run(const Inputs& inputs, const element::RuleSet& rules, bool counted) {
  std::deque<Products> products;
  for (const Input& input : inputs) products.emplace_back(input);
  for (int stage = 0; stage < kStageCount; ++stage) {
    if (counted) {
      CALLGRIND_START_INSTRUMENTATION;
      CALLGRIND_ZERO_STATS;
    }
    for (Products& of : products) run_stage(stage, rules, of);
    if (counted) {
      CALLGRIND_DUMP_STATS_AT(kStages[stage]);
      CALLGRIND_STOP_INSTRUMENTATION;
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: minutebook_instructions FOLDER|FILE…\n");
    return 2;
  }
  try {
    Inputs inputs;
    for (int i = 1; i < argc; ++i) {
      for (Input& input : read_inputs(argv[i], std::size_t{64} << 20)) {
        inputs.push_back(std::move(input));
      }
    }
    const element::RuleSet rules({});
    run(inputs, rules, false);
    run(inputs, rules, true);
    std::printf("%zu documents, %.0f bytes\n", inputs.size(), total_bytes(inputs));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "minutebook_instructions: %s\n", error.what());
    return 1;
  }
  return 0;
}
