#include "search/conditions.h"

#include <array>

#include "search/match.h"
#include "search/names.h"

namespace minutebook::search {
namespace {

[[noreturn]] void refuse(const std::string& why) {
  throw SearchError(SearchError::Kind::query, why);
}

struct NameFilter {
  std::string Query::*value;
  std::string_view columns;
};

constexpr std::array<NameFilter, 7> kNameFilters = {{
    {&Query::body, "body"},
    {&Query::person, "mover seconder asker responder owner voters"},
    {&Query::mover, "mover"},
    {&Query::seconder, "seconder"},
    {&Query::asker, "asker"},
    {&Query::responder, "responder"},
    {&Query::owner, "owner"},
}};

// "2019", "2019-03", "2019-03-31".
bool is_date(std::string_view text) {
  constexpr std::string_view kForm = "dddd-dd-dd";
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (kForm[i] == 'd' ? text[i] < '0' || text[i] > '9' : text[i] != kForm[i]) return false;
  }
  const auto within = [&](std::size_t at, std::string_view most) {
    return text.size() < at + 2 || (text.substr(at, 2) != "00" && text.substr(at, 2) <= most);
  };
  return within(5, "12") && within(8, "31");
}

// Dates compare as texts; "~" comes after every digit and hyphen, so "2019~" after all of 2019.
void add_dates(const Query& query, Conditions& out) {
  for (const std::string& date : {query.from, query.to}) {
    if (!date.empty() && !is_date(date)) {
      refuse("'" + date + "' is no date (2019, 2019-03 or 2019-03-31)");
    }
  }
  if (!query.from.empty()) {
    out.where += " AND e.date >= ?";
    out.values.push_back(query.from);
  }
  if (!query.to.empty()) {
    out.where += " AND e.date <= ?";
    out.values.push_back(query.to + "~");
  }
}

}  // namespace

Conditions conditions_of(const Query& query) {
  Conditions out;
  out.terms = read_terms(query.text);
  out.match = match_words(out.terms);
  if (!query.text.empty() && out.match.empty()) refuse("there is no word in the query");
  for (const NameFilter& filter : kNameFilters) {
    const std::string& value = query.*filter.value;
    if (value.empty()) continue;
    const std::string names = match_columns(filter.columns, read_terms(value));
    if (names.empty()) refuse("'" + value + "' is no name: there is no word in it");
    out.match = out.match.empty() ? names : '(' + out.match + ") AND " + names;
  }
  std::string types;
  for (const std::string& word : query.types) {
    const std::string_view type = row_type(word);
    if (type.empty()) refuse("there is no type '" + word + "'");
    types += (types.empty() ? "" : ",") + std::to_string(number_of(type));
  }
  if (!types.empty()) out.where += " AND e.type IN (" + types + ")";
  add_dates(query, out);
  if (!query.outcome.empty()) {
    out.where += " AND e.outcome = ?";
    out.values.push_back(query.outcome);
  }
  if (!query.document.empty()) {
    out.where += " AND e.document = (SELECT id FROM document WHERE key = ?)";
    out.values.push_back(query.document);
  }
  return out;
}

int bind_values(const Conditions& conditions, Statement& statement, int index) {
  for (const std::string& value : conditions.values) statement.bind(index++, value);
  return index;
}

}  // namespace minutebook::search
