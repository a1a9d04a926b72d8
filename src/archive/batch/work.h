#pragma once
// What a worker does with one input: read it, extract, make the record.

#include <cstdint>
#include <string>
#include <string_view>

#include "container/entry.h"
#include "minutebook/archive/limits.h"
#include "minutebook/extractor.h"

namespace minutebook::archive {

enum class Status : char { ok, partial, failed, skipped };

std::string_view status_name(Status status);

/// What became of an input.
struct Outcome {
  Status status = Status::failed;
  std::string code;  ///< why it is not ok
  std::string message;
  std::string media_type;
  bool needs_ocr = false;
  std::string record;  ///< the document as one line of JSON; empty: none
};

struct WorkOptions {
  Limits limits;
  bool with_text = false;
};

/// Never throws for content; std::bad_alloc becomes E_MEMORY.
Outcome work(const Extractor& extractor, const Entry& entry, const WorkOptions& options);

/// For tests: MINUTEBOOK_FAULT="abort:NAME", "hang:NAME" or "eat:NAME" does so to inputs whose name holds NAME.
void commit_fault_for_test(const std::string& name);

}  // namespace minutebook::archive
