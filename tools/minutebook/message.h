#pragma once
// What the program says on standard error: "minutebook: FILE: what (cure)".

#include <string>
#include <string_view>

#include "command.h"

namespace minutebook::cli {

/// Why an input gave no document. `code` is stable ("E_EMPTY"), as in minutebook::Diagnostic.
struct Failure {
  std::string code;
  std::string what;
};

/// Makes a text safe to print on a terminal: controls, bidi and other invisible format characters, and bytes that are
/// not UTF-8 come out as \u{202E} or \xFF.
std::string printable(std::string_view text);

/// "minutebook: what"
void complain(std::string_view what);

/// "minutebook: FILE: what [CODE]"
void complain(std::string_view file, const Failure& failure);

/// What is wrong with the command line, and which --help says better.
void complain_of_usage(const UsageError& error);

/// The record that stands in NDJSON in place of a document, with a newline at its end.
std::string error_record(std::string_view name, const Failure& failure);

}  // namespace minutebook::cli
