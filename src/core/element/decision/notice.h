#pragma once
// Who moved and seconded a motion that notice was given of, where the page says it below the motion.

#include "element/scan.h"

namespace minutebook::element {

/// Reads mover and seconder from the sentence in `block`: "This motion was proposed by A, seconded by B and agreed."
void name_movers(const Scan& scan, Element& motion, std::size_t block);

/// The same from the first block of [from, stop) that says who seconded: discussion may stand between.
void find_seconder(const Scan& scan, Element& motion, std::size_t from, std::size_t stop);

/// "The motion was seconded by Councillor X.", "Proposed by …, seconded by …" below the words of a notice.
bool seconds_notice(std::string_view s);

}  // namespace minutebook::element
