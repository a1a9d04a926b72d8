// Inputs that break extractors cost us the same time a byte at any size, and a bounded amount of memory.

#include <malloc.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <ctime>

#include "inputs.h"
#include "minutebook/minutebook.h"

using namespace minutebook;

namespace {

#ifdef NDEBUG
constexpr std::size_t kSmall = 128 << 10, kLarge = 4 * kSmall;
constexpr int kTries = 6;
#else
constexpr std::size_t kSmall = 2 << 10, kLarge = 4 * kSmall;
constexpr int kTries = 3;
#endif
// Of the time a byte. A quadratic part that matters makes it 4; caches and the machine's other work do not make it 2.5 in
// the best of several tries.
constexpr double kMaxRatio = 2.5;
// Below this the clock and the first touch of memory are most of what is measured.
constexpr double kNoise = 2e-3;

double cpu_seconds() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double extract_seconds(const Extractor& extractor, const std::string& input, const char* name) {
  const double start = cpu_seconds();
  const Result result = extractor.extract(input, {name, {}, {}});
  CHECK(to_json(result.document).size() > 2);
  return cpu_seconds() - start;
}

/// How many times more a byte of the large input costs than one of the small: the least of some tries that is not needed
/// once it is small enough.
double ratio(const Extractor& extractor, const pathological::Case& c) {
  const std::string small = pathological::make(c, kSmall), large = pathological::make(c, kLarge);
  const double growth = static_cast<double>(large.size()) / static_cast<double>(small.size());
  double least_small = 1e9, least_large = 1e9, found = 1e9;
  for (int i = 0; i < kTries && found > kMaxRatio; ++i) {
    least_small = std::min(least_small, extract_seconds(extractor, small, c.file));
    least_large = std::min(least_large, extract_seconds(extractor, large, c.file));
    found = (least_large - kNoise) / least_small / growth;
  }
  return found;
}

}  // namespace

TEST_CASE("time is linear") {
  const Extractor extractor;
  for (const pathological::Case& c : pathological::kCases) {
    INFO(c.name);
    CHECK(ratio(extractor, c) <= kMaxRatio);
  }
}

TEST_CASE("memory that is held is bounded") {
  const Extractor extractor;
  // Elements of one letter each cost most: an element has its place, its words, its id and its rule.
  constexpr std::size_t kBytesPerByte = 500;
  for (const pathological::Case& c : pathological::kCases) {
    INFO(c.name);
    const std::string input = pathological::make(c, kSmall);
    const std::size_t before = ::mallinfo2().uordblks + ::mallinfo2().hblkhd;
    const Result result = extractor.extract(input, {c.file, {}, {}});
    const std::size_t after = ::mallinfo2().uordblks + ::mallinfo2().hblkhd;
    CHECK(after <= before + kBytesPerByte * input.size());
  }
}

TEST_CASE("a line of 20 MB and a hundred thousand items") {
  const Extractor extractor;
  const auto find = [](std::string_view name) {
    return *std::find_if(std::begin(pathological::kCases), std::end(pathological::kCases),
                         [&](const pathological::Case& c) { return c.name == name; });
  };
#ifdef NDEBUG
  const std::size_t line = 20 << 20, divs = 100000, items = 100000;
#else
  const std::size_t line = 1 << 20, divs = 10000, items = 1000;
#endif
  const Result prose =
      extractor.extract(pathological::make(find("one line of sentences"), line), {"a.txt", {}, {}});
  CHECK(prose.document.coverage.total > line / 2);
  const std::string nested = pathological::make(find("nested divs"), 5 * divs);
  CHECK(extractor.extract(nested, {"a.html", {}, {}}).document.coverage.total == 5);
  std::string agenda;  // a number of five figures is no label
  for (std::size_t i = 1; i <= items; ++i)
    pathological::append_unit("%d. Drains and Ditches\nThe drain is blocked.\n\n", i % 1000 + 1,
                              agenda);
  const Result numbered = extractor.extract(agenda, {"a.txt", {}, {}});
  CHECK(minutebook::items(numbered.document).size() == items);
}
