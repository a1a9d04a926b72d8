#include "reader/flow.h"

#include <utility>

#include "reader/package.h"

namespace minutebook::archive {

void Flow::open_paragraph() { open_.emplace_back(); }

void Flow::close_paragraph(std::string_view label, int level) {
  if (open_.empty()) return;
  const Paragraph paragraph = std::move(open_.back());
  open_.pop_back();
  std::string& to = target();
  if (paragraph.any || !label.empty()) {
    const std::string tag = level > 0 ? "h" + std::to_string(level) : "p";
    const bool bold = level == 0 && paragraph.any && paragraph.all_bold;
    to += '<' + tag + '>';
    if (bold) to += "<b>";
    append_escaped(label, to);
    if (!label.empty() && paragraph.any) to += ' ';
    to += paragraph.html;
    if (bold) to += "</b>";
    to += "</" + tag + ">\n";
  }
  if (open_.empty()) out_ += std::exchange(after_, {});
}

void Flow::text(std::string_view text, bool bold) {
  if (text.empty()) return;
  const bool blank = text.find_first_not_of(" \t\r\n") == std::string_view::npos;
  if (open_.empty()) {
    append_escaped(text, out_);
    return;
  }
  Paragraph& paragraph = open_.back();
  append_escaped(text, paragraph.html);
  paragraph.any = paragraph.any || !blank;
  paragraph.all_bold = paragraph.all_bold && (bold || blank);
}

void Flow::line_break() {
  if (!open_.empty()) open_.back().html += "<br>\n";
}

void Flow::block(const char* mark, const char* tag) {
  std::string& to = target();
  to += mark;
  to += tag;
  to += ">\n";
}

void Flow::raw(std::string_view html) { (target() += html) += '\n'; }

std::string Flow::take() {
  while (!open_.empty()) close_paragraph({}, 0);
  return std::exchange(out_, {});
}

}  // namespace minutebook::archive
