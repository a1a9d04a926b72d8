#pragma once
// What a line without a label says: a decision, a date, a sum, the end of the meeting. None of these is a title.

#include <cstdint>
#include <optional>
#include <string_view>

#include "text/text.h"

namespace minutebook::block {

/// How many digits stand at `from`.
std::size_t digits_at(std::string_view words, std::size_t from);

/// The number that up to nine digits are.
std::uint32_t value_of(std::string_view digits);

bool has_honorific(std::string_view words);

/// Counts no further than `most`.
int count_words(std::string_view words, int most);

/// Capitals and no small letter: `least` of them at least.
bool all_capitals(std::string_view words, int least = 4);

/// "RESOLVED …", "And Resolved:", "MOTION CARRIED 4-0", "For (57)", "Against the proposal": what was decided, no title.
bool starts_with_decision(std::string_view words);
bool leads_to_decision(std::string_view words);

/// "Late: Toby, John", "In Attendance Clerk, Ann Lee", "See Attachment AQ", a row of names: a line that tells, names or points.
bool tells_a_fact(std::string_view words);

/// A line that says when: "Thursday 13 March 2025", "Wednesday, March 22, 2023, at 7PM".
bool is_date_line(std::string_view words);

/// "Meeting held on 3 May 2021", "Minutes of …": the title of the page, not of an item.
bool is_document_title(std::string_view words);

/// The "A-1" of "Visitor Comments (A-1)": capital letters, digits, dashes and slashes in brackets at the end.
std::optional<text::Range> trailing_number(std::string_view words);

/// An amount: "£30", "$1,200".
bool money(std::string_view s);

/// "Internal audit 35.00": a row of an account.
bool ends_in_sum(std::string_view s);

/// "The meeting ended at 7:50 PM.": words and a full stop. "Councillors Daly, Gil and Leddin." is none.
bool is_sentence(std::string_view s);

/// "None.", "Nil": an answer, no title.
bool says_nothing(std::string_view s);

/// "Public: 4", "Homeowners: 11 present": how many there were.
bool counts_people(std::string_view label, std::string_view rest);

/// "The Mayor responded: …", "Applicant: Star Grill Ltd", "Investigating Officer: Ms Eaves", "Option A: …": who said it or
/// who it was.
bool says_who(std::string_view label, std::string_view rest);

/// "Noseworthy/Barnes: Resolved that …", "Pike / Moss: That …": who moved and who seconded.
bool names_pair(std::string_view label, std::string_view rest);

/// "Action items", "ACTIONS:": what stands above who is to do what.
bool names_action_list(std::string_view s);

/// "APOLOGIES" above a sentence about them; above names it is a label.
bool tells_of_apologies(std::string_view title, std::string_view below);

/// After the meeting has closed come names to sign, not titles.
bool closes_meeting(std::string_view s);

}  // namespace minutebook::block
