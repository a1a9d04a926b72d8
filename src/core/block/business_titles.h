#pragma once
// Titles that are told by their words ("CALL TO ORDER"): where each stands last in the page.

#include <string>
#include <unordered_map>

#include "block/block.h"

namespace minutebook::block {

class BusinessTitles {
 public:
  explicit BusinessTitles(const Blocks& blocks) : blocks_(blocks) {}

  /// The same title stands further down: here it is in the agenda. One of a page without an agenda has nothing told under it.
  bool comes_again(std::uint32_t block);

 private:
  std::string key(std::uint32_t block) const;

  const Blocks& blocks_;
  std::unordered_map<std::string, std::uint32_t> last_;  // filled when somebody asks
};

}  // namespace minutebook::block
