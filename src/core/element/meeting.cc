#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "base/lexicon.h"
#include "element/dates.h"
#include "element/scan.h"

namespace minutebook::element {
namespace {

constexpr std::size_t kFront = 40;  // blocks in which the meeting is introduced

bool names_body(std::string_view s) {
  static constexpr std::array kBodies = {"council", "committee", "board", "panel", "cabinet", "assembly", "commission", "trustees",
                                         "directors", "supervisors", "district", "forum", "authority", "governors", "executive"};
  return std::any_of(kBodies.begin(), kBodies.end(), [&](const char* b) { return base::contains_folded(s, b); });
}

class Reader {
 public:
  explicit Reader(Scan& scan) : scan_(scan), facts_(scan.out.meeting) {}

  void run() {
    front_ = std::min(scan_.size(), kFront);
    for (std::size_t i = 0; i < front_; ++i) {
      if (scan_.is_heading(i) && !scan_.page.blocks[i].label.empty()) {
        front_ = i;
        break;
      }
    }
    labelled();
    for (std::size_t i = 0; i < front_; ++i) introduction(i);
    date();
    opening_time();
    body();
    status();
  }

 private:
  static void set(Fact& fact, std::string value, Range at) {
    if (!fact.found() && !value.empty()) fact = {std::move(value), at};
  }

  Range sub(Range r, std::size_t begin, std::size_t end) const {
    return {r.begin + static_cast<std::uint32_t>(begin), r.begin + static_cast<std::uint32_t>(end)};
  }

  Range tidy(Range r) const {
    const std::string_view s = scan_.words(r);
    std::string_view t = base::trim(s);
    while (!t.empty() && (t.back() == ',' || t.back() == '.' || t.back() == ';' || t.back() == ':' || t.back() == '-')) t = base::trim(t.substr(0, t.size() - 1));
    while (!t.empty() && (t.front() == ':' || t.front() == '-')) t = base::trim(t.substr(1));
    const std::size_t at = static_cast<std::size_t>(t.data() - s.data());
    return sub(r, at, at + t.size());
  }

  void set_words(Fact& fact, Range r) {
    r = tidy(r);
    if (!r.empty()) set(fact, std::string(scan_.words(r)), r);
  }

  /// "Place   County Library", "Date: 22 August 2023", "Venue: …": facts with a label.
  void labelled() {
    for (std::size_t i = 0; i < std::min(scan_.size(), front_ + 6); ++i) {
      const Range r = scan_.page.blocks[i].words;
      const std::string_view s = scan_.words(r);
      const std::size_t cut = s.find_first_of(":\t");
      if (cut == std::string_view::npos || cut > 20) continue;
      const std::string_view label = base::trim(s.substr(0, cut));
      const Range rest = tidy(sub(r, cut + 1, s.size()));
      if (base::is_one_of(label, "venue place location")) set_words(facts_.venue, rest);
      if (base::is_one_of(label, "date")) set_date(rest);
      if (base::is_one_of(label, "time")) set_time(facts_.start, rest);
      if (base::equals_folded(label, "title of meeting")) set_words(facts_.body, rest);
    }
  }

  void set_date(Range r) {
    if (const auto f = find_date(scan_.words(r))) accept_date(r, *f);
  }

  void accept_date(Range r, const Found& f) {
    const Range at = sub(r, f.begin, f.end);
    if (f.value.empty()) {
      note("W_DATE_INVALID", "the date as printed does not exist", at);
      return;
    }
    if (f.weekday_wrong) note("W_DATE_WEEKDAY", "the weekday that is printed does not fit the date", at);
    set(facts_.date, f.value, at);
  }

  void note(const char* code, const char* message, Range at) {
    scan_.out.diagnostics.push_back({code, Severity::warning, message, {}});
    scan_.out.diagnostic_at.push_back(at);
  }

  void set_time(Fact& fact, Range r) {
    if (const auto f = find_time(scan_.words(r))) set(fact, f->value, sub(r, f->begin, f->end));
  }

