#pragma once
// Bytes in, one typed document out.
//
//   const minutebook::Extractor extractor;  // compiles the rules once; const and thread-safe afterwards
//   const auto [document, diagnostics] = extractor.extract_file("2020-06-19-police-and-crime-panel.txt");
//
// Any bytes give a document: what was not understood stays in it as a paragraph or as `unclassified`.

#include <cstddef>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "minutebook/diagnostic.h"
#include "minutebook/document.h"
#include "minutebook/export.h"
#include "minutebook/rules.h"

namespace minutebook {

/// A file could not be read: the message names the path, the reason and the cure.
class MINUTEBOOK_EXPORT FileError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// What is known of an input before it is read; empty fields are found out from the bytes.
struct Source {
  std::string
      name;  ///< a label: file name or URL; its ending is a hint of the format, nothing is opened
  std::string media_type;  ///< "text/html", "text/markdown", "text/plain"
  std::string charset;     ///< a WHATWG label, as an HTTP header would declare it
  std::string sha256;      ///< in lower-case hex, to be said of the bytes without hashing them
};

struct Options {
  std::vector<RuleInfo> user_rules;         ///< tried before the built-in ones
  std::vector<std::string> disabled_rules;  ///< ids of built-in rules that are not tried
  std::size_t max_input_bytes = std::size_t{1}
                                << 30;  ///< a longer input is cut there, with E_INPUT_LIMIT
};

struct Result {
  Document document;
  std::vector<Diagnostic> diagnostics;  ///< the same as document.diagnostics
};

/// What became of one rule at one place, for `explain`.
struct RuleTrial {
  std::string rule;
  Span span;  ///< where it matched, or the text that it was tried on
  bool matched = false;
  bool won = false;    ///< made an element
  std::string reason;  ///< why it lost: "covered by resolution.it-was-agreed", "no match" …
};

struct Explanation {
  Document document;
  std::vector<RuleTrial> trials;  ///< in reading order
  std::vector<std::string>
      notes;  ///< decisions of style discovery: which label chain became headings, and why
};

class MINUTEBOOK_EXPORT Extractor {
 public:
  /// Compiles the rules: about a few milliseconds. Throws RuleError when a user's rule does not compile.
  explicit Extractor(Options options = {});
  ~Extractor();
  Extractor(const Extractor&) =
      delete;  // holds compiled rules: share one by reference, it is thread-safe
  Extractor& operator=(const Extractor&) = delete;

  /// Linear in the bytes; never throws for content.
  Result extract(std::string_view bytes, const Source& source = {}) const;

  /// Reads the file whole. Throws FileError.
  Result extract_file(const std::string& path) const;

  /// As extract, with a record of every rule that was tried.
  Explanation explain(std::string_view bytes, const Source& source = {}) const;

  /// "base@sha256:…", with "+user@sha256:…" where user rules are given.
  std::string rules_version() const;

 private:
  struct Engine;
  std::unique_ptr<const Engine> engine_;
};

}  // namespace minutebook
