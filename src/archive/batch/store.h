#pragma once
// Shards and manifest together, written so that each is true whenever we are killed.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "batch/manifest.h"
#include "batch/output_file.h"
#include "batch/shards.h"
#include "minutebook/archive/batch.h"

namespace minutebook::archive {

class Store {
 public:
  explicit Store(const BatchOptions& options);

  /// Goes on where an earlier run stopped; `take` gets what it has done. Call it, or start(), once.
  void resume(const std::function<void(ManifestLine&&)>& take);
  void start();

  /// Settles one input. `record` with its newline; null: no document.
  void commit(ManifestLine line, std::shared_ptr<const Posted> record);

  /// All that is committed is in the files.
  void flush();

  /// The last shard takes its name.
  void finish();

  std::uint64_t bytes() const { return shards_.bytes(); }
  std::uint64_t shards() const { return shards_.count(); }

 private:
  std::string manifest_path() const { return options_.out + "/manifest.ndjson"; }
  bool durable() const { return options_.durability != Durability::none; }

  const BatchOptions& options_;
  Shards shards_;
  std::optional<OutputFile> manifest_;
  std::string lines_;
  std::chrono::steady_clock::time_point flushed_ = std::chrono::steady_clock::now();
};

}  // namespace minutebook::archive
