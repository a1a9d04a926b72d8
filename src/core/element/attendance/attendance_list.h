#pragma once
// Lists of people behind a label, on the same line or below it. Each function returns the first block behind the list, `i` if
// there is none, and claims what it has read.

#include <cstddef>

#include "element/attendance/attendance_label.h"
#include "element/people/register.h"
#include "element/scan.h"

namespace minutebook::element {

/// The list that the label of block `i` opens; `label.rest` is where its names begin.
std::size_t read_attendance_list(Scan& scan, std::size_t i, const AttendanceLabel& label,
                                 Register& people);

/// "… held on 5 May 2019 PRESENT: A. Lee, …" and "… at 10 a.m. MEMBERS PRESENT:" above the names.
std::size_t read_inner_attendance_list(Scan& scan, std::size_t i, Register& people);

/// The text under a title "Apologies": a list without a label.
std::size_t read_unlabelled_list(Scan& scan, std::size_t i, const AttendanceLabel& label,
                                 Register& people);

}  // namespace minutebook::element
