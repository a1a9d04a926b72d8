// Where the meeting was held.

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "element/meeting/dates.h"
#include "element/meeting/meeting_title.h"

namespace minutebook::element {
namespace {

constexpr std::string_view kPlaces =
    "hall room rooms chamber chambers centre center school library church office offices house "
    "building pavilion hotel inn club theatre "
    "street road rd avenue lane college university museum auditorium annex annexe lounge station "
    "clubhouse chapel barn surgery clinic hospital";
constexpr std::string_view kRemote =
    "zoom teams skype videoconference teleconference webex phone telephone video conference";
constexpr std::size_t kLongest = 130;

class Finder {
 public:
  Finder(const Scan& scan, const TitlePart& title) : scan_(scan), title_(title) {}

  Fact run() {
    for (const TitleRun& run : title_.runs) {
      if (Fact f = held(run); f.found()) return f;
    }
    for (std::size_t n = 0; n < title_.runs.size(); ++n) {
      if (Fact f = remote(title_.runs[n]); f.found()) return f;
      if (Fact f = beside_date(n); f.found()) return f;
    }
    return {};
  }

 private:
  static Range sub(Range r, std::size_t begin, std::size_t end) {
    return {r.begin + static_cast<std::uint32_t>(begin), r.begin + static_cast<std::uint32_t>(end)};
  }

  Fact fact(Range at) const {
    std::string_view printed = scan_.words(at);
    if (const std::size_t tag = printed.find('<'); tag != std::string_view::npos)
      at.end = at.begin + static_cast<std::uint32_t>(tag);
    at = tidy(scan_.page.flow, at);
    printed = scan_.words(at);
    printed = scan_.words(at);
    const bool open = printed.rfind('(') != std::string_view::npos &&
                      printed.find(')', printed.rfind('(')) == std::string_view::npos;
    if (open) at = tidy(scan_.page.flow, sub(at, 0, printed.rfind('(')));
    if (!at.empty() && printed.ends_with(')') && printed.find('(') == std::string_view::npos)
      --at.end;
    if (base::equals_folded(scan_.words(at).substr(at.size() - std::min<std::size_t>(4, at.size())),
                            " and"))
      at.end -= 4;
    if (at.size() < 3 || at.size() > kLongest) return {};
    const std::string_view s = scan_.words(at);
    if (find_words(s, "meeting") != std::string_view::npos &&
        find_words(s, "room") == std::string_view::npos)
      return {};
    return {one_line(s), at, {}};
  }

  /// "… held in the Council Chamber on Monday", "… Assembly, 7 May at Northfield School".
  Fact held(const TitleRun& run) const {
    const std::string_view s = run.words;
    std::size_t from = find_words(s, "held");
    const std::size_t call = find_words(s, "to order");
    if (from == std::string_view::npos && s.size() > 60) {
      from = find_words(s, "met in");
      if (from == std::string_view::npos) from = find_words(s, "to order");
    }
    const bool minutes = find_words(s, "minutes") != std::string_view::npos ||
                         find_words(s, "meeting") != std::string_view::npos;
    if (from == std::string_view::npos) {
      if (!minutes) return {};
      const auto date = find_date(s);
      if (!date || s.size() > 300) return {};
      from = date->end;
    } else if (!minutes && from > 2 && find_words(s, "met in") != from &&
               (s.size() > 160 || !find_date(s))) {
      return {};
    }
    for (int tries = 0; tries < 8; ++tries) {
      std::size_t word_end = 0;
      const std::size_t at = place_word(s, from, word_end);
      if (at == std::string_view::npos) return {};
      const std::size_t begin = skip_article(s, word_end);
      from = word_end;
      if (begin >= s.size() || is_no_place(s.substr(begin))) continue;
      std::size_t end = end_of_place(s, begin);
      if (call < begin) end = end_of_call(s, begin, end);
      if (end < begin + 3) continue;
      if (Fact f = fact(sub(run.at, begin, end)); f.found()) return f;
    }
    return {};
  }

  /// The next "in", "at", "via", "over"; `end` is behind it.
  static std::size_t place_word(std::string_view s, std::size_t from, std::size_t& end) {
    std::size_t best = std::string_view::npos;
    for (const std::string_view word :
         {std::string_view("in "), std::string_view("at "), std::string_view("via "),
          std::string_view("over "), std::string_view("using ")}) {
      const std::size_t at = find_words(s, word, from);
      if (at >= best) continue;
      best = at;
      end = at + word.size();
    }
    return best;
  }

