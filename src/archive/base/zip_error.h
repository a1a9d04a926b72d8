#pragma once
// What libzip says of a want of memory. It must not pass for damage: the same input may well be read another time.

#include <zip.h>
#include <zlib.h>

namespace minutebook::archive {

inline bool wants_memory(const zip_error_t* error) {
  const int code = zip_error_code_zip(error);
  return code == ZIP_ER_MEMORY ||
         (code == ZIP_ER_ZLIB && zip_error_code_system(error) == Z_MEM_ERROR);
}

}  // namespace minutebook::archive
