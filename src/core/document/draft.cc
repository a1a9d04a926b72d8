#include "document/draft.h"

#include <algorithm>

#include "base/unicode.h"
#include "document/ground.h"
#include "document/nest.h"

namespace minutebook::document {
namespace {

using block::Block;
using element::Element;
using element::Type;

class Drafter {
 public:
  Drafter(const line::Lines& lines, const block::Blocks& blocks, const element::Elements& elements)
      : blocks_(blocks), heads_(blocks.blocks.size(), nullptr), ground_(blocks.flow) {
    std::vector<Range> ranges;
    for (const Element& e : elements.elements) {
      if (e.type != Type::item && e.type != Type::section) continue;
      heads_[e.block] = &e;
      ranges.push_back(printed(e));
    }
    out_.parts.reserve(ranges.size() + 1);
    flat_ = nest(blocks, elements, ranges);
    asides_ = asides(lines, blocks, flat_);
    paint(ranges);
  }

  Drafts run() {
    out_.parts.emplace_back();
    for (std::size_t b = 0; b < blocks_.blocks.size(); ++b) {
      const std::uint32_t begin = start_of(blocks_.blocks[b]);
      const auto end = b + 1 < blocks_.blocks.size()
                           ? start_of(blocks_.blocks[b + 1])
                           : static_cast<std::uint32_t>(blocks_.flow.size());
      if (heads_[b] != nullptr) {
        enter(*heads_[b], {begin, end}, blocks_.blocks[b]);
      } else {
        fill({begin, end}, blocks_.blocks[b]);
      }
    }
    asides_before(0xFFFFFFFF);
    return std::move(out_);
  }

 private:
  static std::uint32_t start_of(const Block& block) {
    return block.label.empty() ? block.words.begin : std::min(block.label.begin, block.words.begin);
  }

  Range printed(const Element& head) const {
    return trimmed(blocks_.flow,
                   head.type == Type::item && !head.detail.empty() ? head.detail : head.words);
  }

  /// Elements own their words, then heads, then the marks of elements: what is taken is cut out of a mark.
  void paint(const std::vector<Range>& heads) {
    for (const Range head : heads) ground_.use(head);
    std::uint32_t end = 0;
    for (const Draft& d : flat_) {
      if (d.words.begin < end) {
        if (d.element->type == Type::furniture) out_.holes.push_back(d.words);
        continue;
      }
      ground_.use(d.words);
      end = d.words.end;
    }
    for (Draft& d : flat_) {
      for (const Range mark : d.element->marks) take_mark(mark, d.marks);
    }
  }

  /// Adds what is free of the range, cut where layout or a note stands in it.
  void take_mark(Range range, std::vector<Range>& to) {
    for (Range piece : ground_.left(range)) {
      ground_.use(piece);
      auto aside =
          std::upper_bound(asides_.begin(), asides_.end(), piece.begin,
                           [](std::uint32_t v, const Draft& a) { return v < a.words.begin; });
      for (; aside != asides_.end() && aside->words.begin < piece.end; ++aside) {
        if (aside->words.begin == piece.begin) continue;
        to.push_back(trimmed(blocks_.flow, {piece.begin, aside->words.begin}));
        piece = trimmed(blocks_.flow, {aside->words.begin, piece.end});
      }
      to.push_back(piece);
    }
  }

  /// Appends to the current part, or to the draft in which it stands.
  void append(Draft&& d) {
    std::vector<Draft>* to = &out_.parts.back().content;
    while (!to->empty()) {
      Draft& last = to->back();
      const bool inside =
          d.words.begin < last.words.end && (d.words.begin > last.words.begin || !d.is_aside());
      if (last.is_aside() || !inside) break;
      to = &last.children;
    }
    if (to == &out_.parts.back().content && !d.is_aside()) last_ = to->size();
    to->push_back(std::move(d));
  }

