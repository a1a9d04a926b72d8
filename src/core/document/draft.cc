#include "document/draft.h"

#include <algorithm>

#include "base/unicode.h"

namespace minutebook::document {
namespace {

using element::Element;
using element::Type;

/// Of two elements with the same range the one with the lower rank holds the other.
int rank(Type type) {
  switch (type) {
    case Type::question:
    case Type::response:
      return 0;
    case Type::motion:
      return 1;
    case Type::resolution:
      return 2;
    case Type::clause:
      return 3;
    case Type::vote:
      return 4;
    default:
      return 5;
  }
}

bool is_head(const Element& e) { return e.type == Type::item || e.type == Type::section; }

/// First flow offset that comes from `at` of the reading text or later.
std::uint32_t flow_place(const block::Blocks& blocks, std::uint32_t at) {
  std::uint32_t low = 0, high = static_cast<std::uint32_t>(blocks.flow.size());
  while (low < high) {
    const std::uint32_t mid = low + (high - low) / 2;
    if (blocks.reading.source({mid, mid + 1}).begin < at) {
      low = mid + 1;
    } else {
      high = mid;
    }
  }
  return low;
}

class Drafter {
 public:
  Drafter(const text::Text& text, const line::Lines& lines, const block::Blocks& blocks, const element::Elements& elements)
      : text_(text), lines_(lines), blocks_(blocks), elements_(elements) {}

  std::vector<Part> run() {
    parts_.emplace_back();
    collect();
    place_asides();
    std::size_t next = 0;
    for (std::size_t b = 0; b < blocks_.blocks.size(); ++b) {
      const block::Block& block = blocks_.blocks[b];
      if (block.kind == block::Kind::heading || block.kind == block::Kind::section) {
        flush(block.words.begin, next);
        parts_.emplace_back();
        parts_.back().head = head_of(b);
        covered_ = std::max(covered_, std::max(block.words.end, block.printed.end));
        continue;
      }
      fill(block, next);
    }
    flush(0xFFFFFFFF, next);
    return std::move(parts_);
  }

 private:
  std::string_view words(Range r) const { return blocks_.text(r); }

  /// Elements that are no heads, clipped where a head stands inside them, sorted so that an outer one comes first.
  void collect() {
    for (const Element& e : elements_.elements) {
      if (is_head(e)) {
        heads_.push_back(&e);
        continue;
      }
      if (e.words.empty()) continue;
      Draft d;
      d.element = &e;
      d.words = e.words;
      d.marks = e.marks;
      d.rule = e.rule;
      flat_.push_back(std::move(d));
    }
    clip_at_heads();
    for (const Draft& d : flat_) marks_.insert(marks_.end(), d.marks.begin(), d.marks.end());
    std::sort(marks_.begin(), marks_.end(), [](Range a, Range b) { return a.begin < b.begin; });
    std::stable_sort(flat_.begin(), flat_.end(), [](const Draft& a, const Draft& b) {
      if (a.words.begin != b.words.begin) return a.words.begin < b.words.begin;
      if (a.words.end != b.words.end) return a.words.end > b.words.end;
      return rank(a.element->type) < rank(b.element->type);
    });
  }

  void clip_at_heads() {
    for (Draft& d : flat_) {
      const auto it = std::upper_bound(heads_.begin(), heads_.end(), d.words.begin,
                                       [](std::uint32_t v, const Element* h) { return v < h->words.begin; });
      if (it == heads_.end()) continue;
      const Element& head = **it;
      const std::uint32_t begin = head.detail.empty() ? head.words.begin : std::min(head.detail.begin, head.words.begin);
      if (begin >= d.words.end || begin <= d.words.begin) continue;
      const std::string_view kept = base::trim(words({d.words.begin, begin}));
      d.words.end = d.words.begin + static_cast<std::uint32_t>(kept.size());
    }
  }

  const Element* head_of(std::size_t block) const {
    const std::uint32_t begin = blocks_.blocks[block].words.begin;
    const auto it = std::lower_bound(heads_.begin(), heads_.end(), begin,
                                     [](const Element* h, std::uint32_t v) { return h->words.begin < v; });
    return it == heads_.end() ? nullptr : *it;
  }

  /// Furniture lines and margin notes: they have a place in the flow but no words in it.
  void place_asides() {
    std::vector<Range> owned;  // notes that an action names as its owner
    for (const Element& e : elements_.elements) {
      if (!e.margin.empty()) owned.push_back(e.margin);
    }
    const auto aside = [&](Range reading, Draft::Kind kind, const char* rule) {
      Draft d;
      d.kind = kind;
      d.reading = reading;
      const std::uint32_t at = flow_place(blocks_, reading.begin);
      d.words = {at, at};
      d.rule = rule;
      asides_.push_back(std::move(d));
    };
    for (const line::Line& line : lines_.lines) {
      if (line.furniture) aside(line.words, Draft::Kind::furniture, "furniture.page");
      if (line.margin.empty()) continue;
      const bool named = std::any_of(owned.begin(), owned.end(), [&](Range r) { return r.begin <= line.margin.begin && line.margin.end <= r.end; });
      if (!named) aside(line.margin, Draft::Kind::unclassified, "margin.note");
    }
  }

