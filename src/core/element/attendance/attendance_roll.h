#pragma once
// Roll calls: names with "present", "absent" or "here" behind each.

#include <cstddef>

#include "element/people/register.h"
#include "element/scan.h"

namespace minutebook::element {

/// "ROLL CALL: Ms. Adler - Present, Mr. Boone - Absent", or one a line below such a title. Returns the first block behind the
/// roll call that block `i` begins, `i` if it begins none, and claims what it has read.
std::size_t read_roll_call(Scan& scan, std::size_t i, const std::optional<AttendanceLabel>& label,
                           Register& people);

/// "Roll call: Voss, present; Yost, absent." as a sentence. False if it is none.
bool read_roll_sentence(const Scan& scan, Range sentence, Register& people);

}  // namespace minutebook::element
