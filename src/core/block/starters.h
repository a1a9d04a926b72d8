#pragma once
// "RESOLVED", "Proposed by", "Ayes:": words that start a block wherever they stand at the start of a line.

#include <string_view>

namespace minutebook::block {

bool is_starter(std::string_view line);

/// "COMMISSIONER BETTS:  YES", "Yea Ann Ray": a voter and his vote, nothing else on the line.
bool is_voter_line(std::string_view line);

}  // namespace minutebook::block
