#include <algorithm>
#include <cstdlib>

#include "base/unicode.h"
#include "element/attendance/sheet_cells.h"
#include "element/meeting/dates.h"
#include "element/meeting/meeting_title.h"
#include "element/scan.h"

namespace minutebook::element {
namespace {

class Reader {
 public:
  explicit Reader(Scan& scan)
      : scan_(scan), facts_(scan.out.meeting), title_(read_title_part(scan)) {}

  void run() {
    labelled();
    date();
    start();
    end();
    if (!facts_.body.found()) facts_.body = find_body(scan_, title_);
    facts_.organisation = find_organisation(scan_, title_, facts_.body);
    complete_body(scan_, facts_.organisation, facts_.body);
    if (!facts_.venue.found()) facts_.venue = find_venue(scan_, title_);
    facts_.kind = find_kind(title_);
    facts_.chair = find_chair(scan_);
    status();
  }

 private:
  static void set(Fact& fact, std::string value, Range at) {
    if (!fact.found() && !value.empty()) fact = {std::move(value), at, {}};
  }

  static Range sub(Range r, std::size_t begin, std::size_t end) {
    return {r.begin + static_cast<std::uint32_t>(begin), r.begin + static_cast<std::uint32_t>(end)};
  }

  void set_words(Fact& fact, Range r) {
    r = tidy(scan_.page.flow, r);
    if (!r.empty() && r.size() < 160) set(fact, one_line(scan_.words(r)), r);
  }

  void note(const char* code, const char* message, Range at) {
    scan_.out.diagnostics.push_back({code, Severity::warning, message, {}});
    scan_.out.diagnostic_at.push_back(at);
  }

  // --- facts with a label ------------------------------------------------------------------------------------------

  /// "Place   County Library", "Date: 22 August 2023 4:30 pm", "Location: Zoom".
  void labelled() {
    const std::size_t most = std::min(scan_.size(), title_.end + 3);
    for (std::size_t i = 0; i < most; ++i) {
      const Range r = scan_.page.blocks[i].words;
      if (r.size() > 300) continue;
      const std::string_view s = scan_.words(r);
      if (scan_.page.blocks[i].columns == 2 && scan_.page.blocks[i].lines > 1) {
        labelled_rows(i);
        continue;
      }
      std::size_t begin = 0;
      for (std::size_t end = 0; begin < s.size(); begin = end) {
        end = next_label(s, begin + 1);
        labelled(sub(r, begin, end));
      }
    }
  }

  /// Several on one line: "Status: Approved   Date: Oct 23, 2025   Location: Online".
  static std::size_t next_label(std::string_view s, std::size_t from) {
    for (std::size_t colon = s.find(':', from); colon != std::string_view::npos;
         colon = s.find(':', colon + 1)) {
      std::size_t begin = colon;
      while (begin > from && base::is_ascii_letter(s[begin - 1])) --begin;
      if (begin > from && base::is_one_of(s.substr(begin, colon - begin),
                                          "date time venue place location start finish end"))
        return begin;
    }
    return s.size();
  }

  /// Lines "Place   County Library" that stand close enough to be one block.
  void labelled_rows(std::size_t block) {
    for (const SheetRow& row : sheet_rows(scan_, block)) {
      if (row.size() < 2) continue;
      std::string_view label = base::trim(scan_.words(row[0].words));
      if (label.ends_with(':')) label.remove_suffix(1);
      labelled(label, tidy(scan_.page.flow, {row[1].words.begin, row.back().words.end}));
    }
  }

  void labelled(Range r) {
    const std::string_view s = scan_.words(r);
    const std::size_t cut = s.find_first_of(":\t");
    if (cut == std::string_view::npos || cut > 20) return;
    labelled(base::trim(s.substr(0, cut)), tidy(scan_.page.flow, sub(r, cut + 1, s.size())));
  }

  void labelled(std::string_view label, Range rest) {
    if (base::is_one_of(label, "venue place location where"))
      set_words(facts_.venue, without_links(rest));
    const bool when = base::is_one_of(label, "date when datum") ||
                      base::starts_with_folded(label, "date and time") ||
                      base::starts_with_folded(label, "date of meeting") ||
                      base::equals_folded(label, "date/time") ||
                      base::equals_folded(label, "meeting date");
    if (when) {
      if (const auto f = find_date(scan_.words(rest))) accept_date(rest, *f);
    }
    if (when || base::is_one_of(label, "time")) times_of(rest);
    if (base::starts_with_folded(label, "start")) hour_of(facts_.start, rest);
    if (base::is_one_of(label, "finish finished finishes end ends ended"))
      hour_of(facts_.end, rest);
    if (base::equals_folded(label, "title of meeting")) labelled_body(rest);
  }

  /// "Committee Room 2, Civic Centre. View directions": the last is a link of the page.
  Range without_links(Range r) const {
    const std::string_view s = scan_.words(r);
    const std::size_t more = std::min(s.find(". View "), s.size());
    return sub(r, 0, more);
  }

