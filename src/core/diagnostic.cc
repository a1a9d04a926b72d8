#include "minutebook/diagnostic.h"

#include <ostream>
#include <string>

#include "base/printable.h"

namespace minutebook {
namespace {

const char* name(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "note";
}

}  // namespace

std::ostream& operator<<(std::ostream& out, const Diagnostic& diagnostic) {
  std::string line = name(diagnostic.severity);
  line += ' ';
  line += diagnostic.code;
  if (diagnostic.span != Span{}) line += " at byte " + std::to_string(diagnostic.span.begin);
  line += ": ";
  base::append_printable(diagnostic.message, line);  // a message may quote the input
  return out << line;
}

}  // namespace minutebook
