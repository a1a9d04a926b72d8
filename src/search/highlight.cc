#include "search/highlight.h"

#include <algorithm>

namespace minutebook::search {
namespace {

constexpr std::size_t kShownWords = 40;
constexpr std::size_t kWordsBefore = 8;
constexpr std::size_t kLongestPart = 1200;  // bytes: a word may be a megabyte long
constexpr std::string_view kEllipsis = "…";

std::size_t character_start(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return std::min(at, text.size());
}

// Punctuation at the end of a word is shown with it.
std::size_t end_of_print(std::string_view text, std::size_t at) {
  const std::size_t end = text.find_first_of(" \n\t", at);
  return end == std::string_view::npos || end > at + 4 ? at : end;
}

}  // namespace

Highlighter::Highlighter(const WordReader& reader, const std::vector<Term>& terms)
    : reader_(reader) {
  for (const Term& term : terms) {
    if (term.excluded) continue;
    Phrase phrase{.prefix = term.prefix};
    for (Word& word : reader.read(term.words)) phrase.words.push_back(std::move(word.folded));
    if (!phrase.words.empty()) phrases_.push_back(std::move(phrase));
  }
}

std::vector<Highlighter::Match> Highlighter::matches(const std::vector<Word>& words) const {
  std::vector<Match> found;
  for (std::size_t i = 0; i < words.size(); ++i) {
    Match longest;
    for (std::size_t p = 0; p < phrases_.size(); ++p) {
      const Phrase& phrase = phrases_[p];
      const std::size_t count = phrase.words.size();
      if (count <= longest.count || i + count > words.size()) continue;
      std::size_t same = 0;
      while (same < count && words[i + same].folded == phrase.words[same]) ++same;
      const bool begins = phrase.prefix && same + 1 == count &&
                          words[i + same].folded.starts_with(phrase.words[same]);
      if (same == count || begins) longest = {i, count, p};
    }
    if (longest.count == 0) continue;
    found.push_back(longest);
    i += longest.count - 1;
  }
  return found;
}

Snippet Highlighter::mark(std::string_view text) const {
  Snippet out{std::string(text), {}};
  const std::vector<Word> words = reader_.read(text);
  for (const Match& match : matches(words)) {
    out.found.push_back({words[match.word].begin, words[match.word + match.count - 1].end});
  }
  return out;
}

Highlighter::Part Highlighter::part(std::string_view text) const {
  const std::vector<Word> words = reader_.read(text);
  const std::vector<Match> found = matches(words);
  // The window that holds most different terms; of equals the first.
  std::size_t best = 0, best_terms = 0;
  for (std::size_t i = 0; i < found.size() && best_terms < phrases_.size(); ++i) {
    std::vector<bool> seen(phrases_.size());
    std::size_t terms = 0;
    for (std::size_t k = i;
         k < found.size() && found[k].word < found[i].word + kShownWords - kWordsBefore; ++k) {
      if (!seen[found[k].phrase]) ++terms;
      seen[found[k].phrase] = true;
    }
    if (terms > best_terms) {
      best = i;
      best_terms = terms;
    }
  }
  const std::size_t anchor = found.empty() ? 0 : found[best].word;
  const std::size_t first = anchor > kWordsBefore ? anchor - kWordsBefore : 0;
  const std::size_t last = std::min(words.size(), first + kShownWords);
  const std::size_t begin = first == 0 || words.empty() ? 0 : words[first].begin;
  std::size_t end = last == words.size() ? text.size() : end_of_print(text, words[last - 1].end);
  end = character_start(text, std::min(end, begin + kLongestPart));

  Part part;
  std::string& shown = part.snippet.text;
  if (begin > 0) shown = kEllipsis;
  const std::size_t shift = shown.size();
  shown += text.substr(begin, end - begin);
  if (end < text.size()) shown += kEllipsis;
  for (const Match& match : found) {
    const std::size_t from = words[match.word].begin, to = words[match.word + match.count - 1].end;
    if (from < begin || to > end) continue;
    if (!part.first) part.first = from;
    part.snippet.found.push_back({from - begin + shift, to - begin + shift});
  }
  return part;
}

}  // namespace minutebook::search
