// Who was there, through the whole pipeline.

#include <catch2/catch.hpp>
#include <string>

#include "minutebook/minutebook.h"

namespace {

const char* name_of(minutebook::AttendanceStatus status) {
  switch (status) {
    case minutebook::AttendanceStatus::present:
      return "present";
    case minutebook::AttendanceStatus::apologies:
      return "apologies";
    case minutebook::AttendanceStatus::absent:
      return "absent";
    case minutebook::AttendanceStatus::in_attendance:
      return "in attendance";
    default:
      return "remote";
  }
}

/// "present: Ann Ray, Bo Dell | apologies: Cy Oak": runs of one status in reading order.
std::string attendance(const std::string& text, const std::string& name = "minutes.txt") {
  static const minutebook::Extractor extractor;
  const auto result = extractor.extract(text, {name, {}, {}});
  std::string out, last;
  for (const minutebook::Attendee& a : result.document.attendance) {
    CHECK(text.substr(a.person.span.begin, a.person.span.size())
              .find(std::string(a.person.name.substr(0, 3))) != std::string::npos);
    const std::string status = name_of(a.status);
    if (status != last)
      out += (out.empty() ? "" : " | ") + status + ": ";
    else
      out += ", ";
    out += a.person.name;
    last = status;
  }
  return out;
}

}  // namespace

TEST_CASE("labels on the line and below it") {
  CHECK(attendance("Present: Cllr A Ray (Chair), Cllr B Dell\nIn attendance: Jo Fern "
                   "(Clerk)\nApologies: Cllr C Oak\n\n1. Minutes\n") ==
        "present: Cllr A Ray, Cllr B Dell | in attendance: Jo Fern | apologies: Cllr C Oak");
  CHECK(attendance("Present:\n   Ms. Ann Ray, President\n   Mr. Bo Dell\n   Ms. Cy Oak\n\n   Dr. "
                   "Al Elm, Chancellor\n\n2. ORAL COMMUNICATIONS\n") ==
        "present: Ms. Ann Ray, Mr. Bo Dell, Ms. Cy Oak | in attendance: Dr. Al Elm");
  CHECK(attendance("PRESENT (Three Councillors):- Ann Ray (AR), Bo Dell (BD) and Cy Oak (CO) "
                   "Chair\n\n1. Apologies\n") == "present: Ann Ray, Bo Dell, Cy Oak");
}

TEST_CASE("several labels in one line, and a list inside a long paragraph") {
  CHECK(attendance("Councillors present: Cllr A Ray (Chair); Cllr B Dell Others Present: Jo Fern, "
                   "Clerk; one member of the public "
                   "Absent: Cllr Oak\n") ==
        "present: Cllr A Ray, Cllr B Dell | in attendance: Jo Fern | absent: Cllr Oak");
  CHECK(attendance("DRAFT MINUTES OF THE OAKLEY PARISH COUNCIL MEETING HELD AT OAKLEY HALL ON 5th "
                   "SEPTEMBER 2019 PRESENT (two "
                   "Councillors):- Ann Ray (AR) and Bo Dell (BD) In attendance: Jo Fern, Parish "
                   "Clerk, and 22 members of the "
                   "public. The Chairman welcomed everyone present. 1. Election of Chairman It was "
                   "agreed that AR be Chair.\n") ==
        "present: Ann Ray, Bo Dell | in attendance: Jo Fern");
}

TEST_CASE("columns") {
  CHECK(
      attendance(
          "        Present:     Cllrs. Ann Ray (in the Chair)        Bo Dell            Cy Oak\n"
          "                     Al Elm                               Di Ash             Ed Fir\n\n"
          "        In Attendance:   Jo Fern - Clerk\n\n1  Minutes\n") ==
      "present: Ann Ray, Bo Dell, Cy Oak, Al Elm, Di Ash, Ed Fir | in attendance: Jo Fern");
  CHECK(attendance("Present:                                    Members of the Public:\n\n"
                   "Nick Hale (NO) CHAIR                        Dee Park\n"
                   "Bruce Lowe (BL)                             Anne Pike\n"
                   "Cath Noon (CN) CLERK                        Barb Kyle\n"
                   "                                            Mary Lowe\n"
                   "11.17.01       Apologies\n               No apologies had been received\n") ==
        "present: Nick Hale | in attendance: Dee Park | present: Bruce Lowe | in attendance: Anne "
        "Pike, Cath Noon, Barb Kyle, Mary "
        "Lowe");
}

TEST_CASE("tables of attendees") {
  CHECK(attendance("Attendance\n\nName                 Present      Absent     Comment\n\nAnn Ray  "
                   "               x\nBo Dell                              x\n"
                   "Cy Oak                  x\nTotal                   2            1\n") ==
        "present: Ann Ray | absent: Bo Dell | present: Cy Oak");
  CHECK(attendance("Roll Call\nAttendee Name\nTitle\nStatus\nArrived\nAnn Ray\nBo "
                   "Dell\n\nDirector, District B\nDirector, District "
                   "E\n\nPresent\nAbsent\n\n5:22 PM\n4:41 PM\n\nCy Oak\n\nDirector, District "
                   "F\n\nRemote\n") == "present: Ann Ray | absent: Bo Dell | remote: Cy Oak");
  CHECK(attendance("<h1>Attendance</h1><table><tr><th>Attendee</th><th>Role</th><th>Attendance</"
                   "th></tr><tr><td>Councillor Ann Ray</td><td>"
                   "Chair</td><td>Present</td></tr><tr><td>Cllr Bo "
                   "Dell</td><td>Member</td><td>Apologies</td></tr></table>",
                   "minutes.html") == "present: Councillor Ann Ray | apologies: Cllr Bo Dell");
}

