#include "text/html_table.h"

#include <cstddef>

#include "base/unicode.h"
#include "text/html_role.h"

namespace minutebook::text {
namespace {

// More is an address or a column of a page, not a cell.
constexpr std::size_t kMostBreaks = 3;
constexpr std::size_t kLongestCell = 1500;

bool is_blank_text(std::string_view text) {
  while (!text.empty()) {
    if (text.starts_with("&nbsp;") || text.starts_with("&#160;")) {
      text.remove_prefix(6);
    } else if (text.starts_with("\xC2\xA0")) {
      text.remove_prefix(2);
    } else if (base::is_ascii_space(text.front())) {
      text.remove_prefix(1);
    } else {
      return false;
    }
  }
  return true;
}

class RowJudge {
 public:
  enum class Verdict { go_on, line, layout };

  Verdict take(const Token& token, std::string_view source) {
    if (token.kind == Token::Kind::text || token.kind == Token::Kind::verbatim) {
      return text(source.substr(token.begin, token.end - token.begin));
    }
    if (token.kind != Token::Kind::start && token.kind != Token::Kind::end) return Verdict::go_on;
    return tag(token.tag);
  }

  Verdict end() const { return cells_ >= 2 ? Verdict::line : Verdict::layout; }

 private:
  Verdict text(std::string_view words) {
    if (is_blank_text(words)) return Verdict::go_on;
    if (block_over_) return Verdict::layout;
    has_text_ = true;
    length_ += words.size();
    return length_ > kLongestCell ? Verdict::layout : Verdict::go_on;
  }

  Verdict tag(const TagToken& tag) {
    switch (tag.tag) {
      case Tag::tr:
      case Tag::tbody:
        return end();
      case Tag::table:
        return tag.closing ? end() : Verdict::layout;
      case Tag::td:
      case Tag::th:
        if (!tag.closing) start_cell();
        return is_item_cell(tag) ? Verdict::layout : Verdict::go_on;
      case Tag::br:
        return ++breaks_ > kMostBreaks ? Verdict::layout : Verdict::go_on;
      case Tag::li:
      case Tag::ul:
      case Tag::ol:
      case Tag::hr:
      case Tag::pre:
        return Verdict::layout;
      default:
        if (heading_level(tag.tag) != 0 || is_item_cell(tag)) return Verdict::layout;
        if (is_block(tag.tag)) block_over_ = has_text_;
        return Verdict::go_on;
    }
  }

  static bool is_item_cell(const TagToken& tag) {
    return moderngov_class(tag.attributes.class_) != ModernGov::none;
  }

  void start_cell() {
    ++cells_;
    has_text_ = block_over_ = false;
    breaks_ = length_ = 0;
  }

  std::size_t cells_ = 0, breaks_ = 0, length_ = 0;
  bool has_text_ = false, block_over_ = false;
};

}  // namespace

bool is_one_line_row(std::string_view source, Tokenizer& tokenizer) {
  Tokenizer ahead = tokenizer;
  RowJudge judge;
  auto verdict = RowJudge::Verdict::go_on;
  Token token;
  while (verdict == RowJudge::Verdict::go_on) {
    verdict = ahead.next(token) ? judge.take(token, source) : judge.end();
  }
  tokenizer.learn(ahead);
  return verdict == RowJudge::Verdict::line;
}

}  // namespace minutebook::text
