#include "gold.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

namespace minutebook::eval {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

// The text of a value as it is compared; none for null.
std::optional<std::string> text_of(const Json& value) {
  if (value.is_null()) return std::nullopt;
  return value.is_string() ? value.get<std::string>() : value.dump();
}

std::string text_at(const Json& object, const char* key) {
  const auto at = object.find(key);
  return at == object.end() ? std::string() : text_of(*at).value_or("");
}

const Json& list_at(const Json& object, const char* key) {
  static const Json kNone = Json::array();
  const auto at = object.find(key);
  return at != object.end() && at->is_array() ? *at : kNone;
}

class GoldReader {
 public:
  explicit GoldReader(std::string name) : name_(std::move(name)) {}

  GoldDocument read(const Json& gold) {
    if (!gold.is_object() || !gold.contains("elements"))
      fail("holds no \"elements\"", "write {\"id\": …, \"elements\": [ … ]}");
    for (const Json& element : list_at(gold, "elements")) add_element(element);
    if (gold.contains("attendance")) {
      out_.attendance.emplace();
      for (const Json& person : list_at(gold, "attendance"))
        out_.attendance->emplace_back(text_at(person, "name"), text_at(person, "status"));
    }
    if (const auto meeting = gold.find("meeting"); meeting != gold.end() && meeting->is_object()) {
      for (std::size_t i = 0; i < kMeetingFields.size(); ++i)
        out_.meeting[i] = text_at(*meeting, std::string(kMeetingFields[i]).c_str());
    }
    return std::move(out_);
  }

 private:
  [[noreturn]] void fail(const std::string& what, const std::string& cure) const {
    throw InputError(name_ + ": " + where_ + what + " (" + cure + ")");
  }

  void add_element(const Json& element) {
    where_ = "element " + std::to_string(++count_) + ": ";
    if (!element.is_object()) fail("is no object", "write {\"type\": \"heading\", \"text\": …}");
    const std::string name = text_at(element, "type");
    const auto type = type_of(name);
    if (!type || static_cast<std::size_t>(*type) >= kElementTypes || *type == Type::clause)
      fail("has the type '" + name + "'", "docs/annotating.md lists the types");
    GoldElement& e = out_.elements.emplace_back();
    e.type = *type;
    e.id = text_at(element, "id");
    e.optional = element.value("optional", false);
    e.quote = quote_of(element);
    for (const AttributeKind& kind : attributes_of(*type)) {
      const auto at = element.find(std::string(kind.name));
      if (kind.likeness < Likeness::labels && at != element.end())
        e.attributes.push_back({kind.name, text_of(*at)});
    }
    for (const Json& id : list_at(element, "answers"))
      e.answered.push_back(text_of(id).value_or(""));
    if (*type == Type::resolution) {
      for (const Json& clause : list_at(element, "clauses")) {
        const std::string label = text_at(clause, "label");
        if (!label.empty()) e.labels.push_back(label);
      }
    }
    const bool optional = e.optional;
    for (const Json& clause : list_at(element, "clauses")) add_clause(clause, optional);
  }

  void add_clause(const Json& clause, bool optional) {
    if (!clause.is_object()) fail("a clause is no object", "write {\"label\": …, \"text\": …}");
    GoldElement& e = out_.elements.emplace_back();
    e.type = Type::clause;
    e.is_clause = true;
    e.id = text_at(clause, "id");
    e.optional = optional;
    e.quote = quote_of(clause);
  }

  Quote quote_of(const Json& element) const {
    Quote quote;
    if (element.contains("text")) {
      quote.first = text_at(element, "text");
    } else if (element.contains("first") && element.contains("last")) {
      quote.first = text_at(element, "first");
      quote.last = text_at(element, "last");
    } else {
      fail("quotes nothing", "give \"text\", or \"first\" and \"last\"");
    }
    if (const auto line = element.find("line"); line != element.end()) {
      if (!line->is_number_unsigned() || *line == 0U)
        fail("has a bad \"line\"", "lines count from 1");
      quote.line = line->get<std::size_t>();
    }
    return quote;
  }

  std::string name_, where_;
  std::size_t count_ = 0;
  GoldDocument out_;
};

}  // namespace

std::vector<GoldFolder> find_gold(const std::string& directory) {
  std::error_code error;
  std::vector<fs::path> found;
  fs::recursive_directory_iterator entry(directory, fs::directory_options::skip_permission_denied,
                                         error);
  if (error) throw InputError(directory + ": cannot be listed: " + error.message());
  for (const auto end = fs::recursive_directory_iterator(); !error && entry != end;
       entry.increment(error)) {
    if (entry->path().filename() == "gold.json") found.push_back(entry->path().parent_path());
  }
  if (found.empty())
    throw InputError(directory +
                     ": holds no gold.json (name the folder of the annotated documents)");
  std::sort(found.begin(), found.end());
  std::vector<GoldFolder> folders;
  for (const fs::path& path : found) {
    GoldFolder folder{fs::absolute(path).lexically_normal().filename().string(),
                      (path / "gold.json").string(),
                      {},
                      {}};
    for (const auto& beside : fs::directory_iterator(path, error)) {
      const std::string name = beside.path().filename().string();
      if (name.starts_with("source.") &&
          (folder.source.empty() || beside.path().string() < folder.source))
        folder.source = beside.path().string();
      if (name == "text.txt") folder.text = beside.path().string();
    }
    folder.spans_fit = folder.text.empty();
    if (folder.text.empty()) folder.text = folder.source;
    folders.push_back(std::move(folder));
  }
  return folders;
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (!file.is_open() || file.bad())
    throw InputError(path + ": cannot be read: " + std::strerror(errno));
  return bytes;
}

GoldDocument parse_gold(const std::string& json, const std::string& name) {
  try {
    return GoldReader(name).read(Json::parse(json));
  } catch (const Json::exception& error) {
    throw InputError(name + ": " + error.what());
  }
}

}  // namespace minutebook::eval
