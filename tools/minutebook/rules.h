#pragma once

#include "command_line.h"

namespace minutebook::cli {

/// minutebook rules coverage: how many elements each rule made in the files, and which rules never fired.
int count_rules(const CommandLine& line);

}  // namespace minutebook::cli
