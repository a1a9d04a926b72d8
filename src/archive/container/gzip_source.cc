#include "container/gzip_source.h"

#include <algorithm>
#include <new>

namespace minutebook::archive {

GzipSource::GzipSource(ByteSource& inner) : inner_(inner), block_(1 << 16) {
  if (inflateInit2(&stream_, 15 + 16) != Z_OK) throw std::bad_alloc();
}

GzipSource::~GzipSource() { inflateEnd(&stream_); }

bool GzipSource::refill() {
  if (stream_.avail_in > 0) return true;
  const std::size_t n = inner_.read(block_.data(), block_.size());
  stream_.next_in = reinterpret_cast<Bytef*>(block_.data());
  stream_.avail_in = static_cast<uInt>(n);
  return n > 0;
}

std::size_t GzipSource::read(char* to, std::size_t size) {
  if (failure_) throw ReadError(*failure_);
  stream_.next_out = reinterpret_cast<Bytef*>(to);
  stream_.avail_out = static_cast<uInt>(std::min<std::size_t>(size, 1 << 30));
  const std::size_t room = stream_.avail_out;
  while (stream_.avail_out == room) {
    if (!refill()) {
      if (inside_) failure_ = Failure{"E_ARCHIVE_TRUNCATED", "its gzip stream is cut off"};
      break;
    }
    // Padding behind the last member, which some tools write, ends it.
    if (!inside_ && *stream_.next_in != 0x1F) return 0;
    inside_ = true;
    const int status = inflate(&stream_, Z_NO_FLUSH);
    if (status == Z_STREAM_END) {
      inflateReset(&stream_);
      inside_ = false;
    } else if (status != Z_OK && status != Z_BUF_ERROR) {
      failure_ = Failure{"E_CRC", "its gzip stream is damaged"};
      break;
    }
  }
  const std::size_t got = room - stream_.avail_out;
  if (got == 0 && failure_) throw ReadError(*failure_);
  return got;
}

}  // namespace minutebook::archive
