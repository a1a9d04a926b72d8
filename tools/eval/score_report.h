#pragma once
// Scores as text: the table that people read, the one for a page of documentation, and JSON.

#include <string>
#include <string_view>
#include <vector>

#include "score.h"

namespace minutebook::eval {

struct DocumentScore {
  std::string id;
  std::string file;      // that the lines of the findings count in
  bool missing = false;  // was not extracted
  Score score;
};

/// A row for each type that is annotated or extracted, and the sum.
std::string text_table(const Tally& tally, std::string_view title);
std::string markdown_table(const Tally& tally);

/// A row for each rule, those first that made most wrong elements; then what stands where elements were missed.
std::string rule_table(const Tally& tally);

/// "file:line: missed heading: … [rule]"
std::string line_of_text(const DocumentScore& document, const Finding& finding);

std::string to_json(const std::vector<DocumentScore>& documents, const Tally& total);

}  // namespace minutebook::eval
