#pragma once
// What the words of a line say of an action: that it is one, who is to do it, which cells of a table hold the two.

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "element/scan.h"

namespace minutebook::element {

/// "ACTION:", "Action –", "ACTION Clerk to …", "TODO:", "(Action: …" at the start of a text: the bytes of the marker, 0 if it
/// is none.
std::size_t marker_length(std::string_view s);

/// Whom a marker names: "TODO for Anabel:", "ACTION (Clerk):". Empty if nobody.
Range owner_in_marker(const Scan& scan, Range marker);

/// "[ ] ", "[x] " before an action that may be ticked off: its bytes.
std::size_t tick_box(std::string_view s);

/// Who is to act: the name before " to ", " will ", ":" at the start ("Clerk to write", "@ann update"), or initials at the end
/// ("Mend the gate – JS"). Empty if nobody is named.
Range owner_in(const Scan& scan, Range words);

/// "Clerk", "JS – by 3 May", "JS)": the bytes of the name where nothing but it and a date stands; 0 otherwise.
std::size_t bare_owner(std::string_view s);

/// "Completed", "Short term priorities", "Email the venue": words of a task or of how far it has come.
bool names_task(std::string_view s);

/// "Clerk", "NH/LS", "Ann Ray": words that can be whose a task is; "Completed" and "Short term priorities" are none.
bool may_own(std::string_view s);

/// "Action DM": the marker without a mark, with initials or an office alone.
std::size_t loose_marker(std::string_view s);

bool has_cells(std::string_view s);

/// Cells of a row: between tabs, or between "|" where there are none.
std::vector<Range> action_cells(const Scan& scan, Range row);

/// Which cells of a table of actions hold the action and its owner.
struct ActionColumns {
  std::size_t count = 0, action = 0, owner = 0;
};

/// "NO   ACTION   OWNER   UPDATE", "Who | What | When": the head of such a table. Where a title above names actions, "What" and
/// "Task" do.
std::optional<ActionColumns> action_columns(const Scan& scan, Range row, bool titled);

}  // namespace minutebook::element
