// Real minutes, where they are at hand: nothing crashes, spans are exact, and no letter is lost but in markup.

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "text_outline.h"

using namespace minutebook::text;

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> gold_sources() {
  const char* const given = std::getenv("MINUTEBOOK_SHARED");
  const fs::path shared =
      given != nullptr ? fs::path(given) : fs::path(MINUTEBOOK_SOURCE_DIR) / ".." / "shared";
  std::vector<fs::path> out;
  if (!fs::exists(shared / "gold")) return out;
  for (const auto& entry : fs::recursive_directory_iterator(shared / "gold")) {
    if (entry.path().stem() == "source") out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::string contents(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool is_word(char c) {
  return minutebook::base::is_ascii_letter(c) || minutebook::base::is_ascii_digit(c) ||
         (c & 0x80) != 0;
}

/// Source bytes that no character of the reading text stands for, and that have a letter: each must be a mark.
std::vector<std::string> dropped_words(const Text& text, const std::string& bytes) {
  std::vector<bool> kept(bytes.size(), false);
  for (std::uint32_t at = 0; at < text.reading.size(); ++at) {
    const minutebook::Span span = text.span({at, at + 1});
    for (std::uint64_t i = span.begin; i < span.end; ++i) kept[i] = true;
  }
  std::vector<std::string> out;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (kept[i]) continue;
    std::size_t end = i;
    while (end < bytes.size() && !kept[end]) ++end;
    if (std::any_of(bytes.begin() + static_cast<std::ptrdiff_t>(i),
                    bytes.begin() + static_cast<std::ptrdiff_t>(end), is_word)) {
      out.push_back(bytes.substr(i, end - i));
    }
    i = end;
  }
  return out;
}

bool is_markup(const std::string& dropped) {
  const std::string lead = dropped.substr(
      0, static_cast<std::size_t>(std::find_if(dropped.begin(), dropped.end(), is_word) -
                                  dropped.begin()));
  return lead.find("](") != std::string::npos || lead.find('<') != std::string::npos ||
         lead.find('[') != std::string::npos || lead.find("```") != std::string::npos ||
         dropped.starts_with("\xEF\xBB\xBF") ||
         dropped.find("h1. ") != std::string::npos;  // Textile's heading
}

}  // namespace

TEST_CASE("real minutes lose nothing but markup", "[text]") {
  const std::vector<fs::path> sources = gold_sources();
  if (sources.empty()) {
    WARN("skipped: ../shared/gold is not there");
    return;
  }
  for (const fs::path& path : sources) {
    INFO(path.string());
    const std::string bytes = contents(path);
    const Text text = read(bytes, {path.filename().string(), "", ""});
    CHECK(text.replacements == 0);
    CHECK(inexact(text, bytes) == "");
    CHECK(outline(text).find("STRAY") == std::string::npos);
    if (text.format == Format::html) continue;
    for (const std::string& dropped : dropped_words(text, bytes)) {
      INFO(dropped);
      CHECK(is_markup(dropped));
    }
  }
}

TEST_CASE("pages read as people read them", "[text]") {
  const auto words = [](std::string_view text) {
    std::string out;
    for (const char c : text) {
      if (is_word(c))
        out += c;
      else if (!out.empty() && out.back() != ' ')
        out += ' ';
    }
    return out;
  };
  std::size_t pages = 0;
  for (const fs::path& path : gold_sources()) {
    if (path.extension() != ".html") continue;
    ++pages;
    INFO(path.string());
    const std::string bytes = contents(path);
    const Text text = read(bytes, {path.filename().string(), "", ""});
    // No-break spaces count as words here, and the reader's text has no <title>.
    const auto spaced = [](std::string_view s) {
      std::string out;
      for (std::size_t at = 0; at < s.size(); ++at) {
        const bool no_break = s.substr(at).starts_with("\xC2\xA0");
        out += no_break ? ' ' : s[at];
        at += no_break;
      }
      return out;
    };
    std::string_view reading = text.reading;
    if (!text.cues.empty() && text.cues.front().cue == Cue::title)
      reading.remove_prefix(reading.find('\n') + 1);
    const std::string mine = words(spaced(reading));
    const std::string theirs = words(spaced(contents(path.parent_path() / "text.txt")));
    CHECK(mine.substr(mine.find_first_not_of(' ')) == theirs.substr(theirs.find_first_not_of(' ')));
  }
  if (pages == 0) WARN("skipped: ../shared/gold has no pages here");
}
