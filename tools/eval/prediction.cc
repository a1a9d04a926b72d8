#include "prediction.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <unordered_map>

#include "gold.h"

namespace minutebook::eval {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;  // the order of members is the order of reading

constexpr int kMaxDepth = 3000;  // the walk recurses
constexpr std::size_t kNothing = static_cast<std::size_t>(-1);

const Json* member(const Json& object, const char* key) {
  if (!object.is_object()) return nullptr;
  const auto at = object.find(key);
  return at == object.end() || at->is_null() ? nullptr : &*at;
}

std::optional<std::string> text_of(const Json* value) {
  if (value == nullptr || value->is_null()) return std::nullopt;
  return value->is_string() ? value->get<std::string>() : value->dump();
}

std::string text_at(const Json& object, const char* key) {
  return text_of(member(object, key)).value_or("");
}

// A text may stand alone or as {"text": …}, a person as {"name": …}.
std::string words_of_value(const Json* value, const char* key) {
  if (value != nullptr && value->is_object()) return text_at(*value, key);
  return text_of(value).value_or("");
}

std::optional<ByteSpan> span_of(const Json& object) {
  const Json* span = member(object, "span");
  if (span == nullptr || !span->is_array() || span->size() != 2) return std::nullopt;
  if (!(*span)[0].is_number_unsigned() || !(*span)[1].is_number_unsigned()) return std::nullopt;
  return ByteSpan{(*span)[0].get<std::uint64_t>(), (*span)[1].get<std::uint64_t>()};
}

std::optional<Type> element_type(const std::string& name) {
  if (name == "agendaItem") return Type::heading;
  if (name == "amendment") return Type::motion;
  const auto type = type_of(name);
  const bool ours =
      type && *type != Type::heading && static_cast<std::size_t>(*type) < kElementTypes;
  return ours ? type : std::nullopt;
}

void collect_labels(const Json& node, std::vector<std::string>& labels, int depth = 0) {
  const Json* clauses = member(node, "clauses");
  if (clauses == nullptr || !clauses->is_array() || depth > kMaxDepth) return;
  for (const Json& clause : *clauses) {
    const std::string label = text_at(clause, "label");
    if (!label.empty()) labels.push_back(label);
    collect_labels(clause, labels, depth + 1);
  }
}

// The elements of a document in the order in which they stand in the JSON.
class Walk {
 public:
  explicit Walk(std::vector<ExtractedElement>& out) : out_(out) {}

  // Gives back the question that what follows may answer, or kNothing.
  std::size_t visit(const Json& node, std::size_t question, int depth = 0) {
    if (depth > kMaxDepth) throw InputError("nests deeper than " + std::to_string(kMaxDepth));
    if (node.is_array()) {
      for (const Json& one : node) question = later(visit(one, question, depth + 1), question);
      return question;
    }
    if (!node.is_object()) return kNothing;
    const std::string name = text_at(node, "type");
    question = add(node, name, question);
    for (const auto& [key, value] : node.items()) {
      if (value.is_structured() && !is_passed_over(key))
        question = later(visit(value, question, depth + 1), question);
    }
    return name == "question" || name == "response" ? question : kNothing;
  }

 private:
  static std::size_t later(std::size_t found, std::size_t before) {
    return found == kNothing ? before : found;
  }

  static bool is_passed_over(const std::string& key) {
    return key == "heading" || key == "span" || key == "attendance" || key == "meeting" ||
           key == "source" || key == "evidence";
  }

  std::size_t add(const Json& node, const std::string& name, std::size_t question) {
    const auto type = element_type(name);
    if (!type) return question;
    const Json* heading = *type == Type::heading ? member(node, "heading") : nullptr;
    const std::string text =
        *type == Type::heading ? words_of_value(heading, "text") : text_at(node, "text");
    if (*type == Type::heading && text.empty()) return question;
    ExtractedElement e;
    e.type = *type;
    e.text = text;
    e.rule = text_at(node, "rule");
    e.span = span_of(heading != nullptr && heading->is_object() ? *heading : node);
    for (const AttributeKind& kind : attributes_of(*type)) {
      const Json* value = member(node, std::string(kind.name).c_str());
      if (value != nullptr && value->is_object()) value = member(*value, "name");
      if (kind.likeness < Likeness::labels) e.attributes.push_back({kind.name, text_of(value)});
    }
    if (*type == Type::resolution) collect_labels(node, e.labels);
    if (*type == Type::response) e.answers = answered(node, question);
    out_.push_back(std::move(e));
    if (*type != Type::question) return question;
    questions_[text_at(node, "id")] = out_.size() - 1;
    return out_.size() - 1;
  }

