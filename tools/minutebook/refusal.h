#pragma once
// Which inputs give no document, and the words for it.

#include <optional>
#include <string_view>
#include <vector>

#include "input.h"
#include "message.h"
#include "minutebook/diagnostic.h"

namespace minutebook::cli {

/// Bytes of a format that we do not read (PDF, Word, RTF, an archive): as text they would be noise. `--type` overrides.
std::optional<Failure> refuse_foreign(std::string_view bytes);

/// What the library says is wrong with the whole input, if anything.
std::optional<Failure> first_error(const std::vector<Diagnostic>& diagnostics);

/// Empty inputs; every other error comes with a document.
bool gives_no_document(const Failure& failure);

/// Tells of files in directories that are not of our kinds, and of a list without any input.
void report_skipped(const InputList& list);

}  // namespace minutebook::cli
