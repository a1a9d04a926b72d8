#pragma once
// The elements of HTML that mean something to a reader of minutes.

#include <cstdint>
#include <string_view>

namespace minutebook::text {

enum class Tag : std::uint8_t {
  unknown,  // not an HTML element
  inline_,  // one without a meaning here: span, em, sup …
  block,    // any element on lines of its own that needs no name: div, section, address …
  a,
  article,
  aside,
  b,
  body,
  br,
  dd,
  dt,
  font,  // and the other formatting elements that misnest but are not bold: i, u, s, small …
  footer,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  head,
  header,
  hr,
  html,
  iframe,
  li,
  main,
  meta,
  nav,
  noscript,
  ol,
  option,
  p,
  plaintext,
  pre,
  script,
  section,
  select,
  style,
  table,
  tbody,  // and thead, tfoot
  td,
  template_,
  textarea,
  th,
  title,
  tr,
  ul,
  void_,  // img, input, wbr …: no content, no line
  xmp,
};

/// By its name in any case of letters.
Tag tag_of(std::string_view name);

/// Starts and ends lines. An end tag of another element does not reach out of it.
bool is_block(Tag tag);
/// Never has content.
bool is_void(Tag tag);
/// Its content is no markup: script, style, title, textarea, iframe, xmp.
bool is_raw(Tag tag);
/// Elements that people close in the wrong order: their effect ends at the end tag wherever that stands.
bool is_formatting(Tag tag);
/// 1 to 6 for h1 to h6, else 0.
int heading_level(Tag tag);

}  // namespace minutebook::text