  /// "MINUTES of a meeting of the Cabinet held in the Council Chamber on Thursday, 9 January 2025 at 10.00 a.m."
  void introduction(std::size_t i) {
    const Range r = joined(i);
    const std::string_view s = scan_.words(r);
    if (s.size() > 1500) return;
    const std::size_t held = find_word(s, {" held ", "\nheld "});
    const bool minutes = base::contains_folded(s, "minutes") || base::contains_folded(s, "meeting");
    if (held != std::string_view::npos && minutes) {
      venue(r, s, held);
      meeting_of(r, s, held);
    } else if (base::starts_with_folded(s, "held ")) {
      venue(r, s, 0);
    }
    if (minutes && !facts_.start.found() && s.size() < 700) {
      const std::size_t at = find_word(s, {" at ", " on ", ", ", " \xE2\x80\x93 ", " from "});
      if (at != std::string_view::npos && find_date(s) && (held != std::string_view::npos || s.size() < 200)) set_time(facts_.start, r);
    }
    via(r, s);
  }

  /// A title that runs over several short lines is read as one: at most four, none of them prose.
  Range joined(std::size_t i) const {
    Range r = scan_.page.blocks[i].words;
    for (std::size_t k = i + 1; k < front_ && k < i + 4; ++k) {
      const std::string_view next = scan_.block_words(k);
      const bool goes_on = scan_.words(r).size() < 160 && next.size() < 160 &&
                           (base::starts_with_folded(next, "held") || base::starts_with_folded(next, "on ") ||
                            base::starts_with_folded(next, "at ") || base::starts_with_folded(next, "in the ")) &&
                           !scan_.is_border(k);
      if (!goes_on) break;
      r.end = scan_.page.blocks[k].words.end;
    }
    return r;
  }

  static std::size_t find_word(std::string_view s, std::initializer_list<std::string_view> words) {
    std::size_t best = std::string_view::npos;
    for (const std::string_view w : words) {
      for (std::size_t i = 0; i + w.size() <= s.size(); ++i) {
        if (base::starts_with_folded(s.substr(i), w)) {
          best = std::min(best, i);
          break;
        }
      }
    }
    return best;
  }

  /// Words after "held in the", "held at", "in", "at" that are no date and no time, to " on ", " at 7", a weekday.
  void venue(Range r, std::string_view s, std::size_t held) {
    if (facts_.venue.found()) return;
    std::size_t from = held;
    for (int tries = 0; tries < 6; ++tries) {
      const std::size_t at = place_word(s, from);
      if (at == std::string_view::npos) return;
      std::size_t begin = at;
      while (begin < s.size() && s[begin] != ' ' && s[begin] != '\n') ++begin;
      ++begin;
      while (begin < s.size() && s[begin] == ' ') ++begin;
      if (begin >= s.size()) return;
      if (base::is_ascii_digit(s[begin]) && find_time(s.substr(begin)) && find_time(s.substr(begin))->begin == 0) {
        from = begin;
        continue;
      }
      if (base::starts_with_folded(s.substr(begin), "the ")) begin += 4;
      const std::size_t end = end_of_venue(s, begin);
      if (end > begin + 2) {
        set_words(facts_.venue, sub(r, begin, end));
        return;
      }
      from = begin;
    }
  }

  static std::size_t place_word(std::string_view s, std::size_t from) {
    std::size_t best = std::string_view::npos;
    for (const std::string_view w : {std::string_view("in "), std::string_view("at "), std::string_view("over "), std::string_view("via ")}) {
      for (std::size_t i = from; i + w.size() <= s.size(); ++i) {
        const bool start = i == 0 || s[i - 1] == ' ' || s[i - 1] == '\n';
        if (start && base::starts_with_folded(s.substr(i), w)) {
          best = std::min(best, i);
          break;
        }
      }
    }
    return best;
  }