  void labelled_body(Range r) {
    const std::string_view s = scan_.words(r);
    if (s.size() > 100) return;
    const std::size_t meeting = find_words(s, "meeting");
    set_words(facts_.body,
              meeting != std::string_view::npos && meeting > 3 ? sub(r, 0, meeting) : r);
  }

  /// "Start: 10.30   Finish: 12.52": under such a label a number is an hour; before eight it may be of the evening.
  void hour_of(Fact& fact, Range r) {
    if (find_time(scan_.words(r))) {
      if (&fact == &facts_.start) return times_of(r);
      const auto f = find_time(scan_.words(r));
      if (f->begin < 4 && !f->bare) accept_time(fact, r, *f);
      return;
    }
    const auto f = find_clock(scan_.words(r));
    if (f && f->value >= "08:00") accept_time(fact, r, *f);
  }

  /// "12.30pm – 4.30pm": start and end.
  void times_of(Range r) {
    const std::string_view s = scan_.words(r);
    auto first = find_time(s);
    if (!first || (first->bare && !near_to(*first, {}))) return;
    accept_time(facts_.start, r, *first);
    std::size_t from = first->end;
    while (from < s.size() && s[from] == '-') ++from;  // "2pm-4.30pm"
    const auto second = find_time(s.substr(from));
    if (second && second->begin < 8) accept_time(facts_.end, sub(r, from, s.size()), *second);
  }

  // --- date --------------------------------------------------------------------------------------------------------

  void accept_date(Range r, const Found& f) {
    const Range at = sub(r, f.begin, f.end);
    if (facts_.date.found()) return;
    if (f.value.empty()) return note("W_DATE_INVALID", "the date as printed does not exist", at);
    if (f.weekday_wrong)
      note("W_DATE_WEEKDAY", "the weekday that is printed does not fit the date", at);
    if (f.misread)
      note("W_DATE_MISREAD", "letters were read as the digits that they look like", at);
    set(facts_.date, f.value, at);
  }

  void accept_time(Fact& fact, Range r, const Found& f) {
    if (fact.found()) return;
    if (f.misread)
      note("W_DATE_MISREAD", "letters were read as the digits that they look like",
           sub(r, f.begin, f.end));
    set(fact, f.value, sub(r, f.begin, f.end));
  }

  static bool has(std::string_view s, std::string_view word) {
    return find_words(s, word) != std::string_view::npos;
  }

  /// "The minutes of the meeting held on 17 January were approved": another meeting.
  static bool is_other_meeting(std::string_view s) {
    for (const std::string_view word :
         {std::string_view("approved"), std::string_view("confirmed"),
          std::string_view("to approve"), std::string_view("approval of"),
          std::string_view("following the meeting held"), std::string_view("next meeting"),
          std::string_view("previous meeting"), std::string_view("last meeting"),
          std::string_view("agreed"), std::string_view("signed"), std::string_view("published"),
          std::string_view("printed"), std::string_view("deferred"),
          std::string_view("circulated")}) {
      if (has(s, word)) return true;
    }
    return false;
  }

  /// How surely the date in a run is that of the meeting; 0: it is not.
  static int rank_of(std::string_view s, const Found& f) {
    if (is_other_meeting(s)) return 0;
    const bool says = has(s, "minutes") || has(s, "meeting") || has(s, "assembly") ||
                      has(s, "council") || has(s, "committee") || has(s, "board") ||
                      has(s, "panel") || has(s, "commission") || has(s, "session") ||
                      has(s, "senate") || has(s, "selectboard") || has(s, "cyfarfod") ||
                      has(s, "cofnodion") || has(s, "miontuairisc\xC3\xAD");
    const std::size_t held = find_words(s, "held");
    // "Thornley Allotment Society, held at the hut on Saturday 14 January": nothing but who, where and when.
    const bool placed =
        held != std::string_view::npos && s.size() < 160 &&
        base::is_one_of(base::Words(s.substr(std::min(held + 4, s.size()))).next(), "at in on via");
    int rank = 1;
    if (held != std::string_view::npos && (says || held < 4 || placed) && f.begin > held &&
        f.begin - held < 110 && !is_name_of_thing(s, f))
      rank = 5;
    else if (s.size() <= 220 && says)
      rank = 4;
    else if (s.size() <= (f.end - f.begin) + 40)
      rank = 4;
    else if (s.size() > 300)
      return 0;
    return f.numeric ? rank - 1 : rank;
  }

  /// "the January 6, 2022 Health Orders": a date inside a name.
  static bool is_name_of_thing(std::string_view s, const Found& f) {
    const std::string_view before = s.substr(0, f.begin);
    return before.ends_with(" the ") && !before.ends_with("on the ") &&
           !before.ends_with("of the ");
  }

  void date() {
    if (facts_.date.found()) return;
    Range best_run;
    std::optional<Found> best;
    int best_rank = 0;
    for (const TitleRun& run : title_.runs) {
      const auto f = find_date(run.words);
      if (!f) continue;
      const int rank = rank_of(run.words, *f);
      if (rank <= best_rank) continue;
      best = f;
      best_run = run.at;
      best_rank = rank;
    }
    if (best_rank < 2) best.reset();
    if (best_rank < 4 && date_of_fields(true)) return;
    if (best) {
      date_run_ = best_run;
      return accept_date(best_run, *best);
    }
    date_behind_title();
    if (!facts_.date.found()) date_of_fields(false);
  }

