#include "element/attendance/attendance_sentence.h"

#include <array>

#include "base/unicode.h"
#include "element/attendance/attendance_label.h"
#include "element/attendance/attendance_roll.h"
#include "element/people/roster.h"

namespace minutebook::element {
namespace {

using Label = AttendanceLabel;
using Status = AttendanceStatus;

class Reader {
 public:
  Reader(const Scan& scan, bool anyone, Register& people)
      : scan_(scan), anyone_(anyone), people_(people) {}

  void read(Range r) {
    if (!mentions(words(r))) return;
    while (!r.empty()) {
      const std::uint32_t end = end_of_list_sentence(scan_.page.flow, r);
      sentence({r.begin, end});
      r.begin = end;
      while (!r.empty() && scan_.page.flow[r.begin] == ' ') ++r.begin;
    }
  }

 private:
  std::string_view words(Range r) const { return scan_.words(r); }

  static bool mentions(std::string_view s) {
    return base::contains_folded(s, "present") || base::contains_folded(s, "apolog") ||
           base::contains_folded(s, "absent") || base::contains_folded(s, "attend") ||
           base::contains_folded(s, "presid");
  }

  void sentence(Range r) {
    const std::string_view s = words(r);
    if (!mentions(s)) return;
    if (read_roll_sentence(scan_, r, people_)) return;
    if (anyone_) presiding(r, s);
    if (exception(r, s) || names_after(r, s)) return;
    if (anyone_) names_before(r, s);
  }

  /// "All members were present with the exception of Dee Dunn."
  bool exception(Range r, std::string_view s) {
    if (!base::starts_with_folded(s, "all ")) return false;
    const std::size_t present = find(s, "present", 0);
    if (present > 60) return false;
    for (const std::string_view word :
         {std::string_view(" exception of "), std::string_view(" except for "),
          std::string_view(" except ")}) {
      const std::size_t at = find(s, word, 0);
      if (at == std::string_view::npos || at > present + 40) continue;
      const Range names{r.begin + static_cast<std::uint32_t>(at + word.size()), r.end};
      const Roster roster = read_roster(scan_.page.flow, names, Trust::strict);
      if (!roster.is_pure()) return false;
      Label label;
      label.status = Status::absent;
      people_.open_list();
      people_.add(roster, label);
      return true;
    }
    return false;
  }

  /// "… with Mayor Ron Fess presiding."
  void presiding(Range r, std::string_view s) {
    if (!base::contains_folded(s, "presiding")) return;
    const std::size_t at = find(s, " presiding", 0), with = s.substr(0, at).rfind(" with ");
    if (at == std::string_view::npos || with == std::string_view::npos) return;
    const Range names{r.begin + static_cast<std::uint32_t>(with) + 6,
                      r.begin + static_cast<std::uint32_t>(at)};
    const Roster roster = read_roster(scan_.page.flow, names, Trust::strict);
    if (!roster.is_pure() || roster.people.size() != 1) return;
    people_.open_list();
    people_.add(roster, Label{});
  }

  /// "The clerk reported apologies from A and B", "… with the following present: A, B".
  bool names_after(Range r, std::string_view s) {
    for (const std::string_view core : {std::string_view("apolog"), std::string_view("present"),
                                        std::string_view("attend"), std::string_view("absent")}) {
      for (std::size_t at = find(s, core, 0); at != std::string_view::npos;
           at = find(s, core, at + 1)) {
        if (at > 0 && base::is_ascii_letter(s[at - 1])) continue;
        const auto label = read_attendance_label(s.substr(at), true);
        if (!label || label->mark == Label::alone || label->rest == 0) continue;
        if (label->mark == Label::space && !ends_open(s.substr(at, label->rest)) &&
            !s.substr(0, at).ends_with("were "))  // "There were present Cllrs Ash and Birch"
          continue;
        const Range names{r.begin + static_cast<std::uint32_t>(at + label->rest), r.end};
        const Roster roster = read_roster(scan_.page.flow, names, Trust::strict);
        if (!roster.is_list()) continue;
        Label full = *label;
        full.status = status_of_words(s.substr(0, at + label->rest));
        people_.open_list();
        people_.add(roster, full);
        return true;
      }
    }
    return false;
  }

  /// "from", "were": what follows is the list.
  static bool ends_open(std::string_view label) {
    label = base::trim(label);
    const std::size_t space = label.rfind(' ');
    return space != std::string_view::npos &&
           (base::is_one_of(label.substr(space + 1), "from by were was") ||
            label.ends_with(" behalf of"));
  }

  static std::size_t find(std::string_view s, std::string_view needle, std::size_t from) {
    for (std::size_t i = from; i + needle.size() <= s.size(); ++i) {
      if (base::starts_with_folded(s.substr(i), needle)) return i;
    }
    return std::string_view::npos;
  }

  /// "A, B and C were in attendance virtually", "David Hardy was absent", "A sent his apologies".
  void names_before(Range r, std::string_view s) {
    struct Verb {
      std::string_view words, must;
    };
    static constexpr std::array kVerbs = {Verb{" were ", ""},
                                          Verb{" was ", ""},
                                          Verb{" attended ", "via"},
                                          Verb{" sent ", "apolog"},
                                          Verb{" gave ", "apolog"},
                                          Verb{" had given ", "apolog"},
                                          Verb{" had sent ", "apolog"},
                                          Verb{" has sent ", "apolog"},
                                          Verb{" submitted ", "apolog"},
                                          Verb{" tendered ", "apolog"},
                                          Verb{" offered ", "apolog"},
                                          Verb{" joined ", "via"}};
    for (const Verb& verb : kVerbs) {
      const std::size_t at = find(s, verb.words, 0);
      if (at == std::string_view::npos) continue;
      const std::string_view after = s.substr(at, 70);
      if (!verb.must.empty() && !base::contains_folded(after, verb.must)) continue;
      if (verb.must.empty() && !says_where(after)) continue;
      const Roster roster = read_roster(
          scan_.page.flow, {r.begin, r.begin + static_cast<std::uint32_t>(at)}, Trust::strict);
      if (!roster.is_pure()) continue;
      Label label;
      label.core = true;
      label.status = status_of_words(s.substr(at));
      if (base::contains_folded(s.substr(at), "for this item") ||
          base::contains_folded(s.substr(at), "for the item"))
        return;
      if (base::contains_folded(s.substr(at), "in attendance") && label.status == Status::present)
        label.status = Status::in_attendance;
      people_.open_list();
      people_.add(roster, label);
      return;
    }
  }

  /// Directly after the verb: "were present", "was also in attendance".
  static bool says_where(std::string_view after) {
    base::Words walk(after);
    walk.next();
    std::string_view w = walk.next();
    while (base::is_one_of(w, "also not both all in")) w = walk.next();
    return base::is_one_of(w, "present attendance absent attending excused");
  }

  const Scan& scan_;
  bool anyone_;
  Register& people_;
};

}  // namespace

void read_attendance_sentences(const Scan& scan, Range block, bool anyone, Register& people) {
  Reader(scan, anyone, people).read(block);
}

}  // namespace minutebook::element
