// A record of NDJSON becomes rows.

#include "search/record.h"

#include <catch2/catch.hpp>

#include "minutebook/search.h"
#include "sample.h"

using namespace minutebook;
using namespace minutebook::search;

namespace {

const Row* find(const DocumentRows& rows, std::string_view element) {
  for (const Row& row : rows.rows) {
    if (row.element == element) return &row;
  }
  return nullptr;
}

void refuse(std::string_view json, const std::string& why) {
  RecordReader reader;
  INFO(json.substr(0, 100));
  try {
    reader.read(json);
    FAIL_CHECK("was read");
  } catch (const SearchError& error) {
    CHECK(error.kind() == SearchError::Kind::record);
    CHECK(std::string(error.what()).find(why) != std::string::npos);
  }
}

}  // namespace

TEST_CASE("each element of interest is a row, other text belongs to the item around it") {
  RecordReader reader;
  const std::string json = town().json();
  const DocumentRows& rows = *reader.read(json);
  REQUIRE(rows.rows.size() == 9);
  CHECK(rows.rows[0].type == RowType::meeting);
  CHECK(rows.rows[0].text == "Minutes of the Planning Committee");
  const Row& item = *find(rows, "item-1");
  CHECK(item.heading == "Mill Street");
  CHECK(item.text == "The officer spoke of footpaths.\n\nA hedge was to be planted.");
  REQUIRE(item.pieces.size() == 2);
  CHECK(item.pieces[1].offset == 33);
  CHECK(item.pieces[1].span == Span{150, 176});
  CHECK(find(rows, "item-1/item-2")->heading == "Mill Street › Gullies");
  CHECK(find(rows, "front/furniture-1") == nullptr);
}

TEST_CASE("a question is found by its answer too, a vote knows its counts, people their roles") {
  RecordReader reader;
  const std::string json = town().json();
  const DocumentRows& rows = *reader.read(json);
  const Row& question = *find(rows, "item-1/question-1");
  CHECK(question.text == "When does the café in Mill Street open?\n\nIt opens in May.");
  CHECK(question.asker == "Cllr Élodie Pool, Leader");
  CHECK(question.heading == "Mill Street");
  CHECK(find(rows, "item-1/question-1/response-1")->responder == "The Clerk");
  const Row& vote = *find(rows, "item-1/motion-1/vote-1");
  CHECK(vote.in_favour == 5);
  CHECK(vote.against == 3);
  CHECK_FALSE(vote.abstain);
  CHECK(vote.voters == "Cllr Tarn");
  CHECK(find(rows, "item-1/motion-1")->outcome == "lost");
  const Row& resolution = *find(rows, "item-1/resolution-1");
  CHECK(resolution.unanimous);
  CHECK(resolution.outcome == "resolved");
  CHECK(find(rows, "item-1/resolution-1/clause-a")->number == "(a)");
  CHECK(rows.rows[static_cast<std::size_t>(vote.parent)].element == "item-1/motion-1");
  CHECK(rows.rows[static_cast<std::size_t>(vote.item)].element == "item-1");
}

TEST_CASE("text inside a row is not told twice") {
  const std::string inner =
      element("paragraph", "item-1/question-1/paragraph-1", 210, "inner words");
  DocumentSample sample;
  sample.items =
      item("item-1", 0, "T",
           element("question", "item-1/question-1", 200, "All of the inner words are here already.",
                   ",\"number\":null,\"asker\":null,\"supplementary\":false,\"content\":[" + inner +
                       "]"));
  RecordReader reader;
  const std::string json = sample.json();
  const DocumentRows& rows = *reader.read(json);
  CHECK(find(rows, "item-1")->text.empty());
  CHECK(find(rows, "item-1/question-1")->text == "All of the inner words are here already.");
}

TEST_CASE("what is no document is refused with the reason") {
  refuse("", "is no JSON");
  refuse("{\"schema\":\"minutebook/docu", "is no JSON");
  refuse("[]", "object was expected");
  refuse("{}", "\"schema\"");
  refuse("{\"schema\":\"minutebook/document/2\"}", "\"schema\"");
  refuse("{\"schema\":\"minutebook/document/1\",\"source\":{}}", "source name");
  refuse(
      "{\"schema\":\"minutebook/document/"
      "1\",\"source\":{\"name\":\"a\"},\"front\":{},\"items\":[]}",
      "no array");
  refuse(std::string("\"\xFF\""), "is no JSON");
}

TEST_CASE("the record of a failed input is passed over") {
  RecordReader reader;
  CHECK(reader.read(R"({"error":{"code":"E_EMPTY","message":"x"},"source":{"name":"a"}})") ==
        nullptr);
}

TEST_CASE("members of the wrong type are not there, and nothing breaks") {
  DocumentSample sample;
  sample.items =
      R"({"type":"vote","id":7,"span":"x","text":[],"for":"many","voters":{},"against":-1},"s",null,[])";
  RecordReader reader;
  const std::string json = sample.json();
  const DocumentRows& rows = *reader.read(json);
  REQUIRE(rows.rows.size() == 2);
  CHECK(rows.rows[1].element.empty());
  CHECK_FALSE(rows.rows[1].in_favour);
}

TEST_CASE("a document may nest deeper than the stack allows") {
  constexpr int kDepth = 20'000;
  std::string items;
  for (int i = 0; i < kDepth; ++i)
    items += R"({"type":"agendaItem","id":"i","span":[0,1],"text":"t","items":[)";
  for (int i = 0; i < kDepth; ++i) items += "]}";
  DocumentSample sample;
  sample.items = items;
  RecordReader reader;
  const std::string json = sample.json();
  CHECK(reader.read(json)->rows.size() == kDepth + 1);
}
