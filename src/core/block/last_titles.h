#pragma once
// Where words that could be a title stand last: what an agenda announces stands again further down.

#include <string>
#include <string_view>
#include <unordered_map>

#include "base/unicode.h"
#include "block/block.h"
#include "block/title.h"

namespace minutebook::block {

class LastTitles {
 public:
  /// `page` must outlive this, and keeps its words. Read when it is first asked: most pages have no agenda.
  explicit LastTitles(const Blocks& page) : page_(page) {}

  /// Do these words, in any case, stand alone in a block behind block `i`?
  bool stand_behind(std::string_view words, std::uint32_t i) {
    if (last_.empty()) read();
    const auto at = last_.find(key(words));
    return at != last_.end() && at->second > i;
  }

 private:
  static constexpr std::uint32_t kLongest = 200;

  static std::string key(std::string_view words) {
    std::string key(strip_title(words));
    for (char& c : key) c = base::ascii_lower(c);
    return key;
  }

  void read() {
    for (std::uint32_t i = 0; i < page_.blocks.size(); ++i) {
      const Range words = page_.blocks[i].words;
      if (words.size() <= kLongest) last_[key(page_.text(words))] = i;
    }
  }

  const Blocks& page_;
  std::unordered_map<std::string, std::uint32_t> last_;
};

}  // namespace minutebook::block
