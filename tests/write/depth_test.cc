// A document as deep as hostile input makes it (an agenda numbered 1.1.1.1…): no call stack for the
// depth, and no output that is quadratic in it.

#include <catch2/catch.hpp>
#include <string>
#include <utility>

#include "minutebook/json.h"
#include "sample.h"

using namespace minutebook;

namespace {

constexpr int kDepth = 5000;

enum class Way { content, items, clauses };

Document deep(Way way) {
  Document document;
  if (way == Way::content) {
    Nodes inner;
    for (int i = 0; i < kDepth; ++i) {
      Section section = sample::make<Section>("s", {1, 2}, "x");
      section.content = std::move(inner);
      inner = Nodes();
      sample::add(inner, std::move(section));
    }
    document.front = std::move(inner);
  } else if (way == Way::items) {
    std::vector<AgendaItem> inner;
    for (int i = 0; i < kDepth; ++i) {
      AgendaItem item = sample::item("i", "1", "x");
      item.items = std::move(inner);
      inner = std::vector<AgendaItem>();
      inner.push_back(std::move(item));
    }
    document.items = std::move(inner);
  } else {
    std::vector<Clause> inner;
    for (int i = 0; i < kDepth; ++i) {
      Clause clause = sample::make<Clause>("c", {1, 2}, "x");
      clause.clauses = std::move(inner);
      inner = std::vector<Clause>();
      inner.push_back(std::move(clause));
    }
    sample::add(document.front, std::move(inner[0]));
  }
  return document;
}

}  // namespace

TEST_CASE("documents 5,000 elements deep", "[write]") {
  const Way way = GENERATE(Way::content, Way::items, Way::clauses);
  const Document document = deep(way);
  CHECK(elements(document).size() == kDepth);
  const std::string json = to_json(document);
  CHECK(json.size() < kDepth * 300);
  CHECK(to_json(document, {.pretty = true}).size() < kDepth * 4000);
  CHECK(to_outline(document).size() < kDepth * 200);
  const Document read = from_json(json);
  CHECK(to_json(read) == json);
}

TEST_CASE("JSON that nests deeper than a Document may is refused", "[write]") {
  Document document;
  sample::add(document.front, sample::make<Section>("s", {1, 2}, "x"));
  const std::string whole = to_json(document);
  const auto begin = whole.find("\"front\":[") + 9, end = whole.find("],\"items\"");
  const std::string section = whole.substr(begin, end - begin - 1);
  std::string json = whole.substr(0, begin);
  for (int i = 0; i < 200000; ++i) json += section + ",\"content\":[";
  for (int i = 0; i < 200000; ++i) json += "]}";
  json += whole.substr(end);
  CHECK_THROWS_AS(from_json(json), JsonError);

  // Depth in what is passed over does no harm.
  json = whole;
  json.insert(1, "\"x\":" + std::string(200000, '[') + std::string(200000, ']') + ",");
  CHECK(to_json(from_json(json)) == whole);
}
