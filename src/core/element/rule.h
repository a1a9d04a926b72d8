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
#include "element/stems.h"
#include "minutebook/rules.h"

namespace minutebook::element {

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
