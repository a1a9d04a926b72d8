#pragma once
// The part of a page that says what meeting this is: from the top to the first list of people or item of business.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "element/meeting/dates.h"
#include "element/scan.h"

namespace minutebook::element {

/// Blocks that are read as one text: a title that runs over several lines is one.
struct TitleRun {
  Range at;
  std::string_view words;  // blocks inside are parted by "\n\n"
  std::size_t block = 0;   // the first
  bool upper = false;      // no lower-case letter
};

struct TitlePart {
  std::vector<TitleRun> runs;
  std::size_t end = 0;  // the first block behind
};

TitlePart read_title_part(const Scan& scan);

/// The offset of a word or of words that start at a word ("held", "meeting of the"), in any case; npos if it is not there.
std::size_t find_words(std::string_view text, std::string_view words, std::size_t from = 0);

/// White space collapsed, a word that a line break parted joined again: "ADARE-\n\nRATHKEALE" is "ADARE-RATHKEALE".
std::string one_line(std::string_view text);

/// Without marks and white space at both ends.
Range tidy(std::string_view flow, Range r);

// What the title says, each fact empty if it does not.
Fact find_body(const Scan& scan, const TitlePart& title);
Fact find_organisation(const Scan& scan, const TitlePart& title, const Fact& body);
Fact find_venue(const Scan& scan, const TitlePart& title);

/// "Board" alone is the "Board of Trustees" that the text calls it once at least, else the board of the organisation.
void complete_body(const Scan& scan, const Fact& organisation, Fact& body);

/// "annual", "special".
Fact find_kind(const TitlePart& title);

/// The one of those present who is called chair and no deputy, or whom the text says to have presided.
Fact find_chair(const Scan& scan);

/// A time of day in the text: `found` counts from the begin of `at`.
struct Hour {
  Range at;
  Found found;
};

/// "was called to order at 7:08PM", "The Chairman opened the meeting at 7.30 pm".
std::optional<Hour> find_opening(const Scan& scan);

/// "The meeting closed at 9.15 pm".
std::optional<Hour> find_closing(const Scan& scan);

/// "… and concluding at 12.35 pm" in the words of a title at `r`.
std::optional<Hour> planned_end(std::string_view words, Range r);

}  // namespace minutebook::element
