// DOCX: paragraphs with the numbers that Word shows, headings, tables, text boxes, insertions; deletions are left out and
// counted.

#include <algorithm>
#include <cstring>
#include <map>
#include <set>

#include "reader/flow.h"
#include "reader/numbering.h"
#include "reader/package.h"

namespace minutebook::archive {
namespace {

struct Style {
  std::string based_on;
  std::string list;  // numId
  unsigned list_level = 0;
  int heading = 0;
};

class DocxReader {
 public:
  explicit DocxReader(Package& package) : package_(package) {}

  Reading read() {
    load_styles();
    load_numbering();
    for (int i = 1; i <= 3; ++i) part("word/header" + std::to_string(i) + ".xml", false);
    part("word/document.xml", true);
    for (const char* name : {"word/footnotes.xml", "word/endnotes.xml"}) part(name, false);
    for (int i = 1; i <= 3; ++i) part("word/footer" + std::to_string(i) + ".xml", false);
    Reading reading{.converted = true, .as = "text/html"};
    reading.media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    reading.text = flow_.take();
    reading.notes.push_back({"N_CONVERTED", "read from DOCX: spans refer to the HTML made of it, " +
                                                std::to_string(reading.text.size()) + " bytes"});
    if (deleted_ > 0) {
      reading.notes.push_back({"N_DELETED_TEXT", std::to_string(deleted_) +
                                                     " bytes of tracked deletions are left out"});
    }
    if (chunks_ > 0) {
      reading.notes.push_back(
          {"W_ALTCHUNK", std::to_string(chunks_) + " embedded documents (altChunk) are left out"});
    }
    return reading;
  }

 private:
  void load_styles() {
    pugi::xml_document xml;
    package_.parse("word/styles.xml", xml);
    for (const pugi::xml_node node : xml.child("w:styles").children("w:style")) {
      Style& style = styles_[node.attribute("w:styleId").as_string()];
      style.based_on = node.child("w:basedOn").attribute("w:val").as_string();
      const pugi::xml_node p = node.child("w:pPr");
      style.list = p.child("w:numPr").child("w:numId").attribute("w:val").as_string();
      style.list_level = p.child("w:numPr").child("w:ilvl").attribute("w:val").as_uint();
      const std::string name = node.child("w:name").attribute("w:val").as_string();
      if (name.size() == 9 && (name.starts_with("heading ") || name.starts_with("Heading ")) &&
          name[8] >= '1' && name[8] <= '6') {
        style.heading = name[8] - '0';
      } else if (name == "Title" || name == "title") {
        style.heading = 1;
      }
    }
  }

  void load_numbering() {
    pugi::xml_document xml;
    package_.parse("word/numbering.xml", xml);
    numbering_.load(xml);
  }

  // A header that every section repeats is read once.
  void part(const std::string& name, bool body) {
    if (!package_.has(name)) {
      if (body) throw ReadError("E_ARCHIVE_TRUNCATED", "has no word/document.xml");
      return;
    }
    pugi::xml_document xml;
    package_.parse(name, xml);
    if (body) {
      const pugi::xml_node top = xml.document_element();
      return walk(top);
    }
    std::string words;
    walk_tree(
        xml,
        [&](pugi::xml_node n) {
          if (!std::strcmp(n.name(), "w:t")) words += n.child_value();
          return true;
        },
        [](pugi::xml_node) {});
    if (words.find_first_not_of(" \t\n") != std::string::npos && seen_.insert(words).second) {
      walk(xml.document_element());
    }
  }

  void walk(pugi::xml_node top) {
    walk_tree(
        top, [this](pugi::xml_node n) { return enter(n); }, [this](pugi::xml_node n) { leave(n); });
  }

  bool is_left_out(const char* name, pugi::xml_node node) {
    if (!std::strcmp(name, "w:del") || !std::strcmp(name, "w:moveFrom")) {
      walk_tree(
          node,
          [this](pugi::xml_node n) {
            if (!std::strcmp(n.name(), "w:delText") || !std::strcmp(n.name(), "w:t")) {
              deleted_ += std::strlen(n.child_value());
            }
            return true;
          },
          [](pugi::xml_node) {});
      return true;
    }
    // The same text once more, for older programs.
    if (!std::strcmp(name, "mc:Fallback"))
      return static_cast<bool>(node.parent().child("mc:Choice"));
    return !std::strcmp(name, "w:pPr") || !std::strcmp(name, "w:rPr") ||
           !std::strcmp(name, "w:instrText") || !std::strcmp(name, "w:tblPr") ||
           !std::strcmp(name, "w:sectPr");
  }

