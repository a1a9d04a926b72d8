#pragma once
// What the words of a paragraph say in question time: it asks, it answers, or the discussion goes on.

#include <string_view>

#include "element/scan.h"

namespace minutebook::element {

bool is_narrative(std::string_view s);  // the discussion goes on: "Members …", "Following …"
/// "I will ask at the next meeting …"; scans read the I as "|", "!" or "1".
bool says_will_ask(std::string_view s);
bool replies(std::string_view s);  // "The Mayor responded that …"
bool asks(std::string_view s);
/// "K. Hale was late": a capital letter before words that ask nothing.
bool is_initial(const block::Label& label, std::string_view words);
bool ends_asking(std::string_view s);
bool closes_quote(std::string_view s);

/// Words in quotation marks: the marks are not the question's.
Range unquoted(const Scan& scan, Range r);

/// Questions and answers that have no number: "Q: …" above "A: …", "Supplementary question: …".
void find_letter_questions(Scan& scan);

/// Whom the words behind "Q.1" or "Question 1 -" name, alone above what he asks; empty if they do not.
Range asker_above(const Scan& scan, std::size_t i, std::size_t end);
/// "Response - Director Infrastructure" alone on its line.
bool names_responder(std::string_view label, std::string_view rest);

/// "The PCC reported that …", "Mrs. Trollope answered this": who answers, where the answer says so.
Name speaker_of(const Scan& scan, Range words);

}  // namespace minutebook::element
