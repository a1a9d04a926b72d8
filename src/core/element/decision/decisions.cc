#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "element/decision/decision.h"
#include "element/people/people.h"

namespace minutebook::element {
namespace {

class Ties {
 public:
  explicit Ties(Scan& scan) : scan_(scan) {
    for (std::size_t i = 0; i < scan.out.elements.size(); ++i) {
      const Element& e = scan.out.elements[i];
      if (e.type == Type::motion || e.type == Type::resolution) order_.push_back(i);
      if (e.type == Type::vote) votes_.push_back(e.words);
    }
    std::sort(votes_.begin(), votes_.end(),
              [](const Range& a, const Range& b) { return a.begin < b.begin; });
    std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
      return scan.out.elements[a].words.begin < scan.out.elements[b].words.begin;
    });
  }

  void run() {
    for (std::size_t k = 0; k < order_.size(); ++k) {
      Element& motion = scan_.out.elements[order_[k]];
      if (motion.type != Type::motion) continue;
      reach_resolution(k, motion);
      if (motion.outcome == Outcome::none) motion.outcome = outcome_of(k, motion);
    }
  }

 private:
  /// A resolution that decides the motion: inside it, right after it, or right after the count on it.
  bool decides(const Element& motion, const Element& resolution) const {
    const std::uint32_t begin = resolution.words.begin;
    if (begin >= motion.words.begin && begin < motion.words.end) return true;
    if (refers(scan_.words(resolution.words))) return false;
    if (begin < motion.words.end) return false;
    const std::uint32_t counted = behind_votes(motion.words.end);
    if (counted != motion.words.end) return begin <= counted + 4;
    if (begin - motion.words.end <= 4 && resolution.block <= motion.block + 1) return true;
    return begin - motion.words.end <= 8 && settles(scan_.words(resolution.words));
  }

  /// Below a quoted motion: "Following the debate, the Chairman put the motion and it was agreed.", "RESOLVED accordingly."
  static bool settles(std::string_view s) {
    s = s.substr(0, 160);
    if (base::starts_with_folded(s, "resolved") || tells_outcome_alone(s)) return true;
    return !base::contains_folded(s, "defer") && (base::contains_folded(s, "the motion") ||
                                                  base::contains_folded(s, "the recommendation") ||
                                                  base::contains_folded(s, "the proposal"));
  }

  /// A decision that stands behind the count on a motion was carried, unless the words of the count say that the motion was
  /// lost: "the amendment was LOST (2 for, 5 against). … RESOLVED: That the precept be …"
  Outcome said_before(const Element& motion, const Element& resolution) const {
    if (resolution.words.begin <= motion.words.end) return Outcome::carried;
    const Outcome said = stated_outcome(scan_.words({motion.words.end, resolution.words.begin}));
    return said == Outcome::none ? Outcome::carried : said;
  }

  /// "It was agreed to refer this Notice of Motion to the Committee": nobody has said yes or no to the motion.
  static bool refers(std::string_view s) {
    s = s.substr(0, 160);
    return base::contains_folded(s, "motion") &&
           (base::contains_folded(s, "to refer ") || base::contains_folded(s, "be referred "));
  }

  /// The end of the counts that stand right behind `at`.
  std::uint32_t behind_votes(std::uint32_t at) const {
    auto vote = std::lower_bound(votes_.begin(), votes_.end(), at,
                                 [](const Range& v, std::uint32_t p) { return v.begin < p; });
    for (; vote != votes_.end() && vote->begin <= at + 4; ++vote) at = std::max(at, vote->end);
    return at;
  }

  /// "Motion carried.", "CARRIED 4-0": a decision of its own behind the motion.
  static bool tells_outcome_alone(std::string_view s) {
    base::Words walk(s);
    std::string_view first = walk.next();
    if (base::equals_folded(first, "the")) first = walk.next();
    if (base::equals_folded(first, "motion")) first = walk.next();
    return base::is_one_of(first, "carried carries passed passes was") && s.size() < 80;
  }

