#pragma once

#include "command_line.h"

namespace minutebook::cli {

/// The options of `extract --stdin-ndjson`.
void describe_stream(po::options_description& options);

int extract_stream(const Command& self, const CommandLine& line);

}  // namespace minutebook::cli
