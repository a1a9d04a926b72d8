#pragma once
// Dates and times of day as minutes print them.

#include <optional>
#include <string>
#include <string_view>

namespace minutebook::element {

/// A date or time found in a text.
struct Found {
  std::string value;      // "2020-06-19", "19:30"; empty if the date does not exist (31 February)
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;
  bool weekday_wrong = false;  // a weekday is printed and it was not that day
  bool two_digit_year = false;
  bool numeric = false;  // "3.10.16": day and month are digits
  bool bare = false;     // "7:02": a time of the clock that may be morning or evening
  bool misread = false;  // letters that a scan read for digits: "l3th", "6.3OPM"
};

/// The first full date: "Tuesday, 5 November 2024", "21ST OCTOBER, 2019", "March 22, 2023", "2023-08-22", "13/05/2019".
/// Day and month order of numbers is British; "08/23/2022" can only be American. Linear.
std::optional<Found> find_date(std::string_view text);

/// The first time of day: "7.30 p.m.", "10.15 A.M.", "7PM", "16:05", "1900 hrs", "noon", "6.30 - 8 pm"; "at 19.30" only with
/// a word before it that a time follows. "at 8.40" may be morning or evening and is none, as is a bare number. Linear.
std::optional<Found> find_time(std::string_view text);

/// "10.30" at the beginning of the text, where a label says that it is an hour.
std::optional<Found> find_clock(std::string_view text);

}  // namespace minutebook::element
