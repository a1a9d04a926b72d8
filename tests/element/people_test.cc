// Lists of people: names, titles, roles and what stands between them.

#include "element/people/people.h"

#include <catch2/catch.hpp>
#include <string>

#include "element/people/roster.h"

using minutebook::element::Entry;
using minutebook::element::looks_like_name;
using minutebook::element::Range;
using minutebook::element::read_roster;
using minutebook::element::Roster;
using minutebook::element::Trust;

namespace {

Range whole(const std::string& text) { return {0, static_cast<std::uint32_t>(text.size())}; }

/// "Ann Lee{Chair}; Bo Ray": names with their roles.
std::string people(const std::string& text, Trust trust = Trust::listed) {
  std::string out;
  for (const Entry& e : read_roster(text, whole(text), trust).people) {
    if (!out.empty()) out += "; ";
    out += text.substr(e.who.name.begin, e.who.name.size());
    if (!e.who.role.empty()) out += "{" + text.substr(e.who.role.begin, e.who.role.size()) + "}";
  }
  return out;
}

}  // namespace

TEST_CASE("a list is cut at commas, semicolons, tabs and 'and'") {
  CHECK(people("Cllr A. Ray, Mrs B. Dell; Dr C. Oak and Jo Fern") ==
        "Cllr A. Ray; Mrs B. Dell; Dr C. Oak; Jo Fern");
  CHECK(people("Ann Ray\tBo Dell\tCy Oak") == "Ann Ray; Bo Dell; Cy Oak");
  CHECK(people("Ann Ray & Bo Dell plus Cy Oak") == "Ann Ray; Bo Dell; Cy Oak");
}

TEST_CASE("a title starts a person where the separator is missing") {
  CHECK(people("Cllr Ann Ray Cllr Bo Dell (Chair) Cllr Cy Oak") ==
        "Cllr Ann Ray; Cllr Bo Dell{Chair}; Cllr Cy Oak");
  CHECK(people("Cllr Mrs D Elm") == "Cllr Mrs D Elm");
  CHECK(people("Vic Elm County Councillor Ann Ash") == "Vic Elm; County Councillor Ann Ash");
}

TEST_CASE("surnames behind a plural title") {
  CHECK(people("Councillors Ray, Dell (J), Ó Dubh and O’Fern") == "Ray; Dell (J); Ó Dubh; O’Fern");
  CHECK(people("Messrs Ray, Dell and Mrs Oak") == "Ray; Dell; Mrs Oak");
}

TEST_CASE("roles: in brackets, behind commas, dashes and before names") {
  CHECK(people("Ann Ray (AR) CHAIR, Bo Dell (Hon. Secretary)") ==
        "Ann Ray{CHAIR}; Bo Dell{Hon. Secretary}");
  CHECK(people("Mrs Ann Ray – Chairman, Bo Dell - Clerk") ==
        "Mrs Ann Ray{Chairman}; Bo Dell{Clerk}");
  CHECK(people("Mrs R Ray-Chair, Mr F. Dell") == "Mrs R Ray{Chair}; Mr F. Dell");
  CHECK(people("Clerk, Jo Fern") == "Jo Fern{Clerk}");
  CHECK(people("President, Jo Fern; Vice President, Al Oak; Treasurer Cy Elm") ==
        "Jo Fern{President}; Al Oak{Vice President}; Cy Elm{Treasurer}");
  CHECK(people("[Secretary] Jo Fern") == "Jo Fern{Secretary}");
  CHECK(people("Utility Committee Co-Chair Jo Fern") == "Jo Fern{Utility Committee Co-Chair}");
  CHECK(people("Director Fern") == "Director Fern");
}

TEST_CASE("role first, name in brackets: commas inside the role do not cut") {
  CHECK(people("Director, National Services (Ms. C. Ray), Meetings Administrator (Ms. K. Dell), "
               "Superintendent (Mr. D. Oak)") ==
        "Ms. C. Ray{Director, National Services}; Ms. K. Dell{Meetings Administrator}; Mr. D. "
        "Oak{Superintendent}");
  CHECK(people("Director, Service Operations, (Mr. K. Ray)") ==
        "Mr. K. Ray{Director, Service Operations}");
  CHECK(people("(Ms. L. Ray) Sergeant (Ms. C. Dell)") == "Ms. L. Ray; Ms. C. Dell{Sergeant}");
}

TEST_CASE("honours, firms and people without a name are no names") {
  CHECK(people("Jan Roe, T.D., Nell Fay TD, Sir Al Oak, OBE") == "Jan Roe; Nell Fay; Sir Al Oak");
  CHECK(people("Mr. Al Oak, Rowan & Ash, Consulting Engineers") ==
        "Mr. Al Oak{Consulting Engineers}");
  CHECK(people("Mr C. Elm (Solicitor) Dawes") == "Mr C. Elm{Solicitor}");
  CHECK(people("Ann Ray and 11 members of the public") == "Ann Ray");
  CHECK(people("Cllr Ray and the Clerk") == "Cllr Ray");
  CHECK(people("none").empty());
  CHECK(people("UNRESTRICTED ITEMS").empty());
}

TEST_CASE("remarks end a name") {
  CHECK(people("Al Oak left at 11:04, Cllr Elm in the chair") == "Al Oak; Cllr Elm{in the chair}");
  const std::string text = "Jo Fern (via Zoom), Al Oak: ABSENT, Cy Elm";
  const Roster roster = read_roster(text, whole(text), Trust::listed);
  REQUIRE(roster.people.size() == 3);
  CHECK(roster.people[0].status == minutebook::AttendanceStatus::remote);
  CHECK(roster.people[1].status == minutebook::AttendanceStatus::absent);
  CHECK_FALSE(roster.people[2].status);
}

TEST_CASE("prose is no list") {
  const std::string text = "The Chairman welcomed everyone to the meeting and Mr Oak spoke";
  CHECK_FALSE(read_roster(text, whole(text), Trust::listed).is_list());
  CHECK(people("Ann, Bo", Trust::strict).empty());
  CHECK(people("Ann, Bo", Trust::listed) == "Ann; Bo");
}

TEST_CASE("lower-case names only where the list is nothing else") {
  CHECK(people("otter, finch2, wren", Trust::nicks) == "otter; finch2; wren");
  CHECK(people("otter, finch2, wren", Trust::listed).empty());
  CHECK(people("otter will write to the bank", Trust::nicks).empty());
}

TEST_CASE("a group with its people in brackets") {
  const std::string text = "ChessSIG (Alma, Boris)";
  CHECK(minutebook::element::is_group_with_people(text, whole(text)));
  const std::string person = "Ann Ray (Head of Housing, Planning and Roads)";
  CHECK_FALSE(minutebook::element::is_group_with_people(person, whole(person)));
}

TEST_CASE("the first sentence of a list ends at a full stop that ends nothing else") {
  const std::string text = "Mr. A. Ray, Rob Dell Jr. and Cllr. Oak. The Chair spoke.";
  CHECK(text.substr(0, minutebook::element::end_of_list_sentence(text, whole(text))) ==
        "Mr. A. Ray, Rob Dell Jr. and Cllr. Oak.");
}

TEST_CASE("looks_like_name") {
  CHECK(looks_like_name("Guido van Elm"));
  CHECK_FALSE(looks_like_name("the clerk reported"));
  CHECK_FALSE(looks_like_name("Item 3"));
}
