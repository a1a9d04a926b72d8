// Facts of the meeting: body, date, start, venue; through the whole pipeline.

#include <catch2/catch.hpp>
#include <string>

#include "minutebook/minutebook.h"

namespace {

minutebook::Document read(const std::string& text, const std::string& name = "minutes.txt") {
  static const minutebook::Extractor extractor;
  return extractor.extract(text, {name, {}, {}}).document;
}

/// "body | date | start | venue", "-" for what is not stated.
std::string meeting(const std::string& text, const std::string& name = "minutes.txt") {
  const minutebook::Document document = read(text, name);
  const minutebook::Meeting& m = document.meeting;
  std::string out;
  for (const std::string_view fact : {m.body, m.date, m.start, m.venue}) {
    if (!out.empty()) out += " | ";
    out += fact.empty() ? "-" : std::string(fact);
  }
  return out;
}

}  // namespace

TEST_CASE("a sentence that says it all") {
  CHECK(meeting("MINUTES of a meeting of the Cabinet held in the Council Chamber, Shire House, "
                "Oakham on Thursday, 9 January 2025 at "
                "10.00 a.m.\n\nPRESENT: Mr A Ray\n") ==
        "Cabinet | 2025-01-09 | 10:00 | Council Chamber, Shire House, Oakham");
  CHECK(meeting("Minutes of Oakley Parish Council Meeting held in The Community Centre\n\nAt "
                "7.30pm on Wednesday 14 September 2011\n\nPresent: "
                "Cllr A Ray\n") ==
        "Oakley Parish Council | 2011-09-14 | 19:30 | The Community Centre");
}

TEST_CASE("a title over several lines, double-spaced, words parted") {
  CHECK(meeting("MINUTES OF PROCEEDINGS AT MEETING OF THE MUNICIPAL DISTRICT OF CARRA-\n\nKNOCKBEG "
                "HELD IN THE COUNCIL CHAMBER, "
                "DOONMORE, CO. CARRA ON TUESDAY,\n\n8TH DECEMBER, 2020 AT 10.15 A.M.\n\nPRESENT IN "
                "THE CHAIR:\n\nCouncillor A. Ray\n") ==
        "MUNICIPAL DISTRICT OF CARRA-KNOCKBEG | 2020-12-08 | 10:15 | COUNCIL CHAMBER, DOONMORE, "
        "CO. CARRA");
  CHECK(meeting("            MINUTES OF THE OAKLEY PARISH COUNCIL MEETING\n                   HELD "
                "IN THE VILLAGE HALL\n                     ON 21st "
                "March 2013\n\nPresent:\nMr A Ray\n\n1   The minutes of the meeting held on 17th "
                "January 2013 were approved\n") ==
        "OAKLEY PARISH COUNCIL | 2013-03-21 | - | VILLAGE HALL");
}

TEST_CASE("facts with a label") {
  CHECK(meeting("Title of Meeting                 Oakley Libraries - Board Meeting\nDate           "
                "                  28th November 2013\nPlace          "
                "                  Main Hall, Castle Hill\nTime                             "
                "12.00pm – 1.15pm\n") ==
        "Oakley Libraries - Board | 2013-11-28 | 12:00 | Main Hall, Castle Hill");
  CHECK(meeting("Oakley Ranch Board Meeting\nStatus: Approved      Date: Oct 23, 2025 5:30 PM MDT  "
                "    Location: Online\n\nAttendees\n - Ann Ray\n") ==
        "Oakley Ranch Board | 2025-10-23 | 17:30 | Online");
}

TEST_CASE("a committee is what met where its council stands above it") {
  CHECK(meeting("STEEPLE PARISH COUNCIL - PLANNING COMMITTEE\n\nMinutes of the Planning Meeting "
                "held on 13th May 2019 at Steeple Village Hall "
                "following the AGM\n\nPresent: Ann Ray\n") ==
        "PLANNING COMMITTEE | 2019-05-13 | - | Steeple Village Hall");
  CHECK(meeting("Regional Transit District\n\nBoard of Directors\nChair – Ann Ray, District "
                "A\n\nMINUTES\nBudget Monitoring Committee\nTuesday, March 4, "
                "2014\nRooms R and T\n5:30 PM\n\nA. Call to Order\nChair Ray called the meeting to "
                "order at 5:32 P.M.\n") ==
        "Budget Monitoring Committee | 2014-03-04 | 17:32 | Rooms R and T");
}

