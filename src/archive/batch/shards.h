#pragma once
// part-00000.ndjson, part-00001.ndjson …: the one in hand is .tmp until it is full, synced and renamed.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "batch/outbox.h"
#include "batch/output_file.h"

namespace minutebook::archive {

struct ShardOptions {
  std::string folder;
  std::uint64_t shard_bytes = 0;
  bool compress = false;
  bool durable = true;
};

/// Where a record stands. `begin` and `end` count unpacked bytes; `frame` is where its zstd frame begins in the file.
struct RecordPlace {
  std::uint64_t shard = 0, begin = 0, end = 0, frame = 0;
};

std::string shard_name(std::uint64_t number, bool compress);

class Shards {
 public:
  explicit Shards(ShardOptions options) : options_(std::move(options)) {}

  /// Goes on behind `last`, the last record that the manifest knows. Throws ResumeError when its shard is not what the
  /// manifest says.
  void resume(const RecordPlace& last);

  /// Takes a record whole, with its newline. It is safe after the next flush().
  RecordPlace append(std::shared_ptr<const Posted> record);

  /// Is there so much since the last flush that it is time for one? Where it ends a frame, it is only a function of the
  /// records, so that frames are the same in each run.
  bool is_full() const { return unflushed_ >= (options_.compress ? kWriteBytes : kFlushBytes); }
  bool can_flush_early() const { return !options_.compress; }

  void flush(bool sync);

  /// Is the current shard full? Asked before a record, not behind the last one: then a run that stopped in between goes
  /// on as one that did not.
  bool is_due() const { return file_ && written_ >= options_.shard_bytes; }

  /// The current shard takes its name. The manifest must know all of its records by now.
  void finish();

  std::uint64_t count() const { return next_; }
  std::uint64_t bytes() const { return bytes_; }

 private:
  // One write takes many records, for each costs the kernel something. To wait for the disk costs more.
  static constexpr std::size_t kWriteBytes = 1 << 20, kFlushBytes = 8 << 20, kMostRecords = 1024;

  void open_next();
  void write();
  std::string path(std::uint64_t number) const {
    return options_.folder + "/" + shard_name(number, options_.compress);
  }
  std::uint64_t end_of_frame(const std::string& path, std::uint64_t frame) const;

  ShardOptions options_;
  std::optional<OutputFile> file_;
  std::uint64_t next_ = 0;  // number of the next shard; file_ is next_ - 1
  std::vector<std::shared_ptr<const Posted>> records_;  // not yet written
  std::uint64_t written_ = 0;  // unpacked bytes of the current shard, with `records_`
  std::uint64_t unwritten_ = 0, unflushed_ = 0;
  std::uint64_t bytes_ = 0;
};

}  // namespace minutebook::archive