  void asides_before(std::uint32_t at) {
    for (; next_aside_ < asides_.size() && asides_[next_aside_].words.begin <= at; ++next_aside_) {
      append(std::move(asides_[next_aside_]));
    }
  }

  /// A title or label opens a part.
  void enter(const Element& head, Range region, const Block& block) {
    const Range words = printed(head);
    asides_before(words.begin);
    Part part;
    part.head = &head;
    part.printed = words;
    take_mark({region.begin, words.begin}, part.marks);
    out_.parts.push_back(std::move(part));
    last_ = kNone;
    at_ = std::max(at_, words.end);
    Range label;
    read(region, block, label);
  }

  void fill(Range region, const Block& block) {
    Range label;
    if (!block.label.empty() && ground_.is_free(block.label)) {
      label = block.label;
      ground_.use(label);
    }
    read(region, block, label);
    if (label.empty()) return;
    Draft d;  // a label without words
    d.kind = Draft::Kind::paragraph;
    d.words = label;
    d.rule = block.rule;
    asides_before(label.begin);
    append(std::move(d));
  }

  /// Takes the elements that begin in a region, and what stands between them. The first of either gets the label.
  void read(Range region, const Block& block, Range& label) {
    at_ = std::max(at_, region.begin);
    while (at_ < region.end) {
      if (next_ < flat_.size() && flat_[next_].words.begin <= at_) {
        take(label);
      } else if (ground_.used(at_)) {
        ++at_;
      } else {
        const std::uint32_t end = ground_.end_of_free(at_, region.end);
        if (const Range words = trimmed(blocks_.flow, {at_, end}); !words.empty())
          gap(words, block, label);
        at_ = end;
      }
    }
  }

  /// The next element with all that it holds.
  void take(Range& label) {
    if (!label.empty()) flat_[next_].marks.push_back(label);
    label = {};
    at_ = std::max(at_, flat_[next_].words.end);
    while (next_ < flat_.size() && flat_[next_].words.begin < at_) {
      asides_before(flat_[next_].words.begin);
      append(std::move(flat_[next_++]));
    }
  }

  void gap(Range words, const Block& block, Range& label) {
    if (label.empty() && base::Words(blocks_.text(words)).next().empty() && attach_mark(words))
      return;
    Draft d;
    d.words = words;
    d.rule = block.kind == block::Kind::heading ? "block.paragraph" : block.rule;
    const bool row =
        block.columns >= 3 || (block.cue != nullptr && block.cue->cue == text::Cue::table_row);
    d.kind = row ? Draft::Kind::table : Draft::Kind::paragraph;
    auto& content = out_.parts.back().content;
    if (row && label.empty() && !content.empty() && content.back().kind == Draft::Kind::table &&
        content.back().words.end + 2 >= words.begin) {
      content.back().words.end = words.end;  // one table, row after row
      asides_before(words.begin);
      return;
    }
    if (!label.empty()) {
      d.marks.push_back(label);
      d.number = block.number.is_number() ? label : Range{};
      label = {};
    }
    asides_before(words.begin);
    append(std::move(d));
  }

  /// A closing quote or full stop after an element is a mark of it.
  bool attach_mark(Range words) {
    auto& content = out_.parts.back().content;
    if (last_ >= content.size() || content[last_].words.end > words.begin) return false;
    take_mark(words, content[last_].marks);
    return true;
  }

  const block::Blocks& blocks_;
  std::vector<const Element*> heads_;  // of each block, null if it is none
  Ground ground_;
  std::vector<Draft> flat_, asides_;
  Drafts out_;
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::size_t next_ = 0, next_aside_ = 0;
  std::size_t last_ = kNone;  // in the current part: the last that is no aside
  std::uint32_t at_ = 0;      // all before it is done
};

}  // namespace

Drafts draft(const line::Lines& lines, const block::Blocks& blocks,
             const element::Elements& elements) {
  return Drafter(lines, blocks, elements).run();
}

}  // namespace minutebook::document
