#pragma once
// People of whom a sentence says where they were: "Apologies had been received from …", "A and B were absent".

#include "element/register.h"
#include "element/scan.h"

namespace minutebook::element {

/// Linear in the block.
void read_attendance_sentences(const Scan& scan, Range block, Register& people);

}  // namespace minutebook::element
