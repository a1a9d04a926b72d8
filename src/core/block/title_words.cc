#include "block/title_words.h"

#include <algorithm>
#include <bit>

#include "base/sixteen.h"
#include "base/unicode.h"
#include "base/word_table.h"

namespace minutebook::block {
namespace {

using base::Sixteen;

constexpr std::string_view kFinite =
    "was were is are has have had will would shall should that which he she they there it we i who "
    "whose did does do "
    "hasn't wasn't isn't be been being can could may might must";
constexpr std::string_view kReporting =
    "reported noted agreed asked said advised thanked stated confirmed explained presented gave "
    "considered discussed "
    "welcomed requested resolved received declared proposed seconded moved informed suggested "
    "raised highlighted "
    "outlined introduced attended provided made took left arrived opened closed reminded commented "
    "queried expressed "
    "approved recommended updated spoke went met came felt";
constexpr std::size_t kLong = 6;  // letters: longer than any of these
constexpr std::string_view kSmall =
    "a an and as at by for from in into of on or the to with re via per its other";

constexpr char32_t kApostrophe = 0x2019;

template <class Bits>
bool has(const Bits& bits, std::size_t at) {
  return (bits[at / 64] >> (at % 64) & 1U) != 0;
}
template <class Bits>
void set(Bits& bits, std::size_t at) {
  bits[at / 64] |= std::uint64_t{1} << (at % 64);
}

/// As base::count_bits().
int count_bits(std::uint64_t bits) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  bits -= bits >> 1 & 0x55 * kOnes;
  bits = (bits & 0x33 * kOnes) + (bits >> 2 & 0x33 * kOnes);
  return static_cast<int>((((bits + (bits >> 4)) & 0x0F * kOnes) * kOnes) >> 56);
}

/// The bits of [begin, end) in the 64 from `from` on.
std::uint64_t inside(std::size_t from, std::size_t begin, std::size_t end) {
  std::uint64_t bits = ~std::uint64_t{0};
  if (begin >= from + 64 || end <= from) return 0;
  if (begin > from) bits &= ~std::uint64_t{0} << (begin - from);
  if (end < from + 64) bits &= ~(~std::uint64_t{0} << (end - from));
  return bits;
}

}  // namespace

std::uint32_t kinds_of(std::string_view word) {
  static const base::WordTable kTable{
      {kFiniteWord, kFinite}, {kReportingWord, kReporting}, {kSmallWord, kSmall}};
  const std::uint32_t kinds = kTable.kinds(word);
  // "May" is a month: "Accounts – May 2024".
  const bool month = (kinds & kFiniteWord) != 0 && base::is_ascii_upper(word[0]) &&
                     base::equals_folded(word, "may");
  return month ? 0 : kinds;
}

TitleWords::TitleWords(std::string_view text)
    : text_(text.substr(0, kMostBytes)), parts_((text_.size() + kBits - 1) / kBits) {
  Bits joiners, beyond_ascii;
  see_bytes(joiners, beyond_ascii);
  see_letters_beyond_ascii(beyond_ascii);
  join(joiners, beyond_ascii);
  find_starts();
}

void TitleWords::see_bytes(Bits& joiners, Bits& beyond_ascii) {
  for (std::size_t k = 0; k < parts_; ++k) {
    std::uint64_t letters = 0, upper = 0, digits = 0, joining = 0, beyond = 0;
    for (std::size_t i = 0; i < kBits && k * kBits + i < text_.size(); i += Sixteen::kSize) {
      const Sixteen bytes(text_, k * kBits + i);
      letters |= std::uint64_t{bytes.letters()} << i;
      upper |= std::uint64_t{bytes.upper()} << i;
      digits |= std::uint64_t{bytes.digits()} << i;
      joining |= std::uint64_t{bytes.equal('\'') | bytes.equal('-')} << i;
      beyond |= std::uint64_t{bytes.not_ascii()} << i;
    }
    word_[k] = letters | digits;
    upper_[k] = upper;
    lower_[k] = letters & ~upper;
    capital_[k] = upper | digits;
    joiners[k] = joining;
    beyond_ascii[k] = beyond;
  }
}

