#include "element/decision/notice.h"

#include "base/unicode.h"
#include "element/decision/decision.h"
#include "element/people/people.h"

namespace minutebook::element {

void name_movers(const Scan& scan, Element& motion, std::size_t block) {
  Match match;
  if (scan.rules.first(motion_rules(), scan.page.flow, scan.page.blocks[block].words,
                       scan.block_stems[block], match, scan.witness) == nullptr)
    return;
  if (match.has("mover")) motion.who = read_name(scan.page.flow, match.group("mover"));
  if (match.has("seconder")) motion.whom = read_name(scan.page.flow, match.group("seconder"));
}

void find_seconder(const Scan& scan, Element& motion, std::size_t from, std::size_t stop) {
  for (std::size_t k = from; k < stop; ++k) {
    const std::string_view s = scan.block_words(k);
    const std::size_t at = s.find("seconded by ");
    if (at == std::string_view::npos || s.size() > 900) continue;
    const bool of_the_motion = base::contains_folded(s.substr(0, at), "motion") ||
                               base::starts_with_folded(s, "proposed by") ||
                               base::starts_with_folded(s, "this was");
    if (!of_the_motion) continue;
    name_movers(scan, motion, k);
    if (!motion.whom.stated()) {
      motion.whom =
          read_name(scan.page.flow, seconder_in(scan.page.flow, scan.page.blocks[k].words));
    }
    return;
  }
}

bool seconds_notice(std::string_view s) {
  return s.size() < 300 && base::contains_folded(s, "seconded by") &&
         (base::starts_with_folded(s, "this motion") || base::starts_with_folded(s, "the motion") ||
          base::starts_with_folded(s, "this was") || base::starts_with_folded(s, "proposed by"));
}

}  // namespace minutebook::element
