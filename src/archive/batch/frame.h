#pragma once
// How inputs and outcomes cross the pipes between parent and workers: lengths and bytes, no parsing.

#include <cstdint>
#include <string>
#include <string_view>

#include "batch/work.h"

namespace minutebook::archive {

/// The small members of either kind go into `head`; the long one (bytes, record) follows it.
struct FrameSizes {
  std::uint64_t head = 0;
  std::uint64_t body = 0;
};

std::string pack_head(const Entry& entry);
void unpack_head(std::string_view head, Entry& entry);

std::string pack_head(const Outcome& outcome);
void unpack_head(std::string_view head, Outcome& outcome);

}  // namespace minutebook::archive
