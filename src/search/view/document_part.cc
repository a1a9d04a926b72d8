#include "search/view/document_part.h"

#include <algorithm>
#include <map>

#include "minutebook/view.h"
#include "search/source_lines.h"
#include "search/view/frame.h"
#include "search/view/html.h"
#include "search/view/source_pane.h"

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

// An item is known by its title; its text is the printed line, with the number again.
std::string_view title_of(const ViewElement& element) {
  for (const ViewFact& fact : element.facts) {
    if (fact.name == "heading") return fact.value;
  }
  return element.text;
}

class PartWriter {
 public:
  explicit PartWriter(std::string& out) : out_(out) {}

  void write_head(const ViewTree& tree) {
    out_ += "<header><h1>" + html_text(tree.title) + "</h1>";
    if (tree.title != tree.source) out_ += "<p class=\"origin\">" + html_text(tree.source) + "</p>";
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
      out_ += "</b> " + html_text(beginning(title_of(element))) + "</div>\n";
    }
    out_ += "</div>\n<aside class=\"why\" aria-live=\"polite\"></aside>\n";
  }

  void write_note() {
    out_ +=
        "<p class=\"note\" role=\"note\">The source is not here, has changed, or is no text: these "
        "are the words of its elements.</p>\n";
  }

  // `places`: the spans of the elements in the source, whatever the page shows of it.
  static void write_facts(const ViewTree& tree, const std::vector<Span>& places,
                          std::optional<std::string_view> source, JsonOut& json) {
    std::optional<SourceLines> lines;
    if (source) lines.emplace(*source, tree.encoding);
    json.open('[');
    for (std::size_t i = 0; i < tree.elements.size(); ++i) {
      const ViewElement& element = tree.elements[i];
      json.open('{');
      json.member("type", element.type);
      json.member("id", element.id);
      json.stated("rule", element.rule);
      json.key("span");
      json.span(places[i]);
      if (lines) json.member("line", lines->line(places[i].begin));
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

 private:
  std::string& out_;
};

}  // namespace

void write_document(ViewTree& tree, std::optional<std::string_view> source, Span at,
                    std::size_t number, PageText& page) {
  std::string pane;
  std::vector<Span> places;
  for (const ViewElement& element : tree.elements) places.push_back(element.span);
  const Shown shown = append_source(tree, source, at, pane);
  page.body += "<article class=\"document\" id=\"d" + std::to_string(number) + "\"" +
               (number ? " hidden" : "") + ">\n";
  PartWriter writer(page.body);
  writer.write_head(tree);
  writer.write_filter(tree);
  if (shown == Shown::words) writer.write_note();
  page.body +=
      "<div class=\"panes\">\n<pre class=\"source\" tabindex=\"0\" aria-label=\"Source\">" + pane +
      "</pre>\n";
  writer.write_rows(tree);
  page.body += "</div>\n</article>\n";
  PartWriter::write_facts(tree, places, shown == Shown::source ? source : std::nullopt, page.json);
  for (const ViewElement& element : tree.elements) page.rules.emplace(element.rule);
}

}  // namespace minutebook::search
