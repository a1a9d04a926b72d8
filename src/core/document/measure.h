#pragma once
// What is counted over the words of all elements, in one walk.

#include "minutebook/document.h"

namespace minutebook::document {

/// Fills the fingerprint of every element and the coverage of the document. Linear.
void measure(Document& document);

}  // namespace minutebook::document