  /// A small "the" is no part of the name, "The Community Centre" is.
  static std::size_t skip_article(std::string_view s, std::size_t i) {
    while (i < s.size() && base::is_ascii_space(s[i])) ++i;
    if (find_words(s, "the ", i) != i || s.substr(i).starts_with("The")) return i;
    i += 4;
    while (i < s.size() && base::is_ascii_space(s[i])) ++i;
    return i;
  }

  static bool is_no_place(std::string_view s) {
    const std::string_view first = base::Words(s).next();
    if (base::is_one_of(first,
                        "accordance person private public conclusion request end outset beginning "
                        "order a which respect relation "
                        "attendance attendence presence email closed rise least monday tuesday "
                        "wednesday thursday friday saturday sunday time regular special executive "
                        "closed open session")) {
      return true;
    }
    const auto time = find_time(s.substr(0, 24));
    if (time && time->begin == 0) return true;
    return base::is_ascii_digit(s[0]) && (find_words(s, "pm") < 8 || find_words(s, "am") < 8 ||
                                          s.size() < 4 || s.find_first_of(".:") <= 2);
  }

  static std::size_t end_of_place(std::string_view s, std::size_t begin) {
    std::size_t end = s.size();
    for (const std::string_view stop :
         {std::string_view("on"),          std::string_view("commencing"),
          std::string_view("starting"),    std::string_view("beginning"),
          std::string_view("following"),   std::string_view("from"),
          std::string_view("immediately"), std::string_view("in accordance"),
          std::string_view("which"),       std::string_view("monday"),
          std::string_view("tuesday"),     std::string_view("wednesday"),
          std::string_view("thursday"),    std::string_view("friday"),
          std::string_view("saturday"),    std::string_view("sunday"),
          std::string_view("to discuss"),  std::string_view("via"),
          std::string_view("held"),        std::string_view("after"),
          std::string_view("and was"),     std::string_view("with"),
          std::string_view("for the")}) {
      const std::size_t at = find_words(s, stop, begin + 1);
      if (at != std::string_view::npos) end = std::min(end, at);
    }
    for (std::size_t at = find_words(s, "at ", begin + 1); at < end;
         at = find_words(s, "at ", at + 1)) {
      const auto time = find_time(s.substr(at + 3, 20));
      if (time && time->begin < 3)
        end = at;  // "at" may belong to the place: "the Village Hall at Steep"
    }
    for (std::size_t at = s.find(". ", begin); at < end; at = s.find(". ", at + 1)) {
      if (!ends_abbreviated(s.substr(begin, at - begin))) end = at;
    }
    if (const std::size_t at = s.find(".\n", begin);
        at < end && !ends_abbreviated(s.substr(begin, at - begin)))
      end = at;
    if (const std::size_t at = s.find('\t', begin); at < end) end = at;
    if (const auto date = find_date(s.substr(begin, end - begin))) end = begin + date->begin;
    if (const auto time = find_time(s.substr(begin, end - begin))) end = begin + time->begin;
    return without_weekday(s, begin, end);
  }

  /// "Harbour Office, Wed. 12th July": the short name of the day before the date.
  static std::size_t without_weekday(std::string_view s, std::size_t begin, std::size_t end) {
    const std::string_view place = base::trim(s.substr(begin, end - begin));
    const std::size_t comma = place.rfind(", ");
    if (comma == std::string_view::npos) return end;
    base::Words walk(place.substr(comma));
    if (!base::is_one_of(walk.next(), "mon tue tues wed weds thu thur thurs fri sat sun") ||
        !walk.next().empty())
      return end;
    return begin + comma;
  }

  /// "in the Town Hall by Chairman Gray, a quorum being present": who called to order, and the rest of what was done.
  static std::size_t end_of_call(std::string_view s, std::size_t begin, std::size_t end) {
    for (const std::string_view stop :
         {std::string_view("by"), std::string_view("a quorum"), std::string_view("and")}) {
      const std::size_t at = find_words(s, stop, begin + 1);
      if (at == std::string_view::npos || at >= end) continue;
      const std::string_view behind = base::Words(s.substr(at + stop.size())).next();
      if (stop == "and" && base::is_upper(base::code_point_at(behind, 0).value)) continue;
      end = at;
    }
    return end;
  }

