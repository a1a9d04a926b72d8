#include "text/html_token.h"

#include <algorithm>
#include <iterator>

#include "base/unicode.h"

namespace minutebook::text {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_html_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

bool ends_name(char c) { return is_html_space(c) || c == '/' || c == '>'; }

std::string_view* slot_of(std::string_view name, Attributes& a) {
  const auto is = [name](std::string_view known) { return base::equals_folded(name, known); };
  switch (name.size()) {
    case 2:
      return is("id") ? &a.id : nullptr;
    case 4:
      return is("role") ? &a.role : is("href") ? &a.href : is("name") ? &a.name : nullptr;
    case 5:
      return is("class")   ? &a.class_
             : is("style") ? &a.style
             : is("start") ? &a.start
             : is("value") ? &a.value
                           : nullptr;
    case 7:
      return is("content") ? &a.content : nullptr;
    case 8:
      return is("property") ? &a.property : nullptr;
    default:
      return nullptr;
  }
}

/// Walks the attributes of one tag.
class AttributeScanner {
 public:
  AttributeScanner(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  /// Behind the '>'; npos if the text ends first.
  std::size_t scan(Attributes& attributes) {
    for (;;) {
      while (at_ < text_.size() && (is_html_space(text_[at_]) || text_[at_] == '/')) ++at_;
      if (at_ >= text_.size()) return npos;
      if (text_[at_] == '>') return at_ + 1;
      const std::string_view name = read_name();
      std::string_view value(text_.data() + at_, 0);
      if (!read_value(value)) return npos;
      std::string_view* const slot = slot_of(name, attributes);
      if (slot != nullptr && slot->data() == nullptr) *slot = value;
    }
  }

 private:
  std::string_view read_name() {
    const std::size_t begin = at_++;  // even a '='
    while (at_ < text_.size() && !ends_name(text_[at_]) && text_[at_] != '=') ++at_;
    return text_.substr(begin, at_ - begin);
  }

  void skip_space() {
    while (at_ < text_.size() && is_html_space(text_[at_])) ++at_;
  }

  bool read_value(std::string_view& value) {
    skip_space();
    if (at_ >= text_.size() || text_[at_] != '=') return at_ < text_.size();
    ++at_;
    skip_space();
    if (at_ >= text_.size()) return false;
    if (text_[at_] == '"' || text_[at_] == '\'') {
      const std::size_t close = text_.find(text_[at_], at_ + 1);
      if (close == npos) return false;
      value = text_.substr(at_ + 1, close - at_ - 1);
      at_ = close + 1;
      return true;
    }
    const std::size_t begin = at_;
    while (at_ < text_.size() && !is_html_space(text_[at_]) && text_[at_] != '>') ++at_;
    value = text_.substr(begin, at_ - begin);
    return true;
  }

  std::string_view text_;
  std::size_t at_;
};

/// The name of the tag at `at`; the place behind it.
std::size_t scan_name(std::string_view text, std::size_t at, TagToken& tag) {
  tag = {};
  tag.begin = at;
  tag.closing = text[at + 1] == '/';
  const std::size_t begin = at + 1 + tag.closing;
  std::size_t end = begin;
  while (end < text.size() && !ends_name(text[end])) ++end;
  tag.name = text.substr(begin, end - begin);
  tag.tag = tag_of(tag.name);
  return end;
}

bool is_end_tag(std::string_view text, std::size_t at, std::string_view name) {
  if (at + 2 + name.size() >= text.size() || text[at + 1] != '/') return false;
  return base::starts_with_folded(text.substr(at + 2), name) &&
         ends_name(text[at + 2 + name.size()]);
}

/// "<!-- <script> </script> -->" inside a script does not end it.
std::size_t find_escaped_script_end(std::string_view text, std::size_t from) {
  bool escaped = false, nested = false;
  for (std::size_t at = text.find_first_of("<-", from); at != npos;
       at = text.find_first_of("<-", at + 1)) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("-->")) {
      escaped = nested = false;
    } else if (rest.starts_with("<!--")) {
      escaped = true;
    } else if (is_end_tag(text, at, "script")) {
      if (!nested) return at;
      nested = false;
    } else if (escaped && base::starts_with_folded(rest, "<script") && rest.size() > 7 &&
               ends_name(rest[7])) {
      nested = true;
    }
  }
  return npos;
}

std::size_t raw_index(Tag tag) {
  switch (tag) {
    case Tag::script:
      return 0;
    case Tag::style:
      return 1;
    case Tag::title:
      return 2;
    case Tag::textarea:
      return 3;
    case Tag::iframe:
      return 4;
    default:
      return 5;
  }
}

}  // namespace

std::size_t find_end_tag(std::string_view text, std::size_t from, std::string_view name) {
  for (std::size_t at = text.find('<', from); at != npos; at = text.find('<', at + 1)) {
    if (is_end_tag(text, at, name)) return at;
  }
  return npos;
}

bool scan_tag(std::string_view text, std::size_t at, TagToken& tag) {
  const std::size_t behind = scan_name(text, at, tag);
  const std::size_t end = AttributeScanner(text, behind).scan(tag.attributes);
  if (end == npos) return false;
  tag.end = end;
  return true;
}

