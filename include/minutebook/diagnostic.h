#pragma once
// What is worth saying about an input beside its document. Content never fails: a diagnostic never replaces a document.

#include <iosfwd>
#include <string>

#include "minutebook/export.h"
#include "minutebook/span.h"

namespace minutebook {

enum class Severity { note, warning, error };

/// One complaint. `code` is stable and never reused ("W_CHARSET_CONFLICT", "E_EMPTY"); `message` says what and the cure.
struct Diagnostic {
  std::string code;
  Severity severity = Severity::note;
  std::string message;
  Span span;  ///< empty when the complaint is about the whole input

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// Writes "warning W_CHARSET_CONFLICT at byte 12: …".
MINUTEBOOK_EXPORT std::ostream& operator<<(std::ostream& out, const Diagnostic& diagnostic);

}  // namespace minutebook
