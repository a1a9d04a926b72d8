#include "search/match.h"

#include "minutebook/search.h"

namespace minutebook::search {
namespace {

std::string quote(const Term& term) {
  std::string out = "\"";
  for (const char c : term.words) {
    if (c == '"') out += '"';  // cannot be: quotes part terms
    out += c;
  }
  return out + (term.prefix ? "\" *" : "\"");
}

}  // namespace

std::string match_words(const std::vector<Term>& terms) {
  std::string wanted, excluded;
  for (const Term& term : terms) {
    if (term.excluded) {
      excluded += (excluded.empty() ? "" : " OR ") + quote(term);
    } else if (term.alternative) {
      // The group that is open takes it: ("a" OR "b").
      wanted.pop_back();
      wanted += " OR " + quote(term) + ')';
    } else {
      wanted += (wanted.empty() ? "(" : " AND (") + quote(term) + ')';
    }
  }
  if (wanted.empty() && !excluded.empty()) {
    throw SearchError(SearchError::Kind::query,
                      "the query only says what must not occur (add a word that must)");
  }
  if (excluded.empty()) return wanted;
  return '(' + wanted + ") NOT (" + excluded + ')';
}

std::string match_columns(std::string_view columns, const std::vector<Term>& terms) {
  std::string out;
  for (const Term& term : terms) {
    if (!out.empty()) out += " AND ";
    out += '{' + std::string(columns) + "} : " + quote(term);
  }
  return out;
}

}  // namespace minutebook::search
