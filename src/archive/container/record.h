#pragma once
// A line of NDJSON input: {"id", "text" | "html" | "path" | "base64", "name", "media_type", "charset", "pass"}.

#include <string>
#include <string_view>

#include "container/entry.h"

namespace minutebook::archive {

struct Record {
  Entry entry;       ///< with `id` as the record has it; empty when it has none
  std::string path;  ///< to read the bytes from; empty: they are in `entry`
};

/// What is wrong with the line stands in `entry.failure`; `id` and `pass` are kept where they could be read.
Record parse_record(std::string_view line);

}  // namespace minutebook::archive
