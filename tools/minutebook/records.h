#pragma once
// What `extract` and `batch` have written: documents as JSON, one a line or one a file.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "message.h"

namespace minutebook::cli {

struct RecordFile {
  std::string path;
  std::optional<Failure> failure;  // stands in the place of one that cannot be read
};

/// Files stay in the order of the arguments. A directory gives its .ndjson, .jsonl, .json and .ndjson.zst files at every
/// depth, sorted by name; of what a batch wrote, the shards only.
std::vector<RecordFile> list_records(const std::vector<std::string>& arguments);

struct Record {
  std::string_view json;  // valid during the call
  std::string place;      // "part-00000.ndjson:17"
};

/// Calls take(record) for each line that is not blank (of a .json file: for the whole). False stops. Returns what went wrong with
/// the file; the records before it have been taken.
std::optional<Failure> read_records(const std::string& path,
                                    const std::function<bool(const Record&)>& take);

}  // namespace minutebook::cli
