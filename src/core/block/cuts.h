#pragma once
// The cuts of all blocks' titles, each made once: chains, standing lines and the splitting of titles ask for the same ones.

#include <optional>
#include <vector>

#include "block/block.h"
#include "block/title.h"

namespace minutebook::block {

class Cuts {
 public:
  /// `blocks` must outlive this. Whoever changes the words of a block says so.
  explicit Cuts(const Blocks& blocks) : blocks_(blocks), cuts_(blocks.blocks.size()) {}

  const TitleCut& plain(std::size_t i) {
    std::optional<TitleCut>& cut = cuts_[i].plain;
    if (!cut) {
      const Block& b = blocks_.blocks[i];
      if (b.bold_end > b.words.begin) cut = cut_bold_title(words(i), b.bold_end - b.words.begin);
      if (!cut || cut->length == 0) cut = cut_title(words(i));
    }
    return *cut;
  }
  const TitleCut& labelled(std::size_t i) {
    std::optional<TitleCut>& cut = cuts_[i].labelled;
    if (!cut) cut = cut_labelled_title(words(i), plain(i));
    return *cut;
  }
  void changed(std::size_t i) { cuts_[i] = {}; }

 private:
  struct Both {
    std::optional<TitleCut> plain, labelled;
  };

  std::string_view words(std::size_t i) const { return blocks_.text(blocks_.blocks[i].words); }

  const Blocks& blocks_;
  std::vector<Both> cuts_;
};

}  // namespace minutebook::block
