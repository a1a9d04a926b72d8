#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "minutebook/document.h"
#include "sample.h"

using namespace minutebook;
using sample::add;
using sample::make;

namespace {

template <class T>
std::vector<std::string> ids(const std::vector<const T*>& elements) {
  std::vector<std::string> ids;
  for (const T* element : elements) ids.emplace_back(element->id);
  return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("the walkers find each type at any depth", "[write]") {
  const Document document = sample::document();
  CHECK(ids(items(document)) == Ids{"item-1", "item-1/item-1"});
  CHECK(ids(questions(document)) == Ids{"item-1/question-1"});
  CHECK(ids(responses(document)) == Ids{"item-1/question-1/response-1"});
  CHECK(ids(resolutions(document)) == Ids{"item-1/resolution-1"});
  CHECK(ids(motions(document)) == Ids{"item-1/motion-1", "item-1/amendment-1"});
  CHECK(ids(votes(document)) == Ids{"item-1/motion-1/vote-1"});
  CHECK(ids(declarations(document)) == Ids{"item-1/declaration-1"});
  CHECK(ids(actions(document)) == Ids{"item-1/action-1"});
  CHECK(elements(document).size() == 22);
  CHECK(elements(document).front()->id == "furniture-1");
  CHECK(elements(Document()).empty());
}

TEST_CASE("an element's lists are walked in reading order", "[write]") {
  Document document;
  Motion motion = make<Motion>("m", {10, 90}, "");
  motion.votes = {make<Vote>("v1", {20, 30}, ""), make<Vote>("v2", {60, 70}, "")};
  add(motion.content, make<Paragraph>("p1", {12, 18}, ""));
  add(motion.content, make<Furniture>("p2", {40, 50}, ""));
  Question inner = make<Question>("q", {80, 90}, "");
  inner.responses = {make<Response>("r", {85, 90}, "")};
  add(motion.content, inner);
  add(document.front, motion);
  document.items = {make<AgendaItem>("i", {100, 110}, "")};
  CHECK(ids(elements(document)) == Ids{"m", "p1", "v1", "p2", "v2", "q", "r", "i"});
}

TEST_CASE("the pointers are into the document", "[write]") {
  Document document = sample::document();
  CHECK(items(document)[0] == &document.items[0]);
  CHECK(items(document)[1] == &document.items[0].items[0]);
}
