#pragma once
// Arguments in, every input in them out, in one order that depends on names and archives only.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "container/byte_source.h"
#include "container/entry.h"
#include "minutebook/archive/limits.h"

namespace minutebook::archive {

/// Where in the archive we are, and what its members are called.
struct Place {
  std::string id;
  std::string name;
  std::string prefix;  ///< of the names of members
  bool named = false;
  bool argument = false;      ///< the file itself stands on the command line
  unsigned depth = 0;         ///< archives around it
  unsigned layers = 0;        ///< compressors around it
  bool path_on_disk = false;  ///< read through its path: what is consumed has to be counted by hand

  Place member(std::string_view member_name) const;
};

/// What an archive has unpacked to, held against what it may.
class Budget {
 public:
  explicit Budget(std::uint64_t limit) : limit_(limit) {}
  /// Throws ReadError E_ARCHIVE_LIMIT.
  void spend(std::uint64_t bytes);

 private:
  std::uint64_t limit_;
  std::uint64_t spent_ = 0;
};

struct WalkOptions {
  Limits limits;
  std::string own_output;  ///< a folder that is not input
  std::vector<std::string> include, exclude;
};

/// Takes an entry. May throw, to end the walk.
using Sink = std::function<void(Entry&&)>;

/// Is this input ours (--shard)? Asked before its bytes are read.
using Choice = std::function<bool(const std::string& id)>;

class Walk {
 public:
  Walk(WalkOptions options, Choice mine, Sink sink)
      : options_(std::move(options)), mine_(std::move(mine)), sink_(std::move(sink)) {}

  /// A file, a folder or a pattern.
  void argument(const std::string& argument);

  /// Bytes read from disk so far.
  std::uint64_t consumed() const { return consumed_; }

  // For the readers of containers, a file each.

  /// Whatever these bytes are. Reports a ReadError of `source` itself as a failure of `place`.
  void stream(ByteSource& source, const Place& place);
  /// One document, its bytes at hand.
  void document(const Place& place, Entry entry);
  void fail(const Place& place, const Failure& failure);
  void skip(const Place& place, const std::string& reason);
  /// The bytes of `source` as one document.
  void read_document(ByteSource& source, const Place& place);
  bool wanted(const Place& place) const;

  const Limits& limits() const { return options_.limits; }
  Budget& budget() { return budget_; }
  std::uint64_t& consumed() { return consumed_; }

 private:
  void folder(const std::string& top, const std::string& label);
  void file(const std::string& path, const Place& place);
  void dispatch(PeekSource& source, const Place& place);
  void put(Entry&& entry);

  WalkOptions options_;
  Choice mine_;
  Sink sink_;
  Budget budget_{0};
  std::uint64_t consumed_ = 0;
  mutable std::uint64_t met_ = 0;  // inputs, also those that are not wanted
};

/// The readers of containers. They report what they find through `walk`, and throw ReadError for the container itself.
void walk_zip(Walk& walk, PeekSource& source, const Place& place);
void walk_tar(Walk& walk, PeekSource& source, const Place& place);  ///< tar and 7z
void walk_cut_zip(Walk& walk, ByteSource& source, const Place& place);
void walk_compressed(Walk& walk, PeekSource& source, const Place& place);
void walk_warc(Walk& walk, PeekSource& source, const Place& place);
void walk_records(Walk& walk, PeekSource& source, const Place& place);

/// Bytes on disk of the arguments, for a progress bar.
std::uint64_t size_on_disk(const std::vector<std::string>& arguments);

}  // namespace minutebook::archive