TEST_CASE("the fuller of two names; a board by its full name") {
  CHECK(meeting("BURTLE PARISH COUNCIL\nA Parish Council meeting was held in the Village Hall on "
                "Tuesday, 5 November 2024\n\nPresent: Ann Ray\n") ==
        "BURTLE PARISH COUNCIL | 2024-11-05 | - | Village Hall");
  CHECK(meeting("Board Meeting Minutes\nWednesday, January 12, 2022\n\nThe Board of Trustees "
                "approved the plan.\n")
            .substr(0, 17) == "Board of Trustees");
}

TEST_CASE("the hour when the meeting really started wins") {
  CHECK(meeting("Oakley Association Board of Directors Meeting Minutes\nWednesday, March 22, 2023, "
                "at 7PM via Zoom\n\nThe meeting was called to "
                "order at 7:08PM by Ann Ray.\n") ==
        "Oakley Association Board of Directors | 2023-03-22 | 19:08 | Zoom");
}

TEST_CASE("another meeting's date is not taken") {
  CHECK(meeting("Oakley Parish Council\n\nPresent: Mr A Ray\n\n1. Minutes\nThe minutes of the "
                "meeting held on 17 January 2013 were approved.\n\n2. "
                "Next meeting\n3 May 2013 at 7 pm in the hall\n") ==
        "Oakley Parish Council | - | - | -");
  CHECK(meeting("OAKLEY COLLEGE DISTRICT\nBoard Meeting Minutes\nWednesday, January 12, "
                "2022\n\nThis meeting was held via Zoom in accordance with "
                "the January 6, 2022 Health Order.\n\n1. CALL TO ORDER\n")
            .find("2022-01-12") != std::string::npos);
}

TEST_CASE(
    "front matter: the title's date, and a date with the hour of a meeting; no day of "
    "publication") {
  CHECK(meeting("+++\ntitle = \"Minutes - 11th February 2015\"\ndate = "
                "\"2015-02-12\"\n+++\n\nPresent: otter, finch\n",
                "m.md") == "- | 2015-02-11 | - | -");
  CHECK(meeting("---\ndate: 08/11/2023 15:00\n---\n\n# Chess Meeting\n\nAttendees:\n\n- Ann Ray\n",
                "m.md") == "Chess | 2023-11-08 | 15:00 | -");
  CHECK(meeting("---\ntitle: \"Oakley Parish Council - July Meeting\"\ndate: "
                "\"2016-10-25\"\n---\n\nCouncillors present: Cllr A Ray\n",
                "m.md") == "Oakley Parish Council | - | - | -");
}

TEST_CASE("what does not exist or does not fit is reported") {
  const minutebook::Document none = read(
      "Minutes of the Oakley Parish Council meeting held on 31 February 2020\n\nPresent: Ann "
      "Ray\n");
  CHECK(none.meeting.date.empty());
  REQUIRE_FALSE(none.diagnostics.empty());
  CHECK(none.diagnostics[0].code == "W_DATE_INVALID");
  const minutebook::Document weekday = read(
      "Minutes of the Oakley Parish Council meeting held on Friday 5 November 2024\n\nPresent: Ann "
      "Ray\n");
  CHECK(weekday.meeting.date == "2024-11-05");
  REQUIRE_FALSE(weekday.diagnostics.empty());
  CHECK(weekday.diagnostics[0].code == "W_DATE_WEEKDAY");
}

TEST_CASE("every fact has its place") {
  const std::string text =
      "MINUTES of a meeting of the Cabinet held in the Hall on 9 January 2025\n\nPRESENT: Mr A Ray "
      "(Chairman)\n";
  const minutebook::Document document = read(text);
  for (const auto& [name, span] : document.meeting.evidence) {
    const std::string at = text.substr(span.begin, span.size());
    if (name == "body") CHECK(at == "Cabinet");
    if (name == "date") CHECK(at == "9 January 2025");
    if (name == "venue") CHECK(at == "Hall");
    if (name == "chair") CHECK(at == "Mr A Ray");
  }
  CHECK(document.meeting.evidence.size() == 4);
}

TEST_CASE("nothing is invented") {
  CHECK(meeting("Meeting of the above Council\n\nPresent: Ann Ray\n") == "- | - | - | -");
  CHECK(meeting("Some notes of ours.\n\nWe talked about the boat.\n") == "- | - | - | -");
}
