#include "container/libarchive_reader.h"

#include <cerrno>
#include <clocale>
#include <new>
#include <string>

namespace minutebook::archive {
namespace {

constexpr std::size_t kBlock = 1 << 16;

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
    : source_(source), block_(kBlock), archive_(archive_read_new()) {
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
    const std::size_t n = reader.source_.read(reader.block_.data(), reader.block_.size());
    *block = reader.block_.data();
    return static_cast<la_ssize_t>(n);
  } catch (const ReadError& error) {
    reader.below_ = error.failure();
    archive_set_error(a, EIO, "%s", error.what());
    return -1;
  }
}

void LibarchiveReader::raise() const {
  if (below_) throw ReadError(*below_);
  const char* said = archive_error_string(archive_.get());
  const std::string message = said != nullptr ? said : "not readable";
  throw ReadError(code_for(message), "the archive is damaged: " + message);
}

std::size_t MemberSource::read(char* to, std::size_t size) {
  const la_ssize_t n = archive_read_data(reader_.get(), to, size);
  if (n < 0) reader_.raise();
  return static_cast<std::size_t>(n);
}

}  // namespace minutebook::archive