  /// "Proposed by X; Seconded by Y; And Resolved: …" and "X moves that it is / RESOLVED, that …" are one motion with its
  /// decision.
  void reach_resolution(std::size_t k, Element& motion) const {
    for (std::size_t j = k + 1; j < order_.size(); ++j) {
      const Element& r = scan_.out.elements[order_[j]];
      if (r.words.begin < motion.words.end) continue;
      if (r.type != Type::resolution || r.words.begin - motion.words.end > 8) return;
      const std::string_view between = base::trim(scan_.words({motion.words.end, r.words.begin}));
      const std::string_view said = base::trim(scan_.words(motion.words));
      const bool open = !said.empty() && said.back() != '.' && said.back() != '!' &&
                        said.back() != ')' && said.back() != '"' && !said.ends_with("\xE2\x80\x9D");
      const bool apart = tells_outcome_alone(scan_.words(r.words));
      if (base::starts_with_folded(between, "and") || (open && !apart))
        motion.words.end = r.words.end;
      return;
    }
  }

  Outcome outcome_of(std::size_t k, const Element& motion) const {
    const std::uint32_t limit = own_limit(motion, limit_of(k, motion));
    // What is said in words after the motion goes first; then a decision that belongs to it.
    const Outcome inside = stated_outcome(scan_.words(motion.words));
    if (inside != Outcome::none) return inside;
    if (consents(scan_.words(motion.words)) || is_marked_carried(scan_.words(motion.words)))
      return Outcome::carried;
    for (std::size_t j = first_from(motion.words.begin); j < order_.size(); ++j) {
      const Element& r = scan_.out.elements[order_[j]];
      if (r.words.begin >= limit) break;
      if (r.type != Type::resolution) continue;
      if (decides(motion, r)) return said_before(motion, r);
      if (r.words.begin > behind_votes(motion.words.end) + 4) break;
    }
    const std::string_view behind = base::trim(scan_.words({motion.words.end, limit}));
    if (behind.starts_with("DEFEATED") || behind.starts_with("LOST") ||
        base::starts_with_folded(behind, "lapsed") || behind.starts_with("Lost.") ||
        behind.starts_with("Defeated.") || behind.starts_with("Failed."))
      return Outcome::lost;
    const Outcome after = stated_outcome(behind);
    if (after != Outcome::none) return after;
    for (std::size_t j = first_from(motion.words.end); j < order_.size(); ++j) {
      const Element& r = scan_.out.elements[order_[j]];
      if (r.words.begin >= limit) break;
      if (r.type == Type::resolution && r.verb == Verb::carried) return Outcome::carried;
    }
    if (base::contains_folded(scan_.words(motion.words), "unanimous")) return Outcome::carried;
    return motion.amendment ? Outcome::none : behind_amendments(k, motion);
  }

  /// Below the label "Amendment" what is said of the motion is not said of it: "The Motion was carried by 3 votes to 2".
  std::uint32_t own_limit(const Element& motion, std::uint32_t limit) const {
    if (!motion.amendment || base::contains_folded(scan_.words(motion.words), "amendment"))
      return limit;
    const std::string_view behind = scan_.words({motion.words.end, limit});
    std::size_t at = base::find_folded(behind, "motion");
    if (at >= behind.size()) return limit;
    while (at > 0 && behind[at - 1] != '\n' && behind[at - 1] != '.') --at;
    return motion.words.end + static_cast<std::uint32_t>(at);
  }

  /// "M/S/C (Farrell/Dodd)", "M/S/P …": moved, seconded, carried or passed.
  static bool is_marked_carried(std::string_view s) {
    if (s.starts_with("It was ")) s.remove_prefix(7);
    return s.starts_with("M/S/C") || s.starts_with("M/S/P") || s.starts_with("MSC ") ||
           s.starts_with("MSP ");
  }

  /// Carried to another meeting: nothing was decided.
  static bool put_off(std::string_view s) {
    return base::contains_folded(s, "carried forward") || base::contains_folded(s, "carried over");
  }

