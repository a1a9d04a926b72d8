#pragma once
// Draft → the public structs: spans in the input, texts as views, ids.

#include <map>
#include <string>

#include "document/draft.h"
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
  Converter(const text::Text& text, const block::Blocks& blocks, Storage& storage)
      : text_(text), blocks_(blocks), storage_(storage) {}

  /// One draft and what it holds.
  Node convert(const Draft& draft, Ids& ids);

  Span span(Range flow) const { return text_.span(blocks_.reading.source(flow)); }
  std::string_view words(Range flow) const { return std::string_view(storage_.flow).substr(flow.begin, flow.size()); }
  Person person(const element::Name& name) const;
  /// Id, span, text, rule, fingerprint and marks.
  void common(Element& out, Range flow, const std::vector<Range>& marks, const char* rule, std::string id);

  /// Where the id of the question stands that begins at a flow offset; empty if there is none.
  std::map<std::uint32_t, std::string_view> question_ids;

 private:
  Node typed(const Draft& draft, const std::string& id);
  Node aside(const Draft& draft, Ids& ids);
  Table table(const Draft& draft) const;
  Clause clause(const Draft& draft, const std::string& id);
  Vote vote(const Draft& draft) const;

  const text::Text& text_;
  const block::Blocks& blocks_;
  Storage& storage_;
};

}  // namespace minutebook::document
