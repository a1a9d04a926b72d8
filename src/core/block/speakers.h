#pragma once
// Who speaks: "Sam: the van is booked" in minutes that give what each one said. A name before a colon is no title.

#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "block/block.h"

namespace minutebook::block {

class Speakers {
 public:
  /// Reads the names in the lists of people at the front of the page. The blocks' flow must outlive this.
  explicit Speakers(const Blocks& blocks);

  /// Counts a title that runs into its text.
  void count(std::string_view title);

  /// One who is listed, or words that begin paragraph after paragraph: "Said:", "Passes:".
  bool speaks(std::string_view title) const;

 private:
  void read(std::string_view people);

  std::unordered_set<std::string_view> names_;
  std::unordered_map<std::string_view, int> counts_;
};

}  // namespace minutebook::block
