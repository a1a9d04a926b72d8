#pragma once
// Draft → the public structs: spans in the input, texts as views, ids.

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/draft.h"
#include "document/ground.h"
#include "document/storage.h"
#include "minutebook/document.h"

namespace minutebook::document {

/// Numbers the children of one parent by type: "…/question-1".
class Ids {
 public:
  Ids(Storage& storage, std::string_view parent) : storage_(storage), parent_(parent) {}
  std::string_view next(element::Type type) { return next(static_cast<std::size_t>(type)); }
  std::string_view next_paragraph() { return next(kParagraph); }

 private:
  static constexpr std::size_t kParagraph = static_cast<std::size_t>(element::Type::furniture) + 1;

  std::string_view next(std::size_t type);

  Storage& storage_;
  std::string_view parent_;
  std::array<std::uint32_t, kParagraph + 1> counts_{};
};

/// Ids of the items in one parent, by what they are called.
class ItemIds {
 public:
  ItemIds(Storage& storage, std::string_view parent) : storage_(storage), parent_(parent) {}
  /// `name` as it stands, with "-2", "-3" where it was given before.
  std::string_view named(const std::string& name);

 private:
  std::string_view keep(std::string_view name);

  Storage& storage_;
  std::string_view parent_;
  std::map<std::string_view, int> counts_;
};

/// "39/20" → "39-20", "Apologies for Absence" → "apologies-for-absence": characters of an id, at most 40.
std::string slug(std::string_view text);

class Converter {
 public:
  /// `holes`: furniture inside elements, by place.
  Converter(const text::Text& text, const block::Blocks& blocks, Storage& storage,
            std::vector<Range> holes)
      : text_(text), blocks_(blocks), storage_(storage), holes_(std::move(holes)) {}

  /// Appends one draft and what it holds.
  void convert(const Draft& draft, Ids& ids, Nodes& to);

  /// Where a range of the flow stands: in the reading text, in the input. Never a part of a character.
  Range reading(Range flow) const {
    return blocks_.reading.source(trimmed(storage_.flow, flow), near_reading_);
  }
  Span span(Range flow) const { return text_.span(reading(flow), near_input_); }
  std::string_view words(Range flow) const {
    if (flow.empty()) return {};
    const Range r = trimmed(storage_.flow, flow);
    return std::string_view(storage_.flow).substr(r.begin, r.size());
  }
  Person person(const element::Name& name) const;
  /// Id, span, text, rule and marks.
  void common(Element& out, Range flow, const std::vector<Range>& marks, const char* rule,
              std::string_view id);

  /// Where the id of the question stands that begins at a flow offset; empty if there is none.
  std::map<std::uint32_t, std::string_view> question_ids;

 private:
  std::string_view rule(const char* id);
  std::string_view words_without_holes(Range flow);
  void typed(const Draft& draft, std::string_view id, Node& out);
  void fill(const Draft& draft, std::string_view id, Node& out);
  /// Empty where the words stand outside: the element was clipped.
  std::string_view words_in(const Draft& draft, Range flow) const;
  void action(const element::Element& from, const Draft& draft, Action& out) const;
  void aside(const Draft& draft, Ids& ids, Node& out);
  void rows(const Draft& draft, Table& out) const;
  void clause(const Draft& draft, std::string_view id, Clause& out);
  void take_children(const Draft& draft, Element& to);
  void vote(const element::Element& from, Vote& out) const;

  const text::Text& text_;
  const block::Blocks& blocks_;
  Storage& storage_;
  std::vector<Range> holes_;
  // By address; ids of user rules live no longer than their extractor.
  std::vector<std::pair<const char*, std::string_view>> rules_;
  mutable std::size_t near_reading_ = 0;
  mutable text::Text::Near near_input_;
};

}  // namespace minutebook::document
