#include "records.h"

#include <fcntl.h>
#include <unistd.h>
#include <zstd.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <optional>

namespace minutebook::cli {
namespace {

constexpr std::size_t kReadBytes = 1 << 20;
constexpr std::size_t kMaxRecordBytes = std::size_t{1} << 30;

// The bytes of a file, unpacked where it ends in .zst.
class Bytes {
 public:
  explicit Bytes(const std::string& path)
      : packed_(path.ends_with(".zst")), raw_(packed_ ? kReadBytes : 0) {
    fd_ = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (fd_ < 0)
      failure_ = Failure{"E_READ", std::string("cannot be read: ") + std::strerror(errno)};
    if (packed_) stream_.reset(ZSTD_createDStream());
  }
  ~Bytes() {
    if (fd_ > STDIN_FILENO) ::close(fd_);
  }
  Bytes(const Bytes&) = delete;  // owns a descriptor
  Bytes& operator=(const Bytes&) = delete;

  // Reads up to `size` bytes; 0 at the end and after a failure.
  std::size_t read(char* to, std::size_t size) {
    if (failure_) return 0;
    return packed_ ? unpack(to, size) : read_raw(to, size);
  }

  const std::optional<Failure>& failure() const { return failure_; }

 private:
  std::size_t read_raw(char* to, std::size_t size) {
    ssize_t got;
    do {
      got = ::read(fd_, to, size);
    } while (got < 0 && errno == EINTR);
    if (got >= 0) return static_cast<std::size_t>(got);
    failure_ = Failure{"E_READ", std::string("cannot be read: ") + std::strerror(errno)};
    return 0;
  }

  std::size_t unpack(char* to, std::size_t size) {
    ZSTD_outBuffer out{to, size, 0};
    while (out.pos == 0) {
      if (in_.pos == in_.size) {
        in_ = {raw_.data(), read_raw(raw_.data(), raw_.size()), 0};
        if (in_.size == 0 && frame_open_)
          failure_ = Failure{"E_ARCHIVE_TRUNCATED", "ends in the middle of a zstd frame"};
        if (in_.size == 0) return 0;
      }
      const std::size_t left = ZSTD_decompressStream(stream_.get(), &out, &in_);
      if (ZSTD_isError(left)) {
        failure_ = Failure{"E_ARCHIVE", std::string("is no zstd file: ") + ZSTD_getErrorName(left)};
        return 0;
      }
      frame_open_ = left != 0;
    }
    return out.pos;
  }

  struct Free {
    void operator()(ZSTD_DStream* stream) const { ZSTD_freeDStream(stream); }
  };

  int fd_ = -1;
  bool packed_, frame_open_ = false;
  std::vector<char> raw_;
  ZSTD_inBuffer in_{nullptr, 0, 0};
  std::unique_ptr<ZSTD_DStream, Free> stream_;
  std::optional<Failure> failure_;
};

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

std::optional<Failure> too_long(const std::string& place) {
  return Failure{"E_LINE_LIMIT", place + " is longer than 1 GiB"};
}

std::optional<Failure> read_whole(Bytes& bytes, const std::string& path,
                                  const std::function<bool(const Record&)>& take) {
  std::string all;
  while (true) {
    const std::size_t size = all.size();
    all.resize(size + kReadBytes);
    const std::size_t got = bytes.read(all.data() + size, kReadBytes);
    all.resize(size + got);
    if (got == 0) break;
    if (all.size() > kMaxRecordBytes) return too_long(path);
  }
  if (!bytes.failure() && !is_blank(all)) take({all, path});
  return bytes.failure();
}

}  // namespace

std::optional<Failure> read_records(const std::string& path,
                                    const std::function<bool(const Record&)>& take) {
  Bytes bytes(path);
  if (path.ends_with(".json")) return read_whole(bytes, path, take);
  std::string buffer;
  std::size_t begin = 0, looked = 0, number = 0;  // of the line that is open
  const auto place = [&] { return path + ':' + std::to_string(number); };
  while (true) {
    buffer.erase(0, begin);
    looked -= begin;
    begin = 0;
    if (buffer.size() > kMaxRecordBytes) {
      ++number;
      return too_long(place());
    }
    const std::size_t size = buffer.size();
    buffer.resize(size + kReadBytes);
    const std::size_t got = bytes.read(buffer.data() + size, kReadBytes);
    buffer.resize(size + got);
    for (std::size_t end; (end = buffer.find('\n', looked)) != std::string::npos;
         begin = looked = end + 1) {
      ++number;
      const std::string_view line(buffer.data() + begin, end - begin);
      if (!is_blank(line) && !take({line, place()})) return std::nullopt;
    }
    looked = buffer.size();
    if (got > 0) continue;
    const std::string_view rest(buffer.data() + begin, buffer.size() - begin);
    ++number;
    if (!bytes.failure() && !is_blank(rest)) take({rest, place()});
    return bytes.failure();
  }
}

}  // namespace minutebook::cli
