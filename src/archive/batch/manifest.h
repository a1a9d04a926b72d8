#pragma once
// One line for every input, in the order in which they were settled; the journal of the run.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "batch/shards.h"
#include "batch/work.h"

namespace minutebook::archive {

struct ManifestLine {
  std::uint64_t n = 0;  ///< of the input, from 1
  std::string id, name;
  std::uint64_t bytes = 0;
  std::string sha256;  ///< empty: it could not be read
  std::string media_type;
  Status status = Status::failed;
  std::string code, message;
  std::uint64_t duplicate_of = 0;  ///< n of the first input with these bytes; 0: none
  std::optional<RecordPlace> place;
};

/// With a newline at its end.
std::string to_json(const ManifestLine& line, bool compressed);

struct ManifestRead {
  std::uint64_t size = 0;  ///< of its whole lines
  std::uint64_t lines = 0;
};

/// Calls `take` for each whole line; a torn last one is left out. Throws ResumeError for what is no manifest.
ManifestRead read_manifest(const std::string& path,
                           const std::function<void(ManifestLine&&)>& take);

}  // namespace minutebook::archive