void TitleWords::see_letters_beyond_ascii(const Bits& bytes) {
  std::size_t next = 0;  // what is before belongs to a character that was looked at
  for (std::size_t k = 0; k < parts_; ++k) {
    for (std::uint64_t rest = bytes[k]; rest != 0; rest &= rest - 1) {
      const std::size_t at = k * kBits + static_cast<std::size_t>(std::countr_zero(rest));
      if (at < next) continue;
      const base::CodePoint c = base::code_point_at(text_, at);
      next = at + c.length;
      if (!base::beyond_ascii::is_letter_or_digit(c.value)) continue;
      for (std::size_t i = at; i < next; ++i) set(word_, i);
      if (base::is_upper(c.value) || base::is_digit(c.value)) set(capital_, at);
    }
  }
}

/// A hyphen or an apostrophe between letters is part of the word.
void TitleWords::join(const Bits& joiners, const Bits& beyond_ascii) {
  const Bits letters = word_;
  for (std::size_t k = 0; k < parts_; ++k) {
    const std::uint64_t before = letters[k] << 1 | (k == 0 ? 0 : letters[k - 1] >> (kBits - 1));
    const std::uint64_t after =
        letters[k] >> 1 | (k + 1 == parts_ ? 0 : letters[k + 1] << (kBits - 1));
    word_[k] |= joiners[k] & before & after;
    for (std::uint64_t rest = beyond_ascii[k] & before & ~letters[k]; rest != 0; rest &= rest - 1) {
      const std::size_t at = k * kBits + static_cast<std::size_t>(std::countr_zero(rest));
      const base::CodePoint c = base::code_point_at(text_, at);
      const bool joins =
          c.value == kApostrophe && at + c.length < text_.size() && has(letters, at + c.length);
      for (std::size_t i = 0; joins && i < c.length; ++i) set(word_, at + i);
    }
  }
}

void TitleWords::find_starts() {
  std::uint64_t next = 0, next_two = 0;  // of the part behind: runs of so many bytes
  for (std::size_t k = parts_; k-- > 0;) {
    const std::uint64_t word = word_[k];
    const std::uint64_t two = word & (word >> 1 | next << (kBits - 1));
    const std::uint64_t four = two & (two >> 2 | next_two << (kBits - 2));
    const std::uint64_t six = four & (two >> 4 | next_two << (kBits - 4));
    const std::uint64_t before = k == 0 ? 0 : word_[k - 1] >> (kBits - 1);
    starts_[k] = word & ~(word << 1 | before);
    capital_[k] &= starts_[k];
    long_[k] = six & starts_[k] & ~capital_[k];
    next = word;
    next_two = two;
  }
}

void TitleWords::look_up(std::size_t part) {
  const std::uint64_t word = word_[part];
  std::uint64_t finite = 0, reporting = 0, small = 0;
  for (std::uint64_t rest = starts_[part]; rest != 0; rest &= rest - 1) {
    const auto bit = static_cast<unsigned>(std::countr_zero(rest));
    std::size_t length = static_cast<std::size_t>(std::countr_one(word >> bit));
    for (std::size_t next = part + 1; bit + length == (next - part) * kBits && next < parts_;
         ++next)
      length += static_cast<std::size_t>(std::countr_one(word_[next]));
    const std::uint64_t kinds = kinds_of(text_.substr(part * kBits + bit, length));
    if (kinds == 0) continue;
    finite |= (kinds & kFiniteWord) / kFiniteWord << bit;
    reporting |= (kinds & kReportingWord) / kReportingWord << bit;
    small |= (kinds & kSmallWord) / kSmallWord << bit;
  }
  finite_[part] = finite;
  reporting_[part] = reporting & lower_[part];
  small_[part] = small;
}

bool TitleWords::cuts_word(std::size_t at) const {
  return at > 0 && at < text_.size() && has(word_, at - 1) && has(word_, at);
}

