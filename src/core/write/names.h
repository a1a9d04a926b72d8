#pragma once
// How the JSON spells the model's enumerations: one place for the writer, the reader and the
// outline.

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "base/tree.h"
#include "minutebook/document.h"

namespace minutebook::write {

template <class Enum>
struct Spelling;  // `names`, in the order of the enumerators

template <>
struct Spelling<base::Type> {
  static constexpr std::array<std::string_view, 18> names = {
      "paragraph",   "preamble", "unclassified",     "furniture", "section",   "table",
      "question",    "response", "resolution",       "clause",    "motion",    "vote",
      "declaration", "action",   "attendanceChange", "exclusion", "documents", "agendaItem"};
};
template <>
struct Spelling<Severity> {
  static constexpr std::array<std::string_view, 3> names = {"note", "warning", "error"};
};
template <>
struct Spelling<ClauseStyle> {
  static constexpr std::array<std::string_view, 5> names = {"", "alpha", "roman", "arabic",
                                                            "bullet"};
};
template <>
struct Spelling<Verb> {
  static constexpr std::array<std::string_view, 8> names = {
      "resolved", "agreed", "decided", "recommended", "approved", "noted", "ordered", "carried"};
};
template <>
struct Spelling<VoteOption> {
  static constexpr std::array<std::string_view, 8> names = {
      "yes", "no", "abstain", "absent", "not voting", "paired", "excused", "other"};
};
template <>
struct Spelling<Outcome> {
  static constexpr std::array<std::string_view, 5> names = {"", "carried", "lost", "withdrawn",
                                                            "deferred"};
};
template <>
struct Spelling<InterestKind> {
  static constexpr std::array<std::string_view, 4> names = {"other", "disclosable pecuniary",
                                                            "personal", "prejudicial"};
};
template <>
struct Spelling<AttendanceStatus> {
  static constexpr std::array<std::string_view, 5> names = {"present", "apologies", "absent",
                                                            "in_attendance", "remote"};
};
template <>
struct Spelling<DocumentStatus> {
  static constexpr std::array<std::string_view, 3> names = {"", "draft", "confirmed"};
};

/// An empty spelling means that nothing is stated.
template <class Enum>
constexpr std::string_view spell(Enum value) {
  return Spelling<Enum>::names[std::size_t(value)];
}

template <class Enum>
constexpr std::optional<Enum> parse(std::string_view name) {
  for (std::size_t i = 0; i < Spelling<Enum>::names.size(); ++i) {
    if (!name.empty() && Spelling<Enum>::names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

static_assert(spell(base::Type::agenda_item) == "agendaItem");
static_assert(spell(base::Type::documents) == "documents" && spell(Verb::carried) == "carried");
static_assert(spell(VoteOption::other) == "other" && spell(Outcome::deferred) == "deferred");

/// A fact of the meeting, its name in the JSON and where it lives.
struct MeetingField {
  std::string_view name;
  std::string_view Meeting::*member;
  bool nullable;  // written as null when not stated; the others are left out
};
inline constexpr std::array<MeetingField, 8> kMeetingFields = {{
    {"body", &Meeting::body, true},
    {"organisation", &Meeting::organisation, false},
    {"kind", &Meeting::kind, false},
    {"date", &Meeting::date, true},
    {"start", &Meeting::start, true},
    {"end", &Meeting::end, true},
    {"venue", &Meeting::venue, true},
    {"chair", &Meeting::chair, false},
}};

/// JSON name of typed_children().
constexpr std::string_view typed_children_name(base::Type type) {
  switch (type) {
    case base::Type::agenda_item:
      return "items";
    case base::Type::question:
      return "responses";
    case base::Type::motion:
      return "votes";
    default:
      return "clauses";
  }
}

}  // namespace minutebook::write
