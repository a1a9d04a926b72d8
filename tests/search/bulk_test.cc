// Bulk files: ids, limits, escapes. Servers load them in export_test.py and servers_test.py.

#include "minutebook/bulk.h"

#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "sample.h"
#include "search/bulk/writer.h"

using namespace minutebook::search;

namespace {

using Files = std::map<std::string, std::string>;

Files exported(Target target, const std::vector<std::string>& documents, BulkOptions options = {}) {
  Files files;
  Bulk bulk(target, options,
            [&](const std::string& file, std::string_view bytes) { files[file].append(bytes); });
  for (const std::string& json : documents) bulk.add_json(json);
  bulk.finish();
  return files;
}

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> all;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) all.push_back(line);
  return all;
}

}  // namespace

TEST_CASE("an id is short, plain and its own") {
  const std::string key(24, 'a');
  CHECK(bulk_id(key, "item-84/question-1") == key + "_item-84--question-1");
  for (const std::string& element :
       {std::string(5000, 'x'), std::string("a--b"), std::string("Ä/b"), std::string("a b")}) {
    const std::string id = bulk_id(key, element);
    CHECK(id.size() <= 512);
    CHECK(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") == std::string::npos);
    CHECK(id == bulk_id(key, element));
  }
  CHECK(bulk_id(key, "a--b") != bulk_id(key, "a/b"));
  CHECK(bulk_id(key, std::string(5000, 'x')) != bulk_id(key, std::string(5001, 'x')));
}

TEST_CASE("only days of the calendar are dates") {
  CHECK(calendar_date("2024-02-29") == "2024-02-29");
  for (const char* date : {"2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-04-31",
                           "0000-01-01", "2024-4-1", "", "20240401xx"}) {
    CHECK(calendar_date(date).empty());
  }
}

TEST_CASE("OpenSearch: an action and a row, and every field in the mapping") {
  const Files files = exported(Target::opensearch, {town().json()}, {.name = "council"});
  const auto bulk = lines(files.at("bulk-00001.ndjson"));
  REQUIRE(bulk.size() == 18);
  const auto properties =
      nlohmann::json::parse(files.at("template.json"))["template"]["mappings"]["properties"];
  bool voters = false, attendance = false;
  for (std::size_t i = 0; i < bulk.size(); i += 2) {
    const auto action = nlohmann::json::parse(bulk[i]), row = nlohmann::json::parse(bulk[i + 1]);
    CHECK(action["index"]["_index"] == "council");
    CHECK(action["index"]["_id"].get<std::string>().size() <= 512);
    for (const auto& [key, value] : row.items()) {
      INFO(key);
      CHECK(properties.contains(key));
    }
    voters = voters || row.value("/votes/0/voters/0/name"_json_pointer, "") == "Cllr Tarn";
    attendance = attendance || row.value("/attendance/0/status"_json_pointer, "") == "present";
  }
  CHECK(voters);
  CHECK(attendance);
}

TEST_CASE("chunks stay under their limit and lose nothing") {
  std::vector<std::string> documents;
  for (int i = 0; i < 30; ++i) {
    DocumentSample sample = town();
    sample.name = std::to_string(i);
    documents.push_back(sample.json());
  }
  for (const Target target : {Target::opensearch, Target::solr}) {
    std::size_t rows = 0, chunks = 0;
    for (const auto& [name, text] : exported(target, documents, {.chunk_bytes = 20'000})) {
      if (name == "template.json" || name == "schema.json") continue;
      ++chunks;
      CHECK(text.size() < 20'000);
      rows += target == Target::solr ? nlohmann::json::parse(text).size() : lines(text).size() / 2;
    }
    CHECK(chunks > 3);
    CHECK(rows == 270);
  }
}

TEST_CASE("PostgreSQL: no text can end the data") {
  DocumentSample sample;
  sample.body = R"(Tab\there)";
  sample.items = item("item-1", 0, "T",
                      element("paragraph", "item-1/paragraph-1", 100,
                              R"(\\.\n\\.\nDROP TABLE x;\tcol\u0000umn\r)"));
  const std::string sql = exported(Target::postgres, {sample.json()}).at("minutebook.sql");
  CHECK(sql.find(R"(\\.\n\\.\nDROP TABLE x;\tcol)") != std::string::npos);
  for (const std::string& line : lines(sql)) CHECK(line != "DROP TABLE x;");
  CHECK(sql.find('\0') == std::string::npos);
  CHECK_THROWS_AS(exported(Target::postgres, {}, {.name = "x; DROP SCHEMA public"}), SearchError);
}

TEST_CASE("CSV: quotes after RFC 4180, a row for each element") {
  DocumentSample sample = town();
  sample.body = "Roads, \\\"Lanes\\\"\\nand Ways";
  const Files files = exported(Target::csv, {sample.json()});
  CHECK(files.at("meetings.csv").find("\"Roads, \"\"Lanes\"\"\nand Ways\"") != std::string::npos);
  CHECK(lines(files.at("meetings.csv"))[0].starts_with("document,source,"));
  const Files plain = exported(Target::csv, {town().json()});
  CHECK(lines(plain.at("questions.csv")).size() == 2);
  CHECK(lines(plain.at("questions.csv"))[1].find(
            "When does the café in Mill Street open?,It opens in May.") != std::string::npos);
  CHECK(lines(plain.at("items.csv")).size() == 3 + 2);  // one text has an empty line
  CHECK(lines(plain.at("voters.csv"))[1].find("Cllr Tarn,no") != std::string::npos);
  CHECK(lines(plain.at("attendance.csv")).size() == 2);
}

TEST_CASE("the same documents give the same bytes, a failed input none") {
  for (const Target target : {Target::opensearch, Target::solr, Target::postgres, Target::csv}) {
    CHECK(exported(target, {town().json()}) == exported(target, {town().json()}));
    Bulk bulk(target, {}, [](const std::string&, std::string_view) {});
    CHECK_FALSE(bulk.add_json(R"({"error":{"code":"E_EMPTY","message":"x"}})"));
    CHECK_THROWS_AS(bulk.add_json("{"), SearchError);
  }
}