std::size_t TitleWords::last_start_before(std::size_t end) const {
  for (std::size_t k = std::min(parts_, end / kBits + 1); k-- > 0;) {
    const std::uint64_t bits = starts_[k] & inside(k * kBits, 0, end);
    if (bits != 0) return k * kBits + kBits - 1 - static_cast<std::size_t>(std::countl_zero(bits));
  }
  return 0;
}

void TitleWords::count_letters(std::size_t begin, std::size_t end, WordCounts& n) const {
  std::uint64_t lower = 0, upper = 0;
  int capitals = 0;
  for (std::size_t k = begin / kBits; k < parts_ && k * kBits < end; ++k) {
    const std::uint64_t all = inside(k * kBits, begin, end);
    lower |= lower_[k] & all;
    upper |= upper_[k] & all;
    if (lower == 0) capitals += count_bits(upper_[k] & all);
  }
  n.letters = (lower | upper) != 0;
  n.shouts = lower == 0 && capitals > 3;
}

bool TitleWords::begins_with_to(std::size_t first) const {
  return base::equals_folded(text_.substr(first, 2), "to") && !has(word_, first + 2);
}

WordCounts TitleWords::estimate(std::size_t begin, std::size_t end) const {
  WordCounts n;
  std::size_t first = end;
  for (std::size_t k = begin / kBits; k < parts_ && k * kBits < end; ++k) {
    const std::uint64_t starts = starts_[k] & inside(k * kBits, begin, end);
    if (n.words == 0 && starts != 0)
      first = k * kBits + static_cast<std::size_t>(std::countr_zero(starts));
    n.words += count_bits(starts);
    n.capital += count_bits(capital_[k] & starts);
    n.significant += count_bits(long_[k] & starts);
  }
  n.significant += n.capital;
  count_letters(begin, end, n);
  n.agenda_infinitive = n.words > 1 && begins_with_to(first);
  return n;
}

WordCounts TitleWords::count(std::size_t begin, std::size_t end) {
  for (; known_ < parts_ && known_ * kBits < end; ++known_) look_up(known_);
  // Where the end cuts a word, what is left of it is another word.
  std::string_view cut;
  std::size_t whole = end;
  if (end > begin && cuts_word(end)) {
    whole = last_start_before(end);
    cut = base::Words(text_.substr(whole, end - whole)).next();
  }
  WordCounts n;
  int small = 0;
  std::uint64_t finite = 0, reporting = 0;  // reporting: but for the last word
  bool last_reports = false;
  std::size_t first = end;
  for (std::size_t k = begin / kBits; k < parts_ && k * kBits < end; ++k) {
    const std::uint64_t starts = starts_[k] & inside(k * kBits, begin, whole);
    if (starts == 0) continue;
    std::uint64_t small_here = small_[k] & starts;
    if (n.words == 0) {
      first = k * kBits + static_cast<std::size_t>(std::countr_zero(starts));
      small_here &= ~(starts & (~starts + 1));
    }
    n.words += count_bits(starts);
    small += count_bits(small_here);
    n.capital += count_bits(capital_[k] & starts & ~small_here);
    finite |= finite_[k] & starts;
    const std::uint64_t last = std::uint64_t{1}
                               << (kBits - 1 - static_cast<unsigned>(std::countl_zero(starts)));
    reporting |= (reporting_[k] & starts & ~last) | std::uint64_t{last_reports};
    last_reports = (reporting_[k] & last) != 0;
  }
  if (!cut.empty()) {
    const std::uint32_t kinds = kinds_of(cut);
    const bool counts = n.words == 0 || (kinds & kSmallWord) == 0;
    if (n.words == 0) first = whole;
    ++n.words;
    small += counts ? 0 : 1;
    n.capital += counts && has(capital_, whole) ? 1 : 0;
    finite |= kinds & kFiniteWord;
    reporting |= std::uint64_t{last_reports};
  }
  n.significant = n.words - small;
  n.finite = finite != 0;
  n.reporting_inside = reporting != 0;
  count_letters(begin, end, n);
  n.agenda_infinitive = n.words > 1 && begins_with_to(first);
  return n;
}

}  // namespace minutebook::block
