// The names of row types: as in the JSON of a document, and as people say them.

#include <array>

#include "search/names.h"

namespace minutebook::search {
namespace {

constexpr std::array<std::string_view, 11> kNames = {
    "meeting", "agendaItem", "question", "response",    "resolution", "clause",
    "motion",  "amendment",  "vote",     "declaration", "action"};

struct Alias {
  std::string_view said, meant;
};

constexpr std::array<Alias, 6> kAliases = {{{"item", "agendaItem"},
                                            {"agendaitem", "agendaItem"},
                                            {"answer", "response"},
                                            {"decision", "resolution"},
                                            {"division", "vote"},
                                            {"interest", "declaration"}}};

}  // namespace

std::string_view name_of(RowType type) { return kNames[static_cast<std::size_t>(type)]; }

std::string_view name_of_number(std::int64_t type) {
  return type >= 0 && type < static_cast<std::int64_t>(kNames.size()) ? kNames[type] : "";
}

int number_of(std::string_view name) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == name) return static_cast<int>(i);
  }
  return -1;
}

const std::vector<std::string_view>& row_types() {
  static const std::vector<std::string_view> types(kNames.begin(), kNames.end());
  return types;
}

std::string_view row_type(std::string_view word) {
  std::string lower(word);
  for (char& c : lower) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  for (const bool plural : {false, true}) {
    if (plural && !lower.ends_with('s')) break;
    if (plural) lower.pop_back();
    for (const std::string_view name : kNames) {
      if (name == lower) return name;
    }
    for (const Alias& alias : kAliases) {
      if (alias.said == lower) return alias.meant;
    }
  }
  return {};
}

}  // namespace minutebook::search
