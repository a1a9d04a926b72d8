#include "block/speakers.h"

#include <algorithm>

#include "base/lexicon.h"
#include "base/unicode.h"

namespace minutebook::block {
namespace {

constexpr std::size_t kFront = 60;      // blocks in which people are listed
constexpr std::size_t kMostLines = 40;  // of one list
constexpr std::size_t kLongestLine = 80;
constexpr int kOften = 3;

// In a list of people, but no names: their reports have titles that begin so.
constexpr std::string_view kOffices =
    "chair chairman chairwoman chairperson vice president treasurer secretary clerk director "
    "councillor councillors mayor "
    "officer officers member members board committee council county district parish town present "
    "apologies absent";

int count_words(std::string_view s) {
  base::Words walk(s);
  int n = 0;
  while (!walk.next().empty()) ++n;
  return n;
}

}  // namespace

Speakers::Speakers(const Blocks& blocks) {
  const std::size_t end = std::min(blocks.blocks.size(), kFront);
  for (std::size_t i = 0; i < end; ++i) {
    const std::string_view s = blocks.text(blocks.blocks[i].words);
    const std::size_t colon = std::min(s.find(':'), s.size());
    if (!base::is_attendance_label(s.substr(0, colon))) continue;
    read(s.substr(colon));
    if (colon + 1 < s.size()) continue;
    for (std::size_t k = i + 1; k < std::min(end, i + kMostLines); ++k) {
      const std::string_view line = blocks.text(blocks.blocks[k].words);
      if (line.size() > kLongestLine || line.find(':') != std::string_view::npos) break;
      read(line);
    }
  }
}

void Speakers::read(std::string_view people) {
  base::Words walk(people);
  for (std::string_view w = walk.next(); !w.empty(); w = walk.next()) {
    const bool name = w.size() > 1 && base::is_upper(base::code_point_at(w, 0).value) &&
                      !base::is_one_of(w, kOffices);
    if (name) names_.insert(w);
  }
}

void Speakers::count(std::string_view title) {
  if (count_words(title) <= 2) ++counts_[title];
}

bool Speakers::speaks(std::string_view title, bool colon) const {
  const auto often = counts_.find(title);
  if (often != counts_.end() && often->second >= kOften) return true;
  if (!colon) return false;  // "Public Works – …" may be a report of the director of that name
  int n = 0;
  base::Words walk(title);
  for (std::string_view w = walk.next(); !w.empty(); w = walk.next(), ++n) {
    const bool initial = w.size() == 1 && base::is_ascii_upper(w[0]);
    if (!initial && names_.count(w) == 0) return false;
  }
  return n > 0 && n <= 3;
}

}  // namespace minutebook::block
