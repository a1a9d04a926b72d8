#pragma once
// The way through a document's tree without recursion: a hostile document may nest deeper than the
// stack allows.

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <variant>
#include <vector>

#include "minutebook/document.h"

namespace minutebook::base {

/// The types, in the order of Node::Value.
enum class Type : std::uint8_t {
  paragraph,
  preamble,
  unclassified,
  furniture,
  section,
  table,
  question,
  response,
  resolution,
  clause,
  motion,
  vote,
  declaration,
  action,
  attendance_change,
  exclusion,
  documents,
  agenda_item,
};

/// The Type of an element struct: type_of<Clause>() is Type::clause.
template <class T, std::size_t kIndex = 0>
constexpr Type type_of() {
  if constexpr (std::is_same_v<T, std::variant_alternative_t<kIndex, Node::Value>>) {
    return static_cast<Type>(kIndex);
  } else {
    return type_of<T, kIndex + 1>();
  }
}
static_assert(type_of<Paragraph>() == Type::paragraph && type_of<Table>() == Type::table);
static_assert(type_of<Response>() == Type::response && type_of<Vote>() == Type::vote);
static_assert(type_of<AttendanceChange>() == Type::attendance_change);
static_assert(type_of<AgendaItem>() == Type::agenda_item);
static_assert(std::variant_size_v<Node::Value> == std::size_t(Type::agenda_item) + 1);

/// An element together with its type.
struct Ref {
  const Element* element = nullptr;
  Type type = Type::paragraph;

  template <class T>
  const T& as() const {
    return static_cast<const T&>(*element);
  }
};

/// A view of one list of elements, whatever their static type.
class List {
 public:
  List() = default;
  explicit List(const Nodes& nodes) : first_(nodes.data()), size_(nodes.size()) {}
  template <class T>
  explicit List(const std::vector<T>& elements)
      : first_(elements.data()),
        size_(elements.size()),
        stride_(sizeof(T)),
        type_(type_of<T>()),
        to_element_([](const void* at) -> const Element* { return static_cast<const T*>(at); }) {}

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }

  Ref operator[](std::size_t i) const {
    if (to_element_ != nullptr) {
      return {to_element_(static_cast<const char*>(first_) + i * stride_), type_};
    }
    const Node& node = static_cast<const Node*>(first_)[i];
    return {&node.element(), static_cast<Type>(node.value.index())};
  }

 private:
  const void* first_ = nullptr;
  std::size_t size_ = 0;
  std::size_t stride_ = 0;
  Type type_ = Type::paragraph;
  const Element* (*to_element_)(const void*) = nullptr;  // null: the list is of Nodes
};

/// The list that only this type of element has (items, responses, clauses, votes); `content` is
/// beside it.
inline List typed_children(Ref ref) {
  switch (ref.type) {
    case Type::agenda_item:
      return List(ref.as<AgendaItem>().items);
    case Type::question:
      return List(ref.as<Question>().responses);
    case Type::resolution:
      return List(ref.as<Resolution>().clauses);
    case Type::clause:
      return List(ref.as<Clause>().clauses);
    case Type::motion:
      return List(ref.as<Motion>().votes);
    default:
      return {};
  }
}

/// An element as a walk meets it.
struct Visit {
  Ref ref;
  std::size_t depth = 0;  ///< 0 for elements of `front` and `items`
  Ref parent;             ///< element is null at depth 0
};

/// Calls visit(const Visit&) on every element, outer before inner, in reading order: where an
/// element has content and typed children, the two lists are merged by where they begin.
template <class Visitor>
void walk(const Document& document, Visitor&& visit) {
  struct Frame {
    Ref owner;
    List content, typed;
    std::size_t next_content = 0, next_typed = 0;
  };
  const auto take = [](Frame& frame) -> Ref {
    const bool has_content = frame.next_content < frame.content.size();
    const bool has_typed = frame.next_typed < frame.typed.size();
    if (has_content && has_typed) {
      const Ref a = frame.content[frame.next_content], b = frame.typed[frame.next_typed];
      const bool typed_first = b.element->span.begin < a.element->span.begin;
      ++(typed_first ? frame.next_typed : frame.next_content);
      return typed_first ? b : a;
    }
    if (has_content) return frame.content[frame.next_content++];
    if (has_typed) return frame.typed[frame.next_typed++];
    return {};
  };

  std::vector<Frame> stack;
  for (const List& roots : {List(document.front), List(document.items)}) {
    stack.push_back({{}, roots, {}});
    while (!stack.empty()) {
      const Ref ref = take(stack.back());
      if (ref.element == nullptr) {
        stack.pop_back();
        continue;
      }
      visit(Visit{ref, stack.size() - 1, stack.back().owner});
      const List content(ref.element->content), typed = typed_children(ref);
      if (!content.empty() || !typed.empty()) stack.push_back({ref, content, typed});
    }
  }
}

}  // namespace minutebook::base
