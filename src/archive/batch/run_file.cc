#include "batch/run_file.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <regex>

#include "base/descriptor.h"
#include "batch/output_file.h"
#include "minutebook/archive/doctor.h"
#include "minutebook/json.h"
#include "minutebook/version.h"

namespace minutebook::archive {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

std::string run_path(const std::string& folder) { return folder + "/run.json"; }

std::string text(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool is_ours(const std::string& name) {
  static const std::regex kPart("part-[0-9]{5,}\\.ndjson(\\.zst)?(\\.tmp)?");
  return name == "manifest.ndjson" || name == "run.json" || name == "run.json.tmp" ||
         std::regex_match(name, kPart);
}

}  // namespace

std::string describe_run(const BatchOptions& options, const std::string& rules_version) {
  Json converters = Json::object();
  for (const Converter& one : find_converters()) converters[one.name] = one.version;
  const Limits& limits = options.limits;
  const Json asked = {
      {"version", std::string(kVersion)},
      {"schema", std::string(kDocumentSchema)},
      {"rules", rules_version},
      {"inputs", options.inputs},
      {"include", options.include},
      {"exclude", options.exclude},
      {"shard", std::to_string(options.shard_index) + "/" + std::to_string(options.shard_count)},
      {"shard_bytes", options.shard_bytes},
      {"compress", options.compress},
      {"unordered", options.unordered},
      {"with_text", options.with_text},
      {"max_input_bytes", limits.max_input_bytes},
      {"max_text_bytes", limits.max_text_bytes},
      {"max_depth", limits.max_depth},
      {"max_archive_bytes", limits.max_archive_bytes},
      {"max_archive_ratio", limits.max_archive_ratio},
      {"converters", converters},
  };
  return text(asked);
}

bool has_run(const std::string& folder) {
  return fs::exists(run_path(folder)) || fs::exists(folder + "/manifest.ndjson");
}

void check_same_run(const std::string& folder, const std::string& asked) {
  const Json before = Json::parse(read_small_file(run_path(folder)), nullptr, false);
  if (before.is_discarded() || !before.contains("asked")) {
    throw ResumeError(run_path(folder) +
                      ": is missing or damaged (start anew with --force) [E_RESUME]");
  }
  const Json now = Json::parse(asked);
  std::string differences;
  for (const auto& [key, value] : now.items()) {
    const Json old = before["asked"].value(key, Json());
    if (old != value) differences += "\n  " + key + " was " + text(old) + ", is " + text(value);
  }
  if (differences.empty()) return;
  throw ResumeError(folder + ": was made by a run that was asked otherwise:" + differences +
                    "\n(ask the same, or start anew with --force) [E_RESUME]");
}

void write_run(const std::string& folder, const std::string& asked, const Tally* tally,
               bool durable) {
  Json run = {{"state", tally != nullptr ? "complete" : "running"}, {"asked", Json::parse(asked)}};
  if (tally != nullptr) {
    run["summary"] = {{"inputs", tally->inputs},       {"ok", tally->ok},
                      {"partial", tally->partial},     {"failed", tally->failed},
                      {"skipped", tally->skipped},     {"duplicates", tally->duplicates},
                      {"needs_ocr", tally->needs_ocr}, {"shards", tally->shards}};
  }
  replace_file(run_path(folder), run.dump(2, ' ', false, Json::error_handler_t::replace) + "\n",
               durable);
  if (durable) sync_folder(folder);
}

void remove_run(const std::string& folder) {
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    if (is_ours(entry.path().filename().string())) fs::remove(entry.path(), error);
  }
}

}  // namespace minutebook::archive
