// Walks the rule tables: what each rule says of itself is true, of its pattern alone and of the pipeline as a whole.

#include <re2/re2.h>

#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>

#include "element/rule.h"
#include "minutebook/extractor.h"
#include "minutebook/json.h"
#include "minutebook/rules.h"

namespace minutebook {
namespace {

// What stands around the example of a rule on its page.
struct Surroundings {
  std::string before = "7. Village green\n\n";
  std::string after;
};

constexpr const char* kQuestion =
    "7. Public questions\n\nQuestion from Mrs Ann Ray:\n\nWhy is the pond green?\n\n";

// Only for rules that need more than a heading above: a question is one when something is asked below, a reply when
// something was asked above.
const std::map<std::string, Surroundings> kSurroundings = {
    {"question.from-to",
     {"7. Public questions\n\n", "\n\nWhy is the pond green?\n\nREPLY: It is summer."}},
    {"question.response-label", {kQuestion, "\n\nIt is summer."}},
    {"question.notice-of-motion",
     {"6. Well\n\nIt was dug.\n\n7. ",
      "\n\nI will move at the next Meeting that the Council mend it."}},
};

// An amendment is a motion that changes another: its rule is one of motions.
std::string type_made(const std::string& type) { return type == "amendment" ? "motion" : type; }

// (type, rule) of all elements of the page on which an example stands.
std::set<std::pair<std::string, std::string>> elements_on_page(const RuleInfo& rule,
                                                               const std::string& example) {
  static const Extractor extractor;
  const auto around = kSurroundings.find(rule.id);
  const Surroundings& s = around == kSurroundings.end() ? Surroundings{} : around->second;
  const std::string page =
      "Minutes of the meeting of Netherfold Parish Council held on 5 February 2024\n\n" + s.before +
      example + s.after + "\n\n8. Date of next meeting\n\nThe next meeting is on 4 March 2024.\n";
  const auto root =
      nlohmann::json::parse(to_json(extractor.extract(page, {.name = "page.txt"}).document));
  std::set<std::pair<std::string, std::string>> found;
  std::vector<const nlohmann::json*> pending = {&root};
  while (!pending.empty()) {
    const nlohmann::json& node = *pending.back();
    pending.pop_back();
    if (node.is_object() && node.contains("rule"))
      found.emplace(type_made(node["type"]), node["rule"]);
    for (const auto& child : node) {
      if (child.is_structured()) pending.push_back(&child);
    }
  }
  return found;
}

}  // namespace

TEST_CASE("every rule has an id of its own, a pack, a type and examples of both kinds", "[rules]") {
  static const std::set<std::string> kTypes = {"resolution",  "motion",           "vote",
                                               "declaration", "attendanceChange", "exclusion",
                                               "question",    "response",         "action"};
  std::set<std::string> ids;
  for (const RuleInfo& rule : builtin_rules()) {
    INFO(rule.id);
    CHECK(ids.insert(rule.id).second);
    CHECK_FALSE(rule.pack.empty());
    CHECK(kTypes.contains(rule.makes));
    CHECK_FALSE(rule.positive.empty());
    CHECK_FALSE(rule.negative.empty());
  }
  CHECK(ids.size() > 30);
}

TEST_CASE(
    "the pattern of every rule compiles, matches its positive examples and leaves its negative "
    "ones",
    "[rules]") {
  for (const RuleInfo& rule : builtin_rules()) {
    INFO(rule.id);
    const RE2 pattern(rule.pattern, RE2::Quiet);
    REQUIRE(pattern.ok());
    for (const std::string& text : rule.positive) {
      INFO(text);
      CHECK(RE2::PartialMatch(text, pattern));
    }
    for (const std::string& text : rule.negative) {
      INFO(text);
      CHECK_FALSE(RE2::PartialMatch(text, pattern));
    }
  }
}

TEST_CASE("the stems of every rule stand in its examples, or it would never be tried on them",
          "[rules]") {
  for (const auto table :
       {element::resolution_rules(), element::motion_rules(), element::vote_rules(),
        element::fact_rules(), element::question_rules()}) {
    for (const element::Rule& rule : table) {
      for (const char* text : rule.positive) {
        INFO(rule.id << ": " << text);
        CHECK((element::stems_of(text) & rule.stems) != 0);
      }
    }
  }
}

TEST_CASE("every example becomes an element of the type that its rule makes, by that rule",
          "[rules]") {
  for (const RuleInfo& rule : builtin_rules()) {
    for (const std::string& example : rule.positive) {
      const auto found = elements_on_page(rule, example);
      INFO(rule.id << ": " << example);
      std::string all;
      for (const auto& [type, id] : found) all += type + " by " + id + "\n";
      INFO(all);
      CHECK(found.contains({rule.makes, rule.id}));
    }
  }
}

TEST_CASE("no negative example becomes an element by the rule that leaves it", "[rules]") {
  for (const RuleInfo& rule : builtin_rules()) {
    for (const std::string& example : rule.negative) {
      INFO(rule.id << ": " << example);
      if (kSurroundings.contains(rule.id)) continue;  // what stands around may rightly match
      std::size_t made = 0;
      for (const auto& [type, id] : elements_on_page(rule, example)) made += id == rule.id ? 1 : 0;
      CHECK(made == 0);
    }
  }
}

}  // namespace minutebook
