#include "annotation.h"

#include <algorithm>

namespace minutebook::eval {

std::optional<Type> type_of(std::string_view name) {
  const auto at = std::find(kTypeNames.begin(), kTypeNames.end(), name);
  if (at == kTypeNames.end()) return std::nullopt;
  return static_cast<Type>(at - kTypeNames.begin());
}

std::vector<AttributeKind> attributes_of(Type type) {
  switch (type) {
    case Type::heading:
      return {{"number", Likeness::label}};
    case Type::question:
      return {{"number", Likeness::label}, {"asker", Likeness::name}};
    case Type::response:
      return {{"responder", Likeness::name}, {"answers", Likeness::answers}};
    case Type::resolution:
      return {{"verb", Likeness::value}, {"labels", Likeness::labels}};
    case Type::motion:
      return {
          {"mover", Likeness::name}, {"seconder", Likeness::name}, {"outcome", Likeness::value}};
    case Type::vote:
      return {{"for", Likeness::value}, {"against", Likeness::value}, {"abstain", Likeness::value}};
    case Type::declaration:
      return {{"member", Likeness::name}};
    case Type::action:
      return {{"owner", Likeness::name}};
    default:
      return {};
  }
}

const Attribute* Marked::attribute(std::string_view name) const {
  const auto at = std::find_if(attributes.begin(), attributes.end(),
                               [&](const Attribute& a) { return a.name == name; });
  return at == attributes.end() ? nullptr : &*at;
}

}  // namespace minutebook::eval
