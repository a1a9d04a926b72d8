#pragma once
// A list of people: who stands in it, with which role, and how much of the text is something else.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "element/element.h"

namespace minutebook::element {

/// How much must be seen of a name before it counts as one.
enum class Trust : std::uint8_t {
  strict,  // a title, an initial or two names: prose around the list
  listed,  // single capitalised words too: a list that says that it is one
  nicks,   // lower-case words too, if they are all that there is: "hermit, maddy"
};

struct Entry {
  Name who;
  Range at;  // name, role and remarks
  std::optional<AttendanceStatus>
      status;             // where the entry itself says so: "(via Zoom)", ": ABSENT"
  bool answered = false;  // "present", "absent", "here" stands behind the name
  bool titled = false;    // has a title: "Cllr", "Mr"
  bool weak = false;      // one word without title
  bool full = false;      // more than a surname
};

struct Roster {
  std::vector<Entry> people;
  std::uint32_t good = 0;  // bytes in names, roles, remarks, "3 members of the public"
  std::uint32_t bad = 0;   // bytes of other words
  bool cut = false;        // prose followed behind the list; it is not counted
  bool crowd = false;      // somebody without a name: "none", "two residents"

  bool is_list() const { return !people.empty() && good >= bad; }
  bool is_pure() const { return !people.empty() && bad * 8 <= good; }
};

/// Reads one person or many: cut at commas, semicolons, tabs, dashes, "and", at titles and behind brackets. Understands
/// "Cllr A. Smith (Chair), Jones and Lee", "Director, Housing (Ms. A. Duke)", "Clerk: J. Doe", "Jan Roe, T.D.", "Leddin (B)".
/// `r` should be one sentence without a label. Linear.
Roster read_roster(std::string_view flow, Range r, Trust trust);

/// "QuantSIG (Alex, Sachin)": the people stand in the bracket. True if `r` is one such line beyond doubt.
bool is_group_with_people(std::string_view flow, Range r);

/// The bracket of such a line, without the brackets; empty if it has none.
Range people_of_group(std::string_view flow, Range r);

/// End of the first sentence of a list: a full stop that ends no initial, title or "Jr.". `r.end` if there is none.
std::uint32_t end_of_list_sentence(std::string_view flow, Range r);

}  // namespace minutebook::element
