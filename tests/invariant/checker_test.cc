// The checker must see what it is there for: a document that was spoilt by hand.

#include <catch2/catch.hpp>

#include "inputs.h"
#include "statements.h"

using namespace minutebook;
using namespace minutebook::invariant;

namespace {

const std::string kMinutes =
    "Wetherby-under-Wold Parish Council\n"
    "Minutes of the meeting held on 4 March 2024 in the Village Hall\n"
    "\n"
    "Present: Cllr Ann Dray, Cllr Tom Pell\n"
    "\n"
    "1. Drains\n"
    "1.1 The drain at the ford is blocked.\n"
    "RESOLVED: That (a) the drain be cleared; and (b) the Clerk write to the county.\n"
    "Motion carried 5-2-1.\n"
    "\n"
    "2. Bins\n"
    "Nothing was said of bins.\n";

const Source kSource{"minutes.txt", "", ""};

Document document() { return Extractor().extract(kMinutes, kSource).document; }

/// The complaints about a document that `spoil` has changed; empty if the checker did not see it.
template <class Spoil>
std::string seen(const Spoil& spoil) {
  Document d = document();
  spoil(d);
  std::string out;
  for (const std::string& what : check(kMinutes, kSource, d)) out += what + "\n";
  return out;
}

Resolution& resolution(Document& d) {
  for (Node& node : d.items.at(0).content) {
    if (auto* r = std::get_if<Resolution>(&node.value)) return *r;
  }
  throw std::runtime_error("no resolution");
}

}  // namespace

TEST_CASE("the checker has nothing to say of a good document", "[invariant]") {
  CHECK(seen([](Document&) {}) == "");
  Document d = document();
  REQUIRE(d.items.size() == 2);
  REQUIRE(resolution(d).clauses.size() == 2);
  REQUIRE(votes(d).size() == 1);
  REQUIRE(d.attendance.size() == 2);
}

TEST_CASE("the checker sees wrong spans", "[invariant]") {
  CHECK(seen([](Document& d) { ++resolution(d).span.begin; }) != "");
  CHECK(seen([](Document& d) { --resolution(d).span.end; }) != "");
  CHECK(seen([](Document& d) { resolution(d).span.end += 2; }) != "");
  CHECK(seen([](Document& d) { resolution(d).clauses[0].span = resolution(d).clauses[1].span; }) !=
        "");
  CHECK(seen([](Document& d) { d.items[1].heading.span.begin -= 3; }) != "");
  CHECK(seen([](Document& d) { d.items[0].extent.end = d.items[0].span.end; }) != "");
  CHECK(seen([](Document& d) { d.attendance[0].person.span.end -= 1; }) != "");
}

TEST_CASE("the checker sees lost and doubled text", "[invariant]") {
  CHECK(seen([](Document& d) { d.items[1].content.clear(); }) != "");
  CHECK(seen([](Document& d) { d.items[1].content.push_back(d.items[1].content[0]); }) != "");
  CHECK(seen([](Document& d) { d.front.erase(d.front.begin()); }) != "");
  CHECK(seen([](Document& d) { ++d.coverage.total; }) != "");
  CHECK(seen([](Document& d) { --d.coverage.understood; }) != "");
  CHECK(seen([](Document& d) { resolution(d).text.remove_suffix(1); }) != "");
  CHECK(seen([](Document& d) {
          resolution(d).marks.push_back({resolution(d).span, resolution(d).text});
        }) != "");
  CHECK(seen([](Document& d) {  // out of the element that holds it
          d.items[0].content.push_back({resolution(d).clauses[0]});
          resolution(d).clauses.erase(resolution(d).clauses.begin());
        }) != "");
}

TEST_CASE("the checker sees what nobody said", "[invariant]") {
  CHECK(seen([](Document& d) { d.items[0].number = "7"; }) != "");
  CHECK(seen([](Document& d) { d.items[1].heading.text = "Bin"; }) != "");
  CHECK(seen([](Document& d) { d.attendance[1].person.name = "Cllr Tim Pell"; }) != "");
  CHECK(seen([](Document& d) { d.attendance[1].person.role = "Chairman"; }) != "");
  CHECK(seen([](Document& d) { d.meeting.date = "2024-03-05"; }) != "");
  CHECK(seen([](Document& d) { d.meeting.venue = "Town Hall"; }) != "");
  CHECK(seen([](Document& d) { d.meeting.evidence.clear(); }) != "");
  CHECK(seen([](Document& d) { const_cast<Vote*>(votes(d)[0])->against = 4; }) != "");
  CHECK(seen([](Document& d) { resolution(d).clauses[1].label = "(c)"; }) != "");
}

TEST_CASE("the checker sees bad ids", "[invariant]") {
  CHECK(seen([](Document& d) { d.items[1].id = d.items[0].id; }) != "");
  CHECK(seen([](Document& d) { d.items[1].id = "Item-2"; }) != "");
  CHECK(seen([](Document& d) { d.items[1].id = ""; }) != "");
}