  static std::size_t end_of_venue(std::string_view s, std::size_t begin) {
    static constexpr std::array kStops = {" on ", " at ", ", on ", " commencing", " starting", " beginning", " following", ". ", " from ", "\ton "};
    std::size_t end = s.size();
    for (const std::string_view stop : kStops) {
      for (std::size_t i = begin; i + stop.size() <= end; ++i) {
        if (!base::starts_with_folded(s.substr(i), stop)) continue;
        // "at" may belong to the place: "at the Village Hall at Steep"
        if (stop == " at " && !(find_time(s.substr(i + 4)) && find_time(s.substr(i + 4))->begin < 2)) continue;
        end = std::min(end, i);
        break;
      }
    }
    if (const auto date = find_date(s.substr(begin))) end = std::min(end, begin + date->begin);
    base::Words walk(s.substr(begin, end - begin));
    for (std::string_view w = walk.next(); !w.empty(); w = walk.next()) {
      if (base::is_one_of(w, "monday tuesday wednesday thursday friday saturday sunday")) {
        end = static_cast<std::size_t>(w.data() - s.data());
        break;
      }
    }
    return end;
  }

  /// "meeting of the Cabinet held", "Annual Assembly held": what met.
  void meeting_of(Range r, std::string_view s, std::size_t held) {
    const std::string_view before = s.substr(0, held);
    std::size_t of = std::string_view::npos;
    for (const std::string_view w : {std::string_view("meeting of the "), std::string_view("meeting of "), std::string_view("meetings of the ")}) {
      const std::size_t at = find_word(before, {w});
      if (at != std::string_view::npos && (of == std::string_view::npos || at + w.size() > of)) of = at + w.size();
    }
    if (of == std::string_view::npos) {
      // "Minutes of the Northfield Parish Council Meeting held", "A Parish Council meeting was held"
      const std::size_t meeting = find_word(before, {" meeting", "\nmeeting"});
      std::size_t begin = find_word(before, {"minutes of the ", "minutes of an ", "minutes of a ", "minutes of "});
      if (begin != std::string_view::npos) {
        begin = before.find(' ', before.find(' ', begin) + 1) + 1;
        if (base::starts_with_folded(before.substr(begin), "the ")) begin += 4;
      }
      if (meeting == std::string_view::npos || begin == std::string_view::npos || begin >= meeting) return;
      const Range at = sub(r, begin, meeting);
      if (names_body(scan_.words(at))) set_words(candidate_, at);
      return;
    }
    std::size_t end = held;
    if (base::starts_with_folded(s.substr(of), "above ")) return;
    const std::string_view name = s.substr(of, end - of);
    if (name.ends_with(" was")) end -= 4;
    if (end > of + 2) set_words(facts_.body, sub(r, of, end));
  }

  void via(Range r, std::string_view s) {
    if (facts_.venue.found() || s.size() > 700) return;
    for (const std::string_view w : {std::string_view("via Zoom"), std::string_view("held via "), std::string_view("by Zoom"),
                                     std::string_view("held over ")}) {
      const std::size_t at = s.find(w);
      if (at == std::string_view::npos) continue;
      const std::size_t begin = at + w.find_last_of(' ') + 1 - (w.back() == ' ' ? 0 : 0);
      std::size_t end = begin;
      while (end < s.size() && s[end] != ',' && s[end] != '.' && !s.substr(end).starts_with(" on ") && !s.substr(end).starts_with(" at ") &&
             !s.substr(end).starts_with(" in ")) {
        ++end;
      }
      set_words(facts_.venue, sub(r, begin, end));
      return;
    }
  }

  void date() {
    if (facts_.date.found()) return;
    // First where the meeting is named, then anywhere in the front.
    for (const bool near : {true, false}) {
      for (std::size_t i = 0; i < std::min(scan_.size(), std::max<std::size_t>(front_, 12)); ++i) {
        const Range r = near ? joined(i) : scan_.page.blocks[i].words;
        const std::string_view s = scan_.words(r);
        if (s.size() > 3000) continue;
        const bool says = base::contains_folded(s, "minutes") || base::contains_folded(s, "meeting") || base::contains_folded(s, "held");
        if (near && (!says || s.size() > 600)) continue;
        if (!near && (s.size() > 200 || scan_.claims[i] == Claim::attendance)) continue;
        if (base::contains_folded(s, "next meeting") || base::contains_folded(s, "previous meeting")) continue;
        set_date(r);
        if (facts_.date.found()) return;
      }
    }
  }

