#include "batch/store.h"

namespace minutebook::archive {
namespace {

constexpr std::size_t kLinesBytes = 1 << 18;
constexpr std::chrono::seconds kFlushTime{1};

}  // namespace

Store::Store(const BatchOptions& options)
    : options_(options),
      shards_({.folder = options.out,
               .shard_bytes = options.shard_bytes,
               .compress = options.compress,
               .durable = options.durability != Durability::none}) {}

void Store::start() { manifest_.emplace(manifest_path(), 0); }

void Store::resume(const std::function<void(ManifestLine&&)>& take) {
  std::optional<RecordPlace> last;
  const ManifestRead read = read_manifest(manifest_path(), [&](ManifestLine&& line) {
    if (line.place) last = line.place;
    take(std::move(line));
  });
  if (last) shards_.resume(*last);
  manifest_.emplace(manifest_path(), read.size);
}

void Store::commit(ManifestLine line, std::shared_ptr<const Posted> record) {
  if (record) {
    if (shards_.is_due()) {
      flush();
      shards_.finish();
    }
    line.place = shards_.append(std::move(record));
  }
  lines_ += to_json(line, options_.compress);
  const bool late =
      shards_.can_flush_early() && std::chrono::steady_clock::now() - flushed_ > kFlushTime;
  if (options_.durability == Durability::record || shards_.is_full() ||
      lines_.size() > kLinesBytes || late)
    flush();
}

void Store::flush() {
  // Documents first: a line of the manifest is never ahead of its document.
  shards_.flush(durable());
  if (!lines_.empty()) manifest_->append(lines_);
  if (durable() && !lines_.empty()) manifest_->sync();
  lines_.clear();
  flushed_ = std::chrono::steady_clock::now();
}

void Store::finish() {
  flush();
  shards_.finish();
}

}  // namespace minutebook::archive
