#pragma once
// "Present:", "Officers in attendance:", "Apologies for absence –": words that say what the names after them are.

#include <cstdint>
#include <optional>
#include <string_view>

#include "minutebook/document.h"

namespace minutebook::element {

struct AttendanceLabel {
  enum Mark : std::uint8_t {
    colon,  // ":" or ":-"
    alone,  // nothing follows
    gap,    // a column apart
    dash,   // "–", " - ", "." or ";"
    space,  // names follow at once
  };

  AttendanceStatus status = AttendanceStatus::present;
  Mark mark = colon;
  bool core = false;      // says "present", "apologies" …; "Members:" and "Staff:" are weaker
  bool plain = false;     // "In attendance", "Late": those present where no other list says so
  bool sentence = false;  // "Apologies were received from": the names end a sentence
  bool serves = false;    // "Present", under which a clerk is no member
  std::size_t rest = 0;   // where the names begin
};

/// A label at the start of a text: words of a small vocabulary, with brackets ("(Four Councillors)") and a mark behind.
/// "Also present were" and "Apologies had been received from" are labels too. With `lower` it may start in lower case: in the
/// middle of a sentence. Linear in the label.
std::optional<AttendanceLabel> read_attendance_label(std::string_view text, bool lower = false);

/// The begin of a label that ends at the colon at `colon`: "… A. Lee Others Present:". npos if none does.
std::size_t begin_of_inner_label(std::string_view text, std::size_t colon, bool lower = false);

/// What words like "were also present", "attended via Zoom" say.
AttendanceStatus status_of_words(std::string_view words);

}  // namespace minutebook::element
