#pragma once
// "RESOLVED", "Proposed by", "Ayes:": words that start a block wherever they stand at the start of a line.

#include <string_view>

namespace minutebook::block {

bool is_starter(std::string_view line);

}  // namespace minutebook::block
