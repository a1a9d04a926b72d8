#include "block/chain.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

#include "base/unicode.h"
#include "block/title.h"

namespace minutebook::block {
namespace {

constexpr std::size_t kMostOpen = 32;
constexpr std::uint32_t kNoIndent = std::numeric_limits<std::uint32_t>::max();

struct Open {
  int chain = 0;
  Label last;
  bool roman = false;  // letters count as roman numerals here
  std::uint32_t last_block = 0;
  std::uint16_t indent = 0;
  bool bold = false;
  std::uint32_t least_indent = kNoIndent;  // of the blocks without a label since then
};

bool near_next(std::uint32_t last, std::uint32_t now, std::uint32_t most_gap) {
  return now > last && now <= last + most_gap;
}

/// "4.0": the number of a title whose parts are "4.1", "4.2".
bool is_round(const Label& label) {
  return label.style == LabelStyle::dotted && label.depth == 2 && label.core.ends_with(".0");
}

std::uint32_t leading_number(const Label& label) {
  std::uint32_t value = 0;
  for (const char c : label.core.substr(0, label.core.find('.')))
    value = value * 10 + static_cast<std::uint32_t>(c - '0');
  return value;
}

/// "1/4/24", "2/4/24": the same meeting.
bool same_tail(const Label& a, const Label& b) {
  const auto middle = [](const Label& label) {
    const std::size_t first = label.core.find('/'), last = label.core.rfind('/');
    return label.core.substr(std::min(first, label.core.size()), last - first);
  };
  return middle(a) == middle(b);
}

/// Does `now` count on from the last label of an open chain?
bool counts_on(const Open& open, const Label& now) {
  const Label& last = open.last;
  switch (now.style) {
    case LabelStyle::bullet:
      return last.style == LabelStyle::bullet && last.core == now.core;
    case LabelStyle::arabic:
      return last.style == LabelStyle::arabic && last.dress == now.dress &&
             near_next(last.ordinal, now.ordinal, 2);
    case LabelStyle::question:
      return last.style == LabelStyle::question && near_next(last.ordinal, now.ordinal, 2);
    case LabelStyle::dotted:
      if (is_round(last) && is_round(now))
        return near_next(leading_number(last), leading_number(now), 2);
      if (is_round(last) && last.prefix == now.prefix && now.ordinal == 1)
        return false;  // "4.1" is a part of "4.0"
      return last.style == LabelStyle::dotted && last.prefix == now.prefix &&
             (near_next(last.ordinal, now.ordinal, 3) || last.ordinal == now.ordinal);
    case LabelStyle::slashed:
      if (last.style != LabelStyle::slashed) return false;
      return (last.prefix == now.prefix && near_next(last.ordinal, now.ordinal, 3)) ||
             (now.roman != 0 && last.ordinal == now.ordinal && same_tail(last, now) &&
              near_next(last.roman, now.roman, 3));
    case LabelStyle::alpha:
    case LabelStyle::roman:
      if (last.style != LabelStyle::alpha && last.style != LabelStyle::roman) return false;
      if (last.upper != now.upper || last.dress != now.dress) return false;
      if (open.roman) return now.roman != 0 && now.roman == last.roman + 1;
      return now.style == LabelStyle::alpha && near_next(last.ordinal, now.ordinal, 2);
    case LabelStyle::none:
      return false;
  }
  return false;
}

class Finder {
 public:
  explicit Finder(Blocks& blocks) : blocks_(blocks) {}

  void run() {
    for (std::uint32_t i = 0; i < blocks_.blocks.size(); ++i) {
      Block& block = blocks_.blocks[i];
      if (!block.number.found()) {
        for (Open& open : open_)
          open.least_indent = std::min<std::uint32_t>(open.least_indent, block.indent);
        if (block.cue != nullptr && block.cue->cue == text::Cue::heading && !open_.empty())
          close_bullets();
        continue;
      }
      place(i, block);
    }
  }

 private:
  void close_bullets() {
    while (!open_.empty() && open_.back().last.style == LabelStyle::bullet) open_.pop_back();
  }

  void place(std::uint32_t index, Block& block) {
    // A number that stands no deeper than a bulleted list has left the list.
    while (block.number.is_number() && !open_.empty() &&
           open_.back().last.style == LabelStyle::bullet && block.indent <= open_.back().indent) {
      open_.pop_back();
    }
    std::size_t best = open_.size(), fitting = 0;
    for (std::size_t i = open_.size(); i-- > 0;) {
      if (!fits(open_[i], block)) continue;
      best = i;
      ++fitting;
    }
    if (fitting > 1) best = nearest(index, block);
    if (best == open_.size()) {
      start(index, block);
    } else {
      open_.resize(best + 1);
      extend(index, block);
    }
  }

  static bool fits(const Open& open, const Block& block) {
    return counts_on(open, block.number) &&
           (open.last.style != LabelStyle::bullet || bullets_follow(open, block));
  }

  /// Of the open chains that the block may go on with, the one whose last member is most like it.
  std::size_t nearest(std::uint32_t index, const Block& block) const {
    const double title = title_of(index);
    std::size_t best = open_.size();
    double least = std::numeric_limits<double>::max();
    for (std::size_t i = open_.size(); i-- > 0;) {
      const Open& open = open_[i];
      if (!fits(open, block)) continue;
      const double penalty = 0.4 * std::min(std::abs(open.indent - block.indent), 8) +
                             (open.bold != block.bold ? 2.0 : 0.0) +
                             (std::abs(title_of(open.last_block) - title) > 0.4 ? 1.0 : 0.0) +
                             0.5 * static_cast<double>(open_.size() - 1 - i);
      if (penalty < least) {
        least = penalty;
        best = i;
      }
    }
    return best;
  }

  double title_of(std::uint32_t index) const {
    return title_score(blocks_.text(blocks_.blocks[index].words).substr(0, 120));
  }

  /// A bullet goes on with a list only if nothing but list items stands between.
  static bool bullets_follow(const Open& open, const Block& block) {
    return std::abs(open.indent - block.indent) <= 3 && open.least_indent > block.indent;
  }

  void start(std::uint32_t index, Block& block) {
    if (open_.size() >= kMostOpen) open_.erase(open_.begin() + 1);
    Chain chain;
    chain.style = block.number.style;
    chain.parent = open_.empty() ? -1 : open_.back().chain;
    chain.top = open_.empty();
    const int id = static_cast<int>(blocks_.chains.size());
    // A lone "(i)" is a roman one, unless a letter chain in the same dress would go on with it (place() has seen to that).
    const bool roman = block.number.style == LabelStyle::roman ||
                       (block.number.style == LabelStyle::alpha && block.number.roman == 1);
    blocks_.chains.push_back(std::move(chain));
    open_.push_back({id, block.number, roman, index, block.indent, block.bold});
    add(index, block, id);
  }

  void extend(std::uint32_t index, Block& block) {
    Open& open = open_.back();
    open.last = block.number;
    open.last_block = index;
    open.least_indent = kNoIndent;
    open.indent = block.indent;
    open.bold = block.bold;
    add(index, block, open.chain);
  }

  void add(std::uint32_t index, Block& block, int chain) {
    block.chain = chain;
    blocks_.chains[static_cast<std::size_t>(chain)].members.push_back(index);
  }

  Blocks& blocks_;
  std::vector<Open> open_;
};

}  // namespace

void find_chains(Blocks& blocks) { Finder(blocks).run(); }

}  // namespace minutebook::block
