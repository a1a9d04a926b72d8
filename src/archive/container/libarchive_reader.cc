#include "container/libarchive_reader.h"

#include <algorithm>
#include <cerrno>
#include <clocale>
#include <new>
#include <string>

namespace minutebook::archive {
namespace {

// What is read of a tarball is often being unpacked below. To unpack much at a time is twice as fast as little between other
// work, which drives the dictionary out of the processor's caches.
constexpr std::size_t kBlock = 1 << 16, kArchiveBlock = 1 << 22;
// libarchive gives an error instead of what came before it in the same read: what is lost is no more than this.
constexpr std::size_t kStep = 1 << 16;

bool mentions(const std::string& text, const char* word) {
  return text.find(word) != std::string::npos;
}

std::string code_for(const std::string& message) {
  if (mentions(message, "ncrypt") || mentions(message, "assphrase")) return "E_ARCHIVE_PASSWORD";
  if (mentions(message, "runcated") || mentions(message, "remature") ||
      mentions(message, "nexpected end"))
    return "E_ARCHIVE_TRUNCATED";
  if (mentions(message, "CRC") || mentions(message, "hecksum")) return "E_CRC";
  return "E_ARCHIVE_DAMAGED";
}

}  // namespace

Utf8Locale::Utf8Locale()
    : mine_(::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)),
      before_(mine_ != nullptr ? ::uselocale(static_cast<locale_t>(mine_)) : nullptr) {}

Utf8Locale::~Utf8Locale() {
  if (mine_ == nullptr) return;
  ::uselocale(static_cast<locale_t>(before_));
  ::freelocale(static_cast<locale_t>(mine_));
}

LibarchiveReader::LibarchiveReader(ByteSource& source, Formats formats)
    : source_(source),
      block_size_(formats == Formats::one_compressed_file ? kBlock : kArchiveBlock),
      block_(std::make_unique_for_overwrite<char[]>(block_size_)),
      archive_(archive_read_new()) {
  if (!archive_) throw std::bad_alloc();
  struct archive* a = archive_.get();
  if (formats == Formats::one_compressed_file) {
    archive_read_support_filter_gzip(a);
    archive_read_support_filter_bzip2(a);
    archive_read_support_filter_xz(a);
    archive_read_support_filter_zstd(a);
    archive_read_support_format_raw(a);
  } else if (formats == Formats::zip_without_directory) {
    archive_read_support_format_zip_streamable(a);
  } else if (formats == Formats::seven_zip) {
    archive_read_support_format_7zip(a);
  } else {
    archive_read_support_format_tar(a);
  }
  const bool seeks = formats == Formats::seven_zip && source.path() != nullptr;
  const int opened = seeks ? archive_read_open_filename(a, source.path()->c_str(), kBlock)
                           : archive_read_open(a, this, nullptr, read_block, nullptr);
  if (opened != ARCHIVE_OK) raise();
}

la_ssize_t LibarchiveReader::read_block(struct archive* a, void* self, const void** block) {
  auto& reader = *static_cast<LibarchiveReader*>(self);
  try {
    const std::size_t n = reader.source_.read(reader.block_.get(), reader.block_size_);
    *block = reader.block_.get();
    return static_cast<la_ssize_t>(n);
  } catch (const ReadError& error) {
    reader.below_ = error.failure();
    archive_set_error(a, EIO, "%s", error.what());
    return -1;
  }
}

Failure LibarchiveReader::failure() const {
  if (below_) return *below_;
  const char* said = archive_error_string(archive_.get());
  const std::string message = said != nullptr ? said : "not readable";
  return {code_for(message), "the archive is damaged: " + message};
}

void LibarchiveReader::raise() const { throw ReadError(failure()); }

std::size_t MemberSource::read(char* to, std::size_t size) {
  std::size_t done = 0;
  while (done < size && !failure_) {
    const la_ssize_t n = archive_read_data(reader_.get(), to + done, std::min(kStep, size - done));
    if (n == 0) break;
    if (n > 0) {
      done += static_cast<std::size_t>(n);
    } else {
      failure_ = reader_.failure();
    }
  }
  if (done == 0 && failure_) throw ReadError(*failure_);
  return done;
}

}  // namespace minutebook::archive
