#include "element/meeting/body_name.h"

#include <algorithm>

#include "base/unicode.h"
#include "element/meeting/meeting_title.h"

namespace minutebook::element {
namespace {

// How much a name says: a committee is what met where its council stands above it.
constexpr std::string_view kCommittees =
    "committee subcommittee sub-committee panel cabinet commission taskforce";
constexpr std::string_view kBoards =
    "board trustees governors executive senate selectboard selectmen";
constexpr std::string_view kCouncils = "council assembly authority parliament forum municipality";
constexpr std::string_view kOrganisations =
    "district society association foundation club trust union partnership federation group team "
    "party limited ltd pcc pmc tsc toc wg";
// Nouns of the languages in which the noun comes first.
constexpr std::string_view kFirstNouns = "cyngor pwyllgor bwrdd cabinet comhairle coiste";

constexpr std::string_view kSmall = "of the and for in to on a an with cum by upon le de la under";

int noun_rank(std::string_view word) {
  if (base::is_one_of(word, kCommittees)) return 50;
  if (base::is_one_of(word, kBoards)) return 40;
  if (base::is_one_of(word, kCouncils)) return 30;
  if (base::is_one_of(word, kOrganisations)) return 20;
  return 0;
}

/// After "(member of": a remark, no part of a name.
bool in_small_bracket(std::string_view before) {
  const std::size_t open = before.rfind('(');
  return open != std::string_view::npos && before.find(')', open) == std::string_view::npos &&
         base::is_lower(base::code_point_at(before, open + 1).value);
}

}  // namespace

int rank_of_name(std::string_view name) {
  int rank = 0;
  std::string_view last;
  base::Words walk(name);
  std::string_view w = walk.next();
  if (base::is_one_of(w, kFirstNouns) && name.size() > w.size()) rank = 30;
  while (!w.empty()) {
    const std::string_view next = walk.next();
    const bool body = base::equals_folded(w, "body") && base::equals_folded(last, "governing");
    const int r = body ? 40 : noun_rank(w);
    last = w;
    const auto behind = static_cast<std::size_t>(w.data() - name.data()) + w.size();
    const bool part =
        name.substr(std::min(behind, name.size())).starts_with(" (") && name.back() == ')';
    if (r > 0 && in_small_bracket(name.substr(0, behind))) {
      w = next;
      continue;  // "Non-pecuniary (member of the Cricket Club)"
    }
    if (r > 0 && (next.empty() || part || noun_rank(next) > 0 ||
                  base::is_one_of(next, "of for the inc ltd limited")))
      rank = std::max(rank, r);
    w = next;
  }
  return rank;
}

bool reads_like_body(std::string_view s) {
  int count = 0, lower = 0;
  base::Words walk(s);
  for (std::string_view w = walk.next(); !w.empty(); w = walk.next(), ++count) {
    if (base::is_lower(base::code_point_at(w, 0).value) && !base::is_one_of(w, kSmall)) ++lower;
    if (base::is_one_of(w,
                        "cllr councillor mr mrs ms was were is are present apologies chairman "
                        "clerk resolved that above president chair approval previous due"))
      return false;
  }
  return count > 0 && count <= 14 &&
         (lower == 0 || (lower * 3 <= count && count <= 6) || (lower == 1 && count <= 3)) &&
         (s.find(". ") == std::string_view::npos || find_words(s, "inc") != std::string_view::npos);
}

}  // namespace minutebook::element
