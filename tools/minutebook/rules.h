#pragma once

#include "command_line.h"

namespace minutebook::cli {

/// minutebook rules coverage: how many elements each rule made in the files, and which rules never fired.
int count_rules(const CommandLine& line);

/// What `minutebook rules list --format markdown` prints: the second half of docs/rules.md.
std::string rules_page(const std::vector<RuleInfo>& rules);

}  // namespace minutebook::cli
