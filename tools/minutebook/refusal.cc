#include "refusal.h"

#include <array>
#include <string>

namespace minutebook::cli {
namespace {

struct Foreign {
  std::string_view magic;
  std::string_view name;
  std::string_view cure;
};

constexpr std::array<Foreign, 5> kForeign = {{
    {"%PDF-", "a PDF", "pdftotext -layout makes text of it"},
    {"PK\x03\x04", "a zip, DOCX or ODT file", "pandoc -t html makes HTML of a DOCX or ODT"},
    {"{\\rtf", "an RTF file", "pandoc -t html makes HTML of it"},
    {"\xD0\xCF\x11\xE0", "an old Word file", "save it as HTML"},
    {"\x1F\x8B", "compressed", "gzip -dc unpacks it"},
}};

}  // namespace

std::optional<Failure> refuse_foreign(std::string_view bytes) {
  for (const Foreign& foreign : kForeign) {
    if (bytes.starts_with(foreign.magic)) {
      return Failure{"E_FORMAT", "is " + std::string(foreign.name) + ", which is not read yet (" +
                                     std::string(foreign.cure) + ")"};
    }
  }
  return std::nullopt;
}

std::optional<Failure> first_error(const std::vector<Diagnostic>& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.severity == Severity::error) return Failure{diagnostic.code, diagnostic.message};
  }
  return std::nullopt;
}

bool gives_no_document(const Failure& failure) {
  return failure.code == "E_EMPTY" || failure.code == "E_EMPTY_TEXT";
}

void report_skipped(const InputList& list) {
  const std::string files = std::to_string(list.skipped) + (list.skipped == 1 ? " file" : " files");
  if (list.inputs.empty()) {
    complain(
        "no input: there is no .html, .htm, .xhtml, .md, .markdown, .txt, .text or .rst file in it "
        "(" +
        files + " of other kinds)");
  } else if (list.skipped > 0) {
    complain("skipped " + files + " of other kinds (name a file to read it whatever its ending)");
  }
}

}  // namespace minutebook::cli