  bool enter(pugi::xml_node node) {
    const char* name = node.name();
    if (std::strncmp(name, "w:", 2) != 0) return !is_left_out(name, node);
    if (is_left_out(name, node)) return false;
    if (!std::strcmp(name, "w:p"))
      flow_.open_paragraph();
    else if (!std::strcmp(name, "w:t"))
      flow_.text(node.child_value(), is_bold(node.parent()));
    else if (!std::strcmp(name, "w:tab"))
      flow_.text("\t");
    else if (!std::strcmp(name, "w:br") || !std::strcmp(name, "w:cr"))
      flow_.line_break();
    else if (!std::strcmp(name, "w:noBreakHyphen"))
      flow_.text("\xE2\x80\x91");
    else if (!std::strcmp(name, "w:tbl"))
      flow_.open("table");
    else if (!std::strcmp(name, "w:tr"))
      flow_.open("tr");
    else if (!std::strcmp(name, "w:tc"))
      flow_.open("td");
    else if (!std::strcmp(name, "w:altChunk"))
      chunk(node);
    return true;
  }

  void leave(pugi::xml_node node) {
    const char* name = node.name();
    if (!std::strcmp(name, "w:p"))
      close_paragraph(node);
    else if (!std::strcmp(name, "w:tbl"))
      flow_.close("table");
    else if (!std::strcmp(name, "w:tr"))
      flow_.close("tr");
    else if (!std::strcmp(name, "w:tc"))
      flow_.close("td");
  }

  static bool is_bold(pugi::xml_node run) {
    const pugi::xml_node bold = run.child("w:rPr").child("w:b");
    const std::string value = bold.attribute("w:val").as_string("1");
    return bold && value != "0" && value != "false";
  }

  // Follows basedOn, at most as often as there are styles.
  template <class Has>
  const Style* style_that(std::string id, Has has) const {
    for (std::size_t i = 0; i <= styles_.size(); ++i) {
      const auto found = styles_.find(id);
      if (found == styles_.end()) return nullptr;
      if (has(found->second)) return &found->second;
      id = found->second.based_on;
    }
    return nullptr;
  }

  void close_paragraph(pugi::xml_node node) {
    const pugi::xml_node p = node.child("w:pPr");
    const std::string id = p.child("w:pStyle").attribute("w:val").as_string();
    const Style* heading = style_that(id, [](const Style& s) { return s.heading > 0; });
    const Style* listed = style_that(id, [](const Style& s) { return !s.list.empty(); });
    std::string list = listed ? listed->list : std::string();
    unsigned level = listed ? listed->list_level : 0;
    if (const pugi::xml_node own = p.child("w:numPr")) {
      if (own.child("w:numId")) list = own.child("w:numId").attribute("w:val").as_string();
      if (own.child("w:ilvl")) level = own.child("w:ilvl").attribute("w:val").as_uint();
    }
    const bool deleted = p.child("w:rPr").child("w:del");
    const std::string label =
        list.empty() || list == "0" || deleted ? "" : numbering_.next(list, level);
    flow_.close_paragraph(label, heading ? heading->heading : 0);
  }

  void chunk(pugi::xml_node node) {
    const std::string id = node.attribute("r:id").as_string();
    pugi::xml_document relations;
    package_.parse("word/_rels/document.xml.rels", relations);
    for (const pugi::xml_node one : relations.child("Relationships").children()) {
      if (id != one.attribute("Id").as_string()) continue;
      std::string target = one.attribute("Target").as_string();
      target = target.starts_with('/') ? target.substr(1) : "word/" + target;
      const bool html =
          target.ends_with(".html") || target.ends_with(".htm") || target.ends_with(".xhtml");
      if (html && package_.has(target)) return flow_.raw(package_.read(target));
    }
    ++chunks_;
  }

  Package& package_;
  Flow flow_;
  Numbering numbering_;
  std::map<std::string, Style> styles_;
  std::set<std::string> seen_;
  std::uint64_t deleted_ = 0;
  unsigned chunks_ = 0;
};

}  // namespace

Reading read_docx(std::string_view bytes, const Limits& limits) {
  Package package(bytes, limits.max_input_bytes);
  return DocxReader(package).read();
}

}  // namespace minutebook::archive
