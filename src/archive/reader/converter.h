#pragma once
// The programs that read what we do not.

#include <string>
#include <string_view>
#include <vector>

#include "minutebook/archive/limits.h"
#include "reader/child_process.h"

namespace minutebook::archive {

/// What a program says on --version or -v: "22.12.0"; empty when it is not there. Asked once a process.
const std::string& version_of(const std::string& program);

/// Runs it, and turns what can go wrong outside of the document into ReadError: E_NO_EXTRACTOR, E_TIMEOUT, E_MEMORY,
/// E_TEXT_LIMIT. Exit codes are the caller's.
ProcessResult convert(const std::vector<std::string>& arguments, std::string_view bytes,
                      const Limits& limits, const std::string& cure);

/// Its first complaint, on one line.
std::string first_complaint(const ProcessResult& result);

}  // namespace minutebook::archive
