#pragma once
// One document of a page: head, filter, source, tree.

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "search/view/tree.h"
#include "search/write_json.h"

namespace minutebook::search {

/// A page as it grows.
struct PageText {
  std::string body;
  std::string facts;  // JSON for the script
  JsonOut json{facts};
  std::set<std::string, std::less<>> rules;  // that made what is shown

  PageText() = default;
  PageText(const PageText&) = delete;  // `json` writes into `facts` of this one
  PageText& operator=(const PageText&) = delete;
};

/// `at` is lit, if it is not empty. Changes `tree` where the source is not there (see append_source).
void write_document(ViewTree& tree, std::optional<std::string_view> source, Span at,
                    std::size_t number, PageText& page);

/// The JSON of the page around what write(PageText&) writes of each document.
void write_page(PageText& page, const std::function<void(PageText&)>& write);

}  // namespace minutebook::search
