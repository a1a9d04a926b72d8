#include "block/run_on.h"

#include <algorithm>
#include <bit>
#include <string>

#include "base/sixteen.h"
#include "base/unicode.h"

namespace minutebook::block {
namespace {

constexpr std::size_t kLong = 300;  // a shorter block holds no items
constexpr std::size_t kLeast = 4;   // numbers inside blocks that make the style
constexpr std::uint32_t kMostSub = 99;

/// A number inside a block: "3." or "5.1" or "5.2.1" with a capital after it.
struct Found {
  std::uint32_t block;
  std::uint32_t at;  // in the flow
  Label label;
};

/// Counts items and their parts: which number may come next.
class Counter {
 public:
  bool takes(const Label& label) {
    if (label.style == LabelStyle::arabic && label.dress == Dress::dot) {
      if (label.ordinal != main_ + 1) return false;
      main_ = label.ordinal;
      path_.clear();
      return true;
    }
    if (label.style != LabelStyle::dotted || label.depth > 3 || label.ordinal > kMostSub)
      return false;
    const std::vector<std::uint32_t> parts = parts_of(label.core);
    if (parts.empty() || parts[0] != main_) return false;
    const std::vector<std::uint32_t> sub(parts.begin() + 1, parts.end());
    if (!follows(sub)) return false;
    path_ = sub;
    return true;
  }

 private:
  static std::vector<std::uint32_t> parts_of(std::string_view core) {
    std::vector<std::uint32_t> out(1, 0);
    for (const char c : core) {
      if (c == '.')
        out.push_back(0);
      else
        out.back() = out.back() * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return out;
  }

  /// 5.2 after 5.1 or 5.1.3; 5.1.1 after 5.1; a number given twice is let through.
  bool follows(const std::vector<std::uint32_t>& sub) const {
    if (sub.size() > path_.size()) {
      return sub.size() == path_.size() + 1 &&
             std::equal(path_.begin(), path_.end(), sub.begin()) && sub.back() == 1;
    }
    if (!std::equal(sub.begin(), sub.end() - 1, path_.begin())) return false;
    const std::uint32_t last = path_[sub.size() - 1];
    return sub.back() == last + 1 || sub.back() == last;
  }

  std::uint32_t main_ = 0;
  std::vector<std::uint32_t> path_;
};

/// What stands before the space before a number; no sentence has ended where it is a letter or a digit.
enum class Before { none, goes_on, ended };

Before before_number(std::string_view s, std::size_t i) {
  const char c = s[i - 2];
  if (c == '.' || c == ':' || c == ')' || c == '?' || c == '"' || (c & 0x80) != 0)
    return Before::ended;
  return base::is_ascii_digit(c) || base::is_ascii_letter(c) ? Before::goes_on : Before::none;
}

void find_inside(const Blocks& blocks, std::uint32_t index, Counter& counter,
                 std::vector<Found>& found) {
  using base::Sixteen;
  const Block& b = blocks.blocks[index];
  const std::string_view s = blocks.text(b.words);
  std::size_t next = 2;  // what is before belongs to a number that was found
  for (std::size_t begin = 2; begin + 4 < s.size(); begin += Sixteen::kSize) {
    // The first digits of numbers.
    unsigned look = Sixteen(s, begin).digits() & Sixteen(s, begin - 1).equal(' ');
    for (; look != 0; look &= look - 1) {
      const std::size_t i = begin + static_cast<std::size_t>(std::countr_zero(look));
      if (i < next || i + 4 >= s.size()) continue;
      const Before before = before_number(s, i);
      if (before == Before::none) continue;
      const Label label = base::parse_label(s.substr(i, 48));
      if (!label.found() || label.gap == 0 || label.rest >= s.size() - i) continue;
      if (!base::is_upper(base::code_point_at(s, i + label.rest).value)) continue;
      // "1. 2. 3." never: the sentence before an item has ended, or the item before it was short
      if (before != Before::ended && label.style != LabelStyle::dotted) continue;
      if (!counter.takes(label)) continue;
      found.push_back({index, b.words.begin + static_cast<std::uint32_t>(i), label});
      next = i + label.length + 1;
    }
  }
}

/// "7. Finance Report 7.1 Accounts for September": a short block whose number goes on inside it.
bool opens_parts(const Blocks& blocks, const Block& b) {
  if (b.number.style != LabelStyle::arabic || b.number.dress != Dress::dot) return false;
  const std::string part = " " + std::string(b.number.core) + ".1 ";
  return blocks.text(b.words).find(part) != std::string_view::npos;
}

Block piece_of(const Block& whole, const Found& at, std::uint32_t end, std::string_view flow) {
  Block b = whole;
  b.label = {at.at, at.at + at.label.length};
  b.number = at.label;
  b.number.core =
      flow.substr(at.at + (at.label.core.data() - flow.data() - at.at), at.label.core.size());
  b.words = {at.at + at.label.rest, end};
  b.runs_in = true;
  b.rule = "block.run-on";
  return b;
}

}  // namespace

void split_run_on(Blocks& blocks) {
  Counter counter;
  std::vector<Found> found;
  for (std::uint32_t i = 0; i < blocks.blocks.size(); ++i) {
    const Block& b = blocks.blocks[i];
    if (b.number.found()) counter.takes(b.number);
    if (b.words.size() > kLong || opens_parts(blocks, b)) find_inside(blocks, i, counter, found);
  }
  if (found.size() < kLeast) return;
  std::vector<Block> out;
  out.reserve(blocks.blocks.size() + found.size());
  const std::string_view flow = blocks.flow;
  auto next = found.begin();
  for (std::uint32_t i = 0; i < blocks.blocks.size(); ++i) {
    Block whole = blocks.blocks[i];
    const std::uint32_t end = whole.words.end;
    const auto trim_to = [&](std::uint32_t begin, std::uint32_t to) {
      return begin + static_cast<std::uint32_t>(base::trim(flow.substr(begin, to - begin)).size());
    };
    if (next != found.end() && next->block == i)
      whole.words.end = trim_to(whole.words.begin, next->at);
    out.push_back(whole);
    for (; next != found.end() && next->block == i; ++next) {
      const auto after = next + 1;
      const std::uint32_t to = after != found.end() && after->block == i ? after->at : end;
      Block piece = piece_of(blocks.blocks[i], *next, to, flow);
      piece.words.end = trim_to(piece.words.begin, to);
      out.push_back(piece);
    }
  }
  blocks.blocks = std::move(out);
}

}  // namespace minutebook::block
