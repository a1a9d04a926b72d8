#pragma once
// What stands in the cells of a table of attendance.

#include <optional>
#include <string_view>

#include "minutebook/document.h"

namespace minutebook::element {

/// "Present", "Absent", "P", "Apologies, sent representative", "Present (remote)" alone in a cell.
std::optional<AttendanceStatus> status_cell(std::string_view s);

/// A cross that stands against a tick; "x" alone is a mark like any other.
bool is_cross(std::string_view s);

/// A tick, a cross, a bullet: whatever marks a cell.
bool is_tick(std::string_view s);

}  // namespace minutebook::element
