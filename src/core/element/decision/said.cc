// What is said to have become of a motion.

#include <array>

#include "base/unicode.h"
#include "element/decision/decision.h"

namespace minutebook::element {
namespace {

struct Said {
  std::string_view words;
  Outcome outcome;
};

constexpr std::array kSaid = {
    Said{"amendment lost", Outcome::lost},
    Said{"motion lost", Outcome::lost},
    Said{"amendment was lost", Outcome::lost},
    Said{"motion was lost", Outcome::lost},
    Said{"amendment fell", Outcome::lost},
    Said{"motion fell", Outcome::lost},
    Said{"was defeated", Outcome::lost},
    Said{"motion defeated", Outcome::lost},
    Said{"put and lost", Outcome::lost},
    Said{"motion was rejected", Outcome::lost},
    Said{"amendment was rejected", Outcome::lost},
    Said{"amendment failed", Outcome::lost},
    Said{"motion rejected", Outcome::lost},
    Said{"proposal was lost", Outcome::lost},
    Said{"proposal lost", Outcome::lost},
    Said{"motion failed", Outcome::lost},
    Said{"motion fails", Outcome::lost},
    Said{"was not carried", Outcome::lost},
    Said{"declared lost", Outcome::lost},
    Said{"vote and lost", Outcome::lost},
    Said{"vote was lost", Outcome::lost},
    Said{"declared carried", Outcome::carried},
    Said{"not carried", Outcome::lost},
    Said{"amendment carried", Outcome::carried},
    Said{"amendment was carried", Outcome::carried},
    Said{"motion carried", Outcome::carried},
    Said{"motion carries", Outcome::carried},
    Said{"motion passed", Outcome::carried},
    Said{"motion passes", Outcome::carried},
    Said{"motion was carried", Outcome::carried},
    Said{"put and carried", Outcome::carried},
    Said{"put and passed", Outcome::carried},
    Said{"proposal was carried", Outcome::carried},
    Said{"proposal carried", Outcome::carried},
    Said{"motion was withdrawn", Outcome::withdrawn},
    Said{"withdrew the motion", Outcome::withdrawn},
    Said{"withdrew his motion", Outcome::withdrawn},
    Said{"withdrew her motion", Outcome::withdrawn},
    Said{"motion withdrawn", Outcome::withdrawn},
    Said{"motion was deferred", Outcome::deferred},
    Said{"motion be deferred", Outcome::deferred},
    Said{"motion deferred", Outcome::deferred},
    Said{"motion was tabled", Outcome::deferred},
    Said{"resolution duly adopted", Outcome::carried},
    Said{"resolution adopted", Outcome::carried},
    Said{"motion lapsed", Outcome::lost},
    Said{"amendment lapsed", Outcome::lost},
    Said{"lapsed for ", Outcome::lost},  // want of a seconder
    Said{"lapsed due to ", Outcome::lost},
    Said{"for lack of a second", Outcome::lost},
    Said{"for lack of second", Outcome::lost},
    Said{"for want of a second", Outcome::lost},
    Said{"motion died", Outcome::lost},
    Said{"motion dies", Outcome::lost},
    Said{"\n\nlapsed", Outcome::lost},
    Said{"failed: ", Outcome::lost},
    Said{"\n\nlost", Outcome::lost},  // "LOST 2/3" on a line of its own
    Said{"\n\ndefeated", Outcome::lost},
    Said{". defeated", Outcome::lost},
    Said{"result: adopted", Outcome::carried},
    Said{"result: passed", Outcome::carried},
    Said{"result: approved", Outcome::carried},
    Said{"result: failed", Outcome::lost},
    Said{"result: defeated", Outcome::lost},
    Said{"vote was unanimous in favour", Outcome::carried},
};

/// "The AMENDMENT on being PUT to the meeting was LOST.", "On being put to the vote, this was LOST": what is said close behind
/// the putting; `at` is where, the size of the text when nothing is.
Outcome said_when_put(std::string_view text, std::size_t& at) {
  static constexpr std::array kPut = {" being put", "put to the vote", "put to the meeting",
                                      "put to a vote"};
  static constexpr std::array kFate = {
      Said{"was lost", Outcome::lost},       Said{"was declared lost", Outcome::lost},
      Said{"was defeated", Outcome::lost},   Said{"was carried", Outcome::carried},
      Said{"and lost", Outcome::lost},       Said{"was declared carried", Outcome::carried},
      Said{"and carried", Outcome::carried},
  };
  at = text.size();
  Outcome outcome = Outcome::none;
  for (const std::string_view put : kPut) {
    const std::size_t begin = base::find_folded(text, put);
    if (begin >= at) continue;
    const std::string_view behind = text.substr(begin, 90);
    const std::string_view sentence = behind.substr(0, behind.find(". "));
    for (const Said& fate : kFate) {
      if (!base::contains_folded(sentence, fate.words)) continue;
      at = begin;
      outcome = fate.outcome;
      break;
    }
  }
  return outcome;
}

/// What a text must have of each phrase: "motion lost" is not looked for where nothing is lost.
const std::array<Stems, kSaid.size()>& needs() {
  static const std::array<Stems, kSaid.size()> kNeeds = [] {
    std::array<Stems, kSaid.size()> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = stems_of(kSaid[i].words);
    return all;
  }();
  return kNeeds;
}

}  // namespace

Outcome stated_outcome(std::string_view text) {
  constexpr Stems kTelling = kCarr | kDefer | kAdopt | kApprov | kUnanim | kSecond;
  const Stems stems = stems_of(text);
  if ((stems & kTelling) == 0) return Outcome::none;
  // What is said first goes first: behind it may stand what became of another motion.
  std::size_t first = text.size();
  Outcome outcome = Outcome::none;
  if ((stems & kCarr) != 0) outcome = said_when_put(text, first);
  for (std::size_t i = 0; i < kSaid.size(); ++i) {
    if ((needs()[i] & ~stems) != 0) continue;
    const std::size_t at = base::find_folded(text, kSaid[i].words);
    if (at >= first) continue;
    first = at;
    outcome = kSaid[i].outcome;
  }
  return outcome;
}

}  // namespace minutebook::element
