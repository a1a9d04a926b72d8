// One page for one or several documents.

#include <algorithm>
#include <map>
#include <set>

#include "minutebook/rules.h"
#include "minutebook/view.h"
#include "search/digest.h"
#include "search/source_lines.h"
#include "search/view/assets.h"
#include "search/view/frame.h"
#include "search/view/html.h"
#include "search/view/source_pane.h"
#include "search/view/tree.h"
#include "search/write_json.h"

namespace minutebook::search {
namespace {

// What the rules are that made these elements.
void write_rules(const std::set<std::string, std::less<>>& used, JsonOut& json) {
  json.open('{');
  for (const RuleInfo& rule : builtin_rules()) {
    if (!used.contains(rule.id)) continue;
    json.key(rule.id);
    json.open('{');
    json.member("pack", rule.pack);
    json.member("pattern", rule.pattern);
    json.close('}');
  }
  json.close('}');
}

}  // namespace

std::string view_page(const std::vector<ViewedDocument>& documents) {
  std::string body, facts, title, chooser;
  JsonOut json(facts);
  std::set<std::string, std::less<>> rules;
  json.open('{');
  json.key("documents");
  json.open('[');
  for (std::size_t i = 0; i < documents.size(); ++i) {
    DocumentPart part(documents[i], i, body);
    part.write(json, rules);
    if (i == 0) title = part.title();
    chooser +=
        "<option value=\"d" + std::to_string(i) + "\">" + html_text(part.title()) + "</option>";
  }
  json.close(']');
  json.key("rules");
  write_rules(rules, json);
  json.close('}');
  if (documents.size() > 1) {
    body = "<nav><label>Document <select id=\"chooser\">" + chooser + "</select></label></nav>\n" +
           body;
  }
  body += "<script type=\"application/json\" id=\"facts\">" + facts + "</script>\n";
  return framed_page(
      {.title = title, .body = body, .style = page_style(), .script = page_script()});
}

}  // namespace minutebook::search