  /// "was called to order at 7:08PM", "opened at", "began at": the hour when it really started.
  void opening_time() {
    const std::size_t most = std::min<std::size_t>(scan_.sentences.size(), 80);
    for (std::size_t i = 0; i < most; ++i) {
      const Range r = scan_.sentences[i];
      const std::string_view s = scan_.words(r);
      for (const std::string_view w : {std::string_view("to order"), std::string_view("meeting began"), std::string_view("meeting opened"),
                                       std::string_view("meeting commenced"), std::string_view("meeting started"),
                                       std::string_view("opened the meeting at")}) {
        const std::size_t at = find_word(s, {w});
        if (at == std::string_view::npos || s.size() > 500) continue;
        if (const auto f = find_time(s.substr(at))) {
          if (f->begin > 60 + w.size()) continue;
          facts_.start = {f->value, sub(r, at + f->begin, at + f->end)};
          return;
        }
      }
    }
  }

  void body() {
    if (!facts_.body.found() && candidate_.found()) facts_.body = candidate_;
    if (facts_.body.found()) return;
    // "A regular meeting of the Foundation Board of Directors was held", "the … Board of Supervisors held"
    for (std::size_t i = 0; i < std::min(scan_.size(), front_ + 3); ++i) {
      const Range r = scan_.page.blocks[i].words;
      const std::string_view s = scan_.words(r);
      if (s.size() > 200 || !names_body(s)) continue;
      if (scan_.claims[i] == Claim::attendance && s.find('\t') != std::string_view::npos) continue;
      title_body(r, s);
      if (facts_.body.found()) return;
    }
    for (const text::Field& field : scan_.text.fields) {
      if (field.name != "title" || !names_body(field.value)) continue;
      break;
    }
  }

  /// A line that is the name of a body, perhaps with "Minutes of", "Meeting" and a date around it.
  void title_body(Range r, std::string_view s) {
    std::size_t begin = 0, end = s.size();
    for (const std::string_view lead : {std::string_view("draft minutes of the "), std::string_view("minutes of the "), std::string_view("minutes of a "),
                                        std::string_view("minutes of ")}) {
      if (base::starts_with_folded(s, lead)) {
        begin = lead.size();
        break;
      }
    }
    for (const std::string_view stop : {std::string_view(" meeting"), std::string_view(" minutes"), std::string_view(" held"),
                                        std::string_view(" \xE2\x80\x93 "), std::string_view(" - "), std::string_view("\t"),
                                        std::string_view(" \xE2\x80\x94 ")}) {
      const std::size_t at = find_word(s.substr(begin), {stop});
      if (at != std::string_view::npos && at > 0) end = std::min(end, begin + at);
    }
    if (const auto d = find_date(s)) end = std::min(end, std::max(begin, d->begin));
    if (end <= begin + 3 || !names_body(s.substr(begin, end - begin))) return;
    set_words(facts_.body, sub(r, begin, end));
  }

  void status() {
    for (std::size_t i = 0; i < std::min<std::size_t>(front_ + 1, scan_.size()); ++i) {
      const std::string_view s = scan_.block_words(i);
      if (s.size() < 200 && (base::starts_with_folded(s, "draft") || base::contains_folded(s, "draft minutes"))) {
        facts_.status = DocumentStatus::draft;
        return;
      }
    }
  }

  Scan& scan_;
  MeetingFacts& facts_;
  Fact candidate_;
  std::size_t front_ = 0;
};

}  // namespace

void find_meeting(Scan& scan) { Reader(scan).run(); }

}  // namespace minutebook::element
