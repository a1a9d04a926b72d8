#pragma once
// The options that say what one document may cost: the same for batch and for the stream.

#include "command_line.h"
#include "minutebook/archive/limits.h"

namespace minutebook::cli {

void describe_limits(po::options_description& options);

/// "64M", "2G", "1000000". Throws UsageError.
std::uint64_t bytes_of(const CommandLine& line, const char* name, std::uint64_t otherwise,
                       std::string_view command);

archive::Limits limits_from(const CommandLine& line, std::string_view command);

}  // namespace minutebook::cli
