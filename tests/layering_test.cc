// The house rules that a machine can hold: which room may include what, how long a file may be, which names are banned.

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path kRoot = MINUTEBOOK_SOURCE_DIR;

// In the order in which a page of minutes walks through them.
const std::vector<std::string> kRooms = {"base",    "text",     "line", "block",
                                         "element", "document", "write"};

struct Include {
  std::string target;
  bool angled = false;
};

std::vector<fs::path> sources_under(const std::string& directory) {
  std::vector<fs::path> found;
  if (!fs::exists(kRoot / directory)) return found;
  for (const auto& entry : fs::recursive_directory_iterator(kRoot / directory)) {
    const auto ending = entry.path().extension();
    if (ending == ".h" || ending == ".cc" || ending == ".inc") {
      found.push_back(fs::relative(entry.path(), kRoot));
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<Include> includes_of(const std::string& text) {
  static const std::regex form("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]");
  std::vector<Include> found;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::smatch match;
    if (line.find("include") != std::string::npos && std::regex_search(line, match, form)) {
      found.push_back({match[2], match[1] == "<"});
    }
  }
  return found;
}

std::string read(const fs::path& path) {
  std::ifstream in(kRoot / path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string room_of(const fs::path& path) {
  return path.has_parent_path() ? path.begin()->string() : "";
}

bool may_enter(const std::string& from, const fs::path& target) {
  const std::string to = room_of(target);
  if (to == "minutebook" || to == "base" || to == from) return true;
  if (from == "base") return false;
  if (from == "write") return false;
  if (target == "text/text.h") return true;
  const auto here = std::find(kRooms.begin(), kRooms.end(), from);
  const auto there = std::find(kRooms.begin(), here, to);
  return here != kRooms.end() && there != here && target == fs::path(to) / (to + ".h");
}

// What is wrong with one include of a file of a room of the core; empty: nothing.
std::string complaint(const std::string& room, const Include& include) {
  if (include.angled) {
    return include.target.starts_with("minutebook/") ? "public headers are included with quotes"
                                                     : "";
  }
  if (may_enter(room, include.target)) return "";
  return room + "/ may not see " + include.target;
}

bool is_table(const fs::path& path, const std::string& text) {
  const std::string name = path.filename().string();
  return path.extension() == ".inc" || name.ends_with("_table.cc") || name.ends_with("_rules.cc") ||
         text.substr(0, 400).find("rule table") != std::string::npos ||
         text.starts_with("// Word table");
}

}  // namespace

TEST_CASE("the check of layers sees what it must", "[layering]") {
  CHECK(complaint("text", {"text/html.h", false}).empty());
  CHECK(complaint("block", {"line/line.h", false}).empty());
  CHECK(complaint("element", {"text/text.h", false}).empty());
  CHECK(complaint("write", {"minutebook/document.h", false}).empty());
  CHECK(complaint("line", {"vector", true}).empty());
  CHECK_FALSE(complaint("line", {"block/block.h", false}).empty());
  CHECK_FALSE(complaint("block", {"line/furniture.h", false}).empty());
  CHECK(complaint("document", {"line/line.h", false}).empty());
  CHECK_FALSE(complaint("element", {"document/document.h", false}).empty());
  CHECK_FALSE(complaint("nowhere", {"line/line.h", false}).empty());
  CHECK_FALSE(complaint("write", {"element/element.h", false}).empty());
  CHECK_FALSE(complaint("base", {"text/text.h", false}).empty());
  CHECK(includes_of("#include <a>\n  # include \"b/c.h\" // x\n// #include\n").size() == 2);
}

TEST_CASE("each room sees the products of the rooms to its left, never their machinery",
          "[layering]") {
  std::size_t seen = 0;
  for (const fs::path& path : sources_under("src/core")) {
    const fs::path inside = fs::relative(path, "src/core");
    const std::string room = room_of(inside);
    if (room.empty()) continue;  // extractor.cc and its like see all
    INFO(path.string());
    CHECK(std::find(kRooms.begin(), kRooms.end(), room) != kRooms.end());
    for (const Include& include : includes_of(read(path))) {
      ++seen;
      const std::string wrong = complaint(room, include);
      INFO(wrong);
      CHECK(wrong.empty());
    }
  }
  CHECK(seen > 50);
}

TEST_CASE("public headers include the standard library and each other only", "[layering]") {
  for (const fs::path& path : sources_under("include")) {
    for (const Include& include : includes_of(read(path))) {
      INFO(path.string() << " includes " << include.target);
      const bool standard =
          include.angled && include.target.find_first_of("/.") == std::string::npos;
      const bool ours = !include.angled && include.target.starts_with("minutebook/");
      CHECK((standard || ours));
    }
  }
}

TEST_CASE("the program sees public headers only", "[layering]") {
  for (const fs::path& path : sources_under("tools/minutebook")) {
    for (const Include& include : includes_of(read(path))) {
      INFO(path.string() << " includes " << include.target);
      const bool beside = include.target.find('/') == std::string::npos;
      CHECK((include.angled || beside || include.target.starts_with("minutebook/")));
    }
  }
}

TEST_CASE("files stay short", "[layering]") {
  for (const char* top : {"include", "src", "tools", "tests", "bench"}) {
    for (const fs::path& path : sources_under(top)) {
      const std::string text = read(path);
      const auto lines = std::count(text.begin(), text.end(), '\n');
      if (lines <= 400 || is_table(path, text)) continue;
      FAIL_CHECK(path.string() << " has " << lines
                               << " lines; 400 is the most outside of rule tables");
    }
  }
}

TEST_CASE("names say what a thing is", "[layering]") {
  const std::vector<std::string> banned = {"manager", "helper",  "util", "processor",
                                           "handler", "context", "data", "info"};
  for (const char* top : {"include", "src", "tools", "tests", "bench"}) {
    for (const fs::path& path : sources_under(top)) {
      std::istringstream words(path.stem().string());
      for (std::string word; std::getline(words, word, '_');) {
        INFO(path.string());
        CHECK(std::find(banned.begin(), banned.end(), word) == banned.end());
      }
    }
  }
}