  /// The list of people may stand above "Minutes of the meeting held on …".
  void date_behind_title() {
    const std::size_t most = std::min(scan_.size(), title_.end + 12);
    for (std::size_t i = title_.end; i < most; ++i) {
      const Range r = scan_.page.blocks[i].words;
      const std::string_view s = scan_.words(r);
      if (s.size() > 300 || is_other_meeting(s) ||
          (scan_.is_heading(i) && !scan_.page.blocks[i].label.empty()))
        continue;
      if (find_words(s, "minutes of") != 0 && !(has(s, "meeting") && has(s, "held"))) continue;
      const auto f = find_date(s);
      if (!f) continue;
      date_run_ = r;
      return accept_date(r, *f);
    }
  }

  /// Front matter: the date in the title; `date` itself is when a page was published, unless it has the hour of a meeting.
  bool date_of_fields(bool only_with_hour) {
    for (const text::Field& field : scan_.text.fields) {
      const auto f = find_date(field.value);
      if (!f || f->value.empty()) continue;
      const bool hour = field.name == "date" && f->numeric &&
                        field.value.find(' ') != std::string::npos && find_time(field.value);
      if (!hour && (only_with_hour || field.name != "title")) continue;
      facts_.date = {f->value, {}, field.span};
      return true;
    }
    return false;
  }

  // --- times -------------------------------------------------------------------------------------------------------

  void start() {
    planned_start();
    if (auto hour = find_opening(scan_)) {  // the hour when it really started wins
      if (hour->found.bare && !near_to(hour->found, facts_.start.value)) return;
      facts_.start = {};
      accept_time(facts_.start, hour->at, hour->found);
    }
    if (!facts_.start.found()) hour_of_fields();
  }

  void end() {
    if (auto hour = find_closing(scan_)) {  // the hour when it really ended wins
      if (hour->found.bare && !after(hour->found, facts_.start.value)) return;
      facts_.end = {};
      return accept_time(facts_.end, hour->at, hour->found);
    }
    if (facts_.end.found()) return;
    for (const TitleRun& run : title_.runs) {
      if (const auto hour = planned_end(run.words, run.at); hour && !hour->found.bare)
        accept_time(facts_.end, hour->at, hour->found);
    }
  }

  static int minutes_of(std::string_view clock) {
    return ((clock[0] - '0') * 10 + clock[1] - '0') * 60 + (clock[3] - '0') * 10 + clock[4] - '0';
  }

  static void to_evening(Found& f) {
    const int hour = minutes_of(f.value) / 60 + 12;
    f.value[0] = static_cast<char>('0' + hour / 10);
    f.value[1] = static_cast<char>('0' + hour % 10);
  }

  /// "Called to order at 7:02" of a meeting at 7 pm is the evening; without such a time no evening or morning is stated.
  static bool near_to(Found& f, std::string_view planned) {
    if (planned.empty()) return minutes_of(f.value) >= 8 * 60;
    if (minutes_of(planned) >= 12 * 60 &&
        std::abs(minutes_of(f.value) + 12 * 60 - minutes_of(planned)) <= 120)
      to_evening(f);
    return true;
  }

  static bool after(Found& f, std::string_view start) {
    if (start.empty()) return false;
    if (minutes_of(f.value) < minutes_of(start)) to_evening(f);
    return minutes_of(f.value) >= minutes_of(start);
  }

  void planned_start() {
    if (facts_.start.found()) return;
    if (!date_run_.empty()) times_of(date_run_);
    for (const TitleRun& run : title_.runs) {
      if (facts_.start.found()) return;
      const bool says = has(run.words, "held") || has(run.words, "meeting") ||
                        has(run.words, "minutes") || run.words.size() < 40;
      if (run.words.size() < 300 && says && !is_other_meeting(run.words)) times_of(run.at);
    }
  }

  /// "date: 08/11/2023 15:00", where it is the meeting's date.
  void hour_of_fields() {
    for (const text::Field& field : scan_.text.fields) {
      if (field.name != "date" || field.value.find('T') != std::string::npos) continue;
      const auto date = find_date(field.value);
      const auto time = find_time(field.value);
      if (date && time && date->value == facts_.date.value)
        facts_.start = {time->value, {}, field.span};
    }
  }

  // --- the rest ----------------------------------------------------------------------------------------------------

  void status() {
    for (const TitleRun& run : title_.runs) {
      if (run.words.size() < 400 && has(run.words, "draft") &&
          (find_words(run.words, "draft") < 40 || has(run.words, "minutes"))) {
        facts_.status = DocumentStatus::draft;
        return;
      }
    }
  }

  Scan& scan_;
  MeetingFacts& facts_;
  TitlePart title_;
  Range date_run_;
};

}  // namespace

void find_meeting(Scan& scan) { Reader(scan).run(); }

}  // namespace minutebook::element
