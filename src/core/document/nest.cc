#include "document/nest.h"

#include <algorithm>
#include <tuple>
#include <unordered_set>

#include "base/sort.h"
#include "document/ground.h"

namespace minutebook::document {
namespace {

using element::Element;
using element::Type;

// No honest page nests deeper than six; writers and readers of the tree recurse.
constexpr std::size_t kDeepest = 64;

/// Of two elements with the same range the one with the lower rank holds the other.
int rank(Type type) {
  switch (type) {
    case Type::furniture:
      return 0;
    case Type::question:
    case Type::response:
      return 1;
    case Type::motion:
      return 2;
    case Type::resolution:
      return 3;
    case Type::clause:
      return 4;
    case Type::vote:
      return 5;
    default:
      return 6;
  }
}

/// The part of the range before the first head in it, or behind the head in which it begins.
Range clip_at_heads(std::string_view flow, Range r, const std::vector<Range>& heads) {
  auto head = std::upper_bound(heads.begin(), heads.end(), r.begin,
                               [](std::uint32_t v, Range h) { return v < h.begin; });
  if (head != heads.begin() && (head - 1)->end > r.begin)
    r.begin = std::min((head - 1)->end, r.end);
  if (head != heads.end()) r.end = std::min(r.end, head->begin);
  return trimmed(flow, r);
}

/// Finds places of the flow by places of the reading text that ascend.
class FlowPlaces {
 public:
  explicit FlowPlaces(const block::Blocks& blocks)
      : blocks_(blocks), end_(static_cast<std::uint32_t>(blocks.flow.size())) {}

  /// First flow offset that comes from `at` of the reading text or later.
  std::uint32_t find(std::uint32_t at) {
    std::uint32_t low = at < last_ ? 0 : found_, step = 64;
    while (low + step < end_ && source(low + step) < at) {
      low += step + 1;
      step *= 2;
    }
    std::uint32_t high = std::min(low + step, end_);
    while (low < high) {
      const std::uint32_t mid = low + (high - low) / 2;
      if (source(mid) < at) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    last_ = at;
    return found_ = low;
  }

 private:
  std::uint32_t source(std::uint32_t place) {
    return blocks_.reading.source({place, place + 1}, near_).begin;
  }

  const block::Blocks& blocks_;
  std::uint32_t end_, last_ = 0, found_ = 0;
  std::size_t near_ = 0;
};

}  // namespace

std::vector<Draft> nest(const block::Blocks& blocks, const element::Elements& elements,
                        const std::vector<Range>& heads) {
  std::vector<Draft> flat;
  flat.reserve(elements.elements.size());
  for (const Element& e : elements.elements) {
    if (e.type == Type::item || e.type == Type::section) continue;
    Draft d;
    d.element = &e;
    d.words = clip_at_heads(blocks.flow, e.words, heads);
    d.rule = e.rule;
    if (e.type == Type::vote && d.words.end < trimmed(blocks.flow, e.words).end)
      continue;  // its figures may be cut off
    if (!d.words.empty()) flat.push_back(std::move(d));
  }
  base::sort_once(flat, [](const Draft& d) {
    return std::tuple(d.words.begin, ~d.words.end, rank(d.element->type));
  });
  std::vector<std::size_t> open;  // of `out`: the elements around, outermost first
  std::vector<Draft> out;
  out.reserve(flat.size());
  for (Draft& d : flat) {
    while (!open.empty() && out[open.back()].words.end <= d.words.begin) open.pop_back();
    // The names of a division are its own: what is before them ends there.
    for (; !open.empty() && !d.element->ballots.empty() && out[open.back()].words.end < d.words.end;
         open.pop_back()) {
      Draft& before = out[open.back()];
      before.words = trimmed(blocks.flow, {before.words.begin, d.words.begin});
    }

    if (open.size() >= kDeepest) continue;
    if (!open.empty()) {
      const Draft& around = out[open.back()];
      if (around.element->type == Type::furniture)
        continue;  // a user's rule says that this is no text
      if (d.element->type == Type::vote && d.words.end > around.words.end) continue;
      d.words = trimmed(blocks.flow, {d.words.begin, std::min(d.words.end, around.words.end)});
    }
    open.push_back(out.size());
    out.push_back(std::move(d));
  }
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (out[i].element->type != Type::furniture) continue;
    // What is layout altogether, by a user's rule, is no element.
    for (std::size_t k = i; k > 0 && out[k - 1].words.begin == out[i].words.begin; --k) {
      if (out[k - 1].words == out[i].words) out[k - 1].words.end = out[k - 1].words.begin;
    }
  }
  std::erase_if(out, [](const Draft& d) { return d.words.empty(); });
  return out;
}

std::vector<Draft> asides(const line::Lines& lines, const block::Blocks& blocks,
                          const std::vector<Draft>& flat) {
  std::unordered_set<std::uint32_t> owned;  // where notes begin that an action names as its owner
  for (const Draft& d : flat) {
    for (const Range note : d.element->margin) owned.insert(note.begin);
  }
  std::vector<Draft> out;
  FlowPlaces places(blocks);
  const auto add = [&](Range reading, Draft::Kind kind, const char* rule) {
    if (reading.empty()) return;
    Draft d;
    d.kind = kind;
    d.reading = reading;
    const std::uint32_t at = places.find(reading.begin);
    d.words = {at, at};
    d.rule = rule;
    out.push_back(std::move(d));
  };
  for (const line::Line& line : lines.lines) {
    if (line.furniture) add(line.words, Draft::Kind::furniture, "furniture.page");
    if (!line.margin.empty() && owned.count(line.margin.begin) == 0)
      add(line.margin, Draft::Kind::note, "margin.note");
  }
  return out;
}

}  // namespace minutebook::document
