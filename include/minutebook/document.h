#pragma once
// The typed document: what a careful reader finds in the minutes of one meeting, each fact with its place in the input.
//
//   for (const minutebook::Resolution* r : minutebook::resolutions(document)) std::cout << r->text << '\n';
//
// Plain structs. A Document owns the characters of all its string_views (`storage`), so a view lives as long as any copy
// of the Document it came from. An empty view, an empty optional: the document does not state it; nothing is guessed.
//
// Terms: Akoma Ntoso 3.0 (question, answer, resolutions), Popolo (Motion, VoteEvent), Open Civic Data (vote options).

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "minutebook/diagnostic.h"
#include "minutebook/export.h"
#include "minutebook/span.h"

namespace minutebook {

struct Node;
using Nodes = std::vector<Node>;

/// Printed matter that belongs to an element but is not its words: "(1)", "[", "RESPONSE:", a name in an action column.
struct Mark {
  Span span;
  std::string_view text;

  friend bool operator==(const Mark&, const Mark&) = default;
};

/// Somebody whom the document names. `name` is as printed, without role; the other parts only where printed.
struct Person {
  std::string_view name;
  std::string_view honorific;     ///< "Cllr", "Mrs"
  std::string_view role;          ///< "Chairman", "Clerk"
  std::string_view organisation;  ///< "SDNPA"
  Span span;

  bool stated() const { return !name.empty(); }
  friend bool operator==(const Person&, const Person&) = default;
};

/// What every element has. The invariant, tested on every element: the reading text of `span`, without furniture and
/// with white space collapsed, is `text`. Spans nest: two elements are disjoint or one holds the other.
struct Element {
  std::string_view
      id;     ///< path in the document: "item-84/question-1/response-1", characters [a-z0-9/_-]
  Span span;  ///< the element's own words
  std::string_view text;  ///< UTF-8; paragraphs separated by "\n\n"
  std::string_view rule;  ///< id of the rule that made it
  std::uint64_t fingerprint =
      0;  ///< 64-bit hash of the words, to match a republished page with its older version
  std::vector<Mark> marks;  ///< labels, brackets and lead-ins outside `span`
  Nodes content;            ///< elements inside this one, in reading order
};

struct Paragraph : Element {
  std::string_view number;  ///< "8.4" where paragraphs are numbered
};

/// The agenda's own text before the minutes of an item ("To consider …").
struct Preamble : Element {};

/// What was not understood.
struct Unclassified : Element {};

/// What is layout: running heads, page numbers, navigation, front matter.
struct Furniture : Element {};

/// A labelled part inside an item (Questions, Decision, Minutes, Reasons …). `span` and `text` are the label's.
struct Section : Element {
  Span extent;  ///< label and content
};

/// Rows of cells; `span` covers the table.
struct Table : Element {
  struct Row {
    std::vector<std::string_view> cells;
    Span span;
  };
  std::vector<Row> rows;
};

struct Response : Element {
  Person responder;
  bool bracketed = false;
  std::vector<std::string_view> answers;  ///< ids of the questions that it answers
};

struct Question : Element {
  std::string_view number;  ///< as printed: "1", "Q1"
  Person asker;
  Person addressee;
  bool supplementary = false;
  std::vector<Response> responses;
};

enum class ClauseStyle { none, alpha, roman, arabic, bullet };

/// One labelled part of a resolution. A parent's `text` covers its children.
struct Clause : Element {
  std::string_view label;  ///< as printed: "(a)", "1.", "•"
  ClauseStyle style = ClauseStyle::none;
  std::vector<Clause> clauses;
};

enum class Verb { resolved, agreed, decided, recommended, approved, noted, ordered, carried };

/// A formal decision of the meeting; `text` covers the clauses and the wrap-up text after them.
struct Resolution : Element {
  Verb verb = Verb::resolved;
  bool unanimous = false;  ///< stated as unanimous
  bool quoted = false;     ///< stands in a quotation of older minutes
  std::string_view
      duplicate_of;     ///< id of the same decision printed earlier (Decision and Minutes blocks)
  std::string_view to;  ///< recommended to whom
  std::vector<Clause> clauses;
};

/// Open Civic Data's options.
enum class VoteOption { yes, no, abstain, absent, not_voting, paired, excused, other };

struct Voter {
  std::string_view name;
  VoteOption option = VoteOption::other;
  Span span;

