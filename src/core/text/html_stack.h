#pragma once
// The open elements of a page: which end tags are implied, which elements an end tag closes. Bounded in depth.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/html_flow.h"
#include "text/html_token.h"

namespace minutebook::text {

struct Element {
  Tag tag = Tag::unknown;
  std::string_view name;
  Style style;
  bool bold = false;  // says itself that its text is bold
  bool list = false;
  std::uint8_t scope = 0;  // bits of elements that an element in here may end by implication
};

class ElementStack {
 public:
  static constexpr std::size_t kDeepest = 512;

  bool empty() const { return elements_.empty(); }

  /// Of the innermost element.
  const Style& style() const { return elements_.empty() ? root_ : elements_.back().style; }

  /// A new element in the innermost one, not yet on the stack.
  Element child(const TagToken& tag) const;

  /// False if the stack is full: the element is only counted then.
  bool push(const Element& element, std::size_t at);

  /// Takes off and returns the innermost element.
  Element pop();

  /// How many elements the start of `tag` ends: an open <p> before a block, the last <li> before the next one …
  std::size_t implied_ends(Tag tag) const;

  /// Whether this end tag is one of an element that was only counted.
  bool end_uncounted();

  /// How many elements the end tag takes off; 0 if it has no element to end.
  std::size_t depth_of(const TagToken& tag) const;

  /// Ends the effect of a formatting element that is not the innermost one: "<b><p>x</b> y</p>". False if none is open.
  bool end_formatting(const TagToken& tag);

  /// Where the first element was that did not go on the stack; SIZE_MAX if all did.
  std::size_t capped_at() const { return capped_at_; }

 private:
  std::vector<Element> elements_;
  Style root_;
  std::size_t open_formatting_ = 0;  // formatting elements on the stack
  std::size_t uncounted_ = 0;        // elements that did not go on the stack and are still open
  std::size_t capped_at_ = SIZE_MAX;
};

}  // namespace minutebook::text
