// What kind of meeting it was, and who presided.

#include <algorithm>
#include <array>
#include <span>

#include "base/unicode.h"
#include "element/meeting/meeting_title.h"
#include "element/people/roster.h"
#include "element/rule.h"

namespace minutebook::element {
namespace {

constexpr std::size_t kOpening = 40;  // sentences in which somebody calls to order
constexpr std::size_t kFirst = 25;    // and in which somebody takes the chair
constexpr std::string_view kKinds =
    "annual ordinary special extraordinary regular monthly adjourned inaugural emergency quarterly "
    "statutory virtual";

Range sub(Range r, std::size_t begin, std::size_t end) {
  return {r.begin + static_cast<std::uint32_t>(begin), r.begin + static_cast<std::uint32_t>(end)};
}

Fact kind_of(const TitleRun& run, std::string_view word) {
  const auto begin = static_cast<std::size_t>(word.data() - run.words.data());
  std::string value;
  for (const char c : word) value += base::ascii_lower(c);
  return {std::move(value), sub(run.at, begin, begin + word.size()), {}};
}

bool is_chair(std::string_view role) {
  if (!base::contains_folded(role, "chair") && !base::contains_folded(role, "cathaoirleach") &&
      !base::contains_folded(role, "cadeirydd"))
    return false;
  return !base::contains_folded(role, "vice") && !base::contains_folded(role, "deputy") &&
         !base::contains_folded(role, "committee") && !base::contains_folded(role, "leas") &&
         !base::contains_folded(role, "is-");
}

/// "… with Mayor Ron Fess presiding", "Mayor Linda Ortiz called the meeting to order".
Fact presides_in(const Scan& scan, std::size_t sentence) {
  static constexpr std::array kVerbs = {std::string_view("called the meeting to order"),
                                        std::string_view("presiding"), std::string_view("presided"),
                                        std::string_view("took the chair")};
  const std::span<const std::string_view> verbs(kVerbs);
  const bool calls = (scan.stems[sentence] & kCall) != 0;
  const Range r = scan.sentences[sentence];
  const std::string_view s = scan.words(r);
  for (const std::string_view verb :
       verbs.subspan(calls ? 0 : 1, (calls ? 1 : 0) + (sentence < kFirst ? 3 : 0))) {
    const std::size_t at = find_words(s.substr(0, 330), verb);
    if (at == std::string_view::npos || at == 0) continue;
    std::size_t begin = s.rfind(" with ", at);
    begin = begin == std::string_view::npos ? 0 : begin + 6;
    const Roster roster = read_roster(scan.page.flow, sub(r, begin, at - 1), Trust::strict);
    if (!roster.is_pure() || roster.people.size() != 1) continue;
    const Name& who = roster.people[0].who;
    return {std::string(scan.words(who.name)), who.name, {}};
  }
  return {};
}

}  // namespace

Fact find_kind(const TitlePart& title) {
  for (const TitleRun& run : title.runs) {
    const std::size_t meeting = find_words(run.words, "meeting");
    if (run.words.size() > 400) continue;
    if (meeting != std::string_view::npos) {
      base::Words walk(run.words.substr(0, meeting));
      for (std::string_view w = walk.next(); !w.empty(); w = walk.next()) {
        if (base::is_one_of(w, kKinds)) return kind_of(run, w);
      }
    }
    const std::size_t session = find_words(run.words, "session");  // "met in regular session"
    if (session == std::string_view::npos) continue;
    base::Words walk(run.words.substr(0, session));
    std::string_view last;
    for (std::string_view w = walk.next(); !w.empty(); w = walk.next()) last = w;
    if (base::is_one_of(last, kKinds)) return kind_of(run, last);
  }
  return {};
}

Fact find_chair(const Scan& scan) {
  for (const Attendance& a : scan.out.attendance) {
    if (a.status != AttendanceStatus::present && a.status != AttendanceStatus::remote) continue;
    if (is_chair(scan.words(a.who.role)))
      return {std::string(scan.words(a.who.name)), a.who.name, {}};
  }
  const std::size_t most = std::min(scan.sentences.size(), kOpening);
  for (std::size_t i = 0; i < most; ++i) {
    if (Fact f = presides_in(scan, i); f.found()) return f;
  }
  return {};
}

}  // namespace minutebook::element