std::size_t find_comment_end(std::string_view text, std::size_t at) {
  // "<!-->" and "<!--->" are comments, too.
  for (std::size_t dash = text.find("--", at + 2); dash != npos; dash = text.find("--", dash + 1)) {
    const std::string_view rest = text.substr(dash + 2);
    if (rest.starts_with('>')) return dash + 3;
    if (rest.starts_with("!>") && dash >= at + 4) return dash + 4;
  }
  return npos;
}

bool Tokenizer::emit(Token& token, Token::Kind kind, std::size_t end) {
  token.kind = kind;
  token.raw = false;
  token.begin = at_;
  token.end = end;
  at_ = end;
  return true;
}

bool Tokenizer::next(Token& token) {
  if (in_raw_) {
    in_raw_ = false;
    if (raw_content(token)) return true;
  }
  if (at_ >= text_.size()) {
    emit(token, Token::Kind::done, at_);
    return false;
  }
  return text_[at_] == '<' ? markup(token) : text(token, at_);
}

bool Tokenizer::text(Token& token, std::size_t from) {
  return emit(token, Token::Kind::text, std::min(text_.find('<', from), text_.size()));
}

bool Tokenizer::markup(Token& token) {
  const char next = at_ + 1 < text_.size() ? text_[at_ + 1] : ' ';
  if (base::is_ascii_letter(next)) return tag(token);
  if (next == '!') return declaration(token);
  if (next == '?') return bogus_comment(token);
  if (next == '/' && at_ + 2 < text_.size())
    return base::is_ascii_letter(text_[at_ + 2]) ? tag(token) : bogus_comment(token);
  return text(token, at_ + 1);
}

std::size_t Tokenizer::find_close(std::size_t from) {
  if (from >= missing_.close) return npos;
  const std::size_t close = text_.find('>', from);
  if (close == npos) missing_.close = from;
  return close;
}

bool Tokenizer::declaration(Token& token) {
  const std::string_view rest = text_.substr(at_);
  if (rest.starts_with("<!--") && at_ < missing_.comment_end) {
    const std::size_t end = find_comment_end(text_, at_);
    if (end != npos) return emit(token, Token::Kind::skipped, end);
    missing_.comment_end = at_;
  }
  if (rest.starts_with("<![CDATA[") && at_ < missing_.cdata_end) {
    const std::size_t end = text_.find("]]>", at_ + 9);
    // Without its end it is a bogus comment, as everywhere outside of SVG and MathML.
    if (end != npos) {
      at_ += 9;
      emit(token, Token::Kind::verbatim, end);
      at_ += 3;
      return true;
    }
    missing_.cdata_end = at_;
  }
  return bogus_comment(token);
}

bool Tokenizer::bogus_comment(Token& token) {
  const std::size_t close = find_close(at_ + 1);
  return close == npos ? text(token, at_ + 1) : emit(token, Token::Kind::skipped, close + 1);
}

bool Tokenizer::tag(Token& token) {
  if (at_ >= missing_.close) return text(token, at_ + 1);
  if (at_ >= missing_.quote || !scan_tag(text_, at_, token.tag)) {
    missing_.quote = std::min(missing_.quote, at_);
    const std::size_t close = find_close(at_ + 1);
    if (close == npos) return text(token, at_ + 1);
    scan_name(text_.substr(0, close), at_, token.tag);
    token.tag.end = close + 1;
  }
  const TagToken& tag = token.tag;
  emit(token, tag.closing ? Token::Kind::end : Token::Kind::start, tag.end);
  if (!tag.closing && (is_raw(tag.tag) || tag.tag == Tag::plaintext)) {
    raw_ = tag;
    in_raw_ = true;
  }
  return true;
}

std::size_t Tokenizer::find_raw_end(const TagToken& raw, std::size_t from) {
  if (raw.tag == Tag::plaintext) return text_.size();
  std::size_t& missing = missing_.raw_end[raw_index(raw.tag)];
  if (from >= missing) return npos;
  std::size_t end = npos;
  if (raw.tag == Tag::script && from < missing_.script_escape) {
    end = find_escaped_script_end(text_, from);
    if (end == npos) missing_.script_escape = from;
  }
  if (end == npos) end = find_end_tag(text_, from, raw.name);
  if (end == npos) missing = from;
  return end;
}

void Tokenizer::learn(const Tokenizer& ahead) {
  const auto earlier = [](std::size_t& mine, std::size_t other) { mine = std::min(mine, other); };
  earlier(missing_.comment_end, ahead.missing_.comment_end);
  earlier(missing_.cdata_end, ahead.missing_.cdata_end);
  earlier(missing_.close, ahead.missing_.close);
  earlier(missing_.quote, ahead.missing_.quote);
  earlier(missing_.script_escape, ahead.missing_.script_escape);
  for (std::size_t i = 0; i < std::size(missing_.raw_end); ++i)
    earlier(missing_.raw_end[i], ahead.missing_.raw_end[i]);
}

bool Tokenizer::raw_content(Token& token) {
  const std::size_t end = find_raw_end(raw_, at_);
  if (end == npos || end == at_) return false;
  token.tag = raw_;
  const bool decoded = raw_.tag == Tag::title || raw_.tag == Tag::textarea;
  const bool kept = raw_.tag == Tag::xmp || raw_.tag == Tag::plaintext;
  emit(token,
       decoded ? Token::Kind::text
       : kept  ? Token::Kind::verbatim
               : Token::Kind::skipped,
       end);
  token.raw = true;
  return true;
}

}  // namespace minutebook::text
