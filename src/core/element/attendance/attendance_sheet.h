#pragma once
// Attendance that is printed in columns: labels side by side, tables of attendees, ticks under "Present" and "Absent".

#include <cstddef>

#include "element/people/register.h"
#include "element/scan.h"

namespace minutebook::element {

/// Reads a sheet whose head is block `i`; returns the first block after it, `i` if there is none. Claims its blocks.
std::size_t read_attendance_sheet(Scan& scan, std::size_t i, Register& people);

}  // namespace minutebook::element
