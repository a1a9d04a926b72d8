// The schema that is embedded is the file, and its lists of words are those that the writer writes.

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "minutebook/json.h"
#include "minutebook/version.h"
#include "sample.h"
#include "write/names.h"

using namespace minutebook;

namespace {

const nlohmann::json& schema() {
  static const nlohmann::json parsed = nlohmann::json::parse(document_schema());
  return parsed;
}

/// The enum at `path` without null, sorted.
std::vector<std::string> words(const std::string& path) {
  std::vector<std::string> words;
  for (const auto& word : schema().at(nlohmann::json::json_pointer(path + "/enum"))) {
    if (!word.is_null()) words.push_back(word);
  }
  std::sort(words.begin(), words.end());
  return words;
}

template <class Enum>
std::vector<std::string> spellings() {
  std::vector<std::string> words;
  for (const auto name : write::Spelling<Enum>::names) {
    if (!name.empty()) words.emplace_back(name);
  }
  std::sort(words.begin(), words.end());
  return words;
}

}  // namespace

TEST_CASE("the embedded schema is the file of the source tree", "[write]") {
  std::ifstream file(MINUTEBOOK_SOURCE_DIR "/src/core/write/document.schema.json");
  REQUIRE(file);
  CHECK(document_schema() == std::string(std::istreambuf_iterator<char>(file), {}));
  CHECK(schema()["properties"]["schema"]["const"] == kDocumentSchema);
}

TEST_CASE("the schema's words are the writer's", "[write]") {
  const std::string defs = "/$defs/";
  auto types = spellings<base::Type>();
  types.insert(types.begin() + 2, "amendment");  // a motion
  CHECK(words(defs + "any_element/properties/type") == types);
  CHECK(words(defs + "resolution/properties/verb") == spellings<Verb>());
  CHECK(words(defs + "clause/properties/style") == spellings<ClauseStyle>());
  CHECK(words(defs + "motion/properties/outcome") == spellings<Outcome>());
  CHECK(words(defs + "vote/properties/voters/items/properties/option") == spellings<VoteOption>());
  CHECK(words(defs + "declaration/properties/kind") == spellings<InterestKind>());
  CHECK(words("/properties/status") == spellings<DocumentStatus>());
  CHECK(words("/properties/attendance/items/properties/status") == spellings<AttendanceStatus>());
  CHECK(words("/properties/diagnostics/items/properties/severity") == spellings<Severity>());
}

// every_type.json is there for validate_schema.py, which sees no C++.
TEST_CASE("the sample's JSON is every_type.json", "[write]") {
  std::ifstream file(MINUTEBOOK_SOURCE_DIR "/tests/write/every_type.json");
  REQUIRE(file);
  CHECK(std::string(std::istreambuf_iterator<char>(file), {}) ==
        to_json(sample::document(), {.pretty = true}) + '\n');
}
