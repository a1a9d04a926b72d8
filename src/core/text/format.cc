#include "text/format.h"

#include <algorithm>

#include "base/unicode.h"
#include "text/front_matter.h"
#include "text/lines.h"

namespace minutebook::text {
namespace {

constexpr std::size_t kLookedAt = 32768;

bool ends_with_one_of(std::string_view name, std::string_view endings) {
  name = name.substr(0, name.find('?'));  // a URL with its query
  const std::size_t dot = name.rfind('.');
  return dot != std::string_view::npos && base::is_one_of(name.substr(dot + 1), endings);
}

/// The name of the tag that starts here ("<p", "</p"), empty if none does.
std::string_view tag_name(std::string_view text, std::size_t at) {
  std::size_t begin = at + 1;
  if (begin < text.size() && text[begin] == '/') ++begin;
  std::size_t end = begin;
  while (end < text.size() && (base::is_ascii_letter(text[end]) || base::is_ascii_digit(text[end])))
    ++end;
  if (end >= text.size() || std::string_view(" \t\r\n/>").find(text[end]) == std::string_view::npos)
    return {};
  return text.substr(begin, end - begin);
}

bool is_tag_rich(std::string_view text) {
  constexpr std::string_view names =
      "p div table tbody tr td th ul ol li br span strong b i em h1 h2 h3 h4 a font body head "
      "title meta";
  std::size_t tags = 0, first_tag = text.size();
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    if (!base::is_one_of(tag_name(text, at), names)) continue;
    ++tags;
    first_tag = std::min(first_tag, at);
  }
  // A fragment that starts with a tag needs few of them, a text with some tags in it is no page.
  const std::size_t lead = text.find_first_not_of(" \t\r\n\f");
  return first_tag == lead ? tags >= 4 : tags >= 8 && tags * 150 >= text.size();
}

bool is_markdown_heading(std::string_view line) {
  const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
  return marks >= 1 && marks <= 6 && marks + 1 < line.size() && line[marks] == ' ' &&
         line[marks + 1] != '#';
}

std::size_t count_paired_bold(std::string_view line) {
  std::size_t pairs = 0;
  for (std::size_t at = line.find("**"); at != std::string_view::npos;) {
    const std::size_t close = line.find("**", at + 2);
    if (close == std::string_view::npos) break;
    pairs += close > at + 2 && line[at + 2] != ' ' && line[at + 2] != '*' && line[close - 1] != ' ';
    at = line.find("**", close + 2);
  }
  return pairs;
}

bool is_markdown(std::string_view text) {
  if (find_front_matter(text).end != 0) return true;
  std::size_t headings = 0, bold = 0, links = 0;
  for (std::size_t at = 0; at < text.size();) {
    const SourceLine line = line_at(text, at);
    const std::string_view content = line.of(text);
    headings += is_markdown_heading(content);
    bold += count_paired_bold(content);
    const std::size_t link = content.find("](");
    links += link != std::string_view::npos && content.find(')', link) != std::string_view::npos;
    at = line.next;
  }
  return headings >= 3 || bold >= 4 || (headings >= 1 && bold + links >= 2) || links >= 4;
}

std::string_view without_parameters(std::string_view media_type) {
  return base::trim(media_type.substr(0, media_type.find(';')));
}

/// Plain where neither media type nor name say more.
Format declared_format(const Declared& declared) {
  const std::string_view type = without_parameters(declared.media_type);
  if (base::is_one_of(type, "text/html application/xhtml+xml")) return Format::html;
  if (base::is_one_of(type, "text/markdown text/x-markdown")) return Format::markdown;
  if (ends_with_one_of(declared.name, "html htm xhtml xht aspx asp php")) return Format::html;
  if (ends_with_one_of(declared.name, "md markdown mkd mdown")) return Format::markdown;
  return Format::plain;
}

bool starts_like_html(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  bytes = bytes.substr(0, 4096);
  for (;;) {
    const std::size_t at = bytes.find_first_not_of(" \t\r\n\f");
    if (at == std::string_view::npos || bytes[at] != '<') return false;
    bytes.remove_prefix(at);
    const bool comment = bytes.starts_with("<!--");
    if (!comment && !bytes.starts_with("<?")) break;
    const std::size_t end = bytes.find(comment ? "-->" : ">");
    if (end == std::string_view::npos) return false;
    bytes.remove_prefix(end + (comment ? 3 : 1));
  }
  return base::starts_with_folded(bytes, "<!doctype html") ||
         base::is_one_of(tag_name(bytes, 0), "html head body");
}

}  // namespace

bool may_be_html(std::string_view bytes, const Declared& declared) {
  return declared_format(declared) == Format::html || starts_like_html(bytes);
}

Format choose_format(std::string_view text, const Declared& declared) {
  const Format format = declared_format(declared);
  if (format != Format::plain) return format;
  if (ends_with_one_of(declared.name, "rst rest")) return Format::plain;
  const bool says_plain =
      base::equals_folded(without_parameters(declared.media_type), "text/plain");
  const std::string_view head = text.substr(0, kLookedAt);
  if (!says_plain && (starts_like_html(head) || is_tag_rich(head))) return Format::html;
  return is_markdown(head) ? Format::markdown : Format::plain;
}

}  // namespace minutebook::text
