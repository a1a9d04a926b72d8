// The cases of tests/spec/*.txt: an input, then the outline that it must give.
//
//   === a resolution of one line [media=text/html]
//   <p>RESOLVED - That the report be noted.</p>
//   ---
//   …the outline
//
// In the input a line that begins with a backslash stands for the rest of it, so that "\---" and "\=== " can be said.
// MINUTEBOOK_UPDATE=1 writes the outlines anew: read the diff as you would read code.

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "minutebook/extractor.h"
#include "minutebook/json.h"

namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

struct Case {
  std::string title;  // the line after "=== " as it stands
  std::string media_type;
  std::string written;  // the input as the file has it
  std::string input;
  Lines expected;
  int line = 0;  // in its file
};

Lines lines_of(const std::string& text) {
  Lines lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// "name [media=text/html]"
std::string media_of(const std::string& title) {
  const auto at = title.rfind("[media=");
  if (at == std::string::npos || !title.ends_with(']')) return {};
  return title.substr(at + 7, title.size() - at - 8);
}

void drop_blank_end(Lines& lines) {
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
}

struct SpecFile {
  std::string preface;  // comment before the first case
  std::vector<Case> cases;
};

SpecFile parse(std::istream& in) {
  SpecFile file;
  bool in_outline = false;
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.starts_with("=== ")) {
      file.cases.push_back({line.substr(4), media_of(line), {}, {}, {}, number});
      in_outline = false;
    } else if (file.cases.empty()) {
      file.preface += line + '\n';
    } else if (line == "---" && !in_outline) {
      in_outline = true;
    } else if (in_outline) {
      file.cases.back().expected.push_back(line);
    } else {
      file.cases.back().written += line + '\n';
      file.cases.back().input += line.substr(line.starts_with('\\') ? 1 : 0) + '\n';
    }
  }
  for (Case& one : file.cases) drop_blank_end(one.expected);
  return file;
}

Lines outline_of(const minutebook::Extractor& extractor, const Case& one) {
  minutebook::Source source;
  source.media_type = one.media_type;
  const auto result = extractor.extract(one.input, source);
  Lines lines = lines_of(minutebook::to_outline(result.document));
  drop_blank_end(lines);
  return lines;
}

// Common lines at both ends are left out of the middle; cases are short, so that is diff enough.
std::string difference(const Lines& expected, const Lines& got) {
  std::size_t head = 0, tail = 0;
  const std::size_t common = std::min(expected.size(), got.size());
  while (head < common && expected[head] == got[head]) ++head;
  while (tail < common - head && expected[expected.size() - 1 - tail] == got[got.size() - 1 - tail])
    ++tail;
  std::string out;
  for (std::size_t i = 0; i < head; ++i) out += "  " + expected[i] + '\n';
  for (std::size_t i = head; i < expected.size() - tail; ++i) out += "- " + expected[i] + '\n';
  for (std::size_t i = head; i < got.size() - tail; ++i) out += "+ " + got[i] + '\n';
  for (std::size_t i = expected.size() - tail; i < expected.size(); ++i)
    out += "  " + expected[i] + '\n';
  return out;
}

void rewrite(const fs::path& path, const SpecFile& file) {
  std::ofstream out(path, std::ios::binary);
  out << file.preface;
  for (const Case& one : file.cases) {
    out << "=== " << one.title << '\n' << one.written << "---\n";
    for (const std::string& line : one.expected) out << line << '\n';
    out << '\n';
  }
}

}  // namespace

TEST_CASE("a spec file is read as it is written", "[spec]") {
  std::istringstream in(
      "about\n=== one [media=text/html]\n<p>a\n\\---\n---\nx\n  y\n\n=== two\nb\n\n---\n---\n");
  const SpecFile file = parse(in);
  REQUIRE(file.cases.size() == 2);
  CHECK(file.preface == "about\n");
  CHECK(file.cases[0].media_type == "text/html");
  CHECK(file.cases[0].input == "<p>a\n---\n");
  CHECK(file.cases[0].expected == Lines{"x", "  y"});
  CHECK(file.cases[1].media_type.empty());
  CHECK(file.cases[1].input == "b\n\n");
  CHECK(difference({"a", "b", "c"}, {"a", "x", "c"}) == "  a\n- b\n+ x\n  c\n");
}

TEST_CASE("each spec case gives its outline", "[spec]") {
  const minutebook::Extractor extractor;
  const char* update = std::getenv("MINUTEBOOK_UPDATE");
  std::vector<fs::path> paths;
  const fs::path directory = fs::path(MINUTEBOOK_SOURCE_DIR) / "tests/spec";
  if (fs::exists(directory)) {
    for (const auto& entry : fs::directory_iterator(directory)) {
      if (entry.path().extension() == ".txt") paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  CHECK_FALSE(paths.empty());
  for (const fs::path& path : paths) {
    std::ifstream in(path, std::ios::binary);
    SpecFile file = parse(in);
    CHECK_FALSE(file.cases.empty());
    for (Case& one : file.cases) {
      const Lines got = outline_of(extractor, one);
      if (update && *update == '1') {
        one.expected = got;
      } else if (got != one.expected) {
        FAIL_CHECK(path.filename().string() << ':' << one.line << ": " << one.title << '\n'
                                            << difference(one.expected, got));
      }
    }
    if (update && *update == '1') rewrite(path, file);
  }
}
