#pragma once
// run.json: what was asked, so that a resume can tell whether it is asked the same.

#include <optional>
#include <string>

#include "minutebook/archive/batch.h"

namespace minutebook::archive {

/// What the bytes of the output depend on, as JSON.
std::string describe_run(const BatchOptions& options, const std::string& rules_version);

/// Is there a run in the folder?
bool has_run(const std::string& folder);

/// Throws ResumeError that says each difference between the run in `folder` and `asked`.
void check_same_run(const std::string& folder, const std::string& asked);

/// `tally`: of a run that is over; null while it goes on.
void write_run(const std::string& folder, const std::string& asked, const Tally* tally,
               bool durable);

/// Takes away the files of an earlier run, and nothing else.
void remove_run(const std::string& folder);

}  // namespace minutebook::archive
