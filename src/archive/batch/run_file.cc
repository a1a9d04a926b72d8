#include "batch/run_file.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <regex>

#include "base/descriptor.h"
#include "base/json_text.h"
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

// A tree would be shorter, but nlohmann's allocates when it is destroyed: where memory is short, that ends the process.
std::string array_of(const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& text : texts) {
    out += out.empty() ? '[' : ',';
    append_json_string(text, out);
  }
  return out.empty() ? "[]" : out + ']';
}

std::string_view truth(bool value) { return value ? "true" : "false"; }

bool is_ours(const std::string& name) {
  static const std::regex kPart("part-[0-9]{5,}\\.ndjson(\\.zst)?(\\.tmp)?");
  return name == "manifest.ndjson" || name == "run.json" || name == "run.json.tmp" ||
         std::regex_match(name, kPart);
}

}  // namespace

std::string describe_run(const BatchOptions& options, const std::string& rules_version) {
  std::string converters = "{";
  for (const Converter& one : find_converters()) append_member(one.name, one.version, converters);
  const Limits& limits = options.limits;
  std::string asked = "{";
  append_member("version", kVersion, asked);
  append_member("schema", kDocumentSchema, asked);
  append_member("rules", rules_version, asked);
  append_raw_member("inputs", array_of(options.inputs), asked);
  append_raw_member("include", array_of(options.include), asked);
  append_raw_member("exclude", array_of(options.exclude), asked);
  append_member("shard",
                std::to_string(options.shard_index) + "/" + std::to_string(options.shard_count),
                asked);
  append_member("shard_bytes", options.shard_bytes, asked);
  append_raw_member("compress", truth(options.compress), asked);
  append_raw_member("unordered", truth(options.unordered), asked);
  append_raw_member("with_text", truth(options.with_text), asked);
  append_member("max_input_bytes", limits.max_input_bytes, asked);
  append_member("max_text_bytes", limits.max_text_bytes, asked);
  append_member("max_depth", limits.max_depth, asked);
  append_member("max_archive_bytes", limits.max_archive_bytes, asked);
  append_member("max_archive_ratio", limits.max_archive_ratio, asked);
  append_raw_member("converters", converters + "}", asked);
  return asked + "}";
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
  std::string run = "{\n  \"state\": ";
  run += tally != nullptr ? "\"complete\"" : "\"running\"";
  run += ",\n  \"asked\": " + asked;
  if (tally != nullptr) {
    std::string summary = "{";
    append_member("inputs", tally->inputs, summary);
    append_member("ok", tally->ok, summary);
    append_member("partial", tally->partial, summary);
    append_member("failed", tally->failed, summary);
    append_member("skipped", tally->skipped, summary);
    append_member("duplicates", tally->duplicates, summary);
    append_member("needs_ocr", tally->needs_ocr, summary);
    append_member("shards", tally->shards, summary);
    run += ",\n  \"summary\": " + summary + "}";
  }
  replace_file(run_path(folder), run + "\n}\n", durable);
  if (durable) sync_folder(folder);
}

void remove_run(const std::string& folder) {
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    if (is_ours(entry.path().filename().string())) fs::remove(entry.path(), error);
  }
}

}  // namespace minutebook::archive