  /// "Proposed CB, seconded DL, all in favour.", "Proposed by A, seconded by B, and carried nem con."
  static bool consents(std::string_view s) {
    static constexpr std::array kWords = {", all in favo", ", all agreed", ", agreed", "nem con",
                                          "nem. con",      " and carried", ", carried"};
    const std::size_t seconded = s.find("econd");
    const std::string_view behind = s.substr(std::min(seconded, s.size()));
    const std::size_t carried = std::min(behind.find(" Carried"), behind.find(" CARRIED"));
    if (carried != std::string_view::npos)  // "Seconded: Pell  Carried 4-1"
      return !base::contains_folded(behind, "not carried") && !put_off(behind.substr(carried));
    static constexpr std::array kConsents = {" and all agreed",           "in full agreement",
                                             "members were in agreement", "all were in agreement",
                                             "confirmed by all present",  "agreed by all present"};
    if (std::any_of(kConsents.begin(), kConsents.end(),
                    [&](const char* words) { return base::contains_folded(s, words); }))
      return true;
    if (put_off(s)) return false;
    if (consents_at_once(behind)) return true;
    return seconded != std::string_view::npos &&
           std::any_of(kWords.begin(), kWords.end(), [&](const char* words) {
             return base::contains_folded(s.substr(seconded), words);
           });
  }

  /// "seconded by X, which carried by …", "Deb seconded; passed", "Seconded Ives and AGREED to …": right behind the name.
  static bool consents_at_once(std::string_view behind) {
    static constexpr std::array kAtOnce = {
        " and agreed",    " and passed",   " and approved", " and adopted", " and resolved",
        ", passed",       "; passed",      "; carried",     "; all agreed", "; agreed",
        " which carried", " which passed", " and it passed"};
    static constexpr std::array<std::string_view, 7> kElse = {
        " by the mover", " by the proposer", " of ", " in 1", " in 2", " at the last", " last "};
    std::string_view near = behind.substr(0, 70);
    near = near.substr(0, std::min(near.find(" that "), near.find(" to ")));
    return std::any_of(kAtOnce.begin(), kAtOnce.end(), [&](std::string_view words) {
      const std::size_t at = base::find_folded(near, words);
      if (at >= near.size()) return false;
      const std::string_view next = behind.substr(at + words.size());
      return std::none_of(kElse.begin(), kElse.end(), [&](std::string_view other) {
        return base::starts_with_folded(next, other);
      });
    });
  }

  /// What is said of the motion itself after all its amendments: "Amendment lost. … Motion carried."
  Outcome behind_amendments(std::size_t k, const Element& motion) const {
    const Element* last = nullptr;
    std::size_t at = k;
    for (std::size_t j = k + 1; j < order_.size(); ++j) {
      const Element& e = scan_.out.elements[order_[j]];
      if (e.type != Type::motion || e.words.begin < motion.words.end) continue;
      if (!e.amendment) break;
      if (has_title_between(last == nullptr ? motion : *last, e)) break;
      last = &e;
      at = j;
    }
    if (last == nullptr) return Outcome::none;
    const std::string_view said = scan_.words({last->words.end, limit_of(at, *last)});
    for (const std::string_view lost : {"motion lost", "motion was lost", "motion fell"}) {
      if (base::contains_folded(said, lost)) return Outcome::lost;
    }
    for (const std::string_view carried :
         {"motion carried", "motion was carried", "motion was put and carried"}) {
      if (base::contains_folded(said, carried)) return Outcome::carried;
    }
    for (const std::string_view put : {"motion on being put", "motion, on being put",
                                       "motion upon being put", "motion was put"}) {
      const std::size_t at = base::find_folded(said, put);
      if (at < said.size()) return stated_outcome(said.substr(at, 100));
    }
    return Outcome::none;
  }

  bool has_title_between(const Element& a, const Element& b) const {
    for (std::size_t i = a.block + 1; i <= b.block && i < scan_.size(); ++i) {
      if (scan_.is_heading(i)) return true;
    }
    return false;
  }

  /// Index in `order_` of the first that begins at `at` or behind it.
  std::size_t first_from(std::uint32_t at) const {
    const auto it = std::lower_bound(
        order_.begin(), order_.end(), at,
        [&](std::size_t i, std::uint32_t v) { return scan_.out.elements[i].words.begin < v; });
    return static_cast<std::size_t>(it - order_.begin());
  }

