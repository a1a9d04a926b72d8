#pragma once
// How far a batch is, for people on a terminal and for machines.

#include <chrono>
#include <string>

#include "minutebook/archive/batch.h"

namespace minutebook::cli {

/// "1,234 inputs  87 %  512/s  9.1 MB/s  ETA 0:42  3 failed", cut to `width` columns.
std::string progress_line(const archive::Tally& tally, std::size_t width);

/// {"event":"progress", …} on one line.
std::string progress_json(const archive::Tally& tally, bool last);

/// The table at the end; "inputs == ok + partial + failed + skipped" is its last line.
std::string summary(const archive::Tally& tally);

class Progress {
 public:
  enum class Form { none, line, json };
  explicit Progress(Form form) : form_(form) {}

  void show(const archive::Tally& tally);
  /// Makes room for a message, or for the summary.
  void clear();
  void finish(const archive::Tally& tally);

 private:
  Form form_;
  bool shown_ = false;
  std::chrono::steady_clock::time_point last_ = {};
};

}  // namespace minutebook::cli
