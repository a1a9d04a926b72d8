#pragma once
// libarchive, fed from a ByteSource.

#include <archive.h>

#include <cstddef>
#include <memory>
#include <optional>

#include "base/failure.h"
#include "container/byte_source.h"

namespace minutebook::archive {

/// Names of members come out as NULL unless the thread's locale is UTF-8: one of these per call stack.
class Utf8Locale {
 public:
  Utf8Locale();
  ~Utf8Locale();
  Utf8Locale(const Utf8Locale&) = delete;  // restores the locale of the thread
  Utf8Locale& operator=(const Utf8Locale&) = delete;

 private:
  void* mine_;
  void* before_;
};

class LibarchiveReader {
 public:
  enum class Formats { tar, seven_zip, zip_without_directory, one_compressed_file };

  /// Throws ReadError. `source` must outlive the reader.
  LibarchiveReader(ByteSource& source, Formats formats);

  struct archive* get() const {
    return archive_.get();
  }

  /// What libarchive, or the source below it, complains of.
  Failure failure() const;
  [[noreturn]] void raise() const;

 private:
  struct Free {
    void operator()(struct archive* a) const { archive_read_free(a); }
  };
  static la_ssize_t read_block(struct archive*, void* self, const void** block);

  ByteSource& source_;
  std::size_t block_size_;
  std::unique_ptr<char[]> block_;
  std::optional<Failure> below_;  // exceptions do not pass through C
  std::unique_ptr<struct archive, Free> archive_;
};

/// The member on which `reader` stands.
class MemberSource : public ByteSource {
 public:
  explicit MemberSource(const LibarchiveReader& reader) : reader_(reader) {}
  std::size_t read(char* to, std::size_t size) override;

 private:
  const LibarchiveReader& reader_;
  std::optional<Failure> failure_;  // comes after what was read before it
};

}  // namespace minutebook::archive
