#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "minutebook/json.h"
#include "sample.h"

using namespace minutebook;

namespace {

/// What from_json says of the sample after `path` (a JSON pointer) was set to `value`, or removed
/// where discarded.
std::string complaint(const std::string& path, const nlohmann::json& value) {
  nlohmann::json json = nlohmann::json::parse(to_json(sample::document()));
  json[nlohmann::json::json_pointer(path)] = value;
  try {
    from_json(json.dump());
  } catch (const JsonError& error) {
    return error.what();
  }
  return "no complaint";
}

std::string complaint_of(const std::string& json) {
  try {
    from_json(json);
  } catch (const JsonError& error) {
    return error.what();
  }
  return "no complaint";
}

}  // namespace

TEST_CASE("what was read is written as it was", "[write]") {
  for (const Document& document : {sample::document(), Document()}) {
    const std::string json = to_json(document);
    CHECK(to_json(from_json(json)) == json);
    CHECK(to_json(from_json(to_json(document, {.pretty = true}))) == json);
  }
}

TEST_CASE("the document that was read holds what the JSON says", "[write]") {
  const Document read = [] {
    const std::string json = to_json(sample::document());  // gone when the checks run
    return from_json(json);
  }();
  CHECK(read.meeting.body == "Mudford Parish Council");
  CHECK(read.meeting.venue.empty());
  CHECK(read.meeting.evidence ==
        std::vector<std::pair<std::string_view, Span>>{{"body", {0, 19}}, {"date", {20, 32}}});
  CHECK(read.attendance[0].person == sample::document().attendance[0].person);
  CHECK(read.diagnostics == sample::document().diagnostics);
  CHECK(read.status == DocumentStatus::draft);

  REQUIRE(questions(read).size() == 1);
  CHECK(questions(read)[0]->asker == sample::question().asker);
  CHECK(questions(read)[0]->marks == sample::question().marks);
  CHECK(questions(read)[0]->fingerprint == 0x0123456789abcdef);
  REQUIRE(motions(read).size() == 2);
  CHECK(motions(read)[0]->outcome == Outcome::lost);
  CHECK_FALSE(motions(read)[0]->amendment);
  CHECK(motions(read)[1]->amendment);
  REQUIRE(votes(read).size() == 1);
  CHECK(votes(read)[0]->voters == sample::motion().votes[0].voters);
  CHECK(votes(read)[0]->in_favour == 1);
  CHECK_FALSE(votes(read)[0]->abstain.has_value());
  CHECK(resolutions(read)[0]->clauses[0].clauses[0].style == ClauseStyle::bullet);
  CHECK(elements(read).size() == elements(sample::document()).size());
}

TEST_CASE("escapes of all kinds come back", "[write]") {
  std::string text;
  for (int c = 0; c < 0x80; ++c) text += char(c);
  text += "ŵ\xF0\x9F\x92\xA7";
  Document document;
  sample::add(document.front, sample::make<Furniture>("f", {0, 0}, text));
  const Document read = from_json(to_json(document));
  CHECK(elements(read)[0]->text == text);
  CHECK(to_json(read) == to_json(document));
}

TEST_CASE("members that are not known are passed over, null is as good as missing", "[write]") {
  auto json = nlohmann::json::parse(to_json(sample::document()));
  json["page"] = {{"deep", {1, 2, 3}}};
  json["items"][0]["colour"] = "red";
  json["items"][0]["content"][0]["number"] = nullptr;
  json["diagnostics"] = nullptr;
  Document expected = sample::document();
  expected.diagnostics.clear();
  CHECK(to_json(from_json(json.dump())) == to_json(expected));
}

TEST_CASE("an error names the place and what was expected", "[write]") {
  CHECK(complaint("/schema", "other/1") ==
        "/schema: expected \"minutebook/document/1\", found \"other/1\"");
  CHECK(complaint("/items/0/span", {1}) ==
        "/items/0/span: expected a span [begin, end], found an array");
  CHECK(complaint("/items/0/span/1", -4) ==
        "/items/0/span/1: expected a whole number, 0 or more, found -4");
  CHECK(complaint("/items/0/content/2/verb", "wished") ==
        "/items/0/content/2/verb: expected one of \"resolved\", \"agreed\", \"decided\", "
        "\"recommended\", \"approved\", \"noted\", \"ordered\", \"carried\", found \"wished\"");
  CHECK(complaint("/items/0/content/2/clauses/0/clauses/0/type", "vote") ==
        "/items/0/content/2/clauses/0/clauses/0/type: expected \"clause\", found \"vote\"");
  CHECK(complaint("/items/0/content/1/content/0/responses", "x") ==
        "/items/0/content/1/content/0/responses: expected an array, found \"x\"");
  CHECK(complaint("/front/0", 3) == "/front/0: expected an object, found 3");
  CHECK(complaint("/front/0", nlohmann::json::object()) ==
        "/front/0: expected a member \"type\", which is missing");
  CHECK(complaint("/front/0/type", "poem") ==
        "/front/0/type: expected the name of an element type, found \"poem\"");
  CHECK(complaint("/front/0/fingerprint", "0123") ==
        "/front/0/fingerprint: expected sixteen lower-case hex digits, found \"0123\"");
  CHECK(complaint("/items/0/content/3/votes/0/for", 1.5) ==
        "/items/0/content/3/votes/0/for: expected a whole number below 2^63, found 1.5");
  CHECK(complaint("/items/0/content/3/votes/0/for", 9223372036854775808u) ==
        "/items/0/content/3/votes/0/for: expected a whole number below 2^63, found "
        "9223372036854775808");
  CHECK(complaint("/attendance/1/status", "asleep\xE2\x80\xAE") ==
        "/attendance/1/status: expected one of \"present\", \"apologies\", \"absent\", "
        "\"in_attendance\", \"remote\", found \"asleep\\u{202e}\"");
  CHECK(complaint("/meeting/body", true) == "/meeting/body: expected a string, found true");
  CHECK(complaint("/items/0/level", 5000000000) ==
        "/items/0/level: expected a level, a small number, found 5000000000");
}

TEST_CASE("what is no JSON is an error with its byte", "[write]") {
  CHECK(complaint_of("") == "byte 0: expected JSON in UTF-8");
  CHECK(complaint_of("{\"schema\":\x01") == "byte 10: expected JSON in UTF-8");
  CHECK(complaint_of("{\"a\":\"\xFF\"}") == "byte 6: expected JSON in UTF-8");
  CHECK(complaint_of("{} {}") == "byte 3: expected JSON in UTF-8");
  CHECK(complaint_of("{\"a\":\"\\ud800\"}") == "byte 12: expected JSON in UTF-8");
  CHECK(complaint_of("1e999") == "the document: expected numbers within the range of JSON");
  CHECK(complaint_of("[]") == "the document: expected an object, found an array");
  CHECK(complaint_of("{}") == "the document: expected a member \"schema\", which is missing");
}

TEST_CASE("no cut of a document's JSON is taken for a document", "[write]") {
  const std::string json = to_json(sample::document());
  for (std::size_t size = 0; size < json.size(); size += 7) {
    CHECK_THROWS_AS(from_json(std::string_view(json).substr(0, size)), JsonError);
  }
}
