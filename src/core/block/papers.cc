#include "block/papers.h"

#include "base/unicode.h"

namespace minutebook::block {
namespace {

/// "Paper A", "Enc 3", "Verbal": where the paper of an item is, in a column of its own.
bool names_paper(std::string_view s) {
  base::Words walk(s);
  const std::string_view first = walk.next(), second = walk.next();
  if (first.empty() || !walk.next().empty()) return false;
  if (base::is_one_of(first, "verbal oral tabled")) return second.empty();
  return base::is_one_of(first, "paper papers enclosure enc encl attachment appendix annex") &&
         !second.empty() && second.size() <= 8 &&
         (base::is_ascii_digit(second.back()) || second.size() == 1);
}

}  // namespace

void set_papers_aside(Blocks& blocks) {
  for (Block& b : blocks.blocks) {
    if (b.label.empty() || !b.number.is_number()) continue;
    const std::string_view words = blocks.text(b.words);
    const std::size_t tab = words.find('\t');
    if (tab == std::string_view::npos || tab != words.rfind('\t') ||
        !names_paper(words.substr(tab)))
      continue;
    b.tail_end = b.words.end;
    b.words.end =
        b.words.begin + static_cast<std::uint32_t>(base::trim(words.substr(0, tab)).size());
  }
}

}  // namespace minutebook::block
