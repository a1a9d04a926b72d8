// Whose meeting it was: the council of a committee, the society of a board.

#include <algorithm>

#include "base/unicode.h"
#include "element/meeting/dates.h"
#include "element/meeting/meeting_title.h"
#include "element/people/person_words.h"

namespace minutebook::element {
namespace {

// "City of Alma", "Shire of Ballan": what is named with "of".
constexpr std::string_view kPlacesOf =
    "city town village township county borough shire municipality parish district diocese "
    "university corporation";
constexpr std::string_view kOrganisations =
    "council authority society association foundation club trust union partnership federation "
    "university college school district company limited ltd inc llp llc church hospital commission "
    "township shire";
constexpr std::string_view kNone =
    "minutes meeting held agenda present committee board cabinet panel sub-committee apologies in "
    "at "
    "on by to from clerk";

bool reads_like_name(std::string_view s) {
  if (s.size() < 5 || s.size() > 80 || s.find(':') != std::string_view::npos) return false;
  base::Words walk(s);
  std::string_view first = walk.next(), last;
  if (!first.empty() && base::equals_folded(first, "the")) first = walk.next();
  if (first.empty() || !base::is_upper(base::code_point_at(first, 0).value)) return false;
  const std::string_view second = walk.next();
  if ((word_kinds(first) & kRoleWord) != 0) return false;  // "President of Council"
  const bool of = base::is_one_of(first, kPlacesOf) && base::equals_folded(second, "of");
  last = second;
  for (std::string_view w = second; !w.empty(); w = walk.next()) {
    if (base::is_one_of(w, kNone) || base::is_ascii_digit(w[0])) return false;
    if (base::is_lower(base::code_point_at(w, 0).value) &&
        !base::is_one_of(w, "of the and for in with upon on de la"))
      return false;
    last = w;
  }
  const bool generic = last.data() == second.data() && base::is_one_of(first, kPlacesOf);
  return !second.empty() && !generic && !base::is_one_of(first, kNone) &&
         (of || base::is_one_of(last, kOrganisations)) && !find_date(s);
}

/// "Board" alone: the text calls it "Board of Trustees" once at least.
bool name_the_board(const Scan& scan, Fact& fact) {
  const std::size_t most = std::min<std::size_t>(scan.size(), 80);
  for (std::size_t i = 0; i < most; ++i) {
    const Range r = scan.page.blocks[i].words;
    const std::string_view s = scan.words(r).substr(0, 1500);
    for (std::size_t at = find_words(s, "board of "); at != std::string_view::npos;
         at = find_words(s, "board of ", at + 1)) {
      const std::string_view kind = base::Words(s.substr(at + 9)).next();
      if (!base::is_one_of(kind,
                           "directors trustees education supervisors governors commissioners "
                           "selectmen regents management"))
        continue;
      const auto end = static_cast<std::size_t>(kind.data() - s.data()) + kind.size();
      fact.value.resize(fact.value.size() - 5);
      fact.value += s.substr(at, end - at);
      const Range said =
          Range{r.begin + static_cast<std::uint32_t>(at),
                r.begin + static_cast<std::uint32_t>(
                              end)};  // the evidence is both places and what stands between
      fact.at = fact.at.empty()
                    ? said
                    : Range{std::min(fact.at.begin, said.begin), std::max(fact.at.end, said.end)};
      return true;
    }
  }
  return false;
}

}  // namespace

Fact find_organisation(const Scan& scan, const TitlePart& title, const Fact& body) {
  for (const TitleRun& run : title.runs) {
    if (run.words.size() > 300) continue;
    for (std::size_t begin = 0; begin < run.words.size();) {
      const std::size_t end = std::min(run.words.find_first_of("\n\t", begin), run.words.size());
      const Range line = tidy(scan.page.flow, {run.at.begin + static_cast<std::uint32_t>(begin),
                                               run.at.begin + static_cast<std::uint32_t>(end)});
      begin = end + 1;
      const bool same = line.begin < body.at.end && body.at.begin < line.end;
      if (line.empty() || same || !reads_like_name(scan.words(line))) continue;
      std::string value = one_line(scan.words(line));
      if (base::contains_folded(value, body.value) || base::contains_folded(body.value, value))
        continue;
      return {std::move(value), line, {}};
    }
  }
  return {};
}

void complete_body(const Scan& scan, const Fact& organisation, Fact& body) {
  const bool board = base::equals_folded(body.value, "board") || body.value.ends_with(" Board");
  if (board && name_the_board(scan, body)) return;
  if (!organisation.found() || !base::is_one_of(body.value, "board committee council")) return;
  // Only as the page prints it: name above name.
  const bool above = organisation.at.end <= body.at.begin &&
                     base::trim(scan.words({organisation.at.end, body.at.begin})).empty();
  if (!above) return;
  body.value = organisation.value + ' ' + body.value;
  body.at = {organisation.at.begin, body.at.end};
}

}  // namespace minutebook::element
