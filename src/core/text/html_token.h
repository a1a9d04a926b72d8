#pragma once
// HTML → tokens, after the states of the WHATWG tokenizer. No tree, no recursion, linear in the bytes.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/html_tags.h"

namespace minutebook::text {

/// The attributes that are read, as written; null where absent. Where one is repeated, the first counts.
struct Attributes {
  std::string_view id, role, href, name, class_, style, start, value, content, property;
};

/// A start or end tag.
struct TagToken {
  std::size_t begin = 0, end = 0;
  Tag tag = Tag::unknown;
  std::string_view name;  // as written
  bool closing = false;
  Attributes attributes;
};

/// Reads the tag whose '<' stands at `at`; a letter, or '/' and a letter, must follow. False if the text ends before it.
bool scan_tag(std::string_view text, std::size_t at, TagToken& tag);

/// The '<' of the next end tag of that name; npos if there is none.
std::size_t find_end_tag(std::string_view text, std::size_t from, std::string_view name);

/// The end of the comment that starts with "<!--" at `at`; npos if it is never closed.
std::size_t find_comment_end(std::string_view text, std::size_t at);

struct Token {
  enum class Kind : std::uint8_t {
    text,      // with character references
    verbatim,  // without: CDATA, the content of <xmp> and <plaintext>
    start,
    end,
    skipped,  // comment, doctype, processing instruction, the content of <script> and <style>
    done,
  };
  Kind kind = Kind::done;
  std::size_t begin = 0, end = 0;
  TagToken tag;      // of start and end; of the content of a raw element: the element
  bool raw = false;  // the content of a raw element
};

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text) {}

  /// False when the text is over. What is never closed (a comment, a script, a quoted attribute) hides no text: its
  /// opening alone is taken as markup. A copy reads ahead.
  bool next(Token& token);

  /// Takes over what a copy that read ahead has looked for in vain.
  void learn(const Tokenizer& ahead);

 private:
  bool emit(Token& token, Token::Kind kind, std::size_t end);
  bool text(Token& token, std::size_t from);
  bool markup(Token& token);
  bool declaration(Token& token);
  bool bogus_comment(Token& token);
  bool tag(Token& token);
  bool raw_content(Token& token);
  std::size_t find_close(std::size_t from);
  std::size_t find_raw_end(const TagToken& raw, std::size_t from);

  /// From these places on something does not come any more, and is not looked for again: hostile texts stay linear.
  struct Missing {
    std::size_t comment_end = SIZE_MAX, cdata_end = SIZE_MAX, close = SIZE_MAX;
    std::size_t quote =
        SIZE_MAX;  // a quoted value ran to the end of the text: '>' ends tags from here on
    std::size_t script_escape =
        SIZE_MAX;  // "<!-- <script>" in a script did: "</script>" ends scripts from here on
    std::size_t raw_end[6] = {SIZE_MAX, SIZE_MAX, SIZE_MAX,
                              SIZE_MAX, SIZE_MAX, SIZE_MAX};  // by raw element
  };

  std::string_view text_;
  std::size_t at_ = 0;
  TagToken raw_;  // the raw element that was opened last, until its content is read
  bool in_raw_ = false;
  Missing missing_;
};

}  // namespace minutebook::text
