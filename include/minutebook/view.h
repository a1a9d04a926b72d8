#pragma once
// minutebook::search: documents as pages to look at, without a server or a network.
//
//   const std::string html = minutebook::search::view_page({{.json = json, .source = bytes}});
//
// A page is one file: source on the left with coloured spans, the tree of elements on the right. It loads nothing and works from file://.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "minutebook/export.h"
#include "minutebook/search.h"

namespace minutebook::search {

struct ViewedDocument {
  std::string_view json;  ///< as to_json writes it, compact or pretty
  std::optional<std::string_view>
      source;  ///< the bytes that the spans refer to; used only if their SHA-256 is the document's
};

/// One page for all of them. Throws SearchError::record for what is no document. Linear.
MINUTEBOOK_EXPORT std::string view_page(const std::vector<ViewedDocument>& documents);

/// The page of a whole corpus: counts by type, decisions over time, outcomes and votes as inline SVG, each with links.
class MINUTEBOOK_EXPORT CorpusView {
 public:
  CorpusView();
  ~CorpusView();
  CorpusView(const CorpusView&) = delete;  // owns the counts
  CorpusView& operator=(const CorpusView&) = delete;

  /// Counts a document whose page is at `link`. False: the record says that an input gave none. Throws
  /// SearchError::record.
  bool add_json(std::string_view json, std::string_view link);

  std::string page() const;

 private:
  struct Engine;
  std::unique_ptr<Engine> engine_;
};

/// What a server sends. The pages load page_asset() from "/assets/NAME" and nothing else.
struct ServerPages {
  /// A form and the answer to what it asks; `error` instead of an answer.
  MINUTEBOOK_EXPORT static std::string search(const Query& query, const Answer* answer,
                                              std::string_view error);

  /// The rows of a document beside its source. `at` is lit, if it is not empty.
  MINUTEBOOK_EXPORT static std::string document(const StoredDocument& document,
                                                std::optional<std::string_view> source, Span at);

  /// "search.css", "page.css", "page.js"; nothing for another name.
  MINUTEBOOK_EXPORT static std::optional<std::string_view> asset(std::string_view name);
};

/// The source name that a document's JSON states; empty when there is none.
MINUTEBOOK_EXPORT std::string source_name(std::string_view json);

/// Escapes text for HTML, also in quoted attributes. Invalid bytes become U+FFFD; controls and bidi controls are shown by
/// their number.
MINUTEBOOK_EXPORT std::string html_text(std::string_view text);

}  // namespace minutebook::search
