// Dates and times of day.

#include "element/meeting/dates.h"

#include <catch2/catch.hpp>
#include <string>

using minutebook::element::find_date;
using minutebook::element::find_time;
using minutebook::element::Found;

namespace {

std::string date(std::string_view text) {
  const auto f = find_date(text);
  return f ? f->value : "none";
}

std::string time_of(std::string_view text) {
  const auto f = find_time(text);
  return f ? f->value : "none";
}

}  // namespace

TEST_CASE("dates in words") {
  CHECK(date("Tuesday, 5 November 2024") == "2024-11-05");
  CHECK(date("ON MONDAY, 21ST OCTOBER, 2019") == "2019-10-21");
  CHECK(date("March 22, 2023") == "2023-03-22");
  CHECK(date("the 25th day of March 2019") == "2019-03-25");
  CHECK(date("27THJANUARY, 2021") == "2021-01-27");
  CHECK(date("7th\n\nJUNE, 2017") == "2017-06-07");
  CHECK(date("Sept 3rd 2020") == "2020-09-03");
  CHECK(date("Thursday 14th November") == "none");  // no year: nothing is guessed
}

TEST_CASE("dates in numbers") {
  CHECK(date("2023-08-22") == "2023-08-22");
  CHECK(date("2023/11/08 meeting") == "2023-11-08");
  CHECK(date("13/05/2019") == "2019-05-13");
  CHECK(date("04/05/2019") == "2019-05-04");
  CHECK(date("08/23/2022") == "2022-08-23");  // can only be American
  CHECK(date("Minutes of 3.10.16") == "2016-10-03");
  CHECK(date("Item 16/07/26/1") == "none");
  CHECK(date("minute 2.10.1") == "none");
}

TEST_CASE("a date that does not exist has no value") {
  const auto f = find_date("31 February 2020");
  REQUIRE(f);
  CHECK(f->value.empty());
  CHECK(find_date("29 February 1900")->value.empty());
  CHECK(date("29 February 2000") == "2000-02-29");
}

TEST_CASE("a weekday that does not fit is noted") {
  CHECK(find_date("Tuesday 5 November 2024")->weekday_wrong == false);
  CHECK(find_date("Friday 5 November 2024")->weekday_wrong);
}

TEST_CASE("letters that a scan read for digits") {
  const auto day = find_date("HELD ON l3th JANUARY 2011");
  REQUIRE(day);
  CHECK(day->value == "2011-01-13");
  CHECK(day->misread);
  const auto hour = find_time("AT 6.3OPM");
  REQUIRE(hour);
  CHECK(hour->value == "18:30");
  CHECK(hour->misread);
  CHECK_FALSE(find_date("13th January 2011")->misread);
}

TEST_CASE("times of day") {
  CHECK(time_of("at 7.30 p.m.") == "19:30");
  CHECK(time_of("10.15 A.M.") == "10:15");
  CHECK(time_of("at 7PM via Zoom") == "19:00");
  CHECK(time_of("16:05 UTC") == "16:05");
  CHECK(time_of("12.30pm – 4.30pm") == "12:30");
  CHECK(time_of("at 12 noon") == "12:00");
  CHECK(time_of("1900 hrs") == "19:00");
  CHECK(time_of("commencing at 19.30 in the hall") == "19:30");
  CHECK(time_of("12.15 a.m.") == "00:15");
}

TEST_CASE("numbers that are no times") {
  CHECK(time_of("item 19.30 of the report") == "none");
  CHECK(time_of("page 7") == "none");
  CHECK(time_of("27:80 pm") == "none");
  CHECK(time_of("Dial-in 303-299-2663") == "none");
}

TEST_CASE("an hour without its half of the day is none") {
  CHECK(time_of("closed at 8.40.") == "none");
  CHECK(time_of("closed at 20.40.") == "20:40");
}
