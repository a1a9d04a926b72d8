#include "block/speakers.h"

#include <algorithm>

#include "base/lexicon.h"
#include "base/unicode.h"
#include "block/line_words.h"

namespace minutebook::block {
namespace {

constexpr std::size_t kFront = 60;      // blocks in which people are listed
constexpr std::size_t kMostLines = 40;  // of one list
constexpr std::size_t kLongestLine = 80;
constexpr int kOften = 3;

// In a list of people, but no names: offices and departments, whose reports have titles of the same words.
constexpr std::string_view kOffices =
    "chair chairman chairwoman chairperson vice president treasurer secretary clerk director "
    "councillor councillors mayor "
    "officer officers member members board committee council county district parish town present "
    "apologies absent works services service planning finance police roads water engineering "
    "community development safety fire library housing environment education parks recreation "
    "highways treasury legal human resources administration";

}  // namespace

void Speakers::read_front() {
  const std::size_t end = std::min(blocks_.blocks.size(), kFront);
  for (std::size_t i = 0; i < end; ++i) {
    const std::string_view s = blocks_.text(blocks_.blocks[i].words);
    const std::size_t colon = std::min(s.find(':'), s.size());
    if (!base::is_attendance_label(s.substr(0, colon))) continue;
    read(s.substr(colon));
    if (colon + 1 < s.size()) continue;
    for (std::size_t k = i + 1; k < std::min(end, i + kMostLines); ++k) {
      const std::string_view line = blocks_.text(blocks_.blocks[k].words);
      if (line.size() > kLongestLine || line.find(':') != std::string_view::npos) break;
      read(line);
    }
  }
}

/// "Jane Poe, Public Works Director": the words of an office are no names, nor is what stands in one piece with it.
void Speakers::read(std::string_view people) {
  for (std::size_t at = 0; at < people.size();) {
    const std::size_t end = std::min(people.find_first_of(",;()\t\n", at), people.size());
    base::Words walk(people.substr(at, end - at));
    at = end + 1;
    const std::size_t before = names_.size();
    for (std::string_view w = walk.next(); !w.empty(); w = walk.next()) {
      if (base::is_one_of(w, kOffices)) {
        names_.resize(before);
        break;
      }
      if (w.size() > 1 && base::is_upper(base::code_point_at(w, 0).value)) names_.push_back(w);
    }
  }
}

void Speakers::count(std::string_view title) {
  if (count_words(title, 3) <= 2) titles_.push_back(title);
}

bool Speakers::speaks(std::string_view title) {
  if (!ready_) {
    ready_ = true;
    read_front();
    std::sort(names_.begin(), names_.end());
    std::sort(titles_.begin(), titles_.end());
  }
  const auto [first, last] = std::equal_range(titles_.begin(), titles_.end(), title);
  if (last - first >= kOften) return true;
  int n = 0;
  base::Words walk(title);
  for (std::string_view w = walk.next(); !w.empty(); w = walk.next(), ++n) {
    const bool initial = w.size() == 1 && base::is_ascii_upper(w[0]);
    if (!initial && !std::binary_search(names_.begin(), names_.end(), w)) return false;
  }
  return n > 0 && n <= 3;
}

}  // namespace minutebook::block
