#include "text/html.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "text/html_entity.h"
#include "text/html_flow.h"
#include "text/html_role.h"
#include "text/html_stack.h"
#include "text/html_table.h"
#include "text/html_token.h"

namespace minutebook::text {
namespace {

std::uint32_t number_of(std::string_view value, std::uint32_t otherwise) {
  while (!value.empty() && base::is_ascii_space(value.front())) value.remove_prefix(1);
  std::uint32_t out = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), out);
  return error == std::errc{} && end != value.data() && out < 1000000000 ? out : otherwise;
}

class HtmlReader {
 public:
  HtmlReader(std::string_view source, Text& text)
      : source_(source), text_(text), tokenizer_(source), flow_(source, text) {}

  void read() {
    Token token;
    while (tokenizer_.next(token)) {
      switch (token.kind) {
        case Token::Kind::text:
        case Token::Kind::verbatim:
          write(token);
          break;
        case Token::Kind::start:
          start(token.tag);
          break;
        case Token::Kind::end:
          end(token.tag);
          break;
        default:
          break;
      }
    }
    while (!stack_.empty()) pop(source_.size());
    flow_.finish();
    report_depth();
  }

 private:
  void write(const Token& token);
  void start(const TagToken& tag);
  void end(const TagToken& tag);
  void open(const TagToken& tag);
  void close_implied(const TagToken& tag);
  void pop(std::size_t at);
  void break_around(Tag tag, std::size_t at);
  void start_row(const TagToken& tag, Element& element);
  void start_item(const TagToken& tag);
  void start_list(const TagToken& tag, Element& element);
  void take_classes(const TagToken& tag, Style& style);
  void take_meta(const Attributes& attributes);
  bool hides_content(const TagToken& tag);
  void report_depth();

  /// The numbering of an open list.
  struct List {
    bool ordered = false;
    std::uint32_t next = 1;
  };

  std::string_view source_;
  Text& text_;
  Tokenizer tokenizer_;
  Flow flow_;
  ElementStack stack_;
  std::vector<List> lists_;
  bool in_head_ = false;
  bool label_seen_ = false;  // in the ModernGov item at hand
  bool row_begun_ = false;   // the row that is one line has a cell
  std::size_t no_template_end_ = SIZE_MAX;
};

void HtmlReader::write(const Token& token) {
  const bool references = token.kind == Token::Kind::text;
  if (!token.raw) return flow_.write(token.begin, token.end, references, stack_.style());
  Style style = stack_.style();
  style.title |= token.tag.tag == Tag::title;
  style.preformatted |= token.tag.tag != Tag::title;
  flow_.write(token.begin, token.end, references, style);
}

void HtmlReader::start(const TagToken& tag) {
  if (tag.tag == Tag::meta) return take_meta(tag.attributes);
  if (tag.tag == Tag::html) return;
  if (tag.tag == Tag::head) in_head_ = true;
  if (tag.tag == Tag::body || tag.tag == Tag::p || tag.tag == Tag::block) in_head_ = false;
  close_implied(tag);
  if (tag.tag == Tag::br) {
    if (stack_.style().row) return flow_.space(tag.begin);
    return flow_.line_break(tag.begin);
  }
  break_around(tag.tag, tag.begin);
  if (tag.tag == Tag::hr) return flow_.rule(tag.begin);
  // Raw elements hold nothing but their content, and if they are never closed not even that.
  if (!is_void(tag.tag) && !is_raw(tag.tag)) open(tag);
}

void HtmlReader::end(const TagToken& tag) {
  if (tag.tag == Tag::head) in_head_ = false;
  if (tag.tag == Tag::html || tag.tag == Tag::body) return;
  if (tag.tag == Tag::br) return flow_.line_break(tag.begin);
  if (is_void(tag.tag)) return;
  if (is_raw(tag.tag) || stack_.end_uncounted()) return break_around(tag.tag, tag.begin);
  std::size_t to_pop = stack_.depth_of(tag);
  if (to_pop == 0) {
    if (is_formatting(tag.tag) && stack_.end_formatting(tag)) {
      if (tag.tag == Tag::a) flow_.close_link();
    } else {
      break_around(tag.tag, tag.begin);
    }
    return;
  }
  while (to_pop-- > 0) pop(tag.begin);
}

void HtmlReader::close_implied(const TagToken& tag) {
  if (tag.tag == Tag::a && stack_.end_formatting(tag)) flow_.close_link();
  for (std::size_t count = stack_.implied_ends(tag.tag); count > 0; --count) pop(tag.begin);
}

void HtmlReader::break_around(Tag tag, std::size_t at) {
  if (stack_.style().hidden) return;
  const bool in_row = stack_.style().row;
  switch (tag) {
    case Tag::td:
    case Tag::th:
      if (!in_row) flow_.new_block(at);
      return;
    case Tag::tr:
    case Tag::tbody:
      return flow_.end_row(at);
    case Tag::option:
      return in_row ? flow_.space(at) : flow_.new_line(at);
    default:
      if (is_block(tag)) in_row ? flow_.space(at) : flow_.new_block(at);
  }
}

