#include "search/view/tree.h"

#include <algorithm>

#include "minutebook/version.h"
#include "minutebook/view.h"

namespace minutebook::search {
namespace {

constexpr std::size_t kLongestFact = 500;

bool is_element(JsonValue value) {
  const auto object = as_object(value);
  if (!object) return false;
  simdjson::dom::element part;
  return object->at_key("type").get(part) == simdjson::SUCCESS &&
         object->at_key("id").get(part) == simdjson::SUCCESS &&
         object->at_key("span").get(part) == simdjson::SUCCESS;
}

bool is_element_list(JsonValue value) {
  const auto array = as_array(value);
  return array && array->begin() != array->end() && is_element(*array->begin());
}

// A value in a line: a name with its parts, a list with commas.
std::string line_of(JsonValue value, int depth = 0) {
  std::string out;
  const auto add = [&](const std::string& part) {
    if (part.empty() || out.size() > kLongestFact) return;
    if (!out.empty()) out += ", ";
    out += part;
  };
  if (depth > 3) return out;
  if (const auto object = as_object(value)) {
    for (const auto& [key, part] : *object) {
      if (key == "span" || key == "honorific") continue;
      const bool plain = key == "name" || key == "text" || key == "title";
      const std::string said = line_of(part, depth + 1);
      if (!said.empty()) add(plain ? said : std::string(key) + " " + said);
    }
    return out;
  }
  if (const auto array = as_array(value)) {
    for (const JsonValue part : *array) add(line_of(part, depth + 1));
    return out;
  }
  if (value.is_null()) return out;
  if (value.is_string()) return std::string(as_text(value).substr(0, 4 * kLongestFact));
  return simdjson::minify(value);
}

Span span_of(JsonValue value) {
  const auto object = as_object(value);
  simdjson::dom::element span;
  if (!object || object->at_key("span").get(span) != simdjson::SUCCESS) return {};
  return as_span(span);
}

void add_voters(JsonValue value, ViewElement& element) {
  const auto array = as_array(value);
  if (!array) return;
  for (const JsonValue voter : *array) {
    const auto object = as_object(voter);
    if (!object) continue;
    std::string_view name, option;
    for (const auto& [key, part] : *object) {
      if (key == "name") name = as_text(part);
      if (key == "option") option = as_text(part);
    }
    element.facts.push_back({"votes " + std::string(option), std::string(name), span_of(voter)});
  }
}

void add_marks(JsonValue value, ViewElement& element) {
  const auto array = as_array(value);
  if (!array) return;
  for (const JsonValue mark : *array) element.marks.push_back(span_of(mark));
}

class Walk {
 public:
  explicit Walk(ViewTree& tree) : tree_(tree) {}

  void run(JsonArray front, JsonArray items) {
    stack_.push_back({items.begin(), items.end(), 0});
    stack_.push_back({front.begin(), front.end(), 0});
    while (!stack_.empty()) {
      Frame& frame = stack_.back();
      if (frame.next == frame.end) {
        stack_.pop_back();
        continue;
      }
      const JsonValue value = *frame.next;
      ++frame.next;
      const auto object = as_object(value);
      if (object && is_element(value)) add(*object, frame.depth);
    }
  }

 private:
  struct Frame {
    JsonArray::iterator next, end;
    std::size_t depth;
  };

  void add(JsonObject object, std::size_t depth) {
    ViewElement& element = tree_.elements.emplace_back();
    element.depth = depth;
    std::vector<JsonArray> lists;
    for (const auto& [key, value] : object) {
      if (is_element_list(value)) {
        lists.push_back(*as_array(value));
      } else {
        read(key, value, element);
      }
    }
    if (element.extent.empty()) element.extent = element.span;
    element.has_children = !lists.empty();
    for (std::size_t i = lists.size(); i-- > 0;)
      stack_.push_back({lists[i].begin(), lists[i].end(), depth + 1});
  }

  static void read(std::string_view key, JsonValue value, ViewElement& element) {
    if (key == "type")
      element.type = as_text(value);
    else if (key == "id")
      element.id = as_text(value);
    else if (key == "span")
      element.span = as_span(value);
    else if (key == "extent")
      element.extent = as_span(value);
    else if (key == "text")
      element.text = as_text(value);
    else if (key == "rule")
      element.rule = as_text(value);
    else if (key == "marks")
      add_marks(value, element);
    else if (key == "voters")
      add_voters(value, element);
    else if (key == "rows" || key == "row_spans" || key == "fingerprint")
      return;  // the text says it
    else
      add_fact(key, value, element);
  }

  static void add_fact(std::string_view key, JsonValue value, ViewElement& element) {
    if (key == "number" || key == "label") element.number = as_text(value);
    if (key == "heading" && element.type != "agendaItem") return;  // a section's text again
    std::string said = line_of(value);
    if (said.empty() || said == "false") return;
    element.facts.push_back({std::string(key), std::move(said), span_of(value)});
  }

  ViewTree& tree_;
  std::vector<Frame> stack_;
};

void read_meeting(JsonObject meeting, ViewTree& tree) {
  std::optional<JsonObject> evidence;
  for (const auto& [key, value] : meeting) {
    if (key == "evidence") evidence = as_object(value);
    const std::string_view text = as_text(value);
    if (!text.empty()) tree.meeting.push_back({std::string(key), std::string(text), {}});
  }
  for (ViewFact& fact : tree.meeting) {
    simdjson::dom::element span;
    if (evidence && evidence->at_key(fact.name).get(span) == simdjson::SUCCESS)
      fact.span = as_span(span);
    if (fact.name == "body" || fact.name == "date")
      tree.title += (tree.title.empty() ? "" : ", ") + fact.value;
  }
}

void read_source(JsonObject source, ViewTree& tree) {
  for (const auto& [key, value] : source) {
    if (key == "name") tree.source = as_text(value);
    if (key == "media_type") tree.media_type = as_text(value);
    if (key == "encoding") tree.encoding = as_text(value);
    if (key == "sha256") tree.sha256 = as_text(value);
    if (key == "bytes") tree.bytes = as_integer(value).value_or(0);
  }
}

}  // namespace

std::string source_name(std::string_view json) {
  JsonText text;
  try {
    const auto object = as_object(text.parse(json));
    simdjson::dom::element name;
    if (object && object->at_pointer("/source/name").get(name) == simdjson::SUCCESS)
      return std::string(as_text(name));
  } catch (const SearchError&) {
    // Who reads the document will say what is wrong with it.
  }
  return {};
}

ViewTree read_tree(JsonValue document) {
  ViewTree tree;
  const auto object = as_object(document);
  std::optional<JsonArray> front, items;
  std::string_view schema;
  for (const auto& [key, value] : object.value_or(JsonObject())) {
    if (key == "schema") schema = as_text(value);
    if (key == "front") front = as_array(value);
    if (key == "items") items = as_array(value);
    if (key == "reading_text") tree.reading_text = as_text(value);
    const auto part = as_object(value);
    if (part && key == "source") read_source(*part, tree);
    if (part && key == "meeting") read_meeting(*part, tree);
  }
  if (schema != kDocumentSchema || !front || !items) {
    throw SearchError(SearchError::Kind::record,
                      "is no document of " + std::string(kDocumentSchema));
  }
  tree.key = document_key(tree.source);
  if (tree.title.empty()) tree.title = tree.source;
  Walk(tree).run(*front, *items);
  return tree;
}

}  // namespace minutebook::search
