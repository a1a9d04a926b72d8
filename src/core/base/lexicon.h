#pragma once
// Words that label a part of an item or a fact, and are no titles of business.

#include <string_view>

namespace minutebook::base {

/// "Minutes:", "Decision", "Supporting documents": a working label inside an item.
bool is_section_label(std::string_view words);

/// "Present", "Apologies:", "In attendance": starts a list of people.
bool is_attendance_label(std::string_view words);

/// "Motion", "Vote", "Proposed by", "Date", "Note", "Action": introduces a fact, never an item.
bool is_fact_label(std::string_view words);

/// "QUESTIONS", "NOTICES OF MOTION": a title over numbered items of the agenda, or a section where none follow.
/// "Call to order", "NEW BUSINESS": the title of an item, wherever it stands on a line of its own.
bool is_business_title(std::string_view words);
bool is_group_label(std::string_view words);

/// All of these in one look.
struct LabelKinds {
  bool section = false, attendance = false, fact = false, business = false, group = false;
};
LabelKinds label_kinds(std::string_view words);

}  // namespace minutebook::base
