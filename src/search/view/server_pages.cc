// What `minutebook serve` sends.

#include <algorithm>
#include <array>

#include "minutebook/view.h"
#include "search/view/assets.h"
#include "search/view/document_part.h"
#include "search/view/frame.h"
#include "search/view/html.h"

namespace minutebook::search {
namespace {

struct TextField {
  const char* name;
  const char* label;
  const char* example;
  std::string Query::*value;
  bool always = true;  // else only shown when an address gave it: a filter that holds can be seen
};

constexpr std::array<TextField, 10> kFields = {{
    {"body", "Council or committee", "Planning*", &Query::body},
    {"person", "Person, in any role", "", &Query::person},
    {"mover", "Moved by", "", &Query::mover},
    {"seconder", "Seconded by", "", &Query::seconder, false},
    {"asker", "Asked by", "", &Query::asker, false},
    {"responder", "Answered by", "", &Query::responder, false},
    {"owner", "Action or interest of", "", &Query::owner, false},
    {"outcome", "Outcome", "carried, lost …", &Query::outcome},
    {"from", "From", "2019 or 2019-03-31", &Query::from},
    {"to", "To", "2019 or 2019-03-31", &Query::to},
}};

constexpr const char* kAdvice =
    "<p class=\"advice\">All words must occur. <kbd>\"cycle lane\"</kbd> finds them beside each "
    "other, <kbd>lane*</kbd> what begins so, <kbd>lane -bus</kbd> what has no bus, <kbd>bus OR "
    "tram</kbd> either.</p>\n";

std::string percent(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
    if (plain || (byte >= '0' && byte <= '9') || c == '-' || c == '_' || c == '.' || c == '/') {
      out += c;
    } else {
      out += '%';
      out += "0123456789ABCDEF"[byte >> 4];
      out += "0123456789ABCDEF"[byte & 15];
    }
  }
  return out;
}

std::string address_of(const Query& query, std::size_t offset) {
  std::string out = "/?q=" + percent(query.text);
  for (const std::string& type : query.types) out += "&type=" + percent(type);
  for (const TextField& field : kFields) {
    if (!(query.*field.value).empty())
      out += std::string("&") + field.name + "=" + percent(query.*field.value);
  }
  if (query.order == Order::newest) out += "&order=newest";
  if (query.order == Order::oldest) out += "&order=oldest";
  if (query.limit != Query().limit) out += "&limit=" + std::to_string(query.limit);
  return out + "&offset=" + std::to_string(offset);
}

std::string option(std::string_view value, std::string_view label, bool chosen) {
  return "<option value=\"" + html_text(value) + "\"" + (chosen ? " selected" : "") + ">" +
         html_text(label) + "</option>";
}

std::string type_options(const Query& query) {
  std::string chosen, out = option("", "all", query.types.empty());
  for (const std::string& type : query.types) {
    const std::string_view name = row_type(type);
    chosen += chosen.empty() ? "" : ",";
    chosen += name.empty() ? type : name;
  }
  // Several can be named in an address.
  if (query.types.size() > 1) out += option(chosen, chosen, true);
  for (const std::string_view name : row_types()) {
    out += option(name, name == "agendaItem" ? "item" : name, chosen == name);
  }
  return out;
}

std::string form(const Query& query) {
  std::string out =
      "<h1><a href=\"/\">Minutes</a></h1>\n<form method=\"get\" action=\"/\" "
      "role=\"search\">\n<div class=\"words\">"
      "<input type=\"search\" name=\"q\" maxlength=\"1000\" autofocus aria-label=\"Words\" "
      "value=\"" +
      html_text(query.text) +
      "\"><button>Search</button></div>\n<div class=\"filters\"><label>Type<select name=\"type\">" +
      type_options(query) + "</select></label>";
  for (const TextField& field : kFields) {
    const std::string& value = query.*field.value;
    if (!field.always && value.empty()) continue;
    out += std::string("<label>") + field.label + "<input name=\"" + field.name +
           "\" maxlength=\"200\" placeholder=\"" + html_text(field.example) + "\" value=\"" +
           html_text(value) + "\"></label>";
  }
  return out + "<label>Order<select name=\"order\">" +
         option("", "best first", query.order == Order::relevance) +
         option("newest", "newest first", query.order == Order::newest) +
         option("oldest", "oldest first", query.order == Order::oldest) +
         "</select></label></div>\n</form>\n";
}

std::string marked(const Snippet& snippet) {
  std::string out;
  std::size_t done = 0;
  for (const Span& span : snippet.found) {
    out += html_text(std::string_view(snippet.text).substr(done, span.begin - done));
    out += "<mark>" + html_text(std::string_view(snippet.text).substr(span.begin, span.size())) +
           "</mark>";
    done = span.end;
  }
  return out + html_text(std::string_view(snippet.text).substr(done));
}

std::string facts_of(const Hit& hit) {
  std::string out = hit.body.empty() ? hit.organisation : hit.body;
  const auto add = [&](std::string_view before, const std::string& text) {
    if (text.empty()) return;
    if (!out.empty()) out += " · ";
    out += before;
    out += text;
  };
  add("", hit.date);
  add("moved by ", hit.mover);
  add("seconded by ", hit.seconder);
  add("asked by ", hit.asker);
  add("answered by ", hit.responder);
  add("", hit.owner);
  return out;
}

std::string row_of(const Hit& hit) {
  const std::string link = "/document/" + percent(hit.key) +
                           "?at=" + std::to_string(hit.place.begin) + "-" +
                           std::to_string(hit.place.end) + "#" + percent(hit.element);
  std::string type = hit.type == "agendaItem" ? "item" : hit.type;
  if (!hit.number.empty()) type += " " + hit.number;
  if (!hit.outcome.empty()) type += ", " + hit.outcome;
  if (hit.in_favour && hit.against)
    type += ", " + std::to_string(*hit.in_favour) + " : " + std::to_string(*hit.against);
  std::string out = "<li><h2><a href=\"" + html_text(link) + "\">" +
                    (hit.heading.text.empty() ? "(no heading)" : marked(hit.heading)) +
                    "</a> <span class=\"type\">" + html_text(type) +
                    "</span></h2>\n<p class=\"meeting\">" + html_text(facts_of(hit)) + "</p>\n";
  if (!hit.snippet.text.empty()) out += "<p class=\"snippet\">" + marked(hit.snippet) + "</p>\n";
  out += "<p class=\"place\">" + html_text(hit.source);
  if (hit.line > 0) out += ", line " + std::to_string(hit.line);
  return out + "</p></li>\n";
}

std::string answer_of(const Query& query, const Answer& answer) {
  if (answer.total == 0) {
    return "<p class=\"sum\">Nothing was found. Fewer words or filters find more.</p>\n" +
           std::string(kAdvice);
  }
  std::string out = "<p class=\"sum\">" + std::string(answer.more ? "more than " : "") +
                    std::to_string(answer.total) + (answer.total == 1 ? " hit" : " hits") +
                    "</p>\n<ol>\n";
  for (const Hit& hit : answer.hits) out += row_of(hit);
  out += "</ol>\n<p class=\"more\">";
  if (query.offset > 0) {
    const std::size_t before = query.offset > query.limit ? query.offset - query.limit : 0;
    out += "<a rel=\"prev\" href=\"" + html_text(address_of(query, before)) + "\">Earlier hits</a>";
  }
  if (query.offset + answer.hits.size() < answer.total) {
    out += "<a rel=\"next\" href=\"" + html_text(address_of(query, query.offset + query.limit)) +
           "\">More hits</a>";
  }
  return out + "</p>\n";
}

// Rows as elements: what a row holds follows it, and its id says how deep it is.
ViewTree tree_of(const StoredDocument& document) {
  ViewTree tree;
  tree.source = document.source;
  tree.media_type = document.media_type;
  tree.encoding = document.encoding;
  tree.sha256 = document.sha256;
  tree.bytes = document.bytes;
  tree.key = document.key;
  const std::string& body = document.body.empty() ? document.organisation : document.body;
  if (!body.empty()) tree.meeting.push_back({"body", body, {}});
  if (!document.date.empty()) tree.meeting.push_back({"date", document.date, {}});
  tree.title = body + (body.empty() || document.date.empty() ? "" : ", ") + document.date;
  if (tree.title.empty()) tree.title = document.source;
  for (const StoredRow& row : document.rows) {
    ViewElement& element = tree.elements.emplace_back();
    element.type = row.type;
    element.id = row.element;
    element.text = row.text;
    element.number = row.number;
    element.span = element.extent = row.span;
    element.depth = std::count(row.element.begin(), row.element.end(), '/');
    if (!row.heading.empty() && row.type == "agendaItem") {
      element.facts.push_back({"heading", row.heading, {}});
      if (row.text.empty()) element.text = row.heading;
    }
    if (!row.outcome.empty()) element.facts.push_back({"outcome", row.outcome, {}});
  }
  return tree;
}

}  // namespace

std::string ServerPages::search(const Query& query, const Answer* answer, std::string_view error) {
  std::string body = form(query);
  if (!error.empty()) body += "<p class=\"error\" role=\"alert\">" + html_text(error) + "</p>\n";
  if (answer) {
    body += answer_of(query, *answer);
  } else {
    body += kAdvice;
  }
  return linked_page(query.text.empty() ? "Minutes" : query.text + " – Minutes", body, "search.css",
                     "");
}

std::string ServerPages::document(const StoredDocument& document,
                                  std::optional<std::string_view> source, Span at) {
  ViewTree tree = tree_of(document);
  const std::string title = tree.title;
  PageText page;
  write_page(page, [&](PageText& out) { write_document(tree, source, at, 0, out); });
  const std::string way_back = "<nav><a href=\"/\">Search all minutes</a></nav>\n";
  return linked_page(title, way_back + page.body, "page.css", "page.js");
}

std::optional<std::string_view> ServerPages::asset(std::string_view name) {
  if (name == "search.css") return search_style();
  if (name == "page.css") return page_style();
  if (name == "page.js") return page_script();
  return std::nullopt;
}

}  // namespace minutebook::search
