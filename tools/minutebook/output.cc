#include "output.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>

namespace minutebook::cli {
namespace {

constexpr std::size_t kBufferBytes = 1 << 16;

// The reader went away ("| head -1"): end as every program does, by SIGPIPE, also where it was ignored by our parent.
void die_of_broken_pipe() {
  std::signal(SIGPIPE, SIG_DFL);
  sigset_t set;
  ::sigemptyset(&set);
  ::sigaddset(&set, SIGPIPE);
  ::sigprocmask(SIG_UNBLOCK, &set, nullptr);
  std::raise(SIGPIPE);
}

}  // namespace

Output::Output(std::string path) : path_(std::move(path)), fd_(STDOUT_FILENO) {
  if (path_.empty() || path_ == "-") {
    path_.clear();
    return;
  }
  fd_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOCTTY, 0666);
  if (fd_ < 0) throw OutputError(path_ + ": cannot be written: " + std::strerror(errno));
}

Output::~Output() {
  if (!path_.empty() && fd_ >= 0) ::close(fd_);
}

void Output::write(std::string_view record) {
  buffer_ += record;
  ends_.push_back(buffer_.size());
  if (buffer_.size() >= kBufferBytes) flush();
}

void Output::flush() {
  std::size_t done = 0;
  while (done < buffer_.size()) {
    const ssize_t n = ::write(fd_, buffer_.data() + done, buffer_.size() - done);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) {
      const int error = errno;
      drop_torn_record(done);
      fail(error);
    }
    done += n;
  }
  written_ += done;
  buffer_.clear();
  ends_.clear();
}

// Only in a file of our own: what stands behind standard output may be shared with others.
void Output::drop_torn_record(std::size_t done) {
  std::size_t whole = 0;
  for (const std::size_t end : ends_) {
    if (end <= done) whole = end;
  }
  const bool cut = !path_.empty() && ::ftruncate(fd_, static_cast<off_t>(written_ + whole)) == 0;
  written_ += cut ? whole : done;
}

void Output::fail(int error) {
  if (error == EPIPE) die_of_broken_pipe();
  throw OutputError((path_.empty() ? "standard output" : path_) + ": " + std::strerror(error) +
                    " after " + std::to_string(written_) +
                    " bytes (make room, or write elsewhere with -o)");
}

void Output::finish() {
  flush();
  if (path_.empty()) return;
  const int fd = fd_;
  fd_ = -1;
  if (::close(fd) != 0) fail(errno);
}

void print(std::string_view text) {
  Output output("");
  output.write(text);
  output.finish();
}

}  // namespace minutebook::cli
