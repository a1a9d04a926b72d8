// The batch through its public API, and the parts that keep its promises.

#include "minutebook/archive/batch.h"

#include <unistd.h>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>

#include "base/json_text.h"
#include "batch/manifest.h"
#include "batch/seen.h"

using namespace minutebook::archive;
namespace fs = std::filesystem;

namespace {

struct Folder {
  fs::path path = fs::temp_directory_path() / ("minutebook-batch-" + std::to_string(::getpid()));
  Folder() {
    fs::remove_all(path);
    fs::create_directories(path / "in");
  }
  ~Folder() { fs::remove_all(path); }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(path / "in" / name, std::ios::binary) << text;
  }
};

}  // namespace

TEST_CASE("the example of the header", "[archive]") {
  const Folder folder;
  folder.write("a.txt", "Minutes of Netherfold Parish Council\n\n1. Apologies\nNone.\n");
  folder.write("b.txt", "");
  folder.write("c.csv", "a,b\n");
  BatchOptions options;
  options.inputs = {(folder.path / "in").string()};
  options.out = (folder.path / "out").string();
  std::string failed;
  BatchWitness witness;
  witness.failed = [&](std::string_view, std::string_view code, std::string_view) {
    failed += code;
  };
  const Tally tally = run_batch(options, witness);
  CHECK(tally.inputs == tally.ok + tally.partial + tally.failed + tally.skipped);
  CHECK(tally.inputs == 3);
  CHECK(tally.ok == 1);
  CHECK(failed == "E_EMPTY");
  CHECK_THROWS_AS(run_batch(options), ResumeError);
  options.resume = true;
  CHECK(run_batch(options).resumed == 3);
  options.out = (folder.path / "in" / "a.txt").string();
  CHECK_THROWS_AS(run_batch(options), OutputError);
}

TEST_CASE("a witness stops a run between two inputs", "[archive]") {
  const Folder folder;
  for (int i = 0; i < 20; ++i)
    folder.write(std::to_string(i) + ".txt", "Minutes " + std::to_string(i));
  BatchOptions options;
  options.inputs = {(folder.path / "in").string()};
  options.out = (folder.path / "out").string();
  int asked = 0;
  BatchWitness witness;
  witness.stop = [&] { return ++asked > 5; };
  const Tally tally = run_batch(options, witness);
  CHECK(tally.interrupted);
  CHECK(tally.inputs <= 5);  // what no worker had begun is left to the next run
  options.resume = true;
  CHECK(run_batch(options).inputs == 20);
}

TEST_CASE("a manifest line comes back, a torn one is left out", "[archive]") {
  const Folder folder;
  ManifestLine line{.n = 3,
                    .id = "a\"\n\xFF",
                    .name = "n",
                    .bytes = 7,
                    .sha256 = "00ff",
                    .status = Status::partial};
  line.place = RecordPlace{.shard = 2, .begin = 10, .end = 20};
  const std::string path = (folder.path / "m").string();
  std::ofstream(path) << to_json(line, false) << to_json(line, false).substr(0, 30);
  int lines = 0;
  const ManifestRead read = read_manifest(path, [&](ManifestLine&& got) {
    ++lines;
    CHECK(got.n == 3);
    CHECK(got.id == "a\"\n\xEF\xBF\xBD");
    CHECK(got.status == Status::partial);
    CHECK(got.place->end == 20);
  });
  CHECK(lines == 1);
  CHECK(read.size == to_json(line, false).size());
  std::ofstream(path) << "{}\n";
  CHECK_THROWS_AS(read_manifest(path, [](ManifestLine&&) {}), ResumeError);
}

TEST_CASE("the first of equals is remembered among many", "[archive]") {
  FirstSeen seen;
  for (std::uint64_t n = 1; n <= 5000; ++n) CHECK(seen.of(sha256(std::to_string(n)), n) == n);
  for (std::uint64_t n = 1; n <= 5000; ++n) CHECK(seen.of(sha256(std::to_string(n)), 9999) == n);
}

TEST_CASE("a sum that the caller has is said, not made again", "[archive]") {
  const minutebook::Extractor extractor;
  const std::string text = "Minutes of Netherfold Parish Council\n";
  CHECK(extractor.extract(text).document.source.sha256 == sha256_hex(text));
  const auto told = extractor.extract(text, {.sha256 = "00ff"});
  CHECK(told.document.source.sha256 == "00ff");
}

TEST_CASE("JSON strings are UTF-8 whatever goes in", "[archive]") {
  std::string out;
  append_json_string("a\"\\\n\x01\xC3\xA9\xED\xA0\x80\xFF", out);
  CHECK(out == "\"a\\\"\\\\\\n\\u0001\xC3\xA9\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");
  CHECK(is_utf8("\xF0\x9F\x98\x80"));
  CHECK_FALSE(is_utf8("\xC0\x80"));
  CHECK_FALSE(is_utf8("\xE2\x82"));
}
