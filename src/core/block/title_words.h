#pragma once
// The words that a title would be made of, looked at once: a bit for each byte says what begins there. A title is then
// judged, and cut in several ways, by counting bits.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace minutebook::block {

enum WordKind : std::uint32_t {
  kFiniteWord = 1,     // words that only sentences have
  kReportingWord = 2,  // a title may end with one ("Minutes Approved"), a sentence has it inside
  kSmallWord = 4,      // lower case in titles too
};
std::uint32_t kinds_of(std::string_view word);

struct WordCounts {
  int words = 0;
  int significant = 0,
      capital = 0;  // without small words behind the first; of these with a capital or a digit
  bool finite = false, reporting_inside = false;
  bool letters = false, shouts = false;  // ASCII: any; more than three, all of them capitals
  bool agenda_infinitive = false;        // "To receive …"
};

class TitleWords {
 public:
  static constexpr std::size_t kMostBytes = 256;

  /// Reads at most the first kMostBytes. `text` must outlive this.
  explicit TitleWords(std::string_view text);

  /// Of text[begin, end), which begins no word in its middle. O(1), but for words that are looked up for the first time.
  WordCounts count(std::size_t begin, std::size_t end);

  /// Whether a place stands in the middle of a word.
  bool cuts_word(std::size_t at) const;

  /// The same where the end cuts no word, without looking up words: nothing is finite or reports, and the share of capitals is no less than it is.
  WordCounts estimate(std::size_t begin, std::size_t end) const;

 private:
  static constexpr std::size_t kBits = 64;
  using Bits = std::array<std::uint64_t, kMostBytes / kBits>;

  void see_bytes(Bits& joiners, Bits& beyond_ascii);
  void see_letters_beyond_ascii(const Bits& bytes);
  void join(const Bits& joiners, const Bits& beyond_ascii);
  void find_starts();
  void look_up(std::size_t part);
  std::size_t last_start_before(std::size_t end) const;
  void count_letters(std::size_t begin, std::size_t end, WordCounts& n) const;
  bool begins_with_to(std::size_t first) const;

  std::string_view text_;
  std::size_t parts_;      // of each array that are used
  std::size_t known_ = 0;  // of these, whose words were looked up
  Bits word_, upper_, lower_;
  // At the first byte of a word; long: of a small letter and five more.
  Bits starts_, capital_, long_, finite_, reporting_, small_;
};

}  // namespace minutebook::block
