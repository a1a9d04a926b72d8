// Row 42 of the fault list, in the library: whichever allocation fails, extract throws std::bad_alloc or gives the whole
// document, nothing leaks, and the same extractor goes on as if nothing had been.

#include <atomic>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <new>

#include "minutebook/minutebook.h"

namespace {

// Counted from when `fails_at` is set; 0: none fails.
std::atomic<long> calls{0}, fails_at{0}, alive{0};

void* allocate(std::size_t size) {
  if (++calls == fails_at) throw std::bad_alloc();
  void* memory = std::malloc(size == 0 ? 1 : size);
  if (memory == nullptr) throw std::bad_alloc();
  ++alive;
  return memory;
}

void release(void* memory) noexcept {
  if (memory != nullptr) --alive;
  std::free(memory);
}

}  // namespace

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void operator delete(void* memory) noexcept { release(memory); }
void operator delete[](void* memory) noexcept { release(memory); }
void operator delete(void* memory, std::size_t) noexcept { release(memory); }
void operator delete[](void* memory, std::size_t) noexcept { release(memory); }

namespace {

using namespace minutebook;

std::string read_file(const std::string& name) {
  std::ifstream in(MINUTEBOOK_SOURCE_DIR "/corpus/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string json_of(const Extractor& extractor, const std::string& input, const std::string& name) {
  return to_json(extractor.extract(input, {name, {}, {}}).document);
}

/// What came of a try in which the nth allocation failed: nothing where it threw.
std::string with_failure(const Extractor& extractor, const std::string& input,
                         const std::string& name, long nth) {
  std::string json;
  calls = 0;
  fails_at = nth;
  try {
    json = json_of(extractor, input, name);
  } catch (const std::bad_alloc&) {
  }
  fails_at = 0;
  return json;
}

void fail_each(const std::string& name, long step) {
  const std::string input = read_file(name);
  REQUIRE(!input.empty());
  const Extractor extractor;
  // The first tries are made while the rules are compiled, which happens when they are first needed.
  for (long nth = 1; nth < 60000; nth += 997) with_failure(extractor, input, name, nth);
  const std::string whole = json_of(extractor, input, name);
  CHECK(whole == json_of(Extractor(), input, name));
  calls = 0;
  CHECK(json_of(extractor, input, name) == whole);
  const long count = calls;
  const long before = alive;
  long wrong = 0, leaks = 0, thrown = 0;
  for (long nth = 1; nth <= count; nth += step) {
    const std::string json = with_failure(extractor, input, name, nth);
    thrown += json.empty();
    wrong += !json.empty() && json != whole;
  }
  leaks = alive - before;
  INFO(count << " allocations");
  CHECK(wrong == 0);
  CHECK(leaks <= 0);
  CHECK(thrown > 0);
  CHECK(json_of(extractor, input, name) == whole);
}

}  // namespace

TEST_CASE("any allocation may fail: text") { fail_each("police-panel-item/source.txt", 1); }
TEST_CASE("any allocation may fail: HTML") { fail_each("moderngov-meeting/source.html", 7); }
TEST_CASE("any allocation may fail: Markdown") { fail_each("parish-markdown/source.md", 7); }

TEST_CASE("any allocation may fail while the rules are made") {
  std::size_t made = 0;
  for (long nth = 1; made == 0; nth = nth * 5 / 4 + 1) {
    calls = 0;
    fails_at = nth;
    try {
      const Extractor extractor;
      made += calls < nth;
    } catch (const std::bad_alloc&) {
    }
    fails_at = 0;
  }
  CHECK(made == 1);
}
