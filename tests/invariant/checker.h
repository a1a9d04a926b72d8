#pragma once
// The promises that come before every score, checked on one document against its input: spans are exact and nest, every
// letter of the input is in one element, and nothing is stated that the input does not say.

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/tree.h"
#include "letters.h"
#include "minutebook/extractor.h"
#include "minutebook/json.h"

namespace minutebook::invariant {

/// An element as the walk meets it.
struct Seen {
  const Element* element = nullptr;
  base::Type type = base::Type::paragraph;
  std::ptrdiff_t parent = -1;  // index, -1 for none
  bool in_item = false;
  Run run;  // of its span

  template <class T>
  const T& as() const {
    return static_cast<const T&>(*element);
  }
};

/// What stands inside the span of another element and is none of its words: layout, notes of a column.
inline bool is_aside(const Seen& seen) {
  return seen.type == base::Type::furniture ||
         (seen.type == base::Type::unclassified && seen.element->rule == "margin.note");
}

class Checker {
 public:
  Checker(std::string_view bytes, const Source& source, const Document& document, std::size_t most)
      : bytes_(bytes),
        text_(text::read(bytes, {source.name, source.media_type, source.charset})),
        letters_(text_),
        document_(document),
        most_(most) {
    std::vector<std::ptrdiff_t> path;
    base::walk(document, [&](const base::Visit& at) {
      path.resize(at.depth);
      Seen seen{at.ref.element, at.ref.type, at.depth == 0 ? -1 : path.back(), false, {}};
      seen.in_item = at.depth == 0 ? seen.type == base::Type::agenda_item
                                   : all_[static_cast<std::size_t>(seen.parent)].in_item;
      seen.run = letters_.inside(seen.element->span);
      path.push_back(static_cast<std::ptrdiff_t>(all_.size()));
      all_.push_back(seen);
    });
  }

  std::vector<std::string> run() {
    if (!letters_.ordered()) complain("the reading text runs against the input");
    ids();
    places();
    if (complaints_.empty()) nesting();
    find_holes();
    texts();
    coverage();
    return std::move(complaints_);
  }

  const std::vector<Seen>& all() const { return all_; }
  const Letters& letters() const { return letters_; }
  const text::Text& text() const { return text_; }

  /// The letters of a run without the layout and notes that stand in it. A run of layout itself is whole.
  std::string words_of(const Run& run) const { return without(asides_, run); }

  /// The same, without marks too: what an element's text is.
  std::string text_of(const Run& run) const { return without(holes_, run); }

 private:
  bool is_aside_run(const Run& run) const {
    const auto at = std::lower_bound(asides_.begin(), asides_.end(), run.begin,
                                     [](const Run& a, std::size_t v) { return a.begin < v; });
    return at != asides_.end() && at->begin == run.begin && at->end == run.end;
  }

  std::string without(const std::vector<Run>& holes, const Run& run) const {
    std::string out;
    std::size_t at = run.begin;
    auto hole = std::lower_bound(holes.begin(), holes.end(), run.begin,
                                 [](const Run& h, std::size_t v) { return h.begin < v; });
    for (; hole != holes.end() && hole->begin < run.end; ++hole) {
      if (hole->begin == run.begin && hole->end == run.end && is_aside_run(run)) continue;
      out.append(letters_.text({at, hole->begin}));
      at = std::max(at, hole->end);
    }
    return out.append(letters_.text({at, run.end}));
  }

  static std::string excerpt(std::string_view text) {
    return "\"" + std::string(text.substr(0, 60)) + (text.size() > 60 ? "…\"" : "\"");
  }

  void complain(std::string what) {
    if (complaints_.size() < most_) complaints_.push_back(std::move(what));
  }

  void complain(const Seen& seen, const std::string& what) {
    complain(std::string(seen.element->id) + " (" + std::string(seen.element->rule) + ") " +
             excerpt(seen.element->text) + ": " + what);
  }

