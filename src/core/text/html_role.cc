#include "text/html_role.h"

#include <algorithm>
#include <iterator>

#include "base/unicode.h"

namespace minutebook::text {
namespace {

constexpr std::size_t kLongestClass = 128;

bool is_html_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

/// Calls `take` for each class until it returns true.
template <typename Take>
bool any_class(std::string_view classes, Take take) {
  std::size_t at = 0;
  while (at < classes.size()) {
    while (at < classes.size() && is_html_space(classes[at])) ++at;
    const std::size_t begin = at;
    while (at < classes.size() && !is_html_space(classes[at])) ++at;
    if (at > begin && at - begin <= kLongestClass && take(classes.substr(begin, at - begin)))
      return true;
  }
  return false;
}

/// The words of a class name: "mobile-menu", "mainMenu" → "mobile", "menu"; "main", "Menu".
std::string_view next_part(std::string_view& name) {
  while (!name.empty() && (name.front() == '-' || name.front() == '_')) name.remove_prefix(1);
  std::size_t end = 0;
  while (end < name.size() && name[end] != '-' && name[end] != '_') {
    if (end > 0 && base::is_ascii_upper(name[end]) && base::is_ascii_lower(name[end - 1])) break;
    ++end;
  }
  const std::string_view part = name.substr(0, end);
  name.remove_prefix(end);
  return part;
}

constexpr std::string_view kSkipClasses[] = {"sr-only", "visually-hidden-focusable",
                                             "screen-reader-text"};
// "page-with-menu", "no-nav": what is beside a menu.
constexpr std::string_view kDenials[] = {"with", "without", "has", "no", "not", "body"};
constexpr std::string_view kNavigation[] = {"breadcrumb", "breadcrumbs", "menu",   "nav",
                                            "navbar",     "navigation",  "skip",   "skiplink",
                                            "skiplinks",  "skipto",      "cookie", "cookies"};

template <std::size_t N>
bool is_any(std::string_view word, const std::string_view (&words)[N]) {
  return std::any_of(std::begin(words), std::end(words),
                     [word](std::string_view w) { return base::equals_folded(word, w); });
}

bool names_navigation(std::string_view name) {
  if (is_any(name, kSkipClasses)) return true;
  bool found = false;
  for (std::string_view part = next_part(name); !part.empty(); part = next_part(name)) {
    if (is_any(part, kDenials)) return false;
    found |= is_any(part, kNavigation);
  }
  return found;
}

}  // namespace

ModernGov moderngov_class(std::string_view classes) {
  ModernGov out = ModernGov::none;
  any_class(classes, [&out](std::string_view name) {
    if (!name.starts_with("mg")) return false;
    if (name == "mgItemNumberCell") out = ModernGov::number_cell;
    if (name == "mgAiTitleTxt") out = ModernGov::title;
    if (name == "mgSubItemTitleTxt" || name == "mgSubSubTitleTxt") out = ModernGov::label;
    if (name == "mgWordPara") out = ModernGov::word_para;
    if (name == "mgActionList") out = ModernGov::action_list;
    if (name == "mgBulletList") out = ModernGov::document_list;
    if (name == "mgMainTitleTxt" || name == "mgSubTitleTxt" || name == "mgHeader")
      out = ModernGov::page_title;
    if (name == "mgHide" || name == "mgFooter") out = ModernGov::hidden;
    return out != ModernGov::none;
  });
  return out;
}

bool is_main(const TagToken& tag) {
  return tag.tag == Tag::main || base::equals_folded(tag.attributes.role, "main");
}

bool is_navigation(const TagToken& tag, bool content) {
  switch (tag.tag) {
    case Tag::nav:
    case Tag::footer:
    case Tag::aside:
      return true;
    case Tag::header:
      if (!content) return true;
      break;
    case Tag::html:
    case Tag::body:
    case Tag::main:
      return false;
    default:
      break;
  }
  const Attributes& a = tag.attributes;
  if (base::is_one_of(a.role, "navigation banner contentinfo search")) return true;
  if (is_main(tag)) return false;
  return any_class(a.class_, names_navigation) ||
         (a.id.size() <= kLongestClass && names_navigation(a.id));
}

Weight font_weight(std::string_view style) {
  constexpr std::string_view key = "font-weight";
  for (std::size_t at = style.find(':'); at != std::string_view::npos;
       at = style.find(':', at + 1)) {
    std::string_view name = base::trim(style.substr(0, at));
    name = name.substr(name.size() - std::min(name.size(), key.size()));
    if (!base::equals_folded(name, key)) continue;
    const std::string_view value = base::trim(style.substr(at + 1, 16));
    const bool heavy = value.size() >= 3 && value[0] >= '6' && value[0] <= '9' && value[1] == '0';
    return heavy || base::starts_with_folded(value, "bold") ? Weight::bold : Weight::normal;
  }
  return Weight::unsaid;
}

}  // namespace minutebook::text
