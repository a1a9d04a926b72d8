#include "text/front_matter.h"

#include <algorithm>

#include "base/unicode.h"
#include "text/lines.h"

namespace minutebook::text {
namespace {

constexpr std::size_t kLongest = 65536;

bool is_key(std::string_view key) {
  if (key.empty() || !base::is_ascii_letter(key.front())) return false;
  return std::all_of(key.begin(), key.end(), [](char c) {
    return base::is_ascii_letter(c) || base::is_ascii_digit(c) || c == '_' || c == '-' || c == '.';
  });
}

/// `key: value` or `key = "value"` at the left edge of a line; nested values are left alone.
bool read_pair(std::string_view text, const SourceLine& line, char separator, FrontPair& pair) {
  const std::string_view content = line.of(text);
  const std::size_t at = content.find(separator);
  if (at == std::string_view::npos) return false;
  if (separator == ':' && at + 1 < content.size() && !is_blank(content[at + 1])) return false;
  pair.key = trim_blanks(content.substr(0, at));
  if (!is_key(pair.key) || is_blank(content.front())) return false;
  std::string_view value = trim_blanks(content.substr(at + 1));
  if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'')) {
    const std::size_t close = value.find(value.front(), 1);
    if (close != std::string_view::npos) value = value.substr(1, close - 1);
  }
  const auto begin = static_cast<std::uint32_t>(value.data() - text.data());
  pair.value = {begin, begin + static_cast<std::uint32_t>(value.size())};
  return true;
}

}  // namespace

FrontMatter find_front_matter(std::string_view text) {
  const bool toml = text.starts_with("+++");
  if (!toml && !text.starts_with("---")) return {};
  const SourceLine first = line_at(text.substr(0, kLongest), 0);
  const std::string_view fence = toml ? "+++" : "---";
  if (trim_blanks(first.of(text)) != fence) return {};
  FrontMatter out;
  for (std::size_t at = first.next; at < text.size() && at < kLongest;) {
    const SourceLine line = line_at(text, at);
    const std::string_view content = trim_blanks(line.of(text));
    if (content == fence || (!toml && content == "...")) {
      // Two rules with prose between them are no front matter.
      if (!out.pairs.empty()) out.end = line.next;
      break;
    }
    FrontPair pair;
    if (read_pair(text, line, toml ? '=' : ':', pair)) out.pairs.push_back(pair);
    at = line.next;
  }
  if (out.end == 0) out.pairs.clear();
  return out;
}

}  // namespace minutebook::text
