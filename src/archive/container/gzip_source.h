#pragma once
// gzip of any number of members, as crawls are written. All that is whole comes out before the error that follows it.

#include <zlib.h>

#include <optional>
#include <vector>

#include "container/byte_source.h"

namespace minutebook::archive {

class GzipSource : public ByteSource {
 public:
  explicit GzipSource(ByteSource& inner);
  ~GzipSource() override;
  std::size_t read(char* to, std::size_t size) override;

 private:
  bool refill();

  ByteSource& inner_;
  std::vector<char> block_;
  z_stream stream_ = {};
  bool inside_ = false;  // a member
  std::optional<Failure> failure_;
};

}  // namespace minutebook::archive
