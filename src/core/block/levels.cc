// How deep titles without a number stand: as the markup says, or below the numbered title before them.

#include <algorithm>

#include "block/verdict.h"

namespace minutebook::block {

void set_levels(std::vector<Block>& blocks) {
  std::uint8_t least = 6;
  for (const Block& b : blocks) {
    if (b.kind == Kind::heading && b.level == 0 && b.cue != nullptr &&
        b.cue->cue == text::Cue::heading) {
      least = std::min(least, b.cue->level);
    }
  }
  std::uint8_t labelled = 0;
  for (Block& b : blocks) {
    if (b.kind != Kind::heading) continue;
    if (b.level != 0) {
      labelled = b.level;
    } else if (b.cue != nullptr && b.cue->cue == text::Cue::heading) {
      b.level = static_cast<std::uint8_t>(1 + b.cue->level - std::min(least, b.cue->level));
      labelled = b.level;
    } else if (std::string_view(b.rule) == "heading.group" || labelled == 0) {
      b.level = 1;
    } else {
      b.level = static_cast<std::uint8_t>(labelled + 1);
    }
  }
}

}  // namespace minutebook::block
