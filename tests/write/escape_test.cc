// Every byte, at every place of a block: the writer looks at sixteen bytes at a time.

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "minutebook/json.h"
#include "sample.h"

using namespace minutebook;

namespace {

std::string text_json(const std::string& text) {
  Document document;
  sample::add(document.front, sample::make<Furniture>("f", {0, 0}, text));
  const std::string json = to_json(document);
  const std::string begin = "\"text\":", end = ",\"fingerprint\"";
  const auto from = json.find(begin) + begin.size();
  return json.substr(from, json.find(end) - from);
}

std::string escaped_slowly(const std::string& text) {
  const std::string named_from = "\b\f\n\r\t\"\\", named_to = "bfnrt\"\\";
  std::string out = "\"";
  for (const char c : text) {
    const auto named = named_from.find(c);
    if (named != std::string::npos) {
      out += std::string("\\") + named_to[named];
    } else if (static_cast<unsigned char>(c) < 0x20) {
      char code[8];
      std::snprintf(code, sizeof code, "\\u%04x", unsigned(c));
      out += code;
    } else {
      out += c;
    }
  }
  return out + '"';
}

}  // namespace

TEST_CASE("every ASCII byte at every place of texts up to three blocks long", "[write]") {
  for (int c = 0; c < 0x80; ++c) {
    for (std::size_t size = 1; size <= 49; size += (size < 18 || size > 30) ? 1 : 5) {
      for (std::size_t place = 0; place < size; ++place) {
        std::string text(size, 'a');
        text[place] = char(c);
        if (text_json(text) != escaped_slowly(text)) {
          FAIL("byte " << c << " at " << place << " of " << size << ": " << text_json(text));
        }
      }
    }
  }
  SUCCEED();
}

TEST_CASE("texts full of escapes", "[write]") {
  std::string mixed;
  for (int i = 0; i < 5000; ++i) mixed += char((i * 7919 + i / 3) % 128);
  for (const std::string& text :
       {std::string(100000, '"'), std::string(100000, '\1'), std::string(99991, '\0'), mixed,
        std::string("a\"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\\") + std::string(40, '\n'),
        std::string()}) {
    CHECK(text_json(text) == escaped_slowly(text));
  }
}

TEST_CASE("text outside ASCII stays as it is", "[write]") {
  const std::string text = "Élodie ŵ “minutes” – £5 \xF0\x9F\x92\xA7 \xE2\x80\xA8 e\xCC\x81";
  CHECK(text_json(text) == '"' + text + '"');
  CHECK(text_json(std::string("\x7F")) == "\"\x7F\"");
}

TEST_CASE("a file name that is not UTF-8 does not spoil the JSON", "[write]") {
  Document document;
  document.source.name = "caf\xE9 \xED\xA0\x80.txt";
  document.diagnostics = {{"W_X", Severity::warning, "in caf\xE9", {}}};
  const auto parsed = nlohmann::json::parse(to_json(document));
  CHECK(parsed["source"]["name"] == "caf\xEF\xBF\xBD \xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD.txt");
  CHECK(parsed["diagnostics"][0]["message"] == "in caf\xEF\xBF\xBD");
}
