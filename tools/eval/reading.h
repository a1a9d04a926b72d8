#pragma once
// The text that quotes are taken from, as a sequence of words in which quotes and extracted elements are found again.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "words.h"

namespace minutebook::eval {

/// Words [begin, end) of a Reading.
struct WordRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  friend bool operator==(const WordRange&, const WordRange&) = default;
};

/// How much of both together they share: 0 apart, 1 equal.
double overlap(WordRange a, WordRange b);

/// How an annotation names its place: all its words, or the first and the last few.
struct Quote {
  std::string first;
  std::optional<std::string> last;  // none: `first` is all
  std::size_t line = 0;             // from 1: where to look first; 0: not said
};

using ByteSpan = std::pair<std::uint64_t, std::uint64_t>;

class Reading {
 public:
  explicit Reading(std::string_view text);
  Reading(const Reading&) = delete;  // points into itself
  Reading& operator=(const Reading&) = delete;

  /// The first exact match at or after the word `cursor` (or the quote's line), else the first one; none if its words do
  /// not stand in the text.
  std::optional<WordRange> find(const Quote& quote, std::size_t cursor) const;

  /// The words that start inside a span; none if there are none.
  std::optional<WordRange> inside(ByteSpan span) const;

  /// Where a text stands that may have lost page furniture or hyphens on its way: the exact match at or after `cursor`,
  /// else the nearest that is like it.
  std::optional<WordRange> find_text(std::string_view text, std::size_t cursor) const;

  std::size_t line_of(std::size_t word) const;

  /// The words of a range, at most `limit`.
  std::string shown(WordRange range, std::size_t limit) const;

 private:
  using Id = std::uint32_t;  // of a spelling
  std::vector<Id> ids_of(std::string_view text) const;
  bool stands_at(const Id* want, std::size_t count, std::size_t at) const;
  std::vector<std::size_t> starts(const Id* want, std::size_t count) const;
  std::vector<std::size_t> exact(const std::vector<Id>& want) const;
  std::optional<WordRange> nearest(const std::vector<Id>& want, std::size_t near) const;
  std::pair<std::size_t, double> match(const std::vector<Id>& want, std::size_t start) const;

  std::vector<Id> words_;
  std::vector<std::size_t> begin_;       // byte offset of each word
  std::vector<std::size_t> first_word_;  // of each line: the first word at or after its start
  std::unordered_map<std::string, Id> spelling_;
  std::vector<const std::string*> spelled_;       // the way back
  std::vector<std::vector<std::size_t>> places_;  // of each spelling
};

}  // namespace minutebook::eval
