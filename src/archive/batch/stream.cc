#include "minutebook/archive/stream.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <deque>
#include <map>

#include "base/json_text.h"
#include "batch/pool.h"
#include "container/record.h"
#include "container/walk.h"

namespace minutebook::archive {
namespace {

constexpr std::uint64_t kEscaped = 6;  // bytes that JSON may take for one
constexpr std::uint64_t kMaxWaitingBytes = std::uint64_t{64} << 20;

// Cuts standard input into lines as it comes, without ever waiting for the rest of one while records could be written.
class Lines {
 public:
  Lines(int fd, std::uint64_t limit) : fd_(fd), limit_(limit) {}

  bool ended() const { return ended_ && ready_.empty(); }
  bool has_line() const { return !ready_.empty(); }
  bool wants_more() const { return !ended_ && ready_.empty(); }

  struct Line {
    std::string text;
    bool too_long = false;
  };
  Line take() {
    Line line = std::move(ready_.front());
    ready_.pop_front();
    return line;
  }

  /// Reads once; waits when there is nothing yet.
  void read() {
    char buffer[1 << 16];
    const ssize_t n = ::read(fd_, buffer, sizeof buffer);
    if (n < 0 && errno == EINTR) return;
    if (n <= 0) {
      ended_ = true;
      if (!part_.text.empty() || part_.too_long) ready_.push_back(std::move(part_));
      part_ = {};
      return;
    }
    std::string_view bytes(buffer, static_cast<std::size_t>(n));
    while (!bytes.empty()) {
      const std::size_t end = bytes.find('\n');
      append(bytes.substr(0, end));
      if (end == std::string_view::npos) break;
      ready_.push_back(std::move(part_));
      part_ = {};
      bytes.remove_prefix(end + 1);
    }
  }

 private:
  // What is too long is dropped while it comes.
  void append(std::string_view bytes) {
    if (part_.too_long) return;
    if (part_.text.size() + bytes.size() > limit_) {
      part_ = {{}, true};
      return;
    }
    part_.text += bytes;
  }

  int fd_;
  std::uint64_t limit_;
  bool ended_ = false;
  Line part_;
  std::deque<Line> ready_;
};

class Stream {
 public:
  Stream(int in, int out, const StreamOptions& options, const BatchWitness& witness,
         const Extractor& extractor)
      : options_(options),
        witness_(witness),
        in_fd_(in),
        out_fd_(out),
        lines_(in, kEscaped * options.limits.max_input_bytes + (1 << 16)),
        pool_({.jobs = options.jobs,
               .limits = options.limits,
               .work = [&extractor, &options](const Entry& entry) {
                 return work(extractor, entry,
                             {.limits = options.limits, .with_text = options.with_text});
               }}) {}

  Tally go() {
    while (!lines_.ended() || pool_.in_hand() > 0) {
      if (witness_.stop && witness_.stop()) {
        tally_.interrupted = true;
        break;
      }
      const bool room = pool_.has_room() && waiting_bytes_ < kMaxWaitingBytes;
      if (room && lines_.has_line()) {
        accept(lines_.take());
        collect(0, -1);
      } else if (room && lines_.wants_more()) {
        wait_for_either();
      } else {
        collect(-1, -1);
      }
    }
    while (pool_.in_hand() > 0) collect(-1, -1);
    write_out();
    return tally_;
  }

 private:
  void wait_for_either() {
    collect(pool_.in_hand() > 0 ? -1 : 0, in_fd_);
    pollfd ready = {in_fd_, POLLIN, 0};
    // Nothing in hand: then there is only the input to wait for.
    if (pool_.in_hand() > 0 && ::poll(&ready, 1, 0) == 0) return;
    lines_.read();
  }

  void accept(Lines::Line line) {
    const std::uint64_t n = ++met_;
    Record record;
    if (line.too_long) {
      record.entry.failure =
          Failure{"E_LINE_LIMIT", "is longer than 6 times --max-input-bytes, which is " +
                                      std::to_string(options_.limits.max_input_bytes)};
    } else {
      record = parse_record(line.text);
    }
    Entry& entry = record.entry;
    echoes_[n] = {entry.id, std::move(entry.pass)};
    if (!entry.failure && !record.path.empty()) read_path(record);
    if (!entry.failure && entry.bytes.size() > options_.limits.max_input_bytes) {
      entry.failure = Failure{"E_INPUT_LIMIT", "is " + std::to_string(entry.bytes.size()) +
                                                   " bytes; --max-input-bytes is " +
                                                   std::to_string(options_.limits.max_input_bytes)};
    }
    if (entry.name.empty()) entry.name = entry.id;
    if (entry.failure) {
      settle(n, entry,
             {.status = Status::failed,
              .code = entry.failure->code,
              .message = entry.failure->message});
    } else {
      tally_.input_bytes += entry.bytes.size();
      pool_.give(n, std::move(entry));
    }
  }

