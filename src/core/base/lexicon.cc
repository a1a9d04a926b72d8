// Word table: labels and titles that are told by their words alone.

#include "base/lexicon.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/unicode.h"
#include "base/word_table.h"

namespace minutebook::base {
namespace {

using Text = std::string_view;

constexpr std::array kSections = {
    "minutes",
    "decision",
    "decisions made",
    "the decision",
    "reasons",
    "reasons for decision",
    "reason for decision",
    "reasons for the decision",
    "reason for the decision",
    "options considered",
    "alternative options considered",
    "alternative options considered and rejected",
    "supporting documents",
    "additional documents",
    "background documents",
    "supporting document",
    "attachments",
    "documents",
    "questions",
    "agenda item",
    "background",
    "discussion",
    "recommendation",
    "recommendations",
    "resolution",
    "report",
    "additional document",
    "attendance details",
    "items",
    "agenda",
    "no",
    "item",
    "minute item",
    "background papers",
    "financial implications",
    "legal implications",
    "publication date",
    "officer's recommendation",
    "officer recommendation",
    "officers recommendation",
    "council resolution",
    "council decision",
    "committee recommendation",
    "committee resolution",
    "other options considered",
    "other options considered and rejected",
};

constexpr std::array kAttendance = {
    "present",
    "members present",
    "councillors present",
    "those present",
    "in attendance",
    "also in attendance",
    "also present",
    "others present",
    "apologies",
    "apologies for absence",
    "absent",
    "attendees",
    "attending",
    "those attending",
    "officers present",
    "officers in attendance",
    "officials in attendance",
    "members of the public",
    "staff present",
    "staff",
    "staff in attendance",
    "also attending",
    "guests present",
    "guests",
    "board members",
    "committee",
    "committee present",
    "present in the chair",
    "in the chair",
    "members",
    "others",
    "attendance",
    "oireachtas members",
    "garda nominations",
    "invited",
    "directors present",
    "board members present",
    "community members present",
    "remote",
    "regrets",
    "sederunt",
    "officers",
    "officials",
    "councillors in attendance",
    "observers",
    "trustees present",
    "trustees",
    "commissioners present",
    "executive present",
    "committee members",
    "council members present",
    "attendee name",
    "members absent",
    "not present",
    "substitutes",
    "apologies received",
    "council members",
    "executive",
    "minute taker",
    "visitors",
    "public present",
    "voting members",
    "non-voting members",
    // Irish, Welsh
    "i l\xC3\xA1thair",
    "as l\xC3\xA1thair",
    "baill",
    "oifigigh",
    "leithsc\xC3\xA9il",
    "presennol",
    "yn bresennol",
    "ymddiheuriadau",
};

constexpr std::array kFacts = {
    "motion",
    "vote",
    "vote on the motion",
    "result",
    "mover",
    "seconder",
    "ayes",
    "nays",
    "noes",
    "aye",
    "nay",
    "abstain",
    "abstentions",
    "abstained",
    "proposed",
    "proposed by",
    "proposer",
    "seconded",
    "seconded by",
    "second",
    "sponsor",
    "date",
    "time",
    "place",
    "venue",
    "location",
    "note",
    "nb",
    "action",
    "todo",
    "actions",
    "chairman",
    "chair",
    "clerk",
    "chairperson",
    "signed",
    "dated",
    "for",
    "against",
    "in favour",
    "in favor",
    "resolved",
    "agreed",
    "whereas",
    "title of meeting",
    "tel",
    "email",
    "contact",
    "mobile",
    "cathaoirleach",
    "problem",
    "solution",
    "proposed solution",
    "proposal",
    "page",
    "appendix",
    "payee",
    "total",
    "amount",
    "prop",
    "to",
    "from",
    "re",
    "registered office",
    "parish clerk",
    "roll call vote",
    "student advisory vote",
    "yes",
    "next meeting",
    "proposed purpose",
    "proposed amount",
    "proposed funding source",
    "asker",
    "question",
    "answer",
    "q",
    "a",
    "source",
    "meeting recording",
    "recording",
    "call-in",
    "mayor",
    "secretary",
    "moved",
    "attendee name",
    "title",
    "status",
    "arrived",
    "absent",
    "none",
    "no",
    "votes for",
    "votes cast",
    "votes against",
    "failed",
    "defeated",
    "lost",
    "vote on",
    "action item",
    "action point",
    "action by",
    "withdrawn",
    "reply",
    "response",
    "respectfully submitted",
    "draft",
    "minutes of",
    "post meeting note",
    "start",
    "end",
    "duration",
    "secretary of the meeting",
    "facilitator",
    "scribe",
    "minute taker",
    "president",
    "treasurer",
    "payments",
    "receipts",
    "moved by",
    "passed",
    "carried",
    "motion carried",
    "yes votes",
    "outcome",
    "i.e",
    "e.g",
    "ie",
    "eg",
    "subject",
    "purpose",
    "example",
    "examples",
    "item",
    "p.s",
    "ps",
    "update",
    "in progress",
    "done",
    "see",
    "noted",
    "received",
    "reported",
    "confirmed",
    "considered",
};

// Titles of business that a line may be in full; no sentence and no name reads so.
constexpr std::array kBusiness = {
    "call to order",
    "roll call",
    "pledge of allegiance",
    "adoption of agenda",
    "adoption of the agenda",
    "approval of agenda",
    "approval of the agenda",
    "approval of minutes",
    "approval of the minutes",
    "public comment",
    "public comments",
    "public participation",
    "public forum",
    "citizen comments",
    "consent agenda",
    "consent calendar",
    "old business",
    "unfinished business",
    "new business",
    "other business",
    "any other business",
    "matters arising",
    "declarations of interest",
    "declaration of interest",
    "apologies for absence",
    "correspondence",
    "announcements",
    "adjournment",
    "executive session",
    "closed session",
    "public hearing",
    "public hearings",
    "treasurer's report",
    "treasurer\xE2\x80\x99s report",
    "chairman's report",
    "chairman\xE2\x80\x99s report",
    "chair's report",
    "chair\xE2\x80\x99s report",
    "president's report",
    "president\xE2\x80\x99s report",
    "clerk's report",
    "clerk\xE2\x80\x99s report",
    "superintendent's report",
    "superintendent\xE2\x80\x99s report",
    "committee reports",
    "financial report",
    "finance report",
    "date of next meeting",
    "date of the next meeting",
};

constexpr std::array kGroups = {
    "questions", "question",  "notices of motion", "notice of motion",
    "motions",   "petitions", "reports",
};

/// Without the colon, dash or full stop that ends a label.
Text bare(Text words) {
  words = base::trim(words);
  while (!words.empty() && (words.back() == ':' || words.back() == '.' || words.back() == '-' ||
                            words.back() == ';')) {
    words = base::trim(words.substr(0, words.size() - 1));
  }
  return words;
}

/// "Directors absent", "Board Members Present": any group of people, then whether they were there. `words` are bare.
bool ends_in_presence(Text words) {
  const char last = words.empty() ? ' ' : ascii_lower(words.back());
  if (last != 't' && last != 'd') return false;
  std::size_t begin = words.size();
  while (begin > 0 && is_ascii_letter(words[begin - 1])) --begin;
  if (begin == 0 || !is_one_of(words.substr(begin), "present absent excused")) return false;
  static constexpr std::array kPeople = {"member",     "director",     "trustee",    "governor",
                                         "supervisor", "commissioner", "councillor", "staff",
                                         "officer",    "other",        "board",      "council"};
  const Text group = words.substr(0, begin);
  return std::count(group.begin(), group.end(), ' ') <= 3 &&
         std::any_of(kPeople.begin(), kPeople.end(),
                     [&](const char* word) { return contains_folded(group, word); });
}

enum Kind : std::uint32_t {
  kSection = 1,
  kAttendanceList = 2,
  kFact = 4,
  kGroup = 8,
  kBusinessTitle = 16
};

/// Which kinds of label the words are, in one look. They are bare.
std::uint32_t kinds_of_bare(Text words) {
  static const WordTable kTable = [] {
    WordTable table;
    for (const char* entry : kSections) table.add(entry, kSection);
    for (const char* entry : kAttendance) table.add(entry, kAttendanceList);
    for (const char* entry : kFacts) table.add(entry, kFact);
    for (const char* entry : kGroups) table.add(entry, kGroup);
    for (const char* entry : kBusiness) table.add(entry, kBusinessTitle);
    return table;
  }();
  return kTable.kinds(words);
}

std::uint32_t kinds_of(Text words) { return kinds_of_bare(bare(words)); }

}  // namespace

bool is_section_label(Text words) { return words.size() < 60 && (kinds_of(words) & kSection) != 0; }
bool is_attendance_label(Text words) {
  if (words.size() >= 40) return false;
  words = bare(words);
  return (kinds_of_bare(words) & kAttendanceList) != 0 || ends_in_presence(words);
}
bool is_fact_label(Text words) { return words.size() < 40 && (kinds_of(words) & kFact) != 0; }
bool is_business_title(Text words) {
  return words.size() < 40 && (kinds_of(words) & kBusinessTitle) != 0;
}
bool is_group_label(Text words) { return words.size() < 30 && (kinds_of(words) & kGroup) != 0; }

LabelKinds label_kinds(Text words) {
  if (words.size() >= 60) return {};
  const Text said = bare(words);
  const std::uint32_t kinds = kinds_of_bare(said);
  LabelKinds out;
  out.section = (kinds & kSection) != 0;
  if (words.size() >= 40) return out;
  out.attendance = (kinds & kAttendanceList) != 0 || ends_in_presence(said);
  out.fact = (kinds & kFact) != 0;
  out.business = (kinds & kBusinessTitle) != 0;
  out.group = words.size() < 30 && (kinds & kGroup) != 0;
  return out;
}

}  // namespace minutebook::base
