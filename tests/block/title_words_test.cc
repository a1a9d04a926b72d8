// Counting bits gives what a walk over the words gives, for every part of a text.

#include "block/title_words.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "base/unicode.h"

using namespace minutebook;
using block::TitleWords;
using block::WordCounts;

namespace {

WordCounts walk(std::string_view text) {
  WordCounts n;
  int upper = 0, lower = 0;
  std::string_view first;
  bool reports = false;
  base::Words words(text);
  for (std::string_view w = words.next(); !w.empty(); w = words.next()) {
    if (n.words == 0) first = w;
    n.reporting_inside |= reports;
    ++n.words;
    const char32_t c = base::code_point_at(w, 0).value;
    const std::uint32_t kinds = block::kinds_of(w);
    n.finite |= (kinds & block::kFiniteWord) != 0;
    reports = (kinds & block::kReportingWord) != 0 && base::is_lower(c);
    upper += static_cast<int>(std::count_if(w.begin(), w.end(), base::is_ascii_upper));
    lower += static_cast<int>(std::count_if(w.begin(), w.end(), base::is_ascii_lower));
    if (n.words > 1 && (kinds & block::kSmallWord) != 0) continue;
    ++n.significant;
    n.capital += base::is_upper(c) || base::is_digit(c);
  }
  n.letters = upper + lower > 0;
  n.shouts = upper > 3 && lower == 0;
  n.agenda_infinitive = n.words > 1 && base::equals_folded(first, "to");
  return n;
}

std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> kWords = {"To",
                                                  "the",
                                                  "of",
                                                  "Drains",
                                                  "was",
                                                  "reported",
                                                  "Other",
                                                  "other",
                                                  "7",
                                                  "RE-USE",
                                                  "O'Neil",
                                                  "a",
                                                  "Caf\xC3\xA9",
                                                  "\xC3\x89t\xC3\xA9",
                                                  "into",
                                                  "noted",
                                                  "will",
                                                  "it\xE2\x80\x99s",
                                                  "Approved",
                                                  "approved",
                                                  "a-",
                                                  "'b",
                                                  "\xE2\x80\x93",
                                                  "considered",
                                                  "--"};
  static const std::vector<std::string> kGaps = {" ", " ", " ", ". ", ": ", "  ", ", "};
  std::string text;
  for (std::size_t n = random() % 40; n > 0; --n)
    text += kWords[random() % kWords.size()] + kGaps[random() % kGaps.size()];
  return text.substr(0, TitleWords::kMostBytes - 1);
}

double share(const WordCounts& n) {
  return n.significant == 0 ? 0 : static_cast<double>(n.capital) / n.significant;
}

}  // namespace

TEST_CASE("parts of a text are counted as a walk counts them") {
  std::mt19937 random(1);
  for (int i = 0; i < 400; ++i) {
    const std::string text = random_text(random);
    std::size_t begin = text.find(' ', random() % (text.size() + 1));
    begin = begin == std::string::npos ? 0 : begin + 1;
    TitleWords words(text);
    for (std::size_t end = begin; end <= text.size(); ++end) {
      INFO(text << " from " << begin << " to " << end);
      const WordCounts n = words.count(begin, end);
      const WordCounts wanted = walk(std::string_view(text).substr(begin, end - begin));
      REQUIRE(n.words == wanted.words);
      REQUIRE(n.significant == wanted.significant);
      REQUIRE(n.capital == wanted.capital);
      REQUIRE(n.finite == wanted.finite);
      REQUIRE(n.reporting_inside == wanted.reporting_inside);
      REQUIRE(n.letters == wanted.letters);
      REQUIRE(n.shouts == wanted.shouts);
      REQUIRE(n.agenda_infinitive == wanted.agenda_infinitive);
      if (words.cuts_word(end)) continue;
      const WordCounts estimate = words.estimate(begin, end);
      REQUIRE(estimate.words == wanted.words);
      REQUIRE(share(estimate) >= share(wanted));
      REQUIRE(estimate.shouts == wanted.shouts);
      REQUIRE(estimate.agenda_infinitive == wanted.agenda_infinitive);
    }
  }
}
