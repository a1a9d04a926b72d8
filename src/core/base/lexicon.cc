#include "base/lexicon.h"

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

enum Kind : std::uint32_t { kSection = 1, kAttendanceList = 2, kFact = 4, kGroup = 8 };

/// Which kinds of label the words are, in one look.
std::uint32_t kinds_of(Text words) {
  static const WordTable kTable = [] {
    WordTable table;
    for (const char* entry : kSections) table.add(entry, kSection);
    for (const char* entry : kAttendance) table.add(entry, kAttendanceList);
    for (const char* entry : kFacts) table.add(entry, kFact);
    for (const char* entry : kGroups) table.add(entry, kGroup);
    return table;
  }();
  return kTable.kinds(bare(words));
}

}  // namespace

bool is_section_label(Text words) { return words.size() < 60 && (kinds_of(words) & kSection) != 0; }
bool is_attendance_label(Text words) {
  return words.size() < 40 && (kinds_of(words) & kAttendanceList) != 0;
}
bool is_fact_label(Text words) { return words.size() < 40 && (kinds_of(words) & kFact) != 0; }
bool is_group_label(Text words) { return words.size() < 30 && (kinds_of(words) & kGroup) != 0; }

}  // namespace minutebook::base
