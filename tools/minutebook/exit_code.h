#pragma once
// Scripts and schedulers read these; a number never changes its meaning.

namespace minutebook::cli {

enum ExitCode : int {
  kAllWell = 0,
  kInternalError = 1,
  kUsage = 2,
  kSomeFailed = 3,        // finished, each failed input was named
  kNothingSucceeded = 4,  // or no input matched
  kOutputFailed = 5,      // disk full, pipe to a file that cannot be written …
  kBadRules = 6,
  kResumeRefused = 7,  // another run writes there, or it was made from other inputs
};

}  // namespace minutebook::cli
