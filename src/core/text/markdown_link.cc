#include "text/markdown_link.h"

#include <algorithm>

#include "base/unicode.h"
#include "text/lines.h"

namespace minutebook::text {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t kLongestTarget = 2048;
constexpr std::size_t kLongestLabel = 256;
constexpr int kDeepestParentheses = 32;

bool is_url(std::string_view s) {
  return s.find("://") != npos || s.starts_with('/') || s.starts_with('#') || s.starts_with("./") ||
         s.starts_with("../") || base::starts_with_folded(s, "mailto:") ||
         base::starts_with_folded(s, "www.");
}

struct Definition {
  std::string_view label, url;
};

Definition read_definition(std::string_view line) {
  line = trim_blanks(line);
  if (!line.starts_with('[') || line.size() < 5 || line[1] == '^') return {};
  const std::size_t close = line.find(']');
  if (close == npos || close < 2 || close > kLongestLabel || close + 1 >= line.size() ||
      line[close + 1] != ':')
    return {};
  std::string_view rest = trim_blanks(line.substr(close + 2));
  std::string_view url = rest.substr(0, rest.find_first_of(" \t"));
  rest = trim_blanks(rest.substr(url.size()));
  const bool title =
      rest.empty() || (rest.size() >= 2 && std::string_view("\"'(").find(rest.front()) != npos);
  if (url.starts_with('<') && url.ends_with('>')) url = url.substr(1, url.size() - 2);
  return is_url(url) && title ? Definition{line.substr(1, close - 1), url} : Definition{};
}

std::string lower(std::string_view label) {
  std::string out(label);
  std::transform(out.begin(), out.end(), out.begin(), base::ascii_lower);
  return out;
}

std::size_t skip_space(std::string_view s, std::size_t i) {
  while (i < s.size() && (is_blank(s[i]) || s[i] == '\n' || s[i] == '\r')) ++i;
  return i;
}

/// The end of a destination without angle brackets: parentheses in it are balanced.
std::size_t destination_end(std::string_view s, std::size_t i) {
  int depth = 0;
  for (; i < s.size(); ++i) {
    const char c = s[i];
    if (c == '\\' && i + 1 < s.size()) {
      ++i;
    } else if (c == '(') {
      if (++depth > kDeepestParentheses) return npos;
    } else if (c == ')') {
      if (--depth < 0) return i;
    } else if (static_cast<unsigned char>(c) <= ' ') {
      break;
    }
  }
  return depth == 0 ? i : npos;
}

/// The ')' behind an optional title; npos if there is something else.
std::size_t closing(std::string_view s, std::size_t i) {
  i = skip_space(s, i);
  if (i < s.size() && (s[i] == '"' || s[i] == '\'' || s[i] == '(')) {
    const std::size_t end = s.find(s[i] == '(' ? ')' : s[i], i + 1);
    if (end == npos) return npos;
    i = skip_space(s, end + 1);
  }
  return i < s.size() && s[i] == ')' ? i : npos;
}

}  // namespace

LinkDefinitions::LinkDefinitions(std::string_view source) {
  if (source.find("]: ") == npos) return;
  for (std::size_t at = 0; at < source.size();) {
    const SourceLine line = line_at(source, at);
    const Definition definition = read_definition(line.of(source));
    if (!definition.url.empty()) urls_.emplace(lower(definition.label), definition.url);
    at = line.next;
  }
}

const std::string* LinkDefinitions::find(std::string_view label) const {
  if (urls_.empty() || label.empty() || label.size() > kLongestLabel) return nullptr;
  const auto at = urls_.find(lower(label));
  return at == urls_.end() ? nullptr : &at->second;
}

bool LinkDefinitions::is_definition(std::string_view line) {
  return !read_definition(line).url.empty();
}

LinkTarget read_link_target(std::string_view text, std::size_t at) {
  const std::string_view s = text.substr(at, kLongestTarget);
  const std::size_t begin = skip_space(s, 1);
  if (begin >= s.size()) return {};
  if (s[begin] == '<') {
    const std::size_t end = s.find_first_of("<>\n", begin + 1);
    const std::size_t close = end == npos || s[end] != '>' ? npos : closing(s, end + 1);
    return close == npos ? LinkTarget{}
                         : LinkTarget{at + close + 1, s.substr(begin + 1, end - begin - 1)};
  }
  if (const std::size_t end = destination_end(s, begin); end != npos) {
    const std::size_t close = closing(s, end);
    if (close != npos) return {at + close + 1, s.substr(begin, end - begin)};
  }
  // A file name with spaces in it is no link in CommonMark, but one to whoever wrote it.
  const std::size_t close = s.substr(0, kLongestLabel).find_first_of(")\n", begin);
  const std::string_view href = s.substr(begin, close - begin);
  return close != npos && s[close] == ')' && is_url(href) ? LinkTarget{at + close + 1, href}
                                                          : LinkTarget{};
}

}  // namespace minutebook::text