  void ids() {
    std::unordered_set<std::string_view> known;
    for (const Seen& seen : all_) {
      const std::string_view id = seen.element->id;
      if (!known.insert(id).second) complain(seen, "the id was given before");
      const bool plain = std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/' || c == '_' || c == '-';
      });
      if (id.empty() || !plain)
        complain(seen, "the id has a character that is none of [a-z0-9/_-]");
    }
  }

  /// Spans start and end with a letter of the input.
  void places() {
    for (const Seen& seen : all_) {
      if (seen.element->span.end > bytes_.size())
        complain(seen, "the span ends after the input");
      else if (!letters_.fits(seen.element->span, seen.run))
        complain(seen, "the span does not start and end with a letter");
      for (const Mark& mark : seen.element->marks) {
        if (!letters_.fits(mark.span, letters_.inside(mark.span)))
          complain(seen, "mark " + excerpt(mark.text) + " does not start and end with a letter");
      }
    }
  }

  /// Two elements are disjoint, or one holds the other and is its ancestor.
  void nesting() {
    std::vector<std::size_t> order(all_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      if (all_[a].run.begin != all_[b].run.begin) return all_[a].run.begin < all_[b].run.begin;
      return all_[a].run.end > all_[b].run.end;
    });
    std::vector<std::size_t> open;
    for (const std::size_t i : order) {
      const Seen& seen = all_[i];
      while (!open.empty() && all_[open.back()].run.end <= seen.run.begin) open.pop_back();
      if (!open.empty()) {
        const Seen& outer = all_[open.back()];
        if (outer.run.end < seen.run.end)
          complain(seen, "crosses the end of " + std::string(outer.element->id));
        else if (!descends(i, open.back()))
          complain(seen, "stands in " + std::string(outer.element->id) + " and is no part of it");
      }
      open.push_back(i);
    }
    sorted_ = std::move(order);
  }

  bool descends(std::size_t inner, std::size_t outer) const {
    for (std::ptrdiff_t p = all_[inner].parent; p >= 0;
         p = all_[static_cast<std::size_t>(p)].parent) {
      if (p == static_cast<std::ptrdiff_t>(outer)) return true;
    }
    return false;
  }

  void find_holes() {
    for (const Seen& seen : all_) {
      if (is_aside(seen)) asides_.push_back(seen.run);
      for (const Mark& mark : seen.element->marks) {
        const Run run = letters_.inside(mark.span);
        holes_.push_back(run);
        if (letters_.text(run) != without_space(mark.text)) {
          complain(seen, "mark " + excerpt(mark.text) + " is not its place " +
                             excerpt(letters_.text(run)));
        }
      }
    }
    holes_.insert(holes_.end(), asides_.begin(), asides_.end());
    const auto by_place = [](const Run& a, const Run& b) { return a.begin < b.begin; };
    std::sort(asides_.begin(), asides_.end(), by_place);
    std::sort(holes_.begin(), holes_.end(), by_place);
    std::size_t end = 0;
    for (const Run& hole : holes_) {
      const bool nested = std::any_of(asides_.begin(), asides_.end(), [&](const Run& a) {
        return a.begin <= hole.begin && hole.end <= a.end;
      });
      if (hole.begin < end && !nested) complain("two marks share " + excerpt(letters_.text(hole)));
      end = std::max(end, hole.end);
    }
  }

  void texts() {
    for (const Seen& seen : all_) {
      const std::string place = text_of(seen.run), words = without_space(seen.element->text);
      if (place == words) continue;
      const auto at = std::mismatch(place.begin(), place.end(), words.begin(), words.end());
      complain(seen, "the text is not its place: " +
                         excerpt(std::string_view(&*words.begin(), words.size())
                                     .substr(static_cast<std::size_t>(at.second - words.begin()))) +
                         " for " +
                         excerpt(std::string_view(place).substr(
                             static_cast<std::size_t>(at.first - place.begin()))));
    }
  }

  /// Paints every letter with what became of it; the innermost element and marks have the last word.
  void coverage() {
    enum Kind : std::uint8_t { none, understood, unclassified, furniture };
    std::vector<std::uint8_t> paint(letters_.size(), none);
    const auto kind_of = [](const Seen& seen) {
      if (seen.type == base::Type::furniture) return furniture;
      const bool plain = seen.type == base::Type::paragraph && !seen.in_item;
      return plain || seen.type == base::Type::unclassified ? unclassified : understood;
    };
    const auto fill = [&](const Run& run, Kind kind) {
      for (std::size_t i = run.begin; i < run.end; ++i) paint[i] = kind;
    };
    for (const std::size_t i : sorted_) fill(all_[i].run, kind_of(all_[i]));
    for (const Seen& seen : all_) {
      for (const Mark& mark : seen.element->marks) fill(letters_.inside(mark.span), kind_of(seen));
    }
    if (sorted_.empty()) return;  // said already, or nothing there
    std::uint64_t bytes[4] = {};
    for (std::size_t i = 0; i < paint.size(); ++i) {
      bytes[paint[i]] += letters_.bytes({i, i + 1});
      if (paint[i] != none || (i > 0 && paint[i - 1] == none)) continue;
      std::size_t end = i;
      while (end < paint.size() && paint[end] == none) ++end;
      complain("lost: " + excerpt(letters_.text({i, end})) + " at letter " + std::to_string(i));
    }
    const Coverage& c = document_.coverage;
    const auto same = [&](const char* name, std::uint64_t said, std::uint64_t counted) {
      if (said != counted)
        complain(std::string("coverage.") + name + " is " + std::to_string(said) + ", counted " +
                 std::to_string(counted));
    };
    same("total", c.total, letters_.all().size());
    same("understood", c.understood, bytes[understood]);
    same("unclassified", c.unclassified, bytes[unclassified]);
    same("furniture", c.furniture, bytes[furniture]);
  }

  std::string_view bytes_;
  text::Text text_;
  Letters letters_;
  const Document& document_;
  std::size_t most_;
  std::vector<Seen> all_;
  std::vector<std::size_t> sorted_;  // by place, outer first
  std::vector<Run> asides_;          // layout and notes, by place
  std::vector<Run> holes_;           // the same and marks
  std::vector<std::string> complaints_;
};

}  // namespace minutebook::invariant
