#pragma once
// Ctrl-C once: finish what is in hand and say what is done. Twice: stop at once.

namespace minutebook::cli {

/// Asks for SIGINT and SIGTERM from here on.
void watch_for_stop();

/// Has one come?
bool stop_asked();

/// Ends as the signal would have ended us, so that a shell sees 130 or 143.
void die_of_stop();

}  // namespace minutebook::cli
