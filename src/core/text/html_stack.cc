#include "text/html_stack.h"

#include "base/unicode.h"

namespace minutebook::text {
namespace {

// Elements that end by implication.
enum Scope : std::uint8_t {
  kP = 1,
  kLi = 2,
  kDd = 4,
  kCell = 8,
  kRow = 16,
  kOption = 32,
  kHeading = 64
};

std::uint8_t scope_of(Tag tag) {
  if (heading_level(tag) != 0) return kHeading;
  switch (tag) {
    case Tag::p:
      return kP;
    case Tag::li:
      return kLi;
    case Tag::dd:
    case Tag::dt:
      return kDd;
    case Tag::td:
    case Tag::th:
      return kCell;
    case Tag::tr:
      return kRow;
    case Tag::option:
      return kOption;
    default:
      return 0;
  }
}

/// What an element inside of `tag` does not reach any more.
std::uint8_t walled_off(Tag tag) {
  switch (tag) {
    case Tag::table:
    case Tag::template_:
      return 0xFF;
    case Tag::td:
    case Tag::th:
      return kP | kLi | kDd | kOption | kHeading;
    case Tag::ul:
    case Tag::ol:
      return kLi | kHeading;
    case Tag::select:
      return kOption;
    default:
      return 0;
  }
}

/// What the start of `tag` ends.
std::uint8_t ended_by(Tag tag) {
  if (heading_level(tag) != 0) return kP | kHeading;
  switch (tag) {
    case Tag::li:
      return kP | kLi;
    case Tag::dd:
    case Tag::dt:
      return kP | kDd;
    case Tag::td:
    case Tag::th:
      return kP | kLi | kDd | kCell;
    case Tag::tr:
    case Tag::tbody:
      return kP | kLi | kDd | kCell | kRow;
    case Tag::option:
      return kOption;
    case Tag::title:
      return 0;
    default:
      return is_block(tag) ? kP : 0;
  }
}

bool same_element(const Element& element, const TagToken& tag) {
  if (element.tag != tag.tag) return heading_level(element.tag) != 0 && heading_level(tag.tag) != 0;
  const bool shared = tag.tag == Tag::unknown || tag.tag == Tag::inline_ || tag.tag == Tag::block ||
                      tag.tag == Tag::font || tag.tag == Tag::b || tag.tag == Tag::tbody ||
                      tag.tag == Tag::ul;
  return !shared || base::equals_folded(element.name, tag.name);
}

/// An end tag does not reach out of `wall`.
bool stops(const Element& wall, Tag end) {
  switch (wall.tag) {
    case Tag::table:
    case Tag::template_:
      return true;
    case Tag::td:
    case Tag::th:
      return end != Tag::tr && end != Tag::tbody && end != Tag::table;
    case Tag::ul:
    case Tag::ol:
      if (end == Tag::li) return true;
      break;
    default:
      break;
  }
  return !is_block(end) && is_block(wall.tag);
}

}  // namespace

Element ElementStack::child(const TagToken& tag) const {
  Element element;
  element.tag = tag.tag;
  element.name = tag.name;
  element.style = style();
  const std::uint8_t inherited = elements_.empty() ? std::uint8_t{0} : elements_.back().scope;
  element.scope = static_cast<std::uint8_t>((inherited & ~walled_off(tag.tag)) | scope_of(tag.tag));
  return element;
}

bool ElementStack::push(const Element& element, std::size_t at) {
  if (elements_.size() == kDeepest) {
    ++uncounted_;
    if (capped_at_ == SIZE_MAX) capped_at_ = at;
    return false;
  }
  elements_.push_back(element);
  open_formatting_ += is_formatting(element.tag);
  return true;
}

Element ElementStack::pop() {
  const Element element = elements_.back();
  elements_.pop_back();
  open_formatting_ -= is_formatting(element.tag);
  return element;
}

std::size_t ElementStack::implied_ends(Tag tag) const {
  const std::uint8_t ended = ended_by(tag);
  if (elements_.empty() || (elements_.back().scope & ended) == 0) return 0;
  // The outermost of the elements that end, inside of the walls.
  std::size_t outermost = elements_.size();
  for (std::size_t i = elements_.size(); i-- > 0;) {
    const std::uint8_t here = elements_[i].scope;
    if ((here & ended) == 0) break;
    if ((scope_of(elements_[i].tag) & ended) != 0) outermost = i;
  }
  return elements_.size() - outermost;
}

bool ElementStack::end_uncounted() {
  if (uncounted_ == 0) return false;
  --uncounted_;
  return true;
}

std::size_t ElementStack::depth_of(const TagToken& tag) const {
  for (std::size_t i = elements_.size(); i-- > 0;) {
    if (same_element(elements_[i], tag)) return elements_.size() - i;
    if (stops(elements_[i], tag.tag)) break;
  }
  return 0;
}

bool ElementStack::end_formatting(const TagToken& tag) {
  if (open_formatting_ == 0) return false;
  std::size_t at = elements_.size();
  while (at-- > 0 && !same_element(elements_[at], tag)) {
    if (elements_[at].tag == Tag::table || elements_[at].tag == Tag::td ||
        elements_[at].tag == Tag::th)
      return false;
  }
  if (at >= elements_.size()) return false;
  elements_[at].bold = false;
  for (std::size_t i = at; i < elements_.size(); ++i) {
    const bool inherited = i > 0 && elements_[i - 1].style.bold;
    elements_[i].style.bold = inherited || elements_[i].bold;
  }
  return true;
}

}  // namespace minutebook::text
