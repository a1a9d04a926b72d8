#pragma once
// Documents as `extract` writes them, made by hand, and a place for an index.

#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

#include "minutebook/search.h"

namespace minutebook::search {

/// A directory that is gone at the end of the test.
class Scratch {
 public:
  Scratch() {
    std::string name =
        (std::filesystem::temp_directory_path() / "minutebook-search-XXXXXX").string();
    if (::mkdtemp(name.data())) path_ = name;
  }
  ~Scratch() { std::filesystem::remove_all(path_); }
  Scratch(const Scratch&) = delete;  // owns a directory
  Scratch& operator=(const Scratch&) = delete;

  std::string file(const std::string& name = "test.db") const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

/// {"type": "…", "id": "…", "span": [begin, end], "text": "…", more}. `more` begins with a comma.
inline std::string element(const std::string& type, const std::string& id, std::uint64_t begin,
                           const std::string& text, const std::string& more = "") {
  return "{\"type\":\"" + type + "\",\"id\":\"" + id + "\",\"span\":[" + std::to_string(begin) +
         "," + std::to_string(begin + text.size()) + "],\"text\":\"" + text +
         "\",\"rule\":\"r\",\"fingerprint\":\"0000000000000000\"" + more + "}";
}

/// An item whose printed line is its title.
inline std::string item(const std::string& id, std::uint64_t begin, const std::string& title,
                        const std::string& content, const std::string& items = "") {
  const std::string span =
      "[" + std::to_string(begin) + "," + std::to_string(begin + title.size()) + "]";
  return element("agendaItem", id, begin, title,
                 ",\"number\":null,\"heading\":{\"text\":\"" + title + "\",\"span\":" + span +
                     "},\"level\":1,\"extent\":" + span + ",\"content\":[" + content +
                     "],\"items\":[" + items + "]");
}

struct DocumentSample {
  std::string name = "a.txt";
  std::string body = "Planning Committee";
  std::string date = "2024-03-04";
  std::string front;
  std::string items;
  std::string sha256 = std::string(64, '0');
  std::uint64_t bytes = 1000;
  std::string rules = "base@sha256:1";

  std::string json() const {
    return "{\"schema\":\"minutebook/document/"
           "1\",\"generator\":{\"name\":\"minutebook\",\"version\":\"0.1.0\",\"rules\":\"" +
           rules + "\"},\"source\":{\"name\":\"" + name +
           "\",\"media_type\":\"text/plain\",\"encoding\":\"UTF-8\",\"bytes\":" +
           std::to_string(bytes) + ",\"sha256\":\"" + sha256 +
           "\",\"replacements\":0},\"status\":null,\"meeting\":{\"body\":" + quoted(body) +
           ",\"date\":" + quoted(date) +
           ",\"start\":null,\"end\":null,\"venue\":null,\"evidence\":{}},\"attendance\":["
           "{\"name\":\"Cllr Ann "
           "Dray\",\"role\":\"Chair\",\"status\":\"present\",\"span\":[1,2]}],\"front\":[" +
           front + "],\"items\":[" + items +
           "],\"style\":{},\"coverage\":{\"total\":1,\"understood\":1,\"unclassified\":0,"
           "\"furniture\":0},\"diagnostics\":[]}";
  }

 private:
  static std::string quoted(const std::string& text) {
    return text.empty() ? "null" : "\"" + text + "\"";
  }
};

/// A document with a little of everything.
inline DocumentSample town() {
  const std::string response =
      element("response", "item-1/question-1/response-1", 300, "It opens in May.",
              ",\"responder\":{\"name\":\"The Clerk\"},\"bracketed\":true");
  const std::string question =
      element("question", "item-1/question-1", 200, "When does the café in Mill Street open?",
              ",\"number\":\"1\",\"asker\":{\"name\":\"Cllr Élodie "
              "Pool\",\"role\":\"Leader\"},\"supplementary\":false,"
              "\"responses\":[" +
                  response + "]");
  const std::string vote =
      element("vote", "item-1/motion-1/vote-1", 460, "For 5, against 3",
              ",\"for\":5,\"against\":3,\"abstain\":null,\"voters\":[{\"name\":\"Cllr Tarn\","
              "\"option\":\"no\",\"span\":[1,2]}]");
  const std::string motion =
      element("motion", "item-1/motion-1", 400, "Cllr Ann Dray moved that the lane be closed.",
              ",\"mover\":{\"name\":\"Cllr Ann Dray\"},\"seconder\":{\"name\":\"Cllr "
              "Tarn\"},\"outcome\":\"lost\",\"votes\":[" +
                  vote + "]");
  const std::string clause =
      element("clause", "item-1/resolution-1/clause-a", 520, "a cycle lane be built; and",
              ",\"label\":\"(a)\",\"style\":\"alpha\"");
  const std::string resolution =
      element("resolution", "item-1/resolution-1", 500,
              "RESOLVED that (a) a cycle lane be built; and (b) trees be kept.",
              ",\"verb\":\"resolved\",\"unanimous\":true,\"clauses\":[" + clause + "]");
  const std::string first =
      element("paragraph", "item-1/paragraph-1", 100, "The officer spoke of footpaths.");
  const std::string second =
      element("paragraph", "item-1/paragraph-2", 150, "A hedge was to be planted.");
  DocumentSample sample;
  sample.front = element("paragraph", "front/paragraph-1", 0, "Minutes of the Planning Committee") +
                 "," + element("furniture", "front/furniture-1", 50, "Share this page");
  sample.items =
      item("item-1", 60, "Mill Street",
           first + "," + second + "," + question + "," + motion + "," + resolution,
           item("item-1/item-2", 700, "Gullies",
                element("paragraph", "item-1/item-2/paragraph-1", 750, "The gullies were clear.")));
  return sample;
}

}  // namespace minutebook::search
