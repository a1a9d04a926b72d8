// The rules as a page of documentation.

#include <algorithm>

#include "rules.h"

namespace minutebook::cli {
namespace {

// As code, also when the text has backticks in it.
std::string code(const std::string& text) {
  std::size_t longest = 0, run = 0;
  for (const char c : text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  const std::string space = longest > 0 ? " " : "";
  std::string line = text;
  std::replace(line.begin(), line.end(), '\n', ' ');
  return fence + space + line + space + fence;
}

std::string examples(std::string_view what, const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& text : texts) out += (out.empty() ? "" : " · ") + code(text);
  return out.empty() ? out : "- " + std::string(what) + ": " + out + '\n';
}

std::string entry(const RuleInfo& rule) {
  return "### " + rule.id + "\n\nPack " + rule.pack + ".\n\n" + examples("takes", rule.positive) +
         examples("leaves", rule.negative) + "\n```text\n" + rule.pattern + "\n```\n\n";
}

}  // namespace

std::string rules_page(const std::vector<RuleInfo>& rules) {
  std::vector<std::string> types;
  for (const RuleInfo& rule : rules) {
    if (std::find(types.begin(), types.end(), rule.makes) == types.end())
      types.push_back(rule.makes);
  }
  std::string page;
  for (const std::string& type : types) {
    page += "## " + type + "\n\n";
    for (const RuleInfo& rule : rules) {
      if (rule.makes == type) page += entry(rule);
    }
  }
  while (page.ends_with("\n\n")) page.pop_back();
  return page;
}

}  // namespace minutebook::cli
