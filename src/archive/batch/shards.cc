#include "batch/shards.h"

#include <zstd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "minutebook/archive/batch.h"

namespace minutebook::archive {
namespace {

namespace fs = std::filesystem;

constexpr int kLevel = 3;

}  // namespace

std::string shard_name(std::uint64_t number, bool compress) {
  char name[64];
  std::snprintf(name, sizeof name, "part-%05llu.ndjson%s", static_cast<unsigned long long>(number),
                compress ? ".zst" : "");
  return name;
}

void Shards::resume(const RecordPlace& last) {
  next_ = last.shard + 1;
  const std::string done = path(last.shard), open = done + ".tmp";
  std::error_code error;
  const bool finished = fs::exists(done, error);
  const std::string& file = finished ? done : open;
  const std::uint64_t size = fs::file_size(file, error);
  const std::uint64_t wanted = error               ? 0
                               : options_.compress ? end_of_frame(file, last.frame)
                                                   : last.end;
  if (error || size < wanted || wanted == 0 || (finished && size != wanted)) {
    throw ResumeError(file + ": is " + (error ? "missing" : std::to_string(size) + " bytes long") +
                      ", but the manifest knows of " + std::to_string(last.end) +
                      " bytes of records (start anew with --force) [E_RESUME]");
  }
  if (finished) return;
  file_.emplace(open, wanted);
  written_ = last.end;
}

std::uint64_t Shards::end_of_frame(const std::string& path, std::uint64_t frame) const {
  std::ifstream in(path, std::ios::binary);
  in.seekg(static_cast<std::streamoff>(frame));
  const std::string rest{std::istreambuf_iterator<char>(in), {}};
  const std::size_t size = ZSTD_findFrameCompressedSize(rest.data(), rest.size());
  return ZSTD_isError(size) ? 0 : frame + size;
}

RecordPlace Shards::append(std::shared_ptr<const Posted> record) {
  if (!file_) open_next();
  const std::uint64_t size = record->bytes.size();
  const RecordPlace place{.shard = next_ - 1,
                          .begin = written_,
                          .end = written_ + size,
                          .frame = options_.compress ? file_->size() : 0};
  records_.push_back(std::move(record));
  for (std::uint64_t* sum : {&written_, &unwritten_, &unflushed_, &bytes_}) *sum += size;
  if (!options_.compress && (unwritten_ >= kWriteBytes || records_.size() >= kMostRecords)) write();
  return place;
}

void Shards::open_next() {
  file_.emplace(path(next_) + ".tmp", 0);
  ++next_;
  written_ = 0;
}

void Shards::write() {
  std::vector<std::string_view> pieces;
  for (const auto& record : records_) pieces.push_back(record->bytes);
  if (options_.compress) {
    std::string frame, packed;
    for (const std::string_view piece : pieces) frame += piece;
    packed.resize(ZSTD_compressBound(frame.size()));
    const std::size_t size =
        ZSTD_compress(packed.data(), packed.size(), frame.data(), frame.size(), kLevel);
    if (ZSTD_isError(size)) throw OutputError(file_->path() + ": cannot be compressed");
    packed.resize(size);
    file_->append(packed);
  } else {
    file_->append(pieces);
  }
  records_.clear();
  unwritten_ = 0;
}

void Shards::flush(bool sync) {
  if (!file_ || unflushed_ == 0) return;
  if (!records_.empty()) write();
  unflushed_ = 0;
  if (sync) file_->sync();
}

void Shards::finish() {
  if (!file_) return;
  flush(options_.durable);
  const std::string from = file_->path();
  file_.reset();
  rename_file(from, path(next_ - 1));
  if (options_.durable) sync_folder(options_.folder);
}

}  // namespace minutebook::archive
