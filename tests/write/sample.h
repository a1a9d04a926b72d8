#pragma once
// A document built by hand that has every type of element, every attribute and an invented parish.

#include <string_view>
#include <utility>

#include "minutebook/document.h"

namespace sample {

using namespace minutebook;

/// An element with its common parts.
template <class T>
T make(std::string_view id, Span span, std::string_view text, std::string_view rule = "") {
  T element;
  element.id = id;
  element.span = span;
  element.text = text;
  element.rule = rule;
  element.fingerprint = 0x0123456789abcdef;
  return element;
}

template <class T>
void add(Nodes& nodes, T element) {
  nodes.push_back(Node{std::move(element)});
}

inline AgendaItem item(std::string_view id, std::string_view number, std::string_view title) {
  AgendaItem item = make<AgendaItem>(id, {100, 120}, title, "heading.numbered");
  item.number = number;
  item.heading = {title, {104, 120}};
  item.extent = {100, 900};
  return item;
}

inline Resolution resolution() {
  Resolution r = make<Resolution>("item-1/resolution-1", {300, 380},
                                  "RESOLVED that\n\n(a) the fête be held; and\n\n(b) no rain fall.",
                                  "resolution.resolved-that");
  r.unanimous = true;
  r.to = "the Weather Committee";
  Clause a = make<Clause>("item-1/resolution-1/clause-a", {314, 340}, "the fête be held; and");
  a.label = "(a)";
  a.style = ClauseStyle::alpha;
  a.marks = {{{310, 313}, "(a)"}};
  Clause sub = make<Clause>("item-1/resolution-1/clause-a/clause-i", {330, 340}, "held");
  sub.label = "•";
  sub.style = ClauseStyle::bullet;
  a.clauses.push_back(sub);
  r.clauses.push_back(a);
  r.clauses.push_back(make<Clause>("item-1/resolution-1/clause-b", {350, 380}, "no rain fall."));
  return r;
}

inline Question question() {
  Question q =
      make<Question>("item-1/question-1", {130, 160}, "Why \"rain\"?", "question.numbered");
  q.number = "1";
  q.asker = {"Cllr Ann Dray", "Cllr", "", "Mudford PC", {125, 129}};
  q.addressee.role = "Chairman";
  q.supplementary = true;
  q.marks = {{{121, 124}, "(1)"}};
  Response r = make<Response>("item-1/question-1/response-1", {170, 200}, "It was wet.");
  r.responder = {"The Clerk", "", "", "", {165, 169}};
  r.bracketed = true;
  r.answers = {"item-1/question-1"};
  q.responses.push_back(r);
  return q;
}

inline Motion motion() {
  Motion m = make<Motion>("item-1/motion-1", {400, 440}, "Cllr Dray moved that it stop raining.");
  m.mover.name = "Cllr Dray";
  m.outcome = Outcome::lost;
  Vote v = make<Vote>("item-1/motion-1/vote-1", {450, 500}, "For 1, against 2");
  v.in_favour = 1;
  v.against = 2;
  v.absent = 0;
  v.derived = true;
  v.method = "roll call";
  v.result = "lost";
  v.on = "item-1/motion-1";
  v.voters = {{"Cllr Dray", VoteOption::yes, {451, 460}},
              {"Cllr Fenn", VoteOption::not_voting, {}}};
  m.votes.push_back(v);
  return m;
}

inline Motion amendment() {
  Motion m = make<Motion>("item-1/amendment-1", {510, 520}, "Insert \"soon\".");
  m.amendment = true;
  m.seconder.name = "Cllr Fenn";
  m.amends = "item-1/motion-1";
  return m;
}

inline void add_small_elements(Nodes& to) {
  Paragraph numbered = make<Paragraph>("item-1/paragraph-1", {521, 530}, "Rain was noted.");
  numbered.number = "8.4";
  add(to, numbered);
  Declaration declaration =
      make<Declaration>("item-1/declaration-1", {531, 540}, "Cllr Fenn owns a cloud.");
  declaration.member.name = "Cllr Fenn";
  declaration.kind = InterestKind::disclosable_pecuniary;
  declaration.item = "7";
  declaration.consequence = "left";
  add(to, declaration);
  Action action = make<Action>("item-1/action-1", {541, 550}, "buy umbrellas");
  action.owner.name = "Clerk";
  action.due = "Friday";
  add(to, action);
  AttendanceChange change =
      make<AttendanceChange>("item-1/attendancechange-1", {551, 560}, "Cllr Pool left.");
  change.person = {"Cllr Pool", "Cllr", "", "", {551, 555}};
  change.change = "took the chair";
  change.at = "19:45";
  add(to, change);
  Exclusion exclusion = make<Exclusion>("item-1/exclusion-1", {561, 570}, "The press left.");
  exclusion.statute = "Weather Act 1901";
  exclusion.paragraphs = "1 and 3";
  add(to, exclusion);
  Documents documents = make<Documents>("item-1/documents-1", {571, 580}, "Supporting documents");
  documents.documents = {{"Map", "map.pdf", "98 KB", "PDF", {575, 578}}, {"Plan", "", "", "", {}}};
  add(to, documents);
  Table table = make<Table>("item-1/table-1", {581, 590}, "Jan 12\nFeb 30");
  table.rows = {{{"Jan", "12"}, {581, 585}}, {{"Feb", ""}, {586, 590}}};
  add(to, table);
  add(to, make<Unclassified>("item-1/unclassified-1", {591, 600}, "%%%"));
}

inline Document document() {
  Document d;
  d.source = {"mudford.txt",
              "text/plain",
              "UTF-8",
              1000,
              2,
              "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"};
  d.rules = "base@sha256:0000";
  d.status = DocumentStatus::draft;
  d.meeting.body = "Mudford Parish Council";
  d.meeting.date = "2020-06-19";
  d.meeting.start = "19:30";
  d.meeting.chair = "Cllr Pool";
  d.meeting.evidence = {{"date", {20, 32}}, {"body", {0, 19}}, {"colour", {1, 2}}};
  d.attendance = {
      {{"Cllr Pool", "Cllr", "Chairman", "", {40, 49}}, AttendanceStatus::present, {40, 60}},
      {{"Mr T Gale", "", "", "Met Office", {}}, AttendanceStatus::in_attendance, {61, 70}}};
  add(d.front, make<Furniture>("furniture-1", {0, 19}, "Page 1"));

  AgendaItem rain = item("item-1", "39/20", "Rain");
  add(rain.content, make<Preamble>("item-1/preamble-1", {121, 124}, "To consider rain"));
  Section questions = make<Section>("item-1/section-1", {125, 129}, "Questions");
  questions.extent = {125, 200};
  add(questions.content, question());
  add(rain.content, questions);
  add(rain.content, resolution());
  add(rain.content, motion());
  add(rain.content, amendment());
  add_small_elements(rain.content);
  AgendaItem sub = item("item-1/item-1", "", "Hail");
  sub.level = 2;
  rain.items.push_back(sub);
  d.items.push_back(rain);

  d.style = {"39/20", "line", "RESOLVED", ""};
  d.coverage = {800, 700, 50, 50};
  d.diagnostics = {
      {"W_CHARSET_CONFLICT", Severity::warning, "declared as UTF-16; say which", {12, 14}},
      {"N_RAIN", Severity::note, "wet", {}}};
  return d;
}

}  // namespace sample
