#pragma once
// Rules are data: a pattern, what it makes, and its own examples.

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "minutebook/export.h"

namespace minutebook {

/// One rule as users see it.
struct RuleInfo {
  std::string id;       ///< "resolution.resolved-that"
  std::string pack;     ///< "base", "modern-gov", "parish" … or "user"
  std::string makes;    ///< element type, as in the JSON
  std::string pattern;  ///< RE2 syntax; Boost.Regex (Perl) syntax where `lookaround` is set
  bool lookaround = false;
  std::vector<std::string> positive;  ///< text that must match
  std::vector<std::string> negative;  ///< text that must not

  friend bool operator==(const RuleInfo&, const RuleInfo&) = default;
};

/// Set-up failed: what, where (file:line:column where known) and the cure. Content never throws this.
class MINUTEBOOK_EXPORT RuleError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The rules that are built in, in the order in which they are tried.
MINUTEBOOK_EXPORT std::vector<RuleInfo> builtin_rules();

/// Reads a user's rule file (JSON, docs/rules.md) and checks it: syntax, patterns, examples. Throws RuleError.
MINUTEBOOK_EXPORT std::vector<RuleInfo> parse_rules(std::string_view json,
                                                    std::string_view name = "rules.json");

}  // namespace minutebook
