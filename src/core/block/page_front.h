#pragma once
// The front of a page of minutes: its title and who met, before the first item.

#include "block/block.h"

namespace minutebook::block {

/// Index of the first block that is past the page's own title, the attendance label or the first item. Linear.
std::uint32_t end_of_front(const Blocks& page);

/// Is block `i`, a heading by its markup and the first of the page, no item but the name of who met? "City Council" above
/// "Monday, March 4, 2019" is, and the first line where those below it say that these are minutes.
bool names_who_met(const Blocks& page, std::uint32_t i);

}  // namespace minutebook::block
