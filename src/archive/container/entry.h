#pragma once
// The product of this room: one input with its bytes, or why there are none.

#include <optional>
#include <string>

#include "base/failure.h"

namespace minutebook::archive {

struct Entry {
  std::string id;  ///< where it is: "council.zip!/2019/may.pdf", "minutes/2019/may.pdf"
  std::string
      name;  ///< label for the document, without the archive that was named: "2019/may.pdf"; never a path
  std::string media_type;  ///< as declared by a crawl or a record; empty: not declared
  std::string charset;
  std::string bytes;
  std::string sha256;              ///< of the bytes, once somebody knows
  std::string pass;                ///< JSON that the record wants back
  bool named = false;              ///< by the user: read whatever its ending is
  std::optional<Failure> failure;  ///< not readable
  std::string skip;                ///< reason to pass it over: "image", "link", "http-404"
};

}  // namespace minutebook::archive
