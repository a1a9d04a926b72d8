#include "search/snippet.h"

namespace minutebook::search {
namespace {

constexpr std::size_t kBeginning = 280;
constexpr std::string_view kEllipsis = "…";

}  // namespace

Snippet marked_text(std::string_view marked) {
  Snippet snippet;
  std::optional<std::size_t> open;
  for (const char c : marked) {
    if (c == '\x02') {
      open = snippet.text.size();
    } else if (c == '\x03') {
      if (open) snippet.found.push_back({*open, snippet.text.size()});
      open.reset();
    } else {
      snippet.text += c;
    }
  }
  return snippet;
}

Snippet beginning_of(std::string_view text) {
  if (text.size() <= kBeginning) return {std::string(text), {}};
  std::size_t end = text.rfind(' ', kBeginning);
  if (end == std::string_view::npos || end == 0) end = kBeginning;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return {std::string(text.substr(0, end)).append(kEllipsis), {}};
}

std::optional<std::size_t> place_of(const Snippet& snippet, std::string_view text) {
  if (snippet.found.empty()) return std::nullopt;
  std::string_view part = snippet.text;
  std::size_t before = snippet.found.front().begin;
  if (part.starts_with(kEllipsis)) {
    part.remove_prefix(kEllipsis.size());
    before -= kEllipsis.size();
  }
  if (part.ends_with(kEllipsis)) part.remove_suffix(kEllipsis.size());
  const std::size_t at = text.find(part);
  if (at == std::string_view::npos) return std::nullopt;
  return at + before;
}

}  // namespace minutebook::search
