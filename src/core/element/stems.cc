#include "element/stems.h"

#include <array>
#include <bit>

#include "base/sixteen.h"
#include "base/unicode.h"

namespace minutebook::element {
namespace {

struct StemWord {
  std::string_view prefix;  // two letters or more
  Stems bits;
  bool whole = false;  // nothing may follow
};

// Ascending by first letter, so that a word is compared with the few stems of its letter only.
constexpr std::array kStems = {
    StemWord{"abstain", kVote | kAbstain},
    StemWord{"abst", kAbstain},
    StemWord{"abstention", kVote},
    StemWord{"accept", kAdopt},
    StemWord{"action", kAction},
    StemWord{"adjourn", kCloses},
    StemWord{"adopt", kAdopt},
    StemWord{"against", kVote | kAgainst},
    StemWord{"agree", kAgree},
    StemWord{"all", kAll, true},
    StemWord{"amendment", kMotion},
    StemWord{"approv", kApprov},
    StemWord{"arriv", kLeft},
    StemWord{"assembly", kBody},
    StemWord{"authori", kAdopt},
    StemWord{"aye", kVote},
    StemWord{"began", kOpens},
    StemWord{"board", kBody},
    StemWord{"cabinet", kBody},
    StemWord{"call", kCall},
    StemWord{"carr", kCarr},
    StemWord{"clos", kCloses},
    StemWord{"cllrs", kBody},
    StemWord{"commenc", kOpens},
    StemWord{"commission", kBody},
    StemWord{"committee", kBody},
    StemWord{"conclud", kCloses},
    StemWord{"conflict", kDeclar},
    StemWord{"conven", kOpens},
    StemWord{"council", kBody},
    StemWord{"decid", kDecid},
    StemWord{"decision", kDecid},
    StemWord{"declar", kDeclar},
    StemWord{"defeat", kCarr},
    StemWord{"defer", kDefer},
    StemWord{"director", kBody},
    StemWord{"died", kCarr, true},
    StemWord{"dies", kCarr, true},
    StemWord{"disclos", kDeclar},
    StemWord{"ended", kCloses},
    StemWord{"entered", kLeft},
    StemWord{"endors", kAdopt},
    StemWord{"exclu", kExclu},
    StemWord{"executive", kBody},
    StemWord{"exited", kLeft},
    StemWord{"fail", kCarr},
    StemWord{"favo", kVote},
    StemWord{"fell", kCarr},
    StemWord{"finish", kCloses},
    StemWord{"governors", kBody},
    StemWord{"interest", kDeclar},
    StemWord{"it", kIt, true},
    StemWord{"join", kLeft},
    StemWord{"lapse", kCarr},
    StemWord{"leave", kLeft},
    StemWord{"left", kLeft},
    StemWord{"lost", kCarr},
    StemWord{"mc", kCarr, true},
    StemWord{"meeting", kBody},
    StemWord{"members", kBody},
    StemWord{"motion", kMotion},
    StemWord{"move", kMov},
    StemWord{"moving", kMov},
    StemWord{"nay", kVote | kAgainst},
    StemWord{"no", kAgainst, true},
    StemWord{"noes", kVote | kAgainst},
    StemWord{"note", kNote},
    StemWord{"open", kOpens},
    StemWord{"oppos", kAgainst},
    StemWord{"order", kOrder},
    StemWord{"panel", kBody},
    StemWord{"parish", kBody},
    StemWord{"pass", kCarr},
    StemWord{"pecuniary", kDeclar},
    StemWord{"prejudicial", kDeclar},
    StemWord{"prop", kPropos},
    StemWord{"question", kSubmit},
    StemWord{"ratif", kAdopt},
    StemWord{"recommend", kRecommend},
    StemWord{"reject", kCarr},
    StemWord{"resol", kResolv},
    StemWord{"return", kLeft},
    StemWord{"sec", kSeconder},
    StemWord{"second", kSecond},
    StemWord{"sponsor", kSecond},
    StemWord{"start", kOpens},
    StemWord{"submitted", kSubmit},
    StemWord{"supervisors", kBody},
    StemWord{"support", kAdopt},
    StemWord{"tabled", kDefer},
    StemWord{"todo", kAction},
    StemWord{"trust", kBody},
    StemWord{"unanim", kUnanim},
    StemWord{"vote", kVote | kVoteWord},
    StemWord{"voting", kVote | kVoteWord},
    StemWord{"was", kWas, true},
    StemWord{"were", kWas, true},
    StemWord{"withdr", kDefer},
    StemWord{"withdrew", kDefer | kLeft},
    StemWord{"yea", kVote},
};

/// The first four bytes of a word as a number; of a shorter one, those that it has.
constexpr std::uint32_t head_mask(std::string_view word) {
  return word.size() >= 4 ? 0xFFFFFFFFU : (1U << 8 * word.size()) - 1;
}
constexpr std::uint32_t head_of(std::string_view word) {
  const auto at = [&](std::size_t i) { return std::uint32_t{static_cast<unsigned char>(word[i])}; };
  if (word.size() >= 4) return at(0) | at(1) << 8 | at(2) << 16 | at(3) << 24;
  std::uint32_t head = 0;
  for (std::size_t i = 0; i < word.size(); ++i) head |= at(i) << 8 * i;
  return head;
}

/// What is asked of each word of a page, so that nearly all are done with after one look: a bit for each beginning of three
/// letters, by the five bits that a letter has in both cases.
struct Index {
  std::array<std::uint32_t, 1024> thirds{};  // by the first two letters
  struct Span {
    std::uint8_t begin = 0, end = 0;
  };
  std::array<Span, 32> spans{};  // of kStems, by the first letter
  struct Head {
    std::uint32_t mask, head;
  };
  std::array<Head, kStems.size()> heads{};

