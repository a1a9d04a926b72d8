#include <catch2/catch.hpp>
#include <sstream>
#include <string>

#include "minutebook/json.h"
#include "sample.h"

using namespace minutebook;
using sample::add;
using sample::make;

TEST_CASE("the outline of every element", "[write]") {
  CHECK(
      to_outline(sample::document()) ==
      R"(meeting body="Mudford Parish Council" date=2020-06-19 start=19:30 chair="Cllr Pool" status=draft
attendance "Cllr Pool" present role="Chairman"
attendance "Mr T Gale" in_attendance organisation="Met Office"
furniture "Page 1"
item 39/20 "Rain"
  item "Hail"
  preamble "To consider rain"
  section "Questions"
    question 1 supplementary by "Cllr Ann Dray" to="Chairman" "Why \"rain\"?"
      response bracketed by "The Clerk" "It was wet."
  resolution resolved unanimous to="the Weather Committee" "RESOLVED that⏎⏎(a) the fête be held; and⏎⏎(b) no rain fall."
    clause (a) "the fête be held; and"
      clause • "held"
    clause "no rain fall."
  motion mover="Cllr Dray" lost "Cllr Dray moved that it stop raining."
    vote for=1 against=2 absent=0 derived method="roll call" result="lost" on=item-1/motion-1 "For 1, against 2"
      voter "Cllr Dray" yes
      voter "Cllr Fenn" not voting
  amendment seconder="Cllr Fenn" amends=item-1/motion-1 "Insert \"soon\"."
  paragraph 8.4 "Rain was noted."
  declaration "Cllr Fenn" kind="disclosable pecuniary" item="7" consequence=left "Cllr Fenn owns a cloud."
  action owner="Clerk" due="Friday" "buy umbrellas"
  attendanceChange "Cllr Pool" change="took the chair" at=19:45 "Cllr Pool left."
  exclusion statute="Weather Act 1901" paragraphs="1 and 3" "The press left."
  documents "Supporting documents"
    document "Map" href="map.pdf" size="98 KB" media_type="PDF"
    document "Plan"
  table "Jan 12⏎Feb 30"
    row "Jan" "12"
    row "Feb" ""
  unclassified "%%%"
)");
}

TEST_CASE("an empty document has an empty outline", "[write]") {
  CHECK(to_outline(Document()).empty());
}

TEST_CASE("long text is cut after sixty code points", "[write]") {
  std::string sixty;
  for (int i = 0; i < 30; ++i) sixty += "ŵa";
  const std::string longer = sixty + "b";
  Document document;
  add(document.front, make<Furniture>("a", {0, 0}, sixty));
  add(document.front, make<Furniture>("b", {0, 0}, longer));
  CHECK(to_outline(document) == "furniture \"" + sixty + "\"\nfurniture \"" + sixty + "…\"\n");
}

TEST_CASE("nothing in an outline can move a terminal's cursor or turn its direction", "[write]") {
  std::string text =
      "a\x1B[2J\r\t\x7F\x80 \xC2\x9B \xE2\x80\xAE\xE2\x81\xA6\xE2\x80\x8F\xE2\x80\xA8 \\ "
      "\xEF\xBB\xBF";
  text += '\0';
  Document document;
  document.meeting.start = "\xE2\x80\xAE";
  add(document.front, make<Furniture>("a", {0, 0}, text));
  Paragraph paragraph = make<Paragraph>("b", {0, 0}, "");
  paragraph.number = "8\n4";
  add(document.front, paragraph);
  CHECK(to_outline(document) ==
        "meeting start=\\u{202e}\n"
        R"(furniture "a\u{1b}[2J\u{d}\u{9}\u{7f})"
        "\xEF\xBF\xBD"
        R"( \u{9b} \u{202e}\u{2066}\u{200f}\u{2028} \\ )"
        "\xEF\xBB\xBF"
        R"(\u{0}")"
        "\nparagraph number=\"8⏎4\" \"\"\n");
}

TEST_CASE("a response says which questions it answers where its place does not", "[write]") {
  Document document;
  Response response = make<Response>("r", {0, 0}, "Yes.");
  response.answers = {"q1", "q2"};
  add(document.front, response);
  CHECK(to_outline(document) == "response answers=q1 answers=q2 \"Yes.\"\n");
}

TEST_CASE("a diagnostic on a stream", "[write]") {
  const auto shown = [](const Diagnostic& diagnostic) {
    std::ostringstream out;
    out << diagnostic;
    return out.str();
  };
  CHECK(shown({"W_CHARSET_CONFLICT", Severity::warning, "declared as \x1B", {12, 14}}) ==
        "warning W_CHARSET_CONFLICT at byte 12: declared as \\u{1b}");
  CHECK(shown({"E_EMPTY", Severity::error, "no bytes", {}}) == "error E_EMPTY: no bytes");
  CHECK(shown({"N_X", Severity::note, "x", {0, 1}}) == "note N_X at byte 0: x");
}
