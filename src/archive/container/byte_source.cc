#include "container/byte_source.h"

#include <algorithm>
#include <cstring>

namespace minutebook::archive {
namespace {

constexpr std::size_t kStep = 1 << 16;
// What is looked at of most: then it is read past this buffer.
constexpr std::size_t kFirstStep = 1 << 12;

}  // namespace

std::size_t MemorySource::read(char* to, std::size_t size) {
  const std::size_t n = std::min(size, bytes_.size());
  std::memcpy(to, bytes_.data(), n);
  bytes_.remove_prefix(n);
  return n;
}

std::string_view PeekSource::peek(std::size_t wanted) {
  while (ahead_.size() - at_ < wanted && fill()) {
  }
  return std::string_view(ahead_).substr(at_, wanted);
}

bool PeekSource::fill() {
  if (at_ > 0 && at_ == ahead_.size()) {
    ahead_.clear();
    ahead_.shrink_to_fit();
    ahead_.reserve(kStep);
    // Not 0: something was read, so path() no longer holds all that is left.
    ahead_ = '\0';
    at_ = 1;
  }
  if (failure_) return false;
  const std::size_t old = ahead_.size(), step = old == 0 ? kFirstStep : kStep;
  std::size_t n = 0;
  ahead_.resize(old + step);
  try {
    n = inner_.read(ahead_.data() + old, step);
  } catch (const ReadError& error) {
    failure_ = error.failure();
  }
  ahead_.resize(old + n);
  return n > 0;
}

std::size_t PeekSource::read(char* to, std::size_t size) {
  const std::size_t n = std::min(size, ahead_.size() - at_);
  if (n == 0 && failure_) throw ReadError(*failure_);
  if (n == 0) return inner_.read(to, size);
  std::memcpy(to, ahead_.data() + at_, n);
  at_ += n;
  return n;
}

bool PeekSource::line(std::string& to, std::size_t limit, bool& too_long) {
  to.clear();
  too_long = false;
  bool any = false;
  while (at_ < ahead_.size() || fill()) {
    any = true;
    const std::string_view rest = std::string_view(ahead_).substr(at_);
    const std::size_t end = rest.find('\n');
    const std::string_view part = rest.substr(0, end);
    const std::size_t room = limit - std::min(limit, to.size());
    too_long = too_long || part.size() > room;
    to.append(part.substr(0, room));
    at_ += end == std::string_view::npos ? rest.size() : end + 1;
    if (end != std::string_view::npos) break;
  }
  if (!any && failure_) throw ReadError(*failure_);
  if (to.ends_with('\r')) to.pop_back();
  return any;
}

bool read_all(ByteSource& source, std::uint64_t limit, std::string& to) {
  char buffer[kStep];  // a string would clear the room that it has before it is read into
  for (std::uint64_t room = limit;;) {
    const auto step = static_cast<std::size_t>(std::min<std::uint64_t>(sizeof buffer, room + 1));
    const std::size_t n = source.read(buffer, step);
    to.append(buffer, static_cast<std::size_t>(std::min<std::uint64_t>(n, room)));
    if (n == 0) return true;
    if (n > room) return false;
    room -= n;
  }
}

std::uint64_t pass_over(ByteSource& source, std::uint64_t count) {
  char buffer[kStep];
  std::uint64_t done = 0;
  while (done < count) {
    const std::size_t n = source.read(
        buffer, static_cast<std::size_t>(std::min<std::uint64_t>(count - done, sizeof buffer)));
    if (n == 0) break;
    done += n;
  }
  return done;
}

}  // namespace minutebook::archive
