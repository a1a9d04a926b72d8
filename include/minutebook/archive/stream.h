#pragma once
// One line in, one line out: the worker of Spark's pipe, GNU parallel and Slurm arrays.

#include <cstdint>
#include <vector>

#include "minutebook/archive/batch.h"
#include "minutebook/archive/limits.h"
#include "minutebook/export.h"
#include "minutebook/rules.h"

namespace minutebook::archive {

struct StreamOptions {
  std::vector<RuleInfo> user_rules;
  unsigned jobs = 1;
  bool with_text = false;
  Limits limits;
};

/// Reads {"id", "text"|"html"|"path"|"base64", "name"?, "media_type"?, "charset"?, "pass"?} lines from `in` and writes one
/// line for each to `out`, in order: the document with "id" and "pass" in front, or {"id", "error", "pass"}.
/// Throws OutputError when `out` cannot be written (errno EPIPE: the caller decides).
MINUTEBOOK_EXPORT Tally run_stream(int in, int out, const StreamOptions& options,
                                   const BatchWitness& witness = {});

}  // namespace minutebook::archive