  static constexpr std::size_t pair(std::uint32_t head) {
    return (head & 0x1F) | (head >> 3 & 0x3E0);
  }
  constexpr Index() {
    for (std::size_t i = 0; i < kStems.size(); ++i) {
      const std::string_view prefix = kStems[i].prefix;
      const std::uint32_t head = head_of(prefix);
      heads[i] = {head_mask(prefix), head};
      thirds[pair(head)] |= prefix.size() == 2 ? 0xFFFFFFFFU : 1U << (head >> 16 & 0x1F);
      Span& span = spans[head & 0x1F];
      if (span.end == 0) span.begin = static_cast<std::uint8_t>(i);
      span.end = static_cast<std::uint8_t>(i + 1);
    }
  }
};

/// The stems of the word that begins there.
Stems stems_at(std::string_view text, std::size_t begin) {
  static constexpr Index kIndex;
  const std::string_view from = text.substr(begin);
  // Setting the bit of lower case makes a letter of nothing else.
  const std::uint32_t head = head_of(from) | 0x20202020U;
  if ((kIndex.thirds[Index::pair(head)] >> (head >> 16 & 0x1F) & 1U) == 0) return 0;
  Stems found = 0;
  const Index::Span span = kIndex.spans[head & 0x1F];
  for (std::size_t s = span.begin; s < span.end; ++s) {
    if ((head & kIndex.heads[s].mask) != kIndex.heads[s].head) continue;
    const StemWord& stem = kStems[s];
    if (!base::starts_with_folded(from, stem.prefix)) continue;
    const std::size_t n = stem.prefix.size();
    if (!stem.whole || from.size() == n || !base::is_ascii_letter(from[n])) found |= stem.bits;
  }
  if (from.starts_with("RESOLVED")) found |= kCapitals;
  return found;
}

}  // namespace

Stems stems_of(std::string_view text) {
  Stems mask = kAlways;
  unsigned inside = 0;  // 1 when the last byte before was a letter
  for (std::size_t at = 0; at < text.size(); at += base::Sixteen::kSize) {
    const base::Sixteen bytes(text, at);
    const unsigned letters = bytes.letters();
    for (unsigned begins = letters & ~(letters << 1 | inside); begins != 0; begins &= begins - 1) {
      mask |= stems_at(text, at + static_cast<std::size_t>(std::countr_zero(begins)));
    }
    inside = letters >> (base::Sixteen::kSize - 1) & 1U;
    if (bytes.equal('/') != 0) mask |= kSlash;
    if (bytes.digits() == 0) continue;
    mask |= kDigit;
    for (unsigned twos = bytes.equal('2'); twos != 0; twos &= twos - 1) {
      const std::size_t two = at + static_cast<std::size_t>(std::countr_zero(twos));
      if (text.substr(two).starts_with("2nd")) mask |= kSecond | kSeconder;
    }
  }
  return mask;
}

}  // namespace minutebook::element
