#pragma once
// Draft → the public structs: spans in the input, texts as views, ids.

#include <map>
#include <string>
#include <unordered_map>

#include "document/draft.h"
#include "document/ground.h"
#include "document/storage.h"
#include "minutebook/document.h"

namespace minutebook::document {

/// Numbers the children of one parent by type: "…/question-1".
class Ids {
 public:
  explicit Ids(std::string prefix) : prefix_(std::move(prefix)) {}
  std::string next(std::string_view type);
  /// `name` as it stands, with "-2", "-3" where it was given before.
  std::string named(const std::string& name);

 private:
  std::string prefix_;
  std::map<std::string, int, std::less<>> counts_;
};

/// "39/20" → "39-20", "Apologies for Absence" → "apologies-for-absence": characters of an id, at most 40.
std::string slug(std::string_view text);

class Converter {
 public:
  /// `holes`: furniture inside elements, by place.
  Converter(const text::Text& text, const block::Blocks& blocks, Storage& storage,
            std::vector<Range> holes)
      : text_(text), blocks_(blocks), storage_(storage), holes_(std::move(holes)) {}

  /// One draft and what it holds.
  Node convert(const Draft& draft, Ids& ids);

  /// Where a range of the flow stands: in the reading text, in the input. Never a part of a character.
  Range reading(Range flow) const { return blocks_.reading.source(trimmed(storage_.flow, flow)); }
  Span span(Range flow) const { return text_.span(reading(flow)); }
  std::string_view words(Range flow) const {
    const Range r = trimmed(storage_.flow, flow);
    return std::string_view(storage_.flow).substr(r.begin, r.size());
  }
  Person person(const element::Name& name) const;
  /// Id, span, text, rule, fingerprint and marks.
  void common(Element& out, Range flow, const std::vector<Range>& marks, const char* rule,
              const std::string& id);

  /// Where the id of the question stands that begins at a flow offset; empty if there is none.
  std::map<std::uint32_t, std::string_view> question_ids;

 private:
  std::string_view rule(const char* id);
  std::string_view words_without_holes(Range flow);
  Node typed(const Draft& draft, const std::string& id);
  /// Empty where the words stand outside: the element was clipped.
  std::string_view words_in(const Draft& draft, Range flow) const;
  Action action(const Draft& draft) const;
  Node aside(const Draft& draft, Ids& ids);
  Table table(const Draft& draft) const;
  Clause clause(const Draft& draft, const std::string& id);
  void take_children(const Draft& draft, Element& to);
  Vote vote(const Draft& draft) const;

  const text::Text& text_;
  const block::Blocks& blocks_;
  Storage& storage_;
  std::vector<Range> holes_;
  std::unordered_map<const char*, std::string_view>
      rules_;  // ids of user rules live no longer than their extractor
};

}  // namespace minutebook::document
