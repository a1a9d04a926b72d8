#pragma once
// Rules as data: a table row has an id, a pattern, what it makes and its own examples; RE2 does the matching.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "element/element.h"
#include "minutebook/rules.h"

namespace minutebook::element {

/// Stems that gate the rules: one pass over a sentence finds those it has, and a rule is tried only if it has one of its
/// own. Bits of a mask.
using Stems = std::uint64_t;
enum Stem : Stems {
  kResolv = 1U << 0,  // resolve, resolved, resolution
  kAgree = 1U << 1,   // agree, agreed
  kDecid = 1U << 2,   // decide, decided, decision
  kApprov = 1U << 3,  // approve, approved, approval
  kRecommend = 1U << 4,
  kAdopt = 1U << 5,      // adopt, adopted, accept, accepted, ratified, endorsed, authorised
  kCarr = 1U << 6,       // carried, passed, passes, lost, defeated, rejected, fell
  kMotion = 1U << 7,     // motion, amendment, proposal
  kPropos = 1U << 8,     // propose, proposed, proposal, prop
  kSecond = 1U << 9,     // second, seconded, 2nd
  kMov = 1U << 10,       // move, moved, moves
  kVote = 1U << 11,      // vote, votes, voted, ayes, noes, nays, favour, against, abstain
  kDeclar = 1U << 12,    // declare, declared, interest
  kAction = 1U << 13,    // action, todo
  kLeft = 1U << 14,      // left, arrived, joined, returned
  kOrder = 1U << 15,     // order, ordered
  kNote = 1U << 16,      // note, noted
  kExclu = 1U << 17,     // exclude, excluded, exclusion
  kUnanim = 1U << 18,    // unanimous, unanimously
  kSubmit = 1U << 19,    // submitted, question
  kDefer = 1U << 20,     // deferred, withdrawn, tabled
  kCall = 1U << 21,      // call, calling
  kSeconder = 1U << 22,  // seconded, second, sec, 2nd
  kAgainst = 1U << 23,   // against, opposed, noes, nays, no
  kIt = 1U << 24,        // the word "it"
  kWas = 1U << 25,       // the words "was", "were"
  kCapitals = 1U << 26,  // RESOLVED, in capitals
  kDigit = 1U << 27,     // any digit
  kOpens = 1U << 28,     // began, opened, commenced, started, convened
  kCloses = 1U << 29,    // closed, adjourned, ended, concluded, finished
  kBody = 1U << 30,      // board, council, members: who decides
  kAbstain = 1ULL << 31,
  kVoteWord = 1ULL << 32,  // vote, voted, voting
  kAll = 1ULL << 33,       // the word "all"
  kSlash = 1ULL << 34,     // "/"
  kAlways = 1ULL << 63,
  kTopics = kSeconder - 1,  // those that make a sentence worth a look
};

/// The stems of a text. Linear.
Stems stems_of(std::string_view text);

/// One row of a rule table. Named groups say what is captured: `d` where a decision starts, `mover`, `seconder`, `verb`,
/// `member`, `owner`, `for`, `against`, `abstain` …
struct Rule {
  const char* id;
  const char* pack;
  const char* makes;
  Stems stems;  // any of these must stand in the text
  const char* pattern;
  std::vector<const char*> positive;
  std::vector<const char*> negative;
  Stems also = 0;             // unless 0: any of these too
  std::uint32_t longest = 0;  // unless 0: not tried on a text of more bytes
};

/// The tables, in the order in which their rules are tried.
std::span<const Rule> resolution_rules();
std::span<const Rule> motion_rules();
std::span<const Rule> seconded_rules();  // the first of these: a mover and a seconder
std::span<const Rule> vote_rules();
std::span<const Rule> fact_rules();  // declarations, attendance changes, exclusions, actions
std::span<const Rule> question_rules();

/// Where a rule matched: ranges of the text that was searched, by name of the group.
class Match {
 public:
  bool has(std::string_view name) const { return !group(name).empty(); }
  /// The range of a group, empty if it took no part in the match or matched nothing.
  Range group(std::string_view name) const;
  /// The same, but tells an empty match (a mere place) from none.
  std::optional<Range> at(std::string_view name) const;
  Range whole() const { return whole_; }

 private:
  friend class RuleSet;
  Range whole_;
  std::vector<std::pair<std::string_view, Range>> groups_;
};

/// All rules compiled; const and thread-safe.
class RuleSet {
 public:
  /// Throws RuleError when a user's rule does not compile, or when no built-in rule has a disabled id.
  explicit RuleSet(const std::vector<RuleInfo>& user_rules,
                   const std::vector<std::string>& disabled = {});
  ~RuleSet();

  /// Tries the rules of `table` on the flow's range `at` and returns the first that matches; null if none does. Captures
  /// come as ranges of the flow.
  const Rule* first(std::span<const Rule> table, std::string_view flow, Range at, Stems stems,
                    Match& match, Witness* witness) const;

  /// The user's rules on one sentence.
  struct UserHit {
    const RuleInfo* rule;
    Range at;
  };
  void user_hits(std::string_view flow, Range at, std::vector<UserHit>& hits) const;
  bool has_user_rules() const;

  /// "base@sha256:…", with the user's rules "+user@sha256:…".
  const std::string& version() const { return version_; }

 private:
  struct Compiled;
  struct User;
  void disable(const std::string& id);
  std::size_t start_of(const Rule* rule) const;

  std::vector<std::span<const Rule>> tables_;
  std::vector<std::unique_ptr<Compiled>> compiled_;
  std::vector<std::unique_ptr<User>> user_;
  std::string version_;
};

}  // namespace minutebook::element
