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

constexpr std::size_t kTitleBytes = 110;
constexpr std::size_t kMostIndented = 12;

std::string beginning(std::string_view text) {
  std::string line(text.substr(0, kTitleBytes + 4));
  std::size_t end = std::min(line.size(), kTitleBytes);
  while (end > 0 && end < line.size() && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80)
    --end;
  line.resize(end);
  if (end < text.size()) line += "…";
  return line;
}

std::string kind(std::string_view type) {
  return type == "agendaItem" ? "item" : std::string(type);
}

class DocumentPart {
 public:
  DocumentPart(const ViewedDocument& document, std::size_t number, std::string& out)
      : document_(document), number_(number), out_(out) {}

  // The element of the page; the facts go to the page's JSON.
  void write(JsonOut& json, std::set<std::string, std::less<>>& rules) {
    ViewTree tree = read_tree(text_.parse(document_.json));
    title_ = tree.title;
    std::string pane;
    append_source(tree, document_.source, pane);
    out_ += "<article class=\"document\" id=\"d" + std::to_string(number_) + "\"" +
            (number_ ? " hidden" : "") + ">\n";
    write_head(tree);
    write_filter(tree);
    out_ += "<div class=\"panes\">\n<pre class=\"source\" tabindex=\"0\" aria-label=\"Source\">" +
            pane + "</pre>\n";
    write_rows(tree);
    out_ += "</div>\n</article>\n";
    write_facts(tree, json);
    for (const ViewElement& element : tree.elements) rules.emplace(element.rule);
  }

  const std::string& title() const { return title_; }

 private:
  void write_head(const ViewTree& tree) {
    out_ += "<header><h1>" + html_text(tree.title) + "</h1><p class=\"origin\">" +
            html_text(tree.source) + "</p>";
    out_ += "<dl class=\"meeting\">";
    for (std::size_t k = 0; k < tree.meeting.size(); ++k) {
      const ViewFact& fact = tree.meeting[k];
      out_ += "<div><dt>" + html_text(fact.name) + "</dt><dd><button data-goto=\"m." +
              std::to_string(k) + "\"" + (fact.span.empty() ? " disabled" : "") + ">" +
              html_text(fact.value) + "</button></dd></div>";
    }
    out_ += "</dl></header>\n";
  }

  void write_filter(const ViewTree& tree) {
    std::map<std::string_view, std::size_t> counts;
    for (const ViewElement& element : tree.elements) ++counts[element.type];
    out_ += "<fieldset class=\"filter\"><legend>Show</legend>";
    for (const auto& [type, count] : counts) {
      out_ += "<label class=\"" + class_name(type) +
              "\"><input type=\"checkbox\" checked data-type=\"" + html_text(type) + "\">" +
              html_text(kind(type)) + " <b>" + std::to_string(count) + "</b></label>";
    }
    out_ += "</fieldset>\n";
  }

  void write_rows(const ViewTree& tree) {
    out_ += "<div class=\"tree\" role=\"listbox\" tabindex=\"0\" aria-label=\"Structure\">\n";
    for (std::size_t i = 0; i < tree.elements.size(); ++i) {
      const ViewElement& element = tree.elements[i];
      out_ += "<div role=\"option\" aria-selected=\"false\" class=\"row " +
              class_name(element.type) + " i" +
              std::to_string(std::min(element.depth, kMostIndented)) + "\" data-e=\"" +
              std::to_string(i) + "\"><b>" + html_text(kind(element.type));
      if (!element.number.empty()) out_ += " " + html_text(beginning(element.number));
      out_ += "</b> " + html_text(beginning(element.text)) + "</div>\n";
    }
    out_ += "</div>\n<aside class=\"why\" aria-live=\"polite\"></aside>\n";
  }

  void write_facts(const ViewTree& tree, JsonOut& json) {
    std::optional<SourceLines> lines;
    if (document_.source) lines.emplace(*document_.source, tree.encoding);
    json.open('[');
    for (const ViewElement& element : tree.elements) {
      json.open('{');
      json.member("type", element.type);
      json.member("id", element.id);
      json.stated("rule", element.rule);
      json.key("span");
      json.span(element.span);
      if (lines) json.member("line", lines->line(element.span.begin));
      json.key("facts");
      json.open('[');
      for (const ViewFact& fact : element.facts) {
        json.open('[');
        json.value(fact.name);
        json.value(fact.value);
        json.value(static_cast<std::int64_t>(!fact.span.empty()));
        json.close(']');
      }
      json.close(']');
      json.close('}');
    }
    json.close(']');
  }

  const ViewedDocument& document_;
  std::size_t number_;
  std::string& out_;
  std::string title_;
  JsonText text_;
};

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
