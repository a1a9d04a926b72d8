#include "reader/reader.h"

#include <algorithm>

#include "reader/package.h"

namespace minutebook::archive {
namespace {

// UTF-16 without a BOM has NULs at every other byte, junk anywhere.
bool is_binary(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF")) return false;
  std::size_t nul[2] = {0, 0}, control = 0;
  for (std::size_t i = 0; i < head.size(); ++i) {
    const unsigned char c = head[i];
    if (c == 0) ++nul[i % 2];
    control += c != 0 && (c < 7 || (c > 13 && c < 32 && c != 27));
  }
  const std::size_t nuls = nul[0] + nul[1];
  const bool wide = nuls > head.size() / 4 && (nul[0] <= nuls / 16 || nul[1] <= nuls / 16);
  return !wide && (nuls + control) * 16 > head.size();
}

// What pdftotext makes of a scan, when somebody else has run it: a page break for each page, and nothing else.
bool is_pages_only(std::string_view bytes) {
  return bytes.find('\f') != std::string_view::npos &&
         bytes.find_first_not_of(" \t\r\n\f") == std::string_view::npos;
}

bool ends_with(std::string_view name, std::string_view ending) {
  if (name.size() < ending.size()) return false;
  return std::equal(ending.begin(), ending.end(), name.end() - static_cast<long>(ending.size()),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b); });
}

bool is_text_name(std::string_view name) {
  for (const char* ending :
       {".html", ".htm", ".xhtml", ".md", ".markdown", ".txt", ".text", ".rst"}) {
    if (ends_with(name, ending)) return true;
  }
  return false;
}

}  // namespace

Format format_of(std::string_view bytes, std::string_view name) {
  if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) return Format::pdf;
  if (bytes.starts_with("PK\x03\x04")) return format_of_package(bytes);
  if (bytes.starts_with("{\\rtf")) return Format::rtf;
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return Format::word;
  if (is_text_name(name) || !is_binary(bytes)) return Format::text;
  return ends_with(name, ".pdf") ? Format::pdf : Format::binary;
}

Reading read(const Entry& entry, const Limits& limits) {
  if (entry.bytes.empty()) throw ReadError("E_EMPTY", "is empty: no byte in it");
  switch (format_of(entry.bytes, entry.name)) {
    case Format::pdf:
      return read_pdf(entry.bytes, limits);
    case Format::docx:
      return read_docx(entry.bytes, limits);
    case Format::odt:
      return read_odt(entry.bytes, limits);
    case Format::rtf:
      return read_rtf(entry.bytes, limits);
    case Format::word:
      return read_word(entry.bytes, limits);
    case Format::other_zip:
      throw ReadError("E_FORMAT", "is a zip that holds neither DOCX nor ODT");
    case Format::binary:
      throw ReadError("E_FORMAT",
                      "is binary and of no format that is read (text, Markdown, HTML, "
                      "PDF, DOCX, ODT, RTF, Word)");
    case Format::text:
      break;
  }
  Reading reading;
  const std::string& declared = entry.media_type;
  if (declared == "text/html" || declared == "text/plain" || declared == "text/markdown") {
    reading.as = declared;
  } else if (declared == "application/xhtml+xml") {
    reading.as = "text/html";
  }
  if (is_pages_only(entry.bytes)) {
    reading.needs_ocr = true;
    reading.notes.push_back(
        {"W_NEEDS_OCR",
         "holds page breaks only, the text of a scan: run the pictures through OCR"});
  }
  return reading;
}

}  // namespace minutebook::archive
