#pragma once
// What the attributes of an element say: furniture of the page, parts of a ModernGov page, bold text.

#include <cstdint>
#include <string_view>

#include "text/html_flow.h"
#include "text/html_token.h"
#include "text/text.h"

namespace minutebook::text {

/// The classes that ModernGov prints.
enum class ModernGov : std::uint8_t {
  none,
  number_cell,
  title,
  label,
  word_para,
  action_list,
  document_list,
  page_title,
  hidden,  // headings for screen readers, the footer
};
ModernGov moderngov_class(std::string_view classes);

/// Navigation, banners, skip links, menus, cookie notes. `content`: the element stands in <main> or <article>.
bool is_navigation(const TagToken& tag, bool content);

/// The main part of the page, by element or role.
bool is_main(const TagToken& tag);

/// What "font-weight" in a style attribute says.
enum class Weight : std::uint8_t { unsaid, normal, bold };
Weight font_weight(std::string_view style);

}  // namespace minutebook::text
