#include "text/html_tags.h"

#include <array>
#include <cstddef>
#include <iterator>

#include "base/unicode.h"

namespace minutebook::text {
namespace {

struct Named {
  std::string_view name;
  Tag tag;
};

// Sorted by name.
constexpr Named kTags[] = {
    {"a", Tag::a},
    {"abbr", Tag::inline_},
    {"acronym", Tag::inline_},
    {"address", Tag::block},
    {"area", Tag::void_},
    {"article", Tag::article},
    {"aside", Tag::aside},
    {"audio", Tag::inline_},
    {"b", Tag::b},
    {"base", Tag::void_},
    {"basefont", Tag::void_},
    {"bdi", Tag::inline_},
    {"bdo", Tag::inline_},
    {"bgsound", Tag::void_},
    {"big", Tag::font},
    {"blockquote", Tag::block},
    {"body", Tag::body},
    {"br", Tag::br},
    {"button", Tag::inline_},
    {"canvas", Tag::inline_},
    {"caption", Tag::block},
    {"center", Tag::block},
    {"cite", Tag::inline_},
    {"code", Tag::font},
    {"col", Tag::void_},
    {"colgroup", Tag::inline_},
    {"data", Tag::inline_},
    {"datalist", Tag::inline_},
    {"dd", Tag::dd},
    {"del", Tag::inline_},
    {"details", Tag::block},
    {"dfn", Tag::inline_},
    {"dialog", Tag::block},
    {"dir", Tag::ul},
    {"div", Tag::block},
    {"dl", Tag::block},
    {"dt", Tag::dt},
    {"em", Tag::font},
    {"embed", Tag::void_},
    {"fieldset", Tag::block},
    {"figcaption", Tag::block},
    {"figure", Tag::block},
    {"font", Tag::font},
    {"footer", Tag::footer},
    {"form", Tag::block},
    {"frame", Tag::void_},
    {"frameset", Tag::block},
    {"h1", Tag::h1},
    {"h2", Tag::h2},
    {"h3", Tag::h3},
    {"h4", Tag::h4},
    {"h5", Tag::h5},
    {"h6", Tag::h6},
    {"head", Tag::head},
    {"header", Tag::header},
    {"hgroup", Tag::block},
    {"hr", Tag::hr},
    {"html", Tag::html},
    {"i", Tag::font},
    {"iframe", Tag::iframe},
    {"image", Tag::void_},
    {"img", Tag::void_},
    {"input", Tag::void_},
    {"ins", Tag::inline_},
    {"kbd", Tag::inline_},
    {"keygen", Tag::void_},
    {"label", Tag::inline_},
    {"legend", Tag::block},
    {"li", Tag::li},
    {"link", Tag::void_},
    {"listing", Tag::pre},
    {"main", Tag::main},
    {"map", Tag::inline_},
    {"mark", Tag::inline_},
    {"marquee", Tag::block},
    {"math", Tag::inline_},
    {"menu", Tag::ul},
    {"meta", Tag::meta},
    {"meter", Tag::inline_},
    {"nav", Tag::nav},
    {"nobr", Tag::font},
    {"noembed", Tag::iframe},
    {"noframes", Tag::block},
    {"noscript", Tag::noscript},
    {"object", Tag::inline_},
    {"ol", Tag::ol},
    {"optgroup", Tag::inline_},
    {"option", Tag::option},
    {"output", Tag::inline_},
    {"p", Tag::p},
    {"param", Tag::void_},
    {"picture", Tag::inline_},
    {"plaintext", Tag::plaintext},
    {"pre", Tag::pre},
    {"progress", Tag::inline_},
    {"q", Tag::inline_},
    {"rp", Tag::inline_},
    {"rt", Tag::inline_},
    {"ruby", Tag::inline_},
    {"s", Tag::font},
    {"samp", Tag::inline_},
    {"script", Tag::script},
    {"search", Tag::nav},
    {"section", Tag::section},
    {"select", Tag::select},
    {"slot", Tag::inline_},
    {"small", Tag::font},
    {"source", Tag::void_},
    {"span", Tag::inline_},
    {"strike", Tag::font},
    {"strong", Tag::b},
    {"style", Tag::style},
    {"sub", Tag::inline_},
    {"summary", Tag::block},
    {"sup", Tag::inline_},
    {"svg", Tag::inline_},
    {"table", Tag::table},
    {"tbody", Tag::tbody},
    {"td", Tag::td},
    {"template", Tag::template_},
    {"textarea", Tag::textarea},
    {"tfoot", Tag::tbody},
    {"th", Tag::th},
    {"thead", Tag::tbody},
    {"time", Tag::inline_},
    {"title", Tag::title},
    {"tr", Tag::tr},
    {"track", Tag::void_},
    {"tt", Tag::font},
    {"u", Tag::font},
    {"ul", Tag::ul},
    {"var", Tag::inline_},
    {"video", Tag::inline_},
    {"wbr", Tag::void_},
    {"xmp", Tag::xmp},
};

constexpr std::size_t kLongestName = 10;

/// Where the names of each first letter start.
constexpr std::array<std::uint8_t, 27> make_index() {
  std::array<std::uint8_t, 27> out{};
  std::uint8_t at = 0;
  for (std::size_t letter = 0; letter < 27; ++letter) {
    while (at < std::size(kTags) && static_cast<std::size_t>(kTags[at].name[0] - 'a') < letter)
      ++at;
    out[letter] = at;
  }
  return out;
}
constexpr std::array<std::uint8_t, 27> kIndex = make_index();

}  // namespace

Tag tag_of(std::string_view name) {
  if (name.empty() || name.size() > kLongestName || !base::is_ascii_letter(name[0]))
    return Tag::unknown;
  const auto letter = static_cast<std::size_t>(base::ascii_lower(name[0]) - 'a');
  for (std::size_t i = kIndex[letter]; i < kIndex[letter + 1]; ++i) {
    if (base::equals_folded(name, kTags[i].name)) return kTags[i].tag;
  }
  return Tag::unknown;
}

bool is_block(Tag tag) {
  switch (tag) {
    case Tag::unknown:
    case Tag::inline_:
    case Tag::a:
    case Tag::b:
    case Tag::br:
    case Tag::font:
    case Tag::iframe:
    case Tag::meta:
    case Tag::noscript:
    case Tag::script:
    case Tag::select:
    case Tag::style:
    case Tag::template_:
    case Tag::textarea:
    case Tag::void_:
      return false;
    default:
      return true;
  }
}

bool is_void(Tag tag) {
  return tag == Tag::void_ || tag == Tag::br || tag == Tag::hr || tag == Tag::meta;
}

bool is_raw(Tag tag) {
  return tag == Tag::script || tag == Tag::style || tag == Tag::title || tag == Tag::textarea ||
         tag == Tag::iframe || tag == Tag::xmp;
}

bool is_formatting(Tag tag) { return tag == Tag::a || tag == Tag::b || tag == Tag::font; }

int heading_level(Tag tag) {
  return tag >= Tag::h1 && tag <= Tag::h6 ? static_cast<int>(tag) - static_cast<int>(Tag::h1) + 1
                                          : 0;
}

}  // namespace minutebook::text
