#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "records.h"

namespace minutebook::cli {
namespace {

namespace fs = std::filesystem;

bool holds_records(const fs::path& path) {
  constexpr std::array<std::string_view, 4> kEndings = {".ndjson", ".jsonl", ".json",
                                                        ".ndjson.zst"};
  const std::string name = path.filename().string();
  // A batch leaves these beside its shards.
  if (name == "manifest.ndjson" || name == "run.json") return false;
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&](std::string_view end) { return name.ends_with(end); });
}

void list_directory(const std::string& top, std::vector<RecordFile>& list) {
  std::vector<fs::path> files;
  std::error_code error;
  fs::recursive_directory_iterator entry(top, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    std::error_code ignored;
    if (entry->is_regular_file(ignored) && holds_records(entry->path()))
      files.push_back(entry->path());
  }
  if (error) list.push_back({top, Failure{"E_READ", "cannot be listed: " + error.message()}});
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) list.push_back({file.string(), std::nullopt});
}

}  // namespace

std::vector<RecordFile> list_records(const std::vector<std::string>& arguments) {
  std::vector<RecordFile> list;
  for (const std::string& argument : arguments) {
    struct stat status;
    if (argument != "-" && ::stat(argument.c_str(), &status) == 0 && S_ISDIR(status.st_mode)) {
      list_directory(argument, list);
    } else {
      list.push_back({argument, std::nullopt});
    }
  }
  return list;
}

}  // namespace minutebook::cli
