// ODT: paragraphs, headings, lists with the numbers that LibreOffice shows, tables.

#include <array>
#include <cstring>
#include <map>
#include <vector>

#include "reader/flow.h"
#include "reader/numbering.h"
#include "reader/package.h"

namespace minutebook::archive {
namespace {

struct ListLevel {
  bool bullet = false;
  std::string format, prefix, suffix;
  unsigned start = 1, shown_levels = 1;
};
using ListStyle = std::array<ListLevel, 10>;

const char* format_name(const std::string& sign) {
  if (sign == "a") return "lowerLetter";
  if (sign == "A") return "upperLetter";
  if (sign == "i") return "lowerRoman";
  if (sign == "I") return "upperRoman";
  return sign.empty() ? "none" : "decimal";
}

class OdtReader {
 public:
  explicit OdtReader(Package& package) : package_(package) {}

  Reading read() {
    pugi::xml_document styles, content;
    package_.parse("styles.xml", styles);
    package_.parse("content.xml", content);
    load_lists(styles);
    load_lists(content);
    const pugi::xml_node body =
        content.document_element().child("office:body").child("office:text");
    if (!body) throw ReadError("E_XML", "has no text in its content.xml");
    walk_tree(
        body, [this](pugi::xml_node n) { return enter(n); },
        [this](pugi::xml_node n) { leave(n); });
    Reading reading{.converted = true, .as = "text/html"};
    reading.media_type = "application/vnd.oasis.opendocument.text";
    reading.text = flow_.take();
    reading.notes.push_back({"N_CONVERTED", "read from ODT: spans refer to the HTML made of it, " +
                                                std::to_string(reading.text.size()) + " bytes"});
    if (deleted_ > 0) {
      reading.notes.push_back({"N_DELETED_TEXT", std::to_string(deleted_) +
                                                     " bytes of tracked deletions are left out"});
    }
    return reading;
  }

 private:
  struct OpenList {
    std::string style;
    std::array<unsigned, 10>* counts;
  };

  void load_lists(const pugi::xml_document& xml) {
    for (const char* group : {"office:styles", "office:automatic-styles"}) {
      for (const pugi::xml_node list :
           xml.document_element().child(group).children("text:list-style")) {
        ListStyle& style = lists_[list.attribute("style:name").as_string()];
        for (const pugi::xml_node node : list.children()) {
          const unsigned at = node.attribute("text:level").as_uint(1);
          if (at < 1 || at > 10) continue;
          ListLevel& level = style[at - 1];
          level.bullet = !std::strcmp(node.name(), "text:list-level-style-bullet");
          level.format = node.attribute("style:num-format").as_string();
          level.prefix = node.attribute("style:num-prefix").as_string();
          level.suffix = node.attribute("style:num-suffix").as_string();
          level.start = node.attribute("text:start-value").as_uint(1);
          level.shown_levels = node.attribute("text:display-levels").as_uint(1);
        }
      }
    }
  }

  bool enter(pugi::xml_node node) {
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
      if (flow_.in_paragraph()) flow_.text(node.value());
      return false;
    }
    const char* name = node.name();
    if (!std::strcmp(name, "text:tracked-changes")) {
      walk_tree(
          node,
          [this](pugi::xml_node n) {
            if (n.type() == pugi::node_pcdata &&
                std::strcmp(n.parent().name(), "dc:creator") != 0 &&
                std::strcmp(n.parent().name(), "dc:date") != 0) {
              deleted_ += std::strlen(n.value());
            }
            return true;
          },
          [](pugi::xml_node) {});
      return false;
    }
    if (!std::strcmp(name, "office:annotation") || !std::strcmp(name, "text:sequence-decls") ||
        !std::strcmp(name, "text:table-of-content"))
      return false;
    if (!std::strcmp(name, "text:p") || !std::strcmp(name, "text:h"))
      flow_.open_paragraph();
    else if (!std::strcmp(name, "text:s"))
      flow_.text(std::string(std::min(64u, node.attribute("text:c").as_uint(1)), ' '));
    else if (!std::strcmp(name, "text:tab"))
      flow_.text("\t");
    else if (!std::strcmp(name, "text:line-break"))
      flow_.line_break();
    else if (!std::strcmp(name, "text:list"))
      open_list(node);
    else if (!std::strcmp(name, "text:list-item"))
      pending_label_ = next_label(node);
    else if (!std::strcmp(name, "table:table"))
      flow_.open("table");
    else if (!std::strcmp(name, "table:table-row"))
      flow_.open("tr");
    else if (!std::strcmp(name, "table:table-cell"))
      flow_.open("td");
    return true;
  }

  void leave(pugi::xml_node node) {
    const char* name = node.name();
    if (!std::strcmp(name, "text:p"))
      flow_.close_paragraph(std::exchange(pending_label_, {}), 0);
    else if (!std::strcmp(name, "text:h"))
      flow_.close_paragraph(std::exchange(pending_label_, {}),
                            std::min(6u, node.attribute("text:outline-level").as_uint(1)));
    else if (!std::strcmp(name, "text:list"))
      close_list();
    else if (!std::strcmp(name, "table:table"))
      flow_.close("table");
    else if (!std::strcmp(name, "table:table-row"))
      flow_.close("tr");
    else if (!std::strcmp(name, "table:table-cell"))
      flow_.close("td");
  }

  void open_list(pugi::xml_node node) {
    std::string style = node.attribute("text:style-name").as_string();
    if (style.empty() && !open_.empty()) style = open_.back();
    open_.push_back(style);
    const bool goes_on =
        node.attribute("text:continue-numbering").as_bool() || node.attribute("text:continue-list");
    const std::size_t at = std::min<std::size_t>(open_.size(), 10) - 1;
    if (!goes_on) counts_[style][at] = 0;
  }

  void close_list() {
    if (!open_.empty()) open_.pop_back();
    pending_label_.clear();
  }

  std::string next_label(pugi::xml_node node) {
    if (open_.empty()) return {};
    const auto found = lists_.find(open_.back());
    if (found == lists_.end()) return {};
    const std::size_t at = std::min<std::size_t>(open_.size(), 10) - 1;
    const ListStyle& style = found->second;
    auto& counts = counts_[open_.back()];
    if (counts[at] == 0) counts[at] = style[at].start > 0 ? style[at].start - 1 : 0;
    ++counts[at];
    if (const auto start = node.attribute("text:start-value")) counts[at] = start.as_uint();
    if (style[at].bullet) return "\xE2\x80\xA2";
    if (style[at].format.empty()) return {};
    std::string label = style[at].prefix;
    const std::size_t shown =
        std::max(1u, std::min<unsigned>(style[at].shown_levels, static_cast<unsigned>(at + 1)));
    for (std::size_t i = at + 1 - shown; i <= at; ++i) {
      if (i > at + 1 - shown) label += '.';
      label += format_number(std::max(1u, counts[i]), format_name(style[i].format));
    }
    return label + style[at].suffix;
  }

  Package& package_;
  Flow flow_;
  std::map<std::string, ListStyle> lists_;
  std::map<std::string, std::array<unsigned, 10>> counts_;
  std::vector<std::string> open_;
  std::string pending_label_;
  std::uint64_t deleted_ = 0;
};

}  // namespace

Reading read_odt(std::string_view bytes, const Limits& limits) {
  Package package(bytes, limits.max_input_bytes);
  return OdtReader(package).read();
}

}  // namespace minutebook::archive