  /// "CO.", "ST.", "Rd."
  static bool ends_abbreviated(std::string_view s) {
    std::size_t begin = s.size();
    while (begin > 0 && base::is_ascii_letter(s[begin - 1])) --begin;
    return s.size() > begin && s.size() - begin <= 3;
  }

  /// "7 PM via Zoom", "a meeting by video conference".
  Fact remote(const TitleRun& run) const {
    const std::string_view s = run.words;
    if (s.size() > 400) return {};
    for (const std::string_view word : {std::string_view("via "), std::string_view("by "),
                                        std::string_view("on "), std::string_view("over ")}) {
      for (std::size_t at = find_words(s, word); at != std::string_view::npos;
           at = find_words(s, word, at + 1)) {
        const std::size_t begin = at + word.size();
        base::Words walk(s.substr(begin));
        std::string_view first = walk.next();
        if (base::is_one_of(first, "microsoft ms the")) first = walk.next();
        if (!base::is_one_of(first, kRemote)) continue;
        const std::size_t end = static_cast<std::size_t>(first.data() - s.data()) + first.size();
        if (Fact f = fact(sub(run.at, begin, end)); f.found()) return f;
      }
    }
    return {};
  }

  /// "Rooms R and T" below the date, "181 Mill Road November 13, 2024".
  Fact beside_date(std::size_t n) const {
    const TitleRun& run = title_.runs[n];
    const auto date = find_date(run.words);
    if (!date || run.words.size() > 160) return {};
    const std::string_view before = run.words.substr(0, date->begin);
    if (is_place(before)) return fact(sub(run.at, 0, date->begin));
    if (Fact f = place_at(run, date->end); f.found()) return f;
    if (++n >= title_.runs.size()) return {};
    if (behind_times(title_.runs[n].words, 0) == title_.runs[n].words.size() &&
        n + 1 < title_.runs.size())
      ++n;  // a line for the hour stands between
    const TitleRun& next = title_.runs[n];
    return next.words.size() > 90 || find_date(next.words) ? Fact{} : place_at(next, 0);
  }

  /// "1pm - 2.30pm, Riverside Surgery", "7pm at the Old School Room", "Town Hall, 7.30 pm".
  Fact place_at(const TitleRun& run, std::size_t from) const {
    from = behind_times(run.words, from);
    for (const std::string_view word : {std::string_view("in the "), std::string_view("at the "),
                                        std::string_view("in "), std::string_view("at ")}) {
      const std::size_t at = find_words(run.words, word, from);
      if (at > from + 2) continue;
      from = at + word.size();
      break;
    }
    const std::string_view s = run.words.substr(from);
    const auto time = find_time(s);
    const std::size_t end = time ? time->begin : s.size();
    return is_place(s.substr(0, end)) ? fact(sub(run.at, from, from + end)) : Fact{};
  }

  /// Past "1pm", "2pm-4.30pm".
  static std::size_t behind_times(std::string_view s, std::size_t from) {
    while (from < s.size()) {
      std::size_t at = from;
      while (at < s.size() && s[at] == '-') ++at;
      const auto time = find_time(s.substr(at));
      if (!time || time->begin >= 8) break;
      from = at + time->end;
    }
    return from;
  }

  static bool is_place(std::string_view s) {
    bool place = false;
    base::Words walk(s);
    std::string_view next = walk.next();
    for (std::string_view w = next; !w.empty(); w = next) {
      next = walk.next();
      place |= base::is_one_of(w, kPlaces);
      const bool names_room = base::is_one_of(next, kPlaces);  // "Council Chambers"
      if (names_room && base::is_one_of(w, "council meeting board committee")) continue;
      if (base::is_one_of(w,
                          "minutes meeting council committee board agenda draft present regular "
                          "session chairman chair clerk director"))
        return false;
    }
    return place;
  }

  const Scan& scan_;
  const TitlePart& title_;
};

}  // namespace

Fact find_venue(const Scan& scan, const TitlePart& title) { return Finder(scan, title).run(); }

}  // namespace minutebook::element
