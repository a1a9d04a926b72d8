#pragma once
// What is there to read the formats with.

#include <string>
#include <vector>

#include "minutebook/export.h"

namespace minutebook::archive {

struct Converter {
  std::string name;       ///< "pdftotext"
  std::string formats;    ///< "PDF"
  std::string version;    ///< as it says itself; empty when it is missing
  std::string path;       ///< empty when it is missing
  std::string cure;       ///< how to get it
  std::string complaint;  ///< why it will not do although it is there
};

/// Looks on PATH and asks each for its version; some ten milliseconds.
MINUTEBOOK_EXPORT std::vector<Converter> find_converters();

/// "libzip 1.7.3", "libarchive 3.6.2" …: what is compiled in.
MINUTEBOOK_EXPORT std::vector<std::string> built_in_readers();

}  // namespace minutebook::archive
