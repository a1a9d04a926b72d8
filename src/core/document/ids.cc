#include <charconv>

#include "base/unicode.h"
#include "document/convert.h"

namespace minutebook::document {

namespace {

/// In the order of element::Type, and "paragraph".
constexpr std::array<std::string_view, 18> kNames = {
    "item",      "section",   "preamble", "question",     "response",  "resolution",
    "clause",    "motion",    "vote",     "declaration",  "action",    "change",
    "exclusion", "documents", "table",    "unclassified", "furniture", "paragraph"};

/// "7" and its like.
struct Digits {
  explicit Digits(std::uint32_t n)
      : size(static_cast<std::size_t>(std::to_chars(text, text + sizeof text, n).ptr - text)) {}
  operator std::string_view() const { return {text, size}; }
  char text[10];
  std::size_t size;
};

std::string_view slash_after(std::string_view parent) { return parent.empty() ? "" : "/"; }

}  // namespace

std::string_view Ids::next(std::size_t type) {
  static_assert(kNames.size() == kParagraph + 1);
  const Digits number(++counts_[type]);
  return storage_.join({parent_, slash_after(parent_), kNames[type], "-", number});
}

std::string_view ItemIds::keep(std::string_view name) {
  return storage_.join({parent_, slash_after(parent_), name});
}

std::string_view ItemIds::named(const std::string& name) {
  const auto given = counts_.find(name);
  std::string id = name;
  if (given != counts_.end()) {
    id += '-';
    id += Digits(static_cast<std::uint32_t>(++given->second));
    while (counts_.count(id) != 0) id += 'x';
  }
  const std::string_view kept = keep(id);
  counts_.emplace(kept.substr(kept.size() - id.size()), 1);
  return kept;
}

std::string slug(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const char l = base::ascii_lower(c);
    if (base::is_ascii_lower(l) || base::is_ascii_digit(l)) {
      out += l;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
    if (out.size() >= 40) break;
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

}  // namespace minutebook::document