  std::vector<std::size_t> answered(const Json& node, std::size_t question) const {
    std::vector<std::size_t> found;
    if (const Json* answers = member(node, "answers"); answers != nullptr && answers->is_array()) {
      for (const Json& id : *answers) {
        const auto at = questions_.find(text_of(&id).value_or(""));
        if (at != questions_.end()) found.push_back(at->second);
      }
    }
    if (found.empty() && question != kNothing) found.push_back(question);
    return found;
  }

  std::vector<ExtractedElement>& out_;
  std::unordered_map<std::string, std::size_t> questions_;  // by id
};

ExtractedDocument document_of(const Json& json) {
  ExtractedDocument out;
  Walk(out.elements).visit(json, kNothing);
  if (const Json* attendance = member(json, "attendance");
      attendance != nullptr && attendance->is_array()) {
    for (const Json& person : *attendance)
      out.attendance.emplace_back(text_at(person, "name"), text_at(person, "status"));
  }
  if (const Json* meeting = member(json, "meeting")) {
    for (std::size_t i = 0; i < kMeetingFields.size(); ++i)
      out.meeting[i] =
          words_of_value(member(*meeting, std::string(kMeetingFields[i]).c_str()), "text");
  }
  return out;
}

void add_prediction(const Json& json, const fs::path& file, std::vector<Prediction>& out) {
  Prediction& one = out.emplace_back();
  const Json* source = member(json, "source");
  one.name = source != nullptr ? text_at(*source, "name") : "";
  if (one.name.empty()) one.name = file.filename().string();
  one.stem = file.stem().string();
  one.document = document_of(json);
}

void read_one(const fs::path& file, std::vector<Prediction>& out) {
  const std::string body = read_file(file.string());
  std::size_t line = 0;
  try {
    const Json whole = Json::parse(body, nullptr, false);
    if (!whole.is_discarded()) return add_prediction(whole, file, out);
    for (std::size_t at = 0; at < body.size();) {
      ++line;
      const std::size_t end = std::min(body.find('\n', at), body.size());
      const std::string_view record = std::string_view(body).substr(at, end - at);
      if (record.find_first_not_of(" \t\r") != std::string_view::npos)
        add_prediction(Json::parse(record), file, out);
      at = end + 1;
    }
  } catch (const std::exception& error) {
    throw InputError(file.string() + (line > 0 ? ":" + std::to_string(line) : "") + ": " +
                     error.what());
  }
}

}  // namespace

ExtractedDocument parse_document(std::string_view json, const std::string& name) {
  try {
    return document_of(Json::parse(json));
  } catch (const std::exception& error) {
    throw InputError(name + ": " + error.what());
  }
}

std::vector<Prediction> read_predictions(const std::string& path) {
  std::vector<Prediction> out;
  std::error_code error;
  if (!fs::is_directory(path, error)) {
    read_one(path, out);
    return out;
  }
  std::vector<fs::path> files[2];
  for (const auto& entry : fs::recursive_directory_iterator(path)) {
    if (entry.path().extension() == ".json") files[0].push_back(entry.path());
    if (entry.path().extension() == ".ndjson") files[1].push_back(entry.path());
  }
  for (auto& kind : files) {
    std::sort(kind.begin(), kind.end());
    for (const fs::path& file : kind) read_one(file, out);
  }
  return out;
}

const Prediction* find_prediction(const std::vector<Prediction>& predictions,
                                  const std::string& id) {
  for (const Prediction& one : predictions) {
    const fs::path name(one.name);
    const bool inside = std::find(name.begin(), name.end(), fs::path(id)) != name.end();
    if (inside || name.stem() == id || one.stem == id) return &one;
  }
  return nullptr;
}

}  // namespace minutebook::eval