void HtmlReader::open(const TagToken& tag) {
  Element element = stack_.child(tag);
  Style& style = element.style;
  const Weight weight = font_weight(tag.attributes.style);
  element.bold = tag.tag == Tag::b || tag.tag == Tag::th || weight == Weight::bold;
  style.bold = (style.bold || element.bold) && weight != Weight::normal;
  style.hidden |= hides_content(tag);
  style.content |= is_main(tag) || tag.tag == Tag::article;
  if (is_main(tag)) style.navigation = false;
  style.navigation |= is_navigation(tag, style.content);
  style.preformatted |= tag.tag == Tag::pre || tag.tag == Tag::plaintext;
  if (heading_level(tag.tag) != 0)
    style.heading = static_cast<std::uint8_t>(heading_level(tag.tag));
  take_classes(tag, style);
  switch (tag.tag) {
    case Tag::tr:
      start_row(tag, element);
      break;
    case Tag::table:
      style.row = false;
      break;
    case Tag::td:
    case Tag::th:
      if (style.row && std::exchange(row_begun_, true)) flow_.cell(tag.begin);
      break;
    case Tag::li:
      start_item(tag);
      break;
    case Tag::ul:
    case Tag::ol:
      start_list(tag, element);
      break;
    case Tag::pre:
      flow_.skip_newline();
      break;
    case Tag::a:
      if (tag.attributes.href.data() != nullptr)
        flow_.open_link(decode_references(base::trim(tag.attributes.href)));
      break;
    default:
      break;
  }
  if (!stack_.push(element, tag.begin) && element.list) lists_.pop_back();
}

void HtmlReader::pop(std::size_t at) {
  const Element element = stack_.pop();
  if (element.list) lists_.pop_back();
  if (element.tag == Tag::a) flow_.close_link();
  break_around(element.tag, at);
}

void HtmlReader::start_row(const TagToken& tag, Element& element) {
  // A row inside of a row that is one line cannot be: its table made that one a layout.
  element.style.row = is_one_line_row(source_, tokenizer_);
  row_begun_ = false;
  if (!element.style.row) flow_.new_block(tag.begin);
}

void HtmlReader::start_list(const TagToken& tag, Element& element) {
  element.list = true;
  lists_.push_back({tag.tag == Tag::ol, number_of(tag.attributes.start, 1)});
}

void HtmlReader::start_item(const TagToken& tag) {
  std::uint32_t ordinal = 0;
  if (!lists_.empty() && lists_.back().ordered) {
    ordinal = number_of(tag.attributes.value, lists_.back().next);
    lists_.back().next = ordinal + 1;
  }
  flow_.item(static_cast<std::uint8_t>(std::clamp<std::size_t>(lists_.size(), 1, 255)), ordinal);
}

void HtmlReader::take_classes(const TagToken& tag, Style& style) {
  switch (moderngov_class(tag.attributes.class_)) {
    case ModernGov::none:
      return;
    case ModernGov::number_cell:
      style.role = Role::item_number;
      label_seen_ = false;
      return;
    case ModernGov::title:
      if (style.role != Role::item_number) style.role = Role::item_title;
      label_seen_ = false;
      return;
    case ModernGov::label:
      style.role = Role::label;
      label_seen_ = true;
      return;
    case ModernGov::word_para:
      style.role = label_seen_ ? Role::none : Role::agenda_text;
      return;
    case ModernGov::document_list:
      style.role = Role::document_list;
      return;
    case ModernGov::page_title:
      style.role = Role::page_title;
      return;
    case ModernGov::action_list:
    case ModernGov::hidden:
      style.navigation = true;
      return;
  }
}

void HtmlReader::take_meta(const Attributes& attributes) {
  const std::string_view name =
      attributes.name.data() != nullptr ? attributes.name : attributes.property;
  if (name.empty() || attributes.content.data() == nullptr) return;
  Field field;
  field.name = decode_references(base::trim(name));
  std::transform(field.name.begin(), field.name.end(), field.name.begin(), base::ascii_lower);
  field.value = decode_references(attributes.content);
  const auto begin = static_cast<std::uint32_t>(attributes.content.data() - source_.data());
  const Range in =
      text_.decoding.source({begin, begin + static_cast<std::uint32_t>(attributes.content.size())});
  field.span = {in.begin, in.end};
  text_.fields.push_back(std::move(field));
}

bool HtmlReader::hides_content(const TagToken& tag) {
  if (tag.tag == Tag::noscript) return in_head_;
  if (tag.tag != Tag::template_ || stack_.style().hidden || tag.end >= no_template_end_)
    return false;
  if (find_end_tag(source_, tag.end, "template") != std::string_view::npos) return true;
  no_template_end_ = tag.end;
  return false;
}

void HtmlReader::report_depth() {
  if (stack_.capped_at() == SIZE_MAX) return;
  const auto begin = static_cast<std::uint32_t>(stack_.capped_at());
  const Range in = text_.decoding.source({begin, begin + 1});
  text_.diagnostics.push_back({"W_DEPTH_CAPPED",
                               Severity::warning,
                               "elements are nested deeper than " +
                                   std::to_string(ElementStack::kDeepest) +
                                   "; the text below is kept, its structure is not",
                               {in.begin, in.end}});
}

}  // namespace

void read_html(std::string_view decoded, Text& text) {
  text.format = Format::html;
  HtmlReader(decoded, text).read();
}

}  // namespace minutebook::text
