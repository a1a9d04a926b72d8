#pragma once

#include "exit_code.h"
#include "minutebook/search.h"

namespace minutebook::cli {

/// What a shell is told of an index that cannot be used.
inline ExitCode exit_code_of(search::SearchError::Kind kind) {
  using Kind = search::SearchError::Kind;
  switch (kind) {
    case Kind::query:
      return kUsage;
    case Kind::busy:
      return kResumeRefused;
    case Kind::full:
    case Kind::slow:
      return kOutputFailed;
    case Kind::not_found:
    case Kind::foreign:
    case Kind::damaged:
    case Kind::record:
      return kNothingSucceeded;
    case Kind::internal:
      break;
  }
  return kInternalError;
}

}  // namespace minutebook::cli
