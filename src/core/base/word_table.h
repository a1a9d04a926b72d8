#pragma once
// Words and what kinds of word they are, looked up in any case without a copy.

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "base/fold.h"

namespace minutebook::base {

/// Built from lists of words that outlive it (string literals). A word may stand in several lists.
class WordTable {
 public:
  struct List {
    std::uint32_t kind;
    std::string_view words;  // lower case, parted by single spaces
  };

  WordTable() = default;
  WordTable(std::initializer_list<List> lists) {
    for (const List& list : lists) {
      for (std::size_t at = 0; at < list.words.size();) {
        const std::size_t end = std::min(list.words.find(' ', at), list.words.size());
        add(list.words.substr(at, end - at), list.kind);
        at = end + 1;
      }
    }
  }

  /// One entry, which may be several words.
  void add(std::string_view entry, std::uint32_t kind) {
    if (entry.empty()) return;
    if ((size_ + 1) * 3 > slots_.size()) grow();
    const std::uint64_t key = key_of(entry);
    Slot& slot = slots_[place(entry, key)];
    if (slot.word.empty()) {
      ++size_;
      slot.word = entry;
      slot.key = key;
    }
    slot.kinds |= kind;
    Shape& shape = shapes_[letter(entry[0])];
    shape.lengths |= length_bit(entry.size());
    shape.seconds |= second_bit(entry);
  }

  /// The bits of all lists that hold the word; 0 if none does. O(length), and most words that stand in no list are turned
  /// away by their length and first two letters.
  std::uint32_t kinds(std::string_view word) const {
    if (word.empty()) return 0;
    const Shape& shape = shapes_[letter(word[0])];
    if ((shape.lengths & length_bit(word.size())) == 0 || (shape.seconds & second_bit(word)) == 0)
      return 0;
    return slots_[place(word, key_of(word))].kinds;
  }

 private:
  struct Slot {
    std::string_view word;
    std::uint64_t key = 0;
    std::uint32_t kinds = 0;
  };

  /// Of the words that begin with one letter.
  struct Shape {
    std::uint32_t lengths = 0, seconds = 0;
  };

  static unsigned letter(char c) {
    return static_cast<unsigned char>(c) & 0x1FU;  // the same in both cases
  }
  static std::uint32_t second_bit(std::string_view word) {
    return word.size() < 2 ? 1U : 1U << letter(word[1]);
  }
  static std::uint32_t length_bit(std::size_t length) {
    return 1U << std::min<std::size_t>(length, 31);
  }

  /// Up to eight letters in lower case: all of a short word.
  static std::uint64_t key_of(std::string_view word) {
    return fold8(load_up_to_8(word.data(), word.size()));
  }
  static bool same(const Slot& slot, std::string_view word, std::uint64_t key) {
    return slot.key == key && slot.word.size() == word.size() &&
           (word.size() <= 8 ||
            equal_folded(slot.word.data() + 8, word.data() + 8, word.size() - 8));
  }

  /// Where the word stands, or the free slot where it would.
  std::size_t place(std::string_view word, std::uint64_t key) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash_folded(word, key) & mask;
    while (!slots_[at].word.empty() && !same(slots_[at], word, key)) at = (at + 1) & mask;
    return at;
  }

  void grow() {
    std::vector<Slot> before(std::max<std::size_t>(16, slots_.size() * 2));
    before.swap(slots_);
    for (const Slot& slot : before) {
      if (!slot.word.empty()) slots_[place(slot.word, slot.key)] = slot;
    }
  }

  std::vector<Slot> slots_;  // a power of two, a third full at most
  std::size_t size_ = 0;
  std::array<Shape, 32> shapes_{};
};

}  // namespace minutebook::base