  /// Appends to the current part, or to the element that is still open there.
  void append(Draft d) {
    std::vector<Draft>* to = &parts_.back().content;
    while (!to->empty()) {
      Draft& last = to->back();
      const bool inside = last.kind == Draft::Kind::element && d.words.begin < last.words.end &&
                          (d.words.begin > last.words.begin || d.kind == Draft::Kind::element);
      if (!inside) break;
      d.words.end = std::min(d.words.end, last.words.end);
      if (!d.marks.empty()) keep_marks_outside(d, last);
      to = &last.children;
    }
    to->push_back(std::move(d));
  }

  /// A mark inside the element that holds it is that element's own text.
  static void keep_marks_outside(Draft& d, const Draft& outer) {
    std::erase_if(d.marks, [&](Range m) { return outer.words.begin <= m.begin && m.end <= outer.words.end; });
  }

  void asides_before(std::uint32_t at) {
    while (next_aside_ < asides_.size() && asides_[next_aside_].words.begin <= at) append(std::move(asides_[next_aside_++]));
  }

  /// Takes all elements that start before `end`, with the gaps before them.
  void flush(std::uint32_t end, std::size_t& next) {
    for (; next < flat_.size() && flat_[next].words.begin < end; ++next) take(next);
    asides_before(end);
  }

  void take(std::size_t i) {
    Draft d = std::move(flat_[i]);
    asides_before(d.words.begin);
    covered_ = std::max(covered_, d.words.end);
    for (const Range m : d.marks) covered_ = std::max(covered_, m.end <= d.words.begin ? 0 : m.end);
    append(std::move(d));
  }

  /// The text of one block that no element has: before, between and after its elements.
  void fill(const block::Block& block, std::size_t& next) {
    bool label_taken = block.label.empty() || covered_ >= block.label.end ||
                       (in_mark(block.label) && block.words.empty());
    std::uint32_t at = std::max(block.words.begin, covered_);
    while (next < flat_.size() && flat_[next].words.begin < block.words.end) {
      const std::uint32_t begin = first_of(flat_[next], block);
      if (begin > at) gap({at, begin}, block, label_taken);
      if (!label_taken) {
        const auto& marks = flat_[next].marks;
        const bool has = std::any_of(marks.begin(), marks.end(), [&](Range m) { return m == block.label; });
        if (!has && flat_[next].words.begin > block.label.begin) flat_[next].marks.push_back(block.label);
        label_taken = true;
      }
      take(next++);
      at = std::max(at, covered_);
    }
    if (at < block.words.end) gap({at, block.words.end}, block, label_taken);
    if (!label_taken) {  // a label without words
      Draft d;
      d.kind = Draft::Kind::paragraph;
      d.words = block.label;
      d.rule = block.rule;
      asides_before(d.words.begin);
      append(std::move(d));
    }
    covered_ = std::max(covered_, block.words.end);
  }

  /// Where an element and its marks begin inside this block.
  static std::uint32_t first_of(const Draft& d, const block::Block& block) {
    std::uint32_t begin = d.words.begin;
    for (const Range m : d.marks) {
      if (m.begin >= block.words.begin) begin = std::min(begin, m.begin);
    }
    return begin;
  }

  /// True if a mark of some element covers the range: the element owns it, wherever it stands.
  bool in_mark(Range r) const {
    const auto it = std::upper_bound(marks_.begin(), marks_.end(), r.begin, [](std::uint32_t v, Range m) { return v < m.begin; });
    return it != marks_.begin() && (it - 1)->begin <= r.begin && r.end <= (it - 1)->end;
  }

  void gap(Range r, const block::Block& block, bool& label_taken) {
    const std::string_view s = words(r);
    const std::string_view t = base::trim(s);
    if (t.empty()) return;
    r.begin += static_cast<std::uint32_t>(t.data() - s.data());
    r.end = r.begin + static_cast<std::uint32_t>(t.size());
    if (in_mark(r)) return;
    if (label_taken && base::Words(t).next().empty() && attach_mark(r)) return;
    Draft d;
    d.words = r;
    d.rule = block.rule;
    const bool row = block.columns >= 3 || (block.cue != nullptr && block.cue->cue == text::Cue::table_row);
    d.kind = row ? Draft::Kind::table : Draft::Kind::paragraph;
    if (!label_taken) {
      d.marks.push_back(block.label);
      d.number = block.number.is_number() ? block.label : Range{};
      label_taken = true;
    }
    asides_before(r.begin);
    auto& content = parts_.back().content;
    if (row && !content.empty() && content.back().kind == Draft::Kind::table && content.back().words.end + 2 >= d.words.begin && d.marks.empty()) {
      content.back().words.end = d.words.end;  // one table, row after row
      return;
    }
    append(std::move(d));
  }

  /// A closing quote or full stop after an element is a mark of it.
  bool attach_mark(Range r) {
    auto& content = parts_.back().content;
    if (content.empty() || content.back().words.empty() || content.back().words.end > r.begin) return false;
    content.back().marks.push_back(r);
    return true;
  }

  const text::Text& text_;
  const line::Lines& lines_;
  const block::Blocks& blocks_;
  const element::Elements& elements_;
  std::vector<Part> parts_;
  std::vector<Draft> flat_, asides_;
  std::vector<const Element*> heads_;
  std::vector<Range> marks_;
  std::size_t next_aside_ = 0;
  std::uint32_t covered_ = 0;
};

}  // namespace

std::vector<Part> draft(const text::Text& text, const line::Lines& lines, const block::Blocks& blocks,
                        const element::Elements& elements) {
  return Drafter(text, lines, blocks, elements).run();
}

}  // namespace minutebook::document
