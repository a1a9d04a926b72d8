#pragma once
// People of whom a sentence says where they were: "Apologies had been received from …", "A and B were absent".

#include "element/people/register.h"
#include "element/scan.h"

namespace minutebook::element {

/// `anyone`: "A was absent" is read too; elsewhere it may speak of another meeting. Linear in the block.
void read_attendance_sentences(const Scan& scan, Range block, bool anyone, Register& people);

}  // namespace minutebook::element
