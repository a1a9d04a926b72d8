// One page for one or several documents.

#include "minutebook/rules.h"
#include "minutebook/view.h"
#include "search/view/assets.h"
#include "search/view/document_part.h"
#include "search/view/frame.h"
#include "search/view/html.h"
#include "search/view/tree.h"

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

void write_page(PageText& page, const std::function<void(PageText&)>& write) {
  page.json.open('{');
  page.json.key("documents");
  page.json.open('[');
  write(page);
  page.json.close(']');
  page.json.key("rules");
  write_rules(page.rules, page.json);
  page.json.close('}');
  page.body += "<script type=\"application/json\" id=\"facts\">" + page.facts + "</script>\n";
}

std::string view_page(const std::vector<ViewedDocument>& documents) {
  std::string title, chooser;
  JsonText text;
  PageText page;
  write_page(page, [&](PageText& out) {
    for (std::size_t i = 0; i < documents.size(); ++i) {
      ViewTree tree = read_tree(text.parse(documents[i].json));
      if (i == 0) title = tree.title;
      chooser +=
          "<option value=\"d" + std::to_string(i) + "\">" + html_text(tree.title) + "</option>";
      write_document(tree, documents[i].source, {}, i, out);
    }
  });
  if (documents.size() > 1) {
    page.body = "<nav><label>Document <select id=\"chooser\">" + chooser +
                "</select></label></nav>\n" + page.body;
  }
  return framed_page(
      {.title = title, .body = page.body, .style = page_style(), .script = page_script()});
}

}  // namespace minutebook::search
