#pragma once
// What one document and one archive may cost. A message that names a limit gives the option's name and the actual value.

#include <cstddef>
#include <cstdint>

namespace minutebook::archive {

struct Limits {
  std::uint64_t max_input_bytes = std::uint64_t{64} << 20;  ///< of one document, unpacked
  std::uint64_t max_text_bytes = std::uint64_t{64}
                                 << 20;  ///< that a converter (pdftotext …) may write
  double max_seconds = 60;               ///< wall time for one document, converter included
  std::uint64_t max_memory_bytes = std::uint64_t{2}
                                   << 30;  ///< address space of a worker, of a converter
  unsigned max_depth = 3;                  ///< archives in archives
  std::uint64_t max_archive_bytes = std::uint64_t{1}
                                    << 30;  ///< what an archive may always unpack to …
  std::uint64_t max_archive_ratio = 200;    ///< … and beyond that, times its own size
};

}  // namespace minutebook::archive
