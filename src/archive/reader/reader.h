#pragma once
// The product of this room: reading text for the extractor, from whatever format the bytes are.

#include <string>
#include <string_view>
#include <vector>

#include "base/failure.h"
#include "container/entry.h"
#include "minutebook/archive/limits.h"

namespace minutebook::archive {

struct Note {
  std::string code;
  std::string message;
};

struct Reading {
  bool converted = false;  ///< `text` is what to read; else it is the entry's own bytes
  std::string text;
  std::string as;          ///< media type of what is to be read; empty: the extractor finds out
  std::string media_type;  ///< of the original, where it was converted
  bool needs_ocr = false;
  std::vector<Note> notes;  ///< what a reader of the document ought to know
};

/// Throws ReadError.
Reading read(const Entry& entry, const Limits& limits);

enum class Format { text, pdf, docx, odt, rtf, word, other_zip, binary };

/// By content; the name decides only what to call bytes that are nothing.
Format format_of(std::string_view bytes, std::string_view name);

// A format each. `bytes` are the whole file.
Reading read_pdf(std::string_view bytes, const Limits& limits);
Reading read_docx(std::string_view bytes, const Limits& limits);
Reading read_odt(std::string_view bytes, const Limits& limits);
Reading read_rtf(std::string_view bytes, const Limits& limits);
Reading read_word(std::string_view bytes, const Limits& limits);

}  // namespace minutebook::archive
