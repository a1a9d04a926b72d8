#include "base/unicode.h"
#include "block/line_words.h"
#include "block/verdict.h"

namespace minutebook::block {
namespace {

void accept(Block& title, const char* rule) {
  title.kind = Kind::heading;
  title.rule = rule;
  title.level = 1;
}

/// "Work programme (Item 10)" on one line.
bool mark_at_end(Block& title, std::size_t i, std::string_view s) {
  if (s.size() > 200 || !s.ends_with(')') || s.find('\t') != std::string_view::npos ||
      (i < 3 && base::starts_with_folded(s, "meeting of")))
    return false;
  const std::size_t open = s.rfind('(');
  if (open == std::string_view::npos || open < 3 ||
      !base::starts_with_folded(s.substr(open), "(item "))
    return false;
  if (!base::is_ascii_digit(s[open + 6])) return false;
  title.kind = Kind::heading;
  if (!title.label.empty()) return true;
  title.printed_number = {title.words.begin + static_cast<std::uint32_t>(open) + 6,
                          title.words.end - 1};
  accept(title, "heading.item-marker");
  return true;
}

/// "(Item 3)" on a line of its own: the block above is a title, whatever it looks like.
void mark_above(const Block& mark, std::string_view s, Block& title) {
  if (s.size() > 12 || !base::starts_with_folded(s, "(item ") || s.back() != ')') return;
  if (!base::is_ascii_digit(s[6]) || title.words.size() > 260) return;
  title.kind = Kind::heading;
  if (!title.label.empty()) return;
  title.printed_number = {mark.words.begin + 6, mark.words.end - 1};
  accept(title, "heading.item-marker");
}

void mark_trailing_numbers(Blocks& page) {
  std::vector<Block>& blocks = page.blocks;
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::string_view s = page.text(blocks[i].words);
    // The "(M)" of "Councillor Collins (M)" is an initial.
    if (s.size() < 160 && trailing_number(s) && !has_honorific(s)) found.push_back(i);
  }
  if (found.size() < 4) return;
  for (const std::size_t i : found) {
    Block& b = blocks[i];
    if (b.kind == Kind::heading) continue;
    const Range at = *trailing_number(page.text(b.words));
    b.printed_number = {b.words.begin + at.begin, b.words.begin + at.end};
    accept(b, "heading.trailing-number");
  }
}

}  // namespace

void find_item_marks(Blocks& page) {
  std::vector<Block>& blocks = page.blocks;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::string_view s = page.text(blocks[i].words);
    if (!mark_at_end(blocks[i], i, s) && i > 0) mark_above(blocks[i], s, blocks[i - 1]);
  }
  mark_trailing_numbers(page);
}

}  // namespace minutebook::block
