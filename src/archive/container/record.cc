#include "container/record.h"

#include <openssl/evp.h>

#include <nlohmann/json.hpp>

namespace minutebook::archive {
namespace {

using Json = nlohmann::json;

std::string text_of(const Json& record, const char* key) {
  const auto found = record.find(key);
  return found != record.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// No separators, padding as the standard has it; false otherwise.
bool decode_base64(const std::string& text, std::string& bytes) {
  bytes.assign(text.size() / 4 * 3 + 3, '\0');
  const int n = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(bytes.data()),
                                reinterpret_cast<const unsigned char*>(text.data()),
                                static_cast<int>(text.size()));
  if (n < 0) return false;
  std::size_t padding = 0;
  while (padding < 2 && padding < text.size() && text[text.size() - 1 - padding] == '=') ++padding;
  bytes.resize(static_cast<std::size_t>(n) - padding);
  return true;
}

std::optional<Failure> fill(const Json& json, Record& record) {
  Entry& entry = record.entry;
  entry.name = text_of(json, "name");
  entry.media_type = text_of(json, "media_type");
  entry.charset = text_of(json, "charset");
  const char* found = nullptr;
  for (const char* key : {"text", "html", "path", "base64"}) {
    if (!json.contains(key)) continue;
    if (found != nullptr) {
      return Failure{"E_RECORD", std::string("has both \"") + found + "\" and \"" + key + "\""};
    }
    if (!json[key].is_string()) {
      return Failure{"E_RECORD", std::string("its \"") + key + "\" is not a string"};
    }
    found = key;
  }
  if (found == nullptr) {
    return Failure{"E_RECORD", "has none of \"text\", \"html\", \"path\" and \"base64\""};
  }
  std::string value = json[found].get<std::string>();
  const std::string_view key = found;
  if (key == "path") {
    record.path = std::move(value);
  } else if (key == "base64") {
    if (!decode_base64(value, entry.bytes)) return Failure{"E_RECORD", "its base64 is damaged"};
  } else {
    entry.bytes = std::move(value);
    if (entry.charset.empty()) entry.charset = "utf-8";
    if (key == "html" && entry.media_type.empty()) entry.media_type = "text/html";
  }
  return std::nullopt;
}

}  // namespace

Record parse_record(std::string_view line) {
  Record record;
  Entry& entry = record.entry;
  const Json json = Json::parse(line.begin(), line.end(), nullptr, false);
  if (json.is_discarded() || !json.is_object()) {
    entry.failure = Failure{"E_JSON", "is no JSON object on one line"};
    return record;
  }
  constexpr auto kReplace = Json::error_handler_t::replace;
  const auto id = json.find("id");
  if (id != json.end() && id->is_string()) entry.id = id->get<std::string>();
  if (id != json.end() && id->is_number_integer()) entry.id = id->dump();
  const auto pass = json.find("pass");
  // dump() recurses: what nests deeper than people do is not echoed but refused.
  if (pass != json.end()) {
    std::size_t depth = 0, deepest = 0;
    for (const char c : line) {
      depth += c == '{' || c == '[';
      depth -= depth > 0 && (c == '}' || c == ']');
      deepest = std::max(deepest, depth);
    }
    if (deepest > 1000) {
      entry.failure = Failure{"E_RECORD", "nests deeper than 1000 levels"};
      return record;
    }
    entry.pass = pass->dump(-1, ' ', false, kReplace);
  }
  entry.failure = fill(json, record);
  return record;
}

}  // namespace minutebook::archive
