#pragma once
// Compares one extracted document with its annotation.
//
// An element is found when an extracted element of its type shares at least half of the words that both cover together
// (one to one, best pairs first); it is exact when the first and the last word agree. Attributes are compared on the
// elements that were found. What is annotated as optional neither counts when found nor when missed.

#include <cstdint>
#include <string>
#include <vector>

#include "annotation.h"
#include "reading.h"
#include "tally.h"

namespace minutebook::eval {

enum class Fault : std::uint8_t { missed, spurious, attribute, quote };

/// One thing that is wrong, and where.
struct Finding {
  Fault fault = Fault::missed;
  Type type = Type::heading;
  std::size_t line = 0;  // of the reading text; 0: no place
  std::string rule;      // that made the element; empty: none
  std::string message;   // "missed heading: apologies for absence"
};

struct Score {
  Tally tally;
  std::vector<Finding> findings;  // by line
};

/// `extracted` may be null: the document was not extracted, and all is missed. `spans_fit`: the spans of the extracted
/// elements are bytes of the text that was read; else they are found by their words.
Score score(const Reading& reading, const GoldDocument& gold, const ExtractedDocument* extracted,
            bool spans_fit);

}  // namespace minutebook::eval
