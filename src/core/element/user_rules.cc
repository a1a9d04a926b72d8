#include <re2/re2.h>

#include <boost/regex.hpp>
#include <nlohmann/json.hpp>

#include "base/unicode.h"
#include "element/rule.h"
#include "minutebook/rules.h"

namespace minutebook {
namespace {

constexpr std::string_view kMakes =
    "resolution motion vote declaration action exclusion question response furniture";

[[noreturn]] void fail(std::string_view name, const std::string& where, const std::string& what,
                       const std::string& cure) {
  throw RuleError(std::string(name) + ": " + where + ": " + what + " (" + cure + ")");
}

std::string text_of(const nlohmann::json& rule, const char* key, std::string_view name,
                    const std::string& where, bool needed) {
  const auto it = rule.find(key);
  if (it == rule.end()) {
    if (needed)
      fail(name, where, std::string("\"") + key + "\" is missing",
           "add it; docs/rules.md shows a whole rule");
    return {};
  }
  if (!it->is_string())
    fail(name, where, std::string("\"") + key + "\" is no string", "put it in quotes");
  return it->get<std::string>();
}

std::vector<std::string> texts_of(const nlohmann::json& rule, const char* key,
                                  std::string_view name, const std::string& where) {
  std::vector<std::string> out;
  const auto it = rule.find(key);
  if (it == rule.end()) return out;
  if (!it->is_array())
    fail(name, where, std::string("\"") + key + "\" is no array", "write [\"an example\"]");
  for (const auto& v : *it) {
    if (!v.is_string())
      fail(name, where, std::string("an entry of \"") + key + "\" is no string",
           "put it in quotes");
    out.push_back(v.get<std::string>());
  }
  return out;
}

bool matches(const RuleInfo& rule, const std::string& text) {
  if (!rule.lookaround) return RE2::PartialMatch(text, rule.pattern);
  try {
    return boost::regex_search(text, boost::regex(rule.pattern, boost::regex::perl));
  } catch (const std::runtime_error&) {
    return false;
  }
}

void compile(const RuleInfo& rule, std::string_view name, const std::string& where) {
  if (rule.lookaround) {
    try {
      const boost::regex re(rule.pattern, boost::regex::perl);
    } catch (const boost::regex_error& e) {
      fail(name, where, std::string("the pattern does not compile: ") + e.what(),
           "Perl syntax is expected here");
    }
    return;
  }
  RE2::Options options;
  options.set_log_errors(false);
  const RE2 re(rule.pattern, options);
  if (!re.ok()) {
    fail(name, where, "the pattern does not compile: " + re.error(),
         "RE2 syntax; for look-around set \"lookaround\": true");
  }
}

void check_examples(const RuleInfo& rule, std::string_view name, const std::string& where) {
  if (rule.positive.empty())
    fail(name, where, "no positive example",
         "give at least one text that must match in \"positive\"");
  for (const std::string& p : rule.positive) {
    if (!matches(rule, p))
      fail(name, where, "does not match its positive example \"" + p + "\"",
           "mend the pattern or the example");
  }
  for (const std::string& n : rule.negative) {
    if (matches(rule, n))
      fail(name, where, "matches its negative example \"" + n + "\"", "narrow the pattern");
  }
}

}  // namespace

std::vector<RuleInfo> builtin_rules() {
  std::vector<RuleInfo> out;
  for (const auto table :
       {element::resolution_rules(), element::motion_rules(), element::vote_rules(),
        element::fact_rules(), element::question_rules()}) {
    for (const element::Rule& r : table) {
      RuleInfo info;
      info.id = r.id;
      info.pack = r.pack;
      info.makes = r.makes;
      info.pattern = r.pattern;
      info.positive.assign(r.positive.begin(), r.positive.end());
      info.negative.assign(r.negative.begin(), r.negative.end());
      out.push_back(std::move(info));
    }
  }
  return out;
}

std::vector<RuleInfo> parse_rules(std::string_view json, std::string_view name) {
  nlohmann::json root;
  try {
    root = nlohmann::json::parse(json);
  } catch (const nlohmann::json::parse_error& e) {
    fail(name, "byte " + std::to_string(e.byte), "is no JSON", "check commas and quotes there");
  }
  const nlohmann::json* rules = &root;
  if (root.is_object() && root.contains("rules")) rules = &root["rules"];
  if (!rules->is_array())
    fail(name, "top level", "holds no list of rules", "write {\"rules\": [ … ]}");
  std::vector<RuleInfo> out;
  for (std::size_t i = 0; i < rules->size(); ++i) {
    const auto& r = (*rules)[i];
    std::string where = "rule " + std::to_string(i + 1);
    if (!r.is_object())
      fail(name, where, "is no object", "write {\"id\": …, \"makes\": …, \"pattern\": …}");
    RuleInfo info;
    info.pack = "user";
    info.id = text_of(r, "id", name, where, true);
    where += " (" + info.id + ")";
    info.makes = text_of(r, "makes", name, where, true);
    info.pattern = text_of(r, "pattern", name, where, true);
    info.lookaround = r.value("lookaround", false);
    info.positive = texts_of(r, "positive", name, where);
    info.negative = texts_of(r, "negative", name, where);
    if (!base::is_one_of(info.makes, kMakes))
      fail(name, where, "cannot make \"" + info.makes + "\"", "one of: " + std::string(kMakes));
    compile(info, name, where);
    check_examples(info, name, where);
    out.push_back(std::move(info));
  }
  return out;
}

}  // namespace minutebook
