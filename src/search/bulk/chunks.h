#pragma once

#include <cstdio>
#include <string>
#include <string_view>

#include "minutebook/bulk.h"

namespace minutebook::search {

/// Numbered files of limited size. A record is never cut in two.
class Chunks {
 public:
  Chunks(std::string stem, std::string ending, std::size_t limit, const Bulk::Sink& sink)
      : stem_(std::move(stem)), ending_(std::move(ending)), limit_(limit), sink_(sink) {}

  /// `open` and `close` stand around the records of each file, `between` between two records.
  void frame(std::string open, std::string between, std::string close) {
    open_ = std::move(open);
    between_ = std::move(between);
    close_ = std::move(close);
  }

  void add(std::string_view record) {
    if (!chunk_.empty() &&
        chunk_.size() + between_.size() + record.size() + close_.size() >= limit_)
      flush();
    chunk_ += chunk_.empty() ? open_ : between_;
    chunk_ += record;
  }

  void flush() {
    if (chunk_.empty()) return;
    chunk_ += close_;
    char number[16];
    std::snprintf(number, sizeof number, "-%05u", ++count_);
    sink_(stem_ + number + ending_, chunk_);
    chunk_.clear();
  }

 private:
  std::string stem_, ending_, open_, between_, close_, chunk_;
  std::size_t limit_;
  const Bulk::Sink& sink_;
  unsigned count_ = 0;
};

}  // namespace minutebook::search
