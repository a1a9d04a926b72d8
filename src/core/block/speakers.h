#pragma once
// Who speaks: "Sam: the van is booked" in minutes that give what each one said. A name before a colon is no title.

#include <string_view>
#include <vector>

#include "block/block.h"

namespace minutebook::block {

class Speakers {
 public:
  /// `blocks` and the words of those at the front must outlive this.
  explicit Speakers(const Blocks& blocks) : blocks_(blocks) {}

  /// Counts a title that runs into its text. All are counted before one is asked for.
  void count(std::string_view title);

  /// One who is listed at the front of the page, or words that begin paragraph after paragraph: "Said:", "Passes:".
  bool speaks(std::string_view title);

 private:
  void read_front();
  void read(std::string_view people);

  const Blocks& blocks_;
  bool ready_ = false;                    // the front was read, and both lists are sorted
  std::vector<std::string_view> names_;   // words of names
  std::vector<std::string_view> titles_;  // as often as they were counted
};

}  // namespace minutebook::block
