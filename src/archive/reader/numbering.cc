#include "reader/numbering.h"

#include <algorithm>
#include <iterator>

namespace minutebook::archive {
namespace {

std::string letters(unsigned number, char first) {
  // Word goes on after z with aa, bb, cc.
  return std::string(std::min(20u, (number - 1) / 26 + 1),
                     static_cast<char>(first + static_cast<int>((number - 1) % 26)));
}

std::string roman(unsigned number) {
  constexpr std::pair<unsigned, const char*> kParts[] = {
      {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
      {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
  std::string out;
  for (const auto& [value, sign] : kParts) {
    for (; number >= value && out.size() < 40; number -= value) out += sign;
  }
  return out;
}

std::string upper(std::string text) {
  for (char& c : text) c = static_cast<char>(c - 'a' + 'A');
  return text;
}

unsigned level_of(pugi::xml_node node) { return std::min(8u, node.attribute("w:ilvl").as_uint()); }

}  // namespace

std::string format_number(unsigned number, const std::string& format) {
  if (format == "none") return {};
  if (number == 0) return "0";
  if (format == "lowerLetter") return letters(number, 'a');
  if (format == "upperLetter") return letters(number, 'A');
  if (format == "lowerRoman") return roman(number);
  if (format == "upperRoman") return upper(roman(number));
  const std::string plain = std::to_string(number);
  return format == "decimalZero" && number < 10 ? "0" + plain : plain;
}

void Numbering::read_level(pugi::xml_node node, Levels& levels) {
  Level& level = levels[level_of(node)];
  level.start = node.child("w:start").attribute("w:val").as_uint(1);
  level.format = node.child("w:numFmt").attribute("w:val").as_string("decimal");
  level.text = node.child("w:lvlText").attribute("w:val").as_string();
  level.legal = node.child("w:isLgl");
}

void Numbering::load(const pugi::xml_document& numbering) {
  const pugi::xml_node top = numbering.child("w:numbering");
  for (const pugi::xml_node node : top.children("w:abstractNum")) {
    Levels& levels = abstracts_[node.attribute("w:abstractNumId").as_string()];
    for (const pugi::xml_node level : node.children("w:lvl")) read_level(level, levels);
  }
  for (const pugi::xml_node node : top.children("w:num")) {
    List& list = lists_[node.attribute("w:numId").as_string()];
    list.abstract = node.child("w:abstractNumId").attribute("w:val").as_string();
    list.levels = abstracts_[list.abstract];
    for (const pugi::xml_node over : node.children("w:lvlOverride")) {
      const unsigned at = level_of(over);
      if (const pugi::xml_node level = over.child("w:lvl")) read_level(level, list.levels);
      if (const pugi::xml_node start = over.child("w:startOverride")) {
        list.levels[at].start = start.attribute("w:val").as_uint(1);
        list.restarts[at] = true;
      }
    }
  }
}

std::string Numbering::next(const std::string& id, unsigned at) {
  const auto found = lists_.find(id);
  if (found == lists_.end() || at > 8) return {};
  List& list = found->second;
  Counters& counters = counters_[list.abstract];
  const bool restart = list.restarts[at] || !counters.begun[at];
  list.restarts[at] = false;
  counters.value[at] = restart ? list.levels[at].start : counters.value[at] + 1;
  counters.begun[at] = true;
  std::fill(counters.begun.begin() + at + 1, counters.begun.end(), false);
  const Level& level = list.levels[at];
  if (level.format == "bullet") return "\xE2\x80\xA2";
  std::string label;
  for (std::size_t i = 0; i < level.text.size(); ++i) {
    const char c = level.text[i];
    const bool place = c == '%' && i + 1 < level.text.size() && level.text[i + 1] >= '1' &&
                       level.text[i + 1] <= '9';
    if (!place) {
      label += c;
      continue;
    }
    const auto part = static_cast<unsigned>(level.text[++i] - '1');
    const unsigned value = counters.begun[part] ? counters.value[part] : list.levels[part].start;
    label += format_number(value, level.legal && part < at ? "decimal" : list.levels[part].format);
  }
  return label;
}

}  // namespace minutebook::archive
