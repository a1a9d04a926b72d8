// What holds of every document, whatever the rules make of it: nothing is invented, no text is lost, no span is wrong.

#include <atomic>
#include <catch2/catch.hpp>
#include <clocale>
#include <mutex>
#include <nlohmann/json.hpp>
#include <thread>

#include "inputs.h"
#include "statements.h"

using namespace minutebook;
using namespace minutebook::invariant;

namespace {

/// All promises on one input; one line for each that is broken.
std::vector<std::string> broken(const Extractor& extractor, const Input& input) {
  const Source source{input.name, "", ""};
  const Document document = extractor.extract(input.bytes, source).document;
  std::vector<std::string> out = check(input.bytes, source, document);
  const std::string json = to_json(document);
  if (!nlohmann::json::accept(json)) {
    out.push_back("the JSON is none");
  } else if (to_json(from_json(json)) != json) {
    out.push_back("the JSON changes when it is read and written again");
  }
  return out;
}

/// Checks many inputs on all processors; "name: what" for each broken promise, at most 20.
template <class Read>
std::vector<std::string> broken_of(const Extractor& extractor, std::size_t count,
                                   const Read& read) {
  std::vector<std::string> out;
  std::mutex mutex;
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i; (i = next++) < count;) {
      const Input input = read(i);
      for (const std::string& what : broken(extractor, input)) {
        const std::lock_guard lock(mutex);
        if (out.size() < 20) out.push_back(input.name + ": " + what);
      }
    }
  };
  std::vector<std::thread> threads;
  const std::size_t size = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 8);
  for (std::size_t i = 0; i < size; ++i) threads.emplace_back(work);
  for (std::thread& t : threads) t.join();
  return out;
}

std::vector<std::string> json_of_all(const Extractor& extractor, const std::vector<Input>& inputs) {
  std::vector<std::string> out;
  for (const Input& input : inputs) {
    out.push_back(to_json(extractor.extract(input.bytes, {input.name, "", ""}).document));
  }
  return out;
}

}  // namespace

TEST_CASE("our own minutes and seeds keep the promises", "[invariant]") {
  const std::vector<Input> inputs = own_inputs();
  REQUIRE(inputs.size() > 50);
  const Extractor extractor;
  CHECK(broken_of(extractor, inputs.size(), [&](std::size_t i) { return inputs[i]; }) ==
        std::vector<std::string>{});
}

TEST_CASE("annotated minutes keep the promises", "[invariant]") {
  const std::vector<fs::path> paths = files_below(shared_folder() / "gold" / "dev", "source");
  if (paths.empty()) {
    WARN("SKIPPED: ../shared/gold is not there");
    return;
  }
  const Extractor extractor;
  CHECK(broken_of(extractor, paths.size(), [&](std::size_t i) { return read_input(paths[i]); }) ==
        std::vector<std::string>{});
}

TEST_CASE("a real archive keeps the promises", "[invariant]") {
  const TemporaryFolder folder;
  if (!unpack(shared_folder() / "archive" / "minutes-real.tar.zst", folder.path())) {
    WARN("SKIPPED: ../shared/archive is not there, or tar or zstd is not");
    return;
  }
  std::vector<fs::path> paths = files_below(folder.path());
  REQUIRE(paths.size() > 2000);
#ifndef NDEBUG
  for (std::size_t i = 0; i * 25 < paths.size(); ++i)
    paths[i] = paths[i * 25];  // sanitizers are slow: a sample
  paths.resize(paths.size() / 25);
#endif
  const Extractor extractor;
  CHECK(broken_of(extractor, paths.size(), [&](std::size_t i) { return read_input(paths[i]); }) ==
        std::vector<std::string>{});
}

TEST_CASE("one extractor gives the same bytes on many threads", "[invariant]") {
  const std::vector<Input> inputs = own_inputs();
  const Extractor extractor;
  const std::vector<std::string> expected = json_of_all(extractor, inputs);
  CHECK(json_of_all(extractor, inputs) == expected);
  CHECK(json_of_all(Extractor(), inputs) == expected);
  const Extractor fresh;  // its rules are compiled by the threads, as they come
  std::vector<std::vector<std::string>> found(4);
  std::vector<std::thread> threads;
  for (std::vector<std::string>& to : found)
    threads.emplace_back([&] { to = json_of_all(fresh, inputs); });
  for (std::thread& t : threads) t.join();
  for (const std::vector<std::string>& json : found) CHECK(json == expected);
}

TEST_CASE("the locale changes nothing", "[invariant]") {
  const std::vector<Input> inputs = own_inputs();
  const std::string before = std::setlocale(LC_ALL, nullptr);
  std::setlocale(LC_ALL, "C");
  const std::vector<std::string> expected = json_of_all(Extractor(), inputs);
  int tried = 0;
  for (const char* locale : {"C.UTF-8", "en_GB.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8", "POSIX"}) {
    if (std::setlocale(LC_ALL, locale) == nullptr) continue;  // not installed here
    ++tried;
    INFO(locale);
    CHECK(json_of_all(Extractor(), inputs) == expected);
  }
  std::setlocale(LC_ALL, before.c_str());
  CHECK(tried > 0);
}

TEST_CASE("a document outlives its extractor and its input", "[invariant]") {
  std::string bytes = "1. Roads\nThe pothole at the ford was discussed.\n2. Bins\nNothing.\n";
  Options options;
  options.user_rules = {{"user.pothole-at-the-ford",
                         "user",
                         "action",
                         "The pothole[^.]*",
                         false,
                         {"The pothole"},
                         {}}};
  Document document;
  std::string json;
  {
    const Extractor extractor(options);
    document = extractor.extract(bytes).document;
    json = to_json(document);
  }
  options = {};
  std::fill(bytes.begin(), bytes.end(), '#');
  CHECK(to_json(document) == json);
  REQUIRE(actions(document).size() == 1);
  CHECK(actions(document)[0]->rule == "user.pothole-at-the-ford");
  CHECK(actions(document)[0]->text == "The pothole at the ford was discussed");
}
