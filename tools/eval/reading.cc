#include "reading.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace minutebook::eval {
namespace {

constexpr std::size_t kGram = 3;         // words that a place must share to be looked at
constexpr double kSomewhatAlike = 0.6;   // of its words, or the text stands elsewhere
constexpr double kFoundByItsTail = 0.9;  // worth of a place whose end was found apart

std::size_t word_at(const std::vector<std::size_t>& begins, std::uint64_t offset) {
  return static_cast<std::size_t>(std::lower_bound(begins.begin(), begins.end(), offset) -
                                  begins.begin());
}

// To the nearest hundredth, from the exact value: as decimal printing rounds.
int hundredths(double value) {
  char text[16];
  std::snprintf(text, sizeof text, "%.2f", value);
  return (text[0] - '0') * 100 + (text[2] - '0') * 10 + (text[3] - '0');
}

}  // namespace

double overlap(WordRange a, WordRange b) {
  const std::size_t begin = std::max(a.begin, b.begin), end = std::min(a.end, b.end);
  if (begin >= end) return 0;
  return static_cast<double>(end - begin) /
         static_cast<double>(std::max(a.end, b.end) - std::min(a.begin, b.begin));
}

Reading::Reading(std::string_view text) {
  for (Word& word : words_of(text)) {
    const auto [at, added] =
        spelling_.try_emplace(std::move(word.text), static_cast<Id>(places_.size()));
    if (added) {
      places_.emplace_back();
      spelled_.push_back(&at->first);
    }
    places_[at->second].push_back(words_.size());
    words_.push_back(at->second);
    begin_.push_back(word.begin);
  }
  first_word_.push_back(0);
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
    first_word_.push_back(word_at(begin_, at + 1));
}

std::vector<Reading::Id> Reading::ids_of(std::string_view text) const {
  std::vector<Id> ids;
  for (const Word& word : words_of(text)) {
    const auto at = spelling_.find(word.text);
    ids.push_back(at == spelling_.end() ? static_cast<Id>(places_.size()) : at->second);
  }
  return ids;
}

bool Reading::stands_at(const Id* want, std::size_t count, std::size_t at) const {
  return at + count <= words_.size() && std::equal(want, want + count, words_.begin() + at);
}

// Where the first few words stand.
std::vector<std::size_t> Reading::starts(const Id* want, std::size_t count) const {
  std::vector<std::size_t> found;
  if (count == 0 || *want >= places_.size()) return found;
  for (const std::size_t at : places_[*want]) {
    if (stands_at(want, std::min(count, kGram), at)) found.push_back(at);
  }
  return found;
}

std::vector<std::size_t> Reading::exact(const std::vector<Id>& want) const {
  std::vector<std::size_t> found;
  if (want.empty() || want[0] >= places_.size()) return found;
  for (const std::size_t at : places_[want[0]]) {
    if (stands_at(want.data(), want.size(), at)) found.push_back(at);
  }
  return found;
}

std::optional<WordRange> Reading::find(const Quote& quote, std::size_t cursor) const {
  if (quote.line > 0) cursor = first_word_[std::min(quote.line, first_word_.size()) - 1];
  const std::vector<Id> head = ids_of(quote.first);
  const std::vector<std::size_t> heads = exact(head);
  if (heads.empty()) return std::nullopt;
  const auto later = std::lower_bound(heads.begin(), heads.end(), cursor);
  const std::size_t begin = later == heads.end() ? heads.front() : *later;
  const std::size_t head_end = begin + head.size();
  if (!quote.last) return WordRange{begin, head_end};
  const std::vector<Id> tail = ids_of(*quote.last);
  for (const std::size_t at : exact(tail)) {
    if (at + tail.size() >= head_end) return WordRange{begin, at + tail.size()};
  }
  return std::nullopt;
}

std::optional<WordRange> Reading::inside(ByteSpan span) const {
  const WordRange range{word_at(begin_, span.first), word_at(begin_, span.second)};
  if (range.begin >= range.end) return std::nullopt;
  return range;
}

std::optional<WordRange> Reading::find_text(std::string_view text, std::size_t cursor) const {
  const std::vector<Id> want = ids_of(text);
  const std::vector<std::size_t> found = exact(want);
  if (found.empty()) return nearest(want, cursor);
  const auto later = std::lower_bound(found.begin(), found.end(), cursor);
  const std::size_t begin = later == found.end() ? found.front() : *later;
  return WordRange{begin, begin + want.size()};
}

// Where the text ends if it starts here, and how much of it is the same.
std::pair<std::size_t, double> Reading::match(const std::vector<Id>& want,
                                              std::size_t start) const {
  const std::size_t count = std::min(want.size(), words_.size() - start);
  std::size_t equal = 0;
  for (std::size_t i = 0; i < count; ++i) equal += want[i] == words_[start + i] ? 1 : 0;
  const double same = static_cast<double>(equal) / static_cast<double>(want.size());
  const std::size_t end = start + want.size();
  if (same >= 0.999 || want.size() < 6) return {end, same};
  const std::size_t tail = want.size() - 3;
  const std::size_t stop = std::min(words_.size(), end + 60);
  for (std::size_t at = std::max(start, end < 20 ? 0 : end - 20); at < stop; ++at) {
    if (stands_at(want.data() + tail, 3, at)) return {at + 3, std::max(same, kFoundByItsTail)};
  }
  return {end, same};
}

std::optional<WordRange> Reading::nearest(const std::vector<Id>& want, std::size_t near) const {
  std::optional<WordRange> best;
  int best_same = 0;
  std::size_t best_distance = 0;
  for (std::size_t skip = 0; skip <= 2 && skip < want.size() && !best; ++skip) {
    for (const std::size_t found : starts(want.data() + skip, want.size() - skip)) {
      const std::size_t start = found < skip ? 0 : found - skip;
      const auto [end, same] = match(want, start);
      if (same < kSomewhatAlike) continue;
      const int rounded = hundredths(same);
      const std::size_t distance = start > near ? start - near : near - start;
      if (best && (rounded < best_same || (rounded == best_same && distance >= best_distance)))
        continue;
      best = WordRange{start, std::min(end, words_.size())};
      best_same = rounded;
      best_distance = distance;
    }
  }
  return best;
}

std::size_t Reading::line_of(std::size_t word) const {
  return static_cast<std::size_t>(std::upper_bound(first_word_.begin(), first_word_.end(), word) -
                                  first_word_.begin());
}

std::string Reading::shown(WordRange range, std::size_t limit) const {
  std::string out;
  const std::size_t end = std::min(range.end, range.begin + limit);
  for (std::size_t i = range.begin; i < end; ++i) {
    out += (out.empty() ? "" : " ") + *spelled_[words_[i]];
  }
  if (end < range.end) out += " …";
  return out;
}

}  // namespace minutebook::eval
