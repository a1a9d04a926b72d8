#pragma once
// The product of this room: typed elements with their places in the flow. They are not nested yet; document/ does that.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "block/block.h"
#include "minutebook/document.h"

namespace minutebook::element {

using text::Range;

enum class Type : std::uint8_t {
  item,  // title of business
  section,
  preamble,
  question,
  response,
  resolution,
  clause,
  motion,
  vote,
  declaration,
  action,
  attendance_change,
  exclusion,
  documents,
  table,
  unclassified,
  furniture,
};

/// A name with what stands around it, as ranges of the flow.
struct Name {
  Range name, honorific, role, organisation;
  bool stated() const { return !name.empty(); }
};

struct Ballot {
  Range name;
  VoteOption option = VoteOption::other;
};

/// One element. Only the attributes of its type are filled; `flow` ranges throughout.
struct Element {
  Type type = Type::unclassified;
  Range words;
  const char* rule = "";
  std::vector<Range> marks;  // labels, brackets and lead-ins outside `words`
  std::uint32_t block = 0;   // the block in which it starts

  Range number;  // item, question: as printed
  Range label;   // clause: as printed
  ClauseStyle style = ClauseStyle::none;
  std::uint8_t level = 0;  // item, clause: depth from 1
  Name who;                // asker, responder, mover, member, owner, name
  Name whom;               // addressee, seconder
  Verb verb = Verb::resolved;
  Outcome outcome = Outcome::none;
  InterestKind interest = InterestKind::other;
  bool unanimous = false, quoted = false, bracketed = false, amendment = false,
       supplementary = false;
  std::optional<std::int64_t> in_favour, against, abstain, absent;
  bool derived = false;
  std::vector<Ballot> ballots;
  std::string_view
      word;  // consequence of a declaration, change of attendance, method of a vote: a fixed word
  Range detail;   // due of an action, statute of an exclusion, body to which is recommended
  Range detail2;  // paragraphs of an exclusion
  std::string
      value;  // "HH:MM" of an attendance change, number of a list that only the markup gives
  std::vector<Range>
      margin;  // in the *reading text*: the owner's name in the action column, line by line
  std::vector<std::uint32_t> answers;  // response: where the questions begin that it answers
};

struct Attendance {
  Name who;

  AttendanceStatus status = AttendanceStatus::present;
};

/// A fact of the meeting and where it stands.
struct Fact {
  std::string value;
  Range at;
  Span input{};  // where `at` is empty: the bytes of the input that say so (front matter)
  bool found() const { return !value.empty(); }
};

struct MeetingFacts {
  Fact body, organisation, kind, date, start, end, venue, chair;
  DocumentStatus status = DocumentStatus::unknown;
};

struct Elements {
  std::vector<Element> elements;  // by begin; of two with the same begin the longer first
  std::vector<Attendance> attendance;
  MeetingFacts meeting;
  std::vector<Diagnostic>
      diagnostics;  // spans are filled later from `at` ranges, kept beside in `diagnostic_at`
  std::vector<Range> diagnostic_at;
};

/// One attempt of a rule, kept only when a witness is given.
struct Trial {
  const char* rule;
  Range at;
  bool matched;
};

using Witness = std::vector<Trial>;

class RuleSet;

/// Blocks → elements. `witness` may be null: nothing is recorded. Linear for bounded block length.
Elements segment(const text::Text& text, const line::Lines& lines, const block::Blocks& blocks,
                 const RuleSet& rules, Witness* witness);

}  // namespace minutebook::element
