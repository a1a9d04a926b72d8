#pragma once
// Counts: of each type, of each attribute, and of each rule.

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "annotation.h"

namespace minutebook::eval {

struct Rates {
  double precision = 0, recall = 0, f1 = 0;
};

struct AttributeCount {
  std::string_view name;
  std::size_t compared = 0;  // on elements that were found
  std::size_t right = 0;
};

struct Row {
  std::size_t gold = 0;  // annotated, the optional ones not counted
  std::size_t pred = 0;  // extracted, those that met an optional one not counted
  std::size_t found = 0;
  std::size_t exact = 0;  // of those found: first and last word agree
  std::vector<AttributeCount> attributes;

  bool empty() const { return gold == 0 && pred == 0; }
  Rates rates() const;
  Rates exact_rates() const;
  AttributeCount& attribute(std::string_view name);
  Row& operator+=(const Row& other);
};

/// What became of the elements that one rule made.
struct RuleRow {
  std::size_t made = 0;
  std::size_t found = 0;
  std::size_t exact = 0;
  std::size_t spurious = 0;
  std::size_t optional = 0;                    // met an optional annotation
  std::size_t wrong_attributes = 0;            // of those found
  std::map<std::string, std::size_t> instead;  // of the spurious: what a reader marked there

  RuleRow& operator+=(const RuleRow& other);
};

struct Tally {
  std::array<Row, kTypeNames.size()> rows;
  std::map<std::pair<Type, std::string>, RuleRow> rules;  // by type and rule
  std::array<std::map<std::string, std::size_t>, kElementTypes>
      missed;  // by what stands there instead

  Row& row(Type type) { return rows[static_cast<std::size_t>(type)]; }
  const Row& row(Type type) const { return rows[static_cast<std::size_t>(type)]; }
  Tally& operator+=(const Tally& other);
  void keep_only(const std::vector<Type>& types);

  /// All rows as one.
  Row total() const;
  /// The mean of the types that are annotated at all.
  double macro_f1() const;
};

}  // namespace minutebook::eval
