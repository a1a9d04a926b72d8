#pragma once
// Does a piece of text read like the title of an item, or like prose?

#include <cstddef>
#include <string_view>

namespace minutebook::block {

/// 0 (prose) to 1 (a title). Looks at length, capitals, finite verbs and end punctuation; O(text), reads at most the
/// first 200 bytes.
double title_score(std::string_view text);

/// Where a title at the start of a block ends.
struct TitleCut {
  std::size_t length = 0;  // bytes of the title; 0: no title found
  std::size_t rest = 0;    // offset of the text that follows; text.size() when nothing does
  double score = 0;
  bool run_in() const { return length != 0 && !whole; }
  bool whole = false;  // the title is all there is
  bool bold = false;   // and no more than it
};

/// Finds a title at the start of `text`: the whole of it, or the part before " – ", ":", ". " … where prose follows.
/// `text` is one block without its label.
TitleCut cut_title(std::string_view text);

/// The title that stands in bold before plain text: "**Election of chair** Cllr Lowe was …", of which the first `bold` bytes are
/// bold. Length 0 where those words are no title.
TitleCut cut_bold_title(std::string_view text, std::size_t bold);

/// The title of a labelled block: `plain`, which cut_title() found, or else the words before a new sentence that starts
/// without a mark ("Correspondence The Clerk reported …"), of which the score is `least` at least; or words in capitals.
TitleCut cut_labelled_title(std::string_view text, const TitleCut& plain, double least = 0.45);

/// The title without what platforms add: "(Item 3)", "PDF 98 KB", trailing colon, dash or full stop.
std::string_view strip_title(std::string_view title);

}  // namespace minutebook::block
