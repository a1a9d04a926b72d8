#pragma once
// What the words beside a name say of how somebody attended, or why not.

#include <optional>
#include <string_view>
#include <vector>

#include "element/people/roster_pieces.h"

namespace minutebook::element {

/// "via Zoom", "absent", "sent apologies".
std::optional<AttendanceStatus> status_of_remark(std::string_view s);

/// "(holiday)", "(work commitments)", "(arrived 7.12)", "(via Zoom)", "(@annb)": why or how somebody was there is no office.
bool is_reason(std::string_view flow, const std::vector<RosterToken>& tokens, TokenRun run);

/// "(AB)", "(N M-E)", "(AHol)": the short form of the name in these minutes.
bool is_short_form(std::string_view flow, const std::vector<RosterToken>& tokens, TokenRun run);

/// "(AA, Chair)", "(DD – Clerk)": the office alone.
TokenRun behind_short_form(std::string_view flow, const std::vector<RosterToken>& tokens,
                           TokenRun run);

}  // namespace minutebook::element