  // Nothing here may depend on the working directory.
  void read_path(Record& record) {
    Entry& entry = record.entry;
    try {
      if (!record.path.starts_with('/'))
        throw ReadError("E_RECORD_PATH", "its \"path\" is not absolute");
      std::uint64_t consumed = 0;
      FileSource file(record.path, consumed);
      if (!read_all(file, options_.limits.max_input_bytes, entry.bytes)) {
        throw ReadError("E_INPUT_LIMIT", "is longer than " +
                                             std::to_string(options_.limits.max_input_bytes) +
                                             " bytes (--max-input-bytes)");
      }
      file.finish();
      if (entry.name.empty()) entry.name = record.path;
    } catch (const ReadError& error) {
      entry.failure = error.failure();
    }
  }

  void collect(int milliseconds, int extra_fd) {
    std::vector<Done> done;
    pool_.turn(milliseconds, done, extra_fd);
    for (Done& one : done)
      settle(one.ticket, one.entry, one.outcome, one.record ? one.record->bytes : "");
  }

  struct Echo {
    std::string id, pass;
  };

  std::string line_for(const Echo& echo, const Entry& entry, const Outcome& outcome,
                       std::string_view record) const {
    std::string line = "{";
    append_member("id", echo.id, line);
    if (!echo.pass.empty()) append_raw_member("pass", echo.pass, line);
    if (!record.empty()) {
      line += ',';
      line += record.substr(1);
    } else {
      append_raw_member("error", "{", line);
      append_member("code", outcome.code, line);
      append_member("message", outcome.message, line);
      line += '}';
      append_raw_member("source", "{", line);
      append_member("name", entry.name, line);
      line += "}}\n";
    }
    return line;
  }

  void settle(std::uint64_t n, const Entry& entry, const Outcome& outcome,
              std::string_view record = {}) {
    ++tally_.inputs;
    tally_.ok += outcome.status == Status::ok;
    tally_.partial += outcome.status == Status::partial;
    tally_.failed += outcome.status == Status::failed;
    tally_.needs_ocr += outcome.needs_ocr;
    const auto echo = echoes_.find(n);
    if (outcome.status == Status::failed && witness_.failed)
      witness_.failed(echo->second.id, outcome.code, outcome.message);
    std::string line = line_for(echo->second, entry, outcome, record);
    echoes_.erase(echo);
    waiting_bytes_ += line.size();
    waiting_.emplace(n, std::move(line));
    for (auto at = waiting_.begin(); at != waiting_.end() && at->first == next_;
         at = waiting_.erase(at), ++next_) {
      waiting_bytes_ -= at->second.size();
      buffer_ += at->second;
    }
    write_out();
  }

  // A reader at the other end of a pipe waits for each record.
  void write_out() {
    const std::size_t done = write_fully(out_fd_, buffer_.data(), buffer_.size());
    tally_.output_bytes += done;
    if (done < buffer_.size()) {
      const int error = errno;
      throw OutputError("standard output: " + std::string(std::strerror(error)) + " after " +
                            std::to_string(tally_.output_bytes) + " bytes",
                        error);
    }
    buffer_.clear();
  }

  const StreamOptions& options_;
  const BatchWitness& witness_;
  int in_fd_, out_fd_;
  Lines lines_;
  Pool pool_;
  std::uint64_t met_ = 0, next_ = 1, waiting_bytes_ = 0;
  std::map<std::uint64_t, Echo> echoes_;
  std::map<std::uint64_t, std::string> waiting_;
  std::string buffer_;
  Tally tally_;
};

}  // namespace

Tally run_stream(int in, int out, const StreamOptions& options, const BatchWitness& witness) {
  const Extractor extractor({.user_rules = options.user_rules,
                             .max_input_bytes = static_cast<std::size_t>(std::max(
                                 options.limits.max_input_bytes, options.limits.max_text_bytes))});
  Stream stream(in, out, options, witness, extractor);
  return stream.go();
}

}  // namespace minutebook::archive
