// PDF through pdftotext, which is a program of its own: its licence and its crashes stay there.

#include <algorithm>

#include "reader/converter.h"
#include "reader/reader.h"

namespace minutebook::archive {
namespace {

constexpr const char* kCure = "install poppler-utils; minutebook doctor says more";
// A page of a scan may carry a stamp or a page number as text.
constexpr std::size_t kLettersOfAPage = 8;

std::size_t letters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](unsigned char c) {
    return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }));
}

[[noreturn]] void raise(const ProcessResult& result) {
  if (result.err.find("ncorrect password") != std::string::npos) {
    throw ReadError("E_PDF_PASSWORD",
                    "needs a password (qpdf --decrypt --password=… takes it off)");
  }
  throw ReadError("E_PDF", "pdftotext cannot read it: " + first_complaint(result));
}

}  // namespace

Reading read_pdf(std::string_view bytes, const Limits& limits) {
  ProcessResult result =
      convert({"pdftotext", "-layout", "-enc", "UTF-8", "-", "-"}, bytes, limits, kCure);
  if (result.exit_code != 0) raise(result);
  Reading reading{.converted = true, .as = "text/plain", .media_type = "application/pdf"};
  reading.text = std::move(result.out);
  const auto pages = static_cast<std::size_t>(
      std::max<long>(1, std::count(reading.text.begin(), reading.text.end(), '\f')));
  reading.notes.push_back({"N_CONVERTED", "read by pdftotext " + version_of("pdftotext") +
                                              " -layout: spans refer to its text of " +
                                              std::to_string(reading.text.size()) + " bytes, " +
                                              std::to_string(pages) + " pages"});
  if (bytes.find("/Encrypt") != std::string_view::npos) {
    reading.notes.push_back({"N_PDF_RESTRICTED", "the PDF restricts what may be done with it"});
  }
  reading.needs_ocr = letters(reading.text) < kLettersOfAPage * pages;
  if (reading.needs_ocr) {
    reading.notes.push_back({"W_NEEDS_OCR",
                             "its pages are pictures: run it through OCR, for example "
                             "ocrmypdf, and extract again"});
  } else if (result.err.find("Syntax Error") != std::string::npos) {
    reading.notes.push_back({"W_PDF_DAMAGED", "pdftotext: " + first_complaint(result)});
  }
  return reading;
}

}  // namespace minutebook::archive
