#include "block/business_titles.h"

#include <algorithm>

#include "base/lexicon.h"
#include "base/unicode.h"
#include "block/title.h"

namespace minutebook::block {

std::string BusinessTitles::key(std::uint32_t block) const {
  std::string title(strip_title(blocks_.text(blocks_.blocks[block].words)));
  std::transform(title.begin(), title.end(), title.begin(), base::ascii_lower);
  return title;
}

bool BusinessTitles::comes_again(std::uint32_t block) {
  if (last_.empty()) {
    for (std::uint32_t k = block; k < blocks_.blocks.size(); ++k) {
      if (base::is_business_title(blocks_.text(blocks_.blocks[k].words))) last_[key(k)] = k;
    }
  }
  return last_[key(block)] > block;
}

}  // namespace minutebook::block
