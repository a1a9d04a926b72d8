#include <vector>

#include "base/tree.h"
#include "minutebook/document.h"

namespace minutebook {
namespace {

template <class T>
std::vector<const T*> all(const Document& document) {
  std::vector<const T*> found;
  base::walk(document, [&](const base::Visit& at) {
    if (at.ref.type == base::type_of<T>()) found.push_back(&at.ref.as<T>());
  });
  return found;
}

}  // namespace

std::vector<const AgendaItem*> items(const Document& document) { return all<AgendaItem>(document); }
std::vector<const Question*> questions(const Document& document) { return all<Question>(document); }
std::vector<const Response*> responses(const Document& document) { return all<Response>(document); }
std::vector<const Resolution*> resolutions(const Document& document) {
  return all<Resolution>(document);
}
std::vector<const Motion*> motions(const Document& document) { return all<Motion>(document); }
std::vector<const Vote*> votes(const Document& document) { return all<Vote>(document); }
std::vector<const Declaration*> declarations(const Document& document) {
  return all<Declaration>(document);
}
std::vector<const Action*> actions(const Document& document) { return all<Action>(document); }

std::vector<const Element*> elements(const Document& document) {
  std::vector<const Element*> found;
  base::walk(document, [&](const base::Visit& at) { found.push_back(at.ref.element); });
  return found;
}

}  // namespace minutebook