  friend bool operator==(const Voter&, const Voter&) = default;
};

/// A stated count or recorded division. A tally that is counted from a list of names has `derived` set.
struct Vote : Element {
  std::optional<std::int64_t> in_favour;  ///< JSON "for"
  std::optional<std::int64_t> against;
  std::optional<std::int64_t> abstain;
  std::optional<std::int64_t> absent;
  bool derived = false;     ///< JSON "basis": "derived"
  std::string_view method;  ///< "roll call", "show of hands", "recorded" as printed
  std::string_view result;  ///< "carried", "lost" as printed
  std::string_view on;      ///< id of the motion
  std::vector<Voter> voters;
};

enum class Outcome { none, carried, lost, withdrawn, deferred };

/// A motion, proposal or (with `amendment`) an amendment.
struct Motion : Element {
  bool amendment = false;  ///< JSON type "amendment"
  Person mover;
  Person seconder;
  Outcome outcome = Outcome::none;
  std::string_view amends;  ///< id of the motion that an amendment changes
  std::vector<Vote> votes;
};

enum class InterestKind { other, disclosable_pecuniary, personal, prejudicial };

/// One declaration of interest by a named person.
struct Declaration : Element {
  Person member;
  InterestKind kind = InterestKind::other;
  std::string_view item;         ///< item as printed
  std::string_view consequence;  ///< "left" or "remained"
};

struct Action : Element {
  Person owner;
  std::string_view due;
};

/// Somebody arrived, left, took the chair; `at` is HH:MM where stated.
struct AttendanceChange : Element {
  Person person;            ///< JSON "name"
  std::string_view change;  ///< "arrived", "left", "took the chair", "left the chair"
  std::string_view at;
};

/// Public and press excluded.
struct Exclusion : Element {
  std::string_view statute;
  std::string_view paragraphs;
};

struct LinkedDocument {
  std::string_view title;
  std::string_view href;
  std::string_view size;        ///< as printed: "98 KB"
  std::string_view media_type;  ///< as printed: "PDF"
  Span span;
};

/// Supporting documents.
struct Documents : Element {
  std::vector<LinkedDocument> documents;
};

/// A title of business at any depth. `span` and `text` are the printed heading line, number and title.
struct AgendaItem : Element {
  struct Heading {
    std::string_view text;  ///< the title alone
    Span span;
  };
  std::string_view number;  ///< as printed, without trailing dot: "84", "39/20"
  Heading heading;
  int level = 1;  ///< 1 for an item of the agenda, 2 for a sub-item …
  Span extent;    ///< heading, content and sub-items
  std::vector<AgendaItem> items;
};

/// One element of any type.
struct Node {
  using Value = std::variant<Paragraph, Preamble, Unclassified, Furniture, Section, Table, Question,
                             Response, Resolution, Clause, Motion, Vote, Declaration, Action,
                             AttendanceChange, Exclusion, Documents, AgendaItem>;
  Value value;

  /// What all elements have in common.
  const Element& element() const {
    return std::visit([](const auto& e) -> const Element& { return e; }, value);
  }
  Element& element() {
    return std::visit([](auto& e) -> Element& { return e; }, value);
  }
};

enum class AttendanceStatus { present, apologies, absent, in_attendance, remote };

struct Attendee {
  Person person;
  AttendanceStatus status = AttendanceStatus::present;
  Span span;
};

/// Facts of the meeting itself, each with its evidence. Dates are ISO 8601, times HH:MM (24 h).
struct Meeting {
  std::string_view body, organisation, kind, date, start, end, venue, chair;
  std::vector<std::pair<std::string_view, Span>> evidence;  ///< field name → where it says so
};

/// What the input was.
struct SourceInfo {
  std::string_view name;
  std::string_view media_type;  ///< "text/plain", "text/markdown", "text/html"
  std::string_view encoding;    ///< "UTF-8", "windows-1252", "UTF-16LE" …
  std::uint64_t bytes = 0;
  std::uint64_t replacements = 0;  ///< invalid bytes and NULs that were read as U+FFFD
  std::string_view sha256;         ///< lower-case hex
};

/// How the document numbers, marks headings and words decisions, as found.
struct Style {
  std::string_view item_numbering;  ///< "1.", "39/20", "A.", "none" …
  std::string_view heading_marks;   ///< "markdown", "html", "run-in", "line" …
  std::string_view decisions;       ///< the commonest lead-in word
  std::string_view line_spacing;    ///< "wrapped", "double", "long"
};

/// Bytes of the reading text (white space and markup not counted) by what became of them.
struct Coverage {
  std::uint64_t total = 0;
  std::uint64_t understood = 0;  ///< in a typed element or a paragraph of an item
  std::uint64_t unclassified = 0;
  std::uint64_t furniture = 0;
};

enum class DocumentStatus { unknown, draft, confirmed };

struct Document {
  SourceInfo source;
  std::string_view rules;  ///< "base@sha256:…"
  DocumentStatus status = DocumentStatus::unknown;
  Meeting meeting;
  std::vector<Attendee> attendance;
  Nodes front;  ///< everything before the first item
  std::vector<AgendaItem> items;
  Style style;
  Coverage coverage;
  std::vector<Diagnostic> diagnostics;
  std::shared_ptr<const void> storage;  ///< owns the characters of the views above
};

/// Walkers: every element of a type at any depth, in reading order. O(elements). The pointers live as long as `document`.
MINUTEBOOK_EXPORT std::vector<const AgendaItem*> items(const Document& document);
MINUTEBOOK_EXPORT std::vector<const Question*> questions(const Document& document);
MINUTEBOOK_EXPORT std::vector<const Response*> responses(const Document& document);
MINUTEBOOK_EXPORT std::vector<const Resolution*> resolutions(const Document& document);
MINUTEBOOK_EXPORT std::vector<const Motion*> motions(const Document& document);
MINUTEBOOK_EXPORT std::vector<const Vote*> votes(const Document& document);
MINUTEBOOK_EXPORT std::vector<const Declaration*> declarations(const Document& document);
MINUTEBOOK_EXPORT std::vector<const Action*> actions(const Document& document);

/// Every element, outer before inner, in reading order; clauses, responses and votes too.
MINUTEBOOK_EXPORT std::vector<const Element*> elements(const Document& document);

}  // namespace minutebook