  /// Where the next motion, title or the end of the reach stands.
  std::uint32_t limit_of(std::size_t k, const Element& motion) const {
    auto limit = static_cast<std::uint32_t>(scan_.page.flow.size());
    for (std::size_t j = k + 1; j < order_.size(); ++j) {
      const Element& e = scan_.out.elements[order_[j]];
      if (e.type == Type::motion && e.words.begin >= motion.words.end) {
        limit = e.words.begin;
        break;
      }
    }
    std::size_t b = motion.block;
    while (b < scan_.size() && scan_.page.blocks[b].words.begin < motion.words.end) ++b;
    const std::size_t far = std::min(scan_.size(), b + 40);
    while (b < far && scan_.page.blocks[b].words.begin < limit && !scan_.is_heading(b)) ++b;
    if (b < scan_.size()) limit = std::min(limit, scan_.page.blocks[b].words.begin);
    return std::max(limit, motion.words.end);
  }

  Scan& scan_;
  std::vector<std::size_t> order_;
  std::vector<Range> votes_;  // by place
};

/// "M/S/C (Farrell/Dodd) to award the contract.", "Councillors Black / Chong That …": no word of it says that it is a motion.
bool names_movers_alone(std::string_view s, Stems stems) {
  if (s.starts_with("Made by")) return true;
  if ((stems & kSlash) == 0) return false;
  return s.starts_with("M/S") || s.starts_with("It was M/S") ||
         s.substr(0, 120).find("That ") != std::string_view::npos;
}

/// "RESOLVED, that a server is bought." and behind it "Approved, 5-4-0.": the count of that decision, not another one.
bool is_count_of(const Scan& scan, Range decision, Range sentence) {
  const std::string_view s = scan.words(sentence);
  return s.size() < 80 && sentence.begin >= decision.end && sentence.begin - decision.end <= 4 &&
         s.find_first_of("0123456789") < 12 &&
         base::is_one_of(base::Words(s).next(), "approved adopted accepted");
}

}  // namespace

void tie_outcomes(Scan& scan) { Ties(scan).run(); }

void find_decisions(Scan& scan) {
  std::optional<Range> before;  // the decision or proposal of the sentence before
  std::uint32_t done = 0;       // end of the last resolution: its own text is not read again
  for (std::size_t b = 0; b < scan.size(); ++b) {
    const Claim claim = scan.claims[b];
    if (claim == Claim::heading || claim == Claim::section) before = std::nullopt;
    const bool excuses = claim == Claim::attendance && (scan.block_stems[b] & kCapitals) != 0;
    if (claim != Claim::none && claim != Claim::motion && !excuses) continue;
    const bool pair = (scan.block_stems[b] & kSlash) != 0 && is_pair_above_matter(scan, b);
    for (std::uint32_t s = scan.first_sentence[b]; s < scan.first_sentence[b + 1]; ++s) {
      const Range sentence = scan.sentences[s];
      const Stems stems = scan.stems[s];
      // "Apologies: Cllrs Keane and Munro. RESOLVED to accept the reasons."
      if (excuses && !scan.words(sentence).starts_with("RESOLVED ")) continue;
      if ((stems & kTopics) == 0 && !pair && !names_movers_alone(scan.words(sentence), stems) &&
          !stands_below_decision(scan, {b, s})) {
        if ((stems & kDigit) != 0 && sentence.size() < 60) take_bare_count(scan, {b, s});
        before = std::nullopt;
        continue;
      }
      const Place place{b, s};
      std::optional<std::size_t> motion;
      std::optional<Range> decision;
      const bool counted = before && is_count_of(scan, *before, sentence);
      if (sentence.begin >= done && !counted) decision = take_resolution(scan, place, stems);
      if (claim == Claim::none) motion = take_motion(scan, place, stems);
      if (motion && merge_movers(scan, *motion)) motion = std::nullopt;
      if (motion) reach_back(scan, *motion, before, b);
      if (motion && decision) {
        Element& m = scan.out.elements[*motion];
        m.words.begin = std::min(m.words.begin, std::max(decision->begin, sentence.begin));
        m.words.end = std::max(m.words.end, decision->end);
      }
      take_count(scan, place, stems, decision);
      if (decision) done = decision->end;
      before = decision;
      if (!decision && (stems & kPropos) != 0 &&
          base::contains_folded(scan.words(sentence), "proposed that"))
        before = sentence;
      if (!decision && (stems & kVote) != 0 &&
          base::contains_folded(scan.words(sentence), "asked to vote"))
        before = sentence;
    }
  }
  tie_outcomes(scan);
}

}  // namespace minutebook::element