TEST_CASE("Markdown lists, groups and short names") {
  CHECK(attendance(
            "### CALL TO ORDER\n\nBoard Members\n- Ann Ray\n- Bo ten Dell\n\nGuests\n- Cy Oak\n",
            "minutes.md") == "present: Ann Ray, Bo ten Dell | in attendance: Cy Oak");
  CHECK(attendance("Attendees:\n\n- Committee (Fern (pres.), Ali (vp.))\n- ChessSIG (Alma, "
                   "Boris)\n- Go (Wren in place of Lark)\n",
                   "minutes.md") == "present: Fern, Ali, Alma, Boris, Wren");
  CHECK(attendance("Present: otter, finch2, wren  \nNext meeting: Wed 18th\n", "minutes.md") ==
        "present: otter, finch2, wren");
}

TEST_CASE("sentences") {
  CHECK(attendance("The following members of the board of directors were present (3/5): Ann "
                   "Ray,\nBo Dell, and Cy Oak.\n\nThe following members "
                   "of the board of directors were absent: Al Elm.\n\nAlso present was Di Ash from "
                   "the tools team as a guest.\n") ==
        "present: Ann Ray, Bo Dell, Cy Oak | absent: Al Elm | in attendance: Di Ash");
  CHECK(attendance("1. Apologies\n\nAn apology for his inability to attend had been received from "
                   "Councillor Oak.\n\n2. Minutes\n") == "apologies: Councillor Oak");
  CHECK(attendance("2661. Apologies for absence: Cllrs Ray & Dell.\n\n2662. Declarations of "
                   "interest: None.\n\n2663. Minutes: Agreed.\n") == "apologies: Ray, Dell");
  CHECK(attendance("The board held its monthly meeting with the following present: Ann Ray, Bo "
                   "Dell Jr., Cy Oak.\n") == "present: Ann Ray, Bo Dell Jr., Cy Oak");
}

TEST_CASE("who attends remotely or sent apologies is that, whatever list he stands in") {
  CHECK(attendance("PRESENT: Ann Ray (Chair), Bo Dell, Cy Oak\n\nApologies and "
                   "Substitutes\nApologies were received from Al Elm who was substituted "
                   "by Di Ash.\nBo Dell and Cy Oak were in attendance virtually.\n") ==
        "present: Ann Ray | remote: Bo Dell, Cy Oak | apologies: Al Elm");
  CHECK(attendance("Attending by Zoom: Ann Ray, Bo Dell. In attendance: Jo Fern, Clerk, and 9 "
                   "members of the public, on-line.\n") ==
        "remote: Ann Ray, Bo Dell | in attendance: Jo Fern");
}

TEST_CASE("a sentence about somebody else ends a list") {
  CHECK(attendance("PRESENT: Mr A Ray (Chairman), Mr I Dell\n\n1. Apologies\nApologies were "
                   "received from Mr C Oak, who was "
                   "substituted by Ms Fir. Mr Dell was in attendance virtually.\n") ==
        "present: Mr A Ray | remote: Mr I Dell | apologies: Mr C Oak");
  CHECK(attendance("Present: Cllr Ray, County Cllr Dell and the Clerk (Mrs E. Oak). Members of the "
                   "public – Mr Al Elm.\n") ==
        "present: Cllr Ray, County Cllr Dell | in attendance: Mrs E. Oak, Mr Al Elm");
}

TEST_CASE("one row a person; two people of one list with one name are two") {
  CHECK(attendance("Present: Ms J Reed, Mr J Reed and Mr A Oak\n\n1. Apologies\nApologies were "
                   "received from Mr Elm.\n") ==
        "present: Ms J Reed, Mr J Reed, Mr A Oak | apologies: Mr Elm");
  CHECK(attendance("Present: Mr A Oak\nApologies: Mr Bo Elm\n\n1. Apologies\nApologies were "
                   "received from Councillor Elm.\n") ==
        "present: Mr A Oak | apologies: Mr Bo Elm");
}

TEST_CASE("a clerk of the board is a member of it, a parish clerk is not") {
  CHECK(attendance("Roll Call\nPresent:\nAnn Ray, Ed.D., president\nBo Dell, vice president\nCy "
                   "Oak, clerk\nAl Elm, member\n\nVisitor Comments\n") ==
        "present: Ann Ray, Bo Dell, Cy Oak, Al Elm");
  CHECK(attendance("Present: Mr A Oak (Chairman), Mrs B Elm (Clerk)\n") ==
        "present: Mr A Oak | in attendance: Mrs B Elm");
}

TEST_CASE("what is no attendance") {
  CHECK(attendance("Board of Directors\nChair – Ann Ray, District A\nBo Dell, District B\n\nBOARD "
                   "MEETING\nApril 20, 2021\n")
            .empty());
  CHECK(attendance("1. Minutes\nThe minutes were agreed.\n\n2. Vote\nAyes: Ray, Dell\nNays: "
                   "None\nAbsent: Oak\n")
            .empty());
  CHECK(attendance("Present: Mr A Oak, Ms B Elm and Dr C Fir\n\nFormer Mill Building\n\nThe Chair "
                   "said so.\n") == "present: Mr A Oak, Ms B Elm, Dr C Fir");
  CHECK(attendance("There were no apologies.\n\nNo apologies were received.\n").empty());
}
