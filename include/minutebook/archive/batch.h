#pragma once
// A whole archive of minutes in (folders, zips, tarballs, web crawls), NDJSON shards and a manifest out.
//
//   minutebook::archive::BatchOptions options;
//   options.inputs = {"council.tar.zst"};
//   options.out = "out";
//   const minutebook::archive::Tally tally = minutebook::archive::run_batch(options);
//   assert(tally.inputs == tally.ok + tally.partial + tally.failed + tally.skipped);
//
// Forks worker processes: call it while the program has one thread.

#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "minutebook/archive/limits.h"
#include "minutebook/export.h"
#include "minutebook/rules.h"

namespace minutebook::archive {

enum class Durability {
  none,    ///< the kernel writes when it likes: survives kill -9, not a power cut
  batch,   ///< fdatasync at each flush (default)
  record,  ///< fdatasync after each document
};

struct BatchOptions {
  std::vector<std::string> inputs;  ///< files, folders, archives, glob patterns
  std::string out;                  ///< the folder for shards and manifest; made when absent
  std::vector<RuleInfo> user_rules;
  unsigned jobs = 1;  ///< worker processes
  bool resume = false;
  bool force = false;      ///< throw away what an earlier run left in `out`
  bool wait = false;       ///< for a run that holds `out`, instead of refusing
  bool unordered = false;  ///< write a document when it is ready, not in the order of the inputs
  bool compress = false;   ///< shards are part-00000.ndjson.zst
  bool with_text =
      false;  ///< add "reading_text" to documents that a converter read: what their spans refer to
  std::uint64_t shard_bytes = std::uint64_t{256} << 20;
  unsigned shard_index = 1,
           shard_count = 1;  ///< take the i-th of n parts of the inputs, by a hash of their names
  std::vector<std::string> include,
      exclude;  ///< fnmatch patterns over names, also of members of archives
  Durability durability = Durability::batch;
  Limits limits;
};

/// What became of the inputs so far.
struct Tally {
  std::uint64_t inputs = 0, ok = 0, partial = 0, failed = 0, skipped = 0;
  std::uint64_t duplicates = 0;   ///< among the skipped
  std::uint64_t needs_ocr = 0;    ///< among the partial: scans without text
  std::uint64_t resumed = 0;      ///< among the inputs: were done by an earlier run
  std::uint64_t input_bytes = 0;  ///< unpacked
  std::uint64_t output_bytes = 0;
  std::uint64_t shards = 0;
  std::uint64_t consumed = 0,
                total = 0;  ///< bytes on disk: read so far, of the arguments. `total` 0: not known
  double seconds = 0;
  bool interrupted = false;  ///< `stop` said so
};

/// What a caller may watch. All of it is called on the calling thread.
struct BatchWitness {
  std::function<bool()> stop;  ///< true: finish what is being worked on, then return
  std::function<void(const Tally&)> progress;  ///< some ten times a second, and at the end
  std::function<void(std::string_view id, std::string_view code, std::string_view message)> failed;
};

/// The output could not be written: path, reason, bytes written. What was written before is whole.
class MINUTEBOOK_EXPORT OutputError : public std::runtime_error {
 public:
  explicit OutputError(const std::string& what, int reason = 0)
      : std::runtime_error(what), reason_(reason) {}
  int reason() const { return reason_; }  ///< errno: EPIPE, ENOSPC …; 0: another

 private:
  int reason_;
};

/// The output is another run's: locked, finished, or made from other inputs, rules or options.
class MINUTEBOOK_EXPORT ResumeError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Throws OutputError, ResumeError, RuleError, and std::bad_alloc when the calling process itself has too little memory
/// (what is written is whole then, and can be resumed); an input never throws.
MINUTEBOOK_EXPORT Tally run_batch(const BatchOptions& options, const BatchWitness& witness = {});

}  // namespace minutebook::archive
