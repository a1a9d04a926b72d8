// One page in a new process: what the first costs beyond a later one is the making of the rules.
//
//   minutebook_page FILE
//
// prints milliseconds of processor time: the rules, a later page.

#include <cstdio>
#include <exception>

#include "documents.h"
#include "measure.h"
#include "minutebook/minutebook.h"

int main(int argc, char** argv) {
  using namespace minutebook;
  if (argc != 2) {
    std::fprintf(stderr, "usage: minutebook_page FILE\n");
    return 2;
  }
  try {
    const bench::Input page = bench::read_inputs(argv[1], 1 << 20).front();
    const auto extract = [&](const Extractor& extractor) {
      const double start = bench::cpu_seconds();
      to_json(extractor.extract(page.bytes, {page.name, {}, {}}).document);
      return bench::cpu_seconds() - start;
    };
    // Patterns are compiled when they are first tried, so the constructor is the smaller part.
    const double start = bench::cpu_seconds();
    const Extractor extractor;
    const double made = bench::cpu_seconds() - start, first = extract(extractor);
    std::vector<double> later;
    for (int i = 0; i < 21; ++i) later.push_back(extract(extractor));
    const double settled = bench::spread_of(std::move(later)).median;
    std::printf("%.3f %.3f\n", (made + first - settled) * 1e3, settled * 1e3);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "minutebook_page: %s\n", error.what());
    return 1;
  }
  return 0;
}
