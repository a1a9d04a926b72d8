#pragma once
// What office formats are turned into: HTML with paragraphs, headings and tables, which the extractor reads.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook::archive {

/// Paragraphs may open inside paragraphs (text boxes): the inner ones come out after the outer one.
class Flow {
 public:
  void open_paragraph();
  /// `level` 1–6: a heading; 0: an ordinary paragraph. `label` is its automatic number, empty: none.
  void close_paragraph(std::string_view label, int level);
  bool in_paragraph() const { return !open_.empty(); }

  void text(std::string_view text, bool bold = false);
  void line_break();

  void open(const char* tag) { block("<", tag); }
  void close(const char* tag) { block("</", tag); }

  /// HTML that is in the document as such (altChunk).
  void raw(std::string_view html);

  std::string take();

 private:
  struct Paragraph {
    std::string html;
    bool all_bold = true, any = false;
  };
  std::string& target() { return open_.empty() ? out_ : after_; }
  void block(const char* mark, const char* tag);

  std::vector<Paragraph> open_;
  std::string out_, after_;
};

}  // namespace minutebook::archive
