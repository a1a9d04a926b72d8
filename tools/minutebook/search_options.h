#pragma once
// The filters of a search, as options of the command line.

#include "command_line.h"
#include "minutebook/search.h"

namespace minutebook::cli {

/// "a,b" and "c" → a, b, c.
std::vector<std::string> split_list(const std::vector<std::string>& values);

void describe_query(po::options_description& options);

/// Throws UsageError.
search::Query query_from(const CommandLine& line, std::string_view command);

}  // namespace minutebook::cli
