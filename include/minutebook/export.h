#pragma once
// The one export macro. The library is built with hidden visibility; only what carries MINUTEBOOK_EXPORT is its ABI.

#define MINUTEBOOK_EXPORT __attribute__((visibility("default")))
