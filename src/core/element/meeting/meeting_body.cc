// What met: "Planning Committee", "Fayette Township Board of Supervisors".

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "element/meeting/body_name.h"
#include "element/meeting/dates.h"
#include "element/meeting/meeting_title.h"

namespace minutebook::element {
namespace {

// Words before a name that say what kind of meeting it was.
constexpr std::string_view kAdjectives =
    "a an the draft annual ordinary special extraordinary regular monthly full inaugural virtual "
    "public open closed adjourned "
    "quarterly emergency minutes record agm for to our on-line teams zoom statutory additional "
    "remote online proceedings at of unapproved unconfirmed first latest monday tuesday wednesday "
    "thursday "
    "friday saturday sunday";
constexpr std::string_view kGeneric =
    "the a parish town county city district borough community council board committee full school "
    "executive";
struct Candidate {
  Range at;
  int score = 0;
};

class Finder {
 public:
  Finder(const Scan& scan, const TitlePart& title) : scan_(scan), title_(title) {}

  Fact run() {
    for (const TitleRun& run : title_.runs) {
      meeting_of(run);
      meeting_after(run);
      lines(run);
    }
    Fact fact;
    if (best_.score > 0) {
      Range at = best_.at;
      if (is_generic(at)) at = fuller(at);
      fact = {clean(at), at, {}};
    }
    if (!fact.found()) fact = from_fields();
    return fact;
  }

 private:
  std::string_view words(Range r) const { return scan_.words(r); }
  static Range sub(Range r, std::size_t begin, std::size_t end) {
    return {r.begin + static_cast<std::uint32_t>(begin), r.begin + static_cast<std::uint32_t>(end)};
  }

  void offer(Range at, int score) {
    const std::size_t open =
        words(at).rfind('(');  // "Borough Council Summary (": the rest was a date
    if (open != std::string_view::npos && words(at).find(')', open) == std::string_view::npos)
      at = sub(at, 0, open);
    at = without_adjectives_behind(tidy(scan_.page.flow, at));
    if (at.empty() || at.size() > 120) return;
    if (score > best_.score) best_ = {at, score};
    all_.push_back(at);
  }

  /// "Board of Trustees Regular" before "Meeting".
  Range without_adjectives_behind(Range r) const {
    while (!r.empty()) {
      const std::string_view s = words(r);
      const std::size_t space = s.find_last_of(" \n");
      if (space == std::string_view::npos || !base::is_one_of(s.substr(space + 1), kAdjectives))
        break;
      r = tidy(scan_.page.flow, sub(r, 0, space));
    }
    return r;
  }

  // --- "meeting of the Cabinet held", "the Board of Supervisors held their meeting" --------------------------------

  void meeting_of(const TitleRun& run) {
    for (const std::string_view lead :
         {std::string_view("meeting of "), std::string_view("meetings of "),
          std::string_view("assembly of ")}) {
      for (std::size_t at = find_words(run.words, lead); at != std::string_view::npos;
           at = find_words(run.words, lead, at + 1)) {
        std::size_t begin = at + lead.size();
        begin = skip_adjectives(run.words, begin);
        if (find_words(run.words, "above") == begin) continue;
        if (find_words(run.words, "members of ", begin) == begin)
          begin = skip_adjectives(run.words, begin + 11);
        const Range name = sub(run.at, begin, std::max(begin, end_of_name(run.words, begin)));
        if (const int rank = rank_of_name(words(name)); rank > 0) offer(name, rank + 12);
      }
    }
    // "The X Board held its regular meeting", "The City Council of Y met in regular session"
    const std::string_view s = run.words;
    const std::size_t met = s.size() > 60 ? find_words(s, "met") : std::string_view::npos;
    const std::size_t held = std::min(find_words(s, "held"), met);
    if (held > 120 || find_words(s, "minutes") < held || find_words(s, "meeting") < held ||
        (held != met && find_words(s, "meeting", held) == std::string_view::npos))
      return;
    const Range name = sub(run.at, skip_adjectives(s, 0), held);
    if (const int rank = rank_of_name(words(name)); rank > 0) offer(name, rank + 6);
  }

  // --- "Minutes of the Northfield Parish Council Meeting held", "A Parish Council meeting was held" ----------------

  void meeting_after(const TitleRun& run) {
    const std::string_view s = run.words;
    for (std::size_t meeting = find_words(s, "meeting");
         meeting != std::string_view::npos && meeting < 160;
         meeting = find_words(s, "meeting", meeting + 1)) {
      std::size_t begin = 0;
      for (const std::string_view lead :
           {std::string_view("minutes of proceedings at "), std::string_view("minutes of "),
            std::string_view("notes of ")}) {
        const std::size_t at = find_words(s, lead);
        if (at != std::string_view::npos && at < meeting) {
          begin = at + lead.size();
          break;
        }
      }
      begin = skip_adjectives(s, begin);
      if (const auto date = find_date(s.substr(begin, 24)); date && date->begin == 0)
        begin += date->end;
      if (begin >= meeting) continue;
      if (const std::size_t dash =
              std::max(s.rfind(" \xE2\x80\x93 ", meeting), s.rfind(" - ", meeting));
          dash != std::string_view::npos && dash > begin && dash < meeting) {
        begin = skip_adjectives(s, dash + 3);
      }
      Range name = tidy(scan_.page.flow, sub(run.at, begin, meeting));
      if (const Range bare = without_adjectives_behind(name); rank_of_name(words(bare)) > 0)
        name = bare;
      const std::string_view n = words(name);
      if (n.size() < 2 || !reads_like_body(n)) continue;
      const int rank = rank_of_name(n);
      if (rank > 0)
        offer(name, rank + 8);
      else if (n.size() > 10 && base::equals_folded(n.substr(n.size() - 7), " parish"))
        offer(sub(run.at, begin, meeting + 7), 14);
      else if (const std::size_t at = find_words(s, "annual parish meeting"); at < meeting)
        offer(sub(run.at, at, meeting + 7), 14);
      else if (is_short_name(n, s))
        offer(name, 15);
    }
  }

  /// "2023/11/08 SIG Meeting": a name without a word for a body, alone on its line.
  static bool is_short_name(std::string_view name, std::string_view line) {
    if (line.size() > 70 || find_words(line, "held") != std::string_view::npos) return false;
    int count = 0;
    base::Words walk(name);
    for (std::string_view w = walk.next(); !w.empty(); w = walk.next(), ++count) {
      static constexpr std::string_view kNoName =
          "general annual planning minutes agenda agm egm meeting hall public next previous "
          "previous last january "
          "february march april may june july august september october november december week term "
          "town no";
      if (base::is_one_of(w, kNoName) || !base::is_upper(base::code_point_at(w, 0).value))
        return false;
    }
    return count >= 1 && count <= 2 && name.find(':') == std::string_view::npos;
  }

  // --- lines that are a name ---------------------------------------------------------------------------------------

  void lines(const TitleRun& run) {
    if (run.words.size() > 300) return;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= run.words.size(); ++i) {
      const std::size_t mark = i == run.words.size() ? 1 : separator(run.words, i);
      if (mark == 0) continue;
      line(run, begin, i);
      i += mark - 1;
      begin = i + 1;
    }
  }

  /// Bytes of a mark that parts two names: " – ", " - ", tab, a line break, "▪".
  static std::size_t separator(std::string_view s, std::size_t i) {
    if (s[i] == '\t' || s[i] == '\n' || s[i] == '|') return 1;
    if (s[i] != ' ' && s[i] != ':' && s[i] != '\xE2') return 0;  // with what all the others begin
    for (const std::string_view mark : {std::string_view(" - "), std::string_view(" \xE2\x80\x93 "),
                                        std::string_view(" \xE2\x80\x94 "),
                                        std::string_view("\xE2\x96\xAA"), std::string_view(": ")}) {
      if (s.substr(i).starts_with(mark)) return mark.size();
    }
    return 0;
  }

  void line(const TitleRun& run, std::size_t begin, std::size_t end) {
    std::string_view s = run.words.substr(begin, end - begin);
    begin = skip_adjectives(run.words, begin);
    for (const std::string_view lead :
         {std::string_view("minutes of"), std::string_view("notes of"),
          std::string_view("meeting of")}) {
      if (find_words(run.words.substr(0, end), lead, begin) == begin)
        begin = skip_adjectives(run.words, begin + lead.size());
    }
    for (const std::string_view stop :
         {std::string_view("meeting"), std::string_view("minutes"), std::string_view("held"),
          std::string_view("members"), std::string_view("present"), std::string_view("agenda")}) {
      const std::size_t at = find_words(run.words.substr(0, end), stop, begin + 1);
      if (at != std::string_view::npos) end = std::min(end, at);
    }
    end = without_label(run.words, begin, end);
    if (begin >= end) return;
    if (const auto date = find_date(run.words.substr(begin, end - begin)))
      end = begin + date->begin;
    Range name = tidy(scan_.page.flow, sub(run.at, begin, std::max(begin, end)));
    while (!name.empty() && base::is_ascii_digit(scan_.page.flow[name.end - 1]))
      --name.end;  // "Annual Assembly 2019"
    name = tidy(scan_.page.flow, name);
    const std::string_view n = words(name);
    if (n.size() < 4 || !reads_like_body(n) ||
        std::any_of(n.begin(), n.end(), [](char c) { return base::is_ascii_digit(c); }))
      return;
    const int rank = rank_of_name(n);
    if (rank == 0 || n.back() == '?') return;
    // "Cllr Orr - it belongs to the County Council."
    if (name.begin > run.at.begin + 1 && base::is_lower(base::code_point_at(n, 0).value) &&
        base::is_one_of(base::Words(n).next(), "it they we he she this that is"))
      return;
    const bool says = find_words(s, "meeting") != std::string_view::npos ||
                      find_words(s, "minutes") != std::string_view::npos;
    if (scan_.claims[run.block] == Claim::attendance && !says && rank < 40) return;
    const bool small = base::is_lower(base::code_point_at(n, n.find_last_of(" \n") + 1).value);
    if (small && !says && !find_date(run.words)) return;  // "signed the partnership"
    offer(name, rank + (says ? 4 : 0));
  }

  /// "Finance Committee Date/Time" before a colon: the label of what follows is no part of the name.
  static std::size_t without_label(std::string_view s, std::size_t begin, std::size_t end) {
    if (end >= s.size() || s[end] != ':') return end;
    for (const std::string_view label :
         {std::string_view("date"), std::string_view("time"), std::string_view("venue"),
          std::string_view("location"), std::string_view("place")}) {
      const std::size_t at = find_words(s.substr(0, end), label, begin + 1);
      if (at != std::string_view::npos) end = at;
    }
    return end;
  }

  // --- names -------------------------------------------------------------------------------------------------------

  static std::size_t skip_adjectives(std::string_view s, std::size_t i) {
    while (i < s.size()) {
      while (i < s.size() && base::is_ascii_space(s[i])) ++i;
      std::size_t end = i;
      while (end < s.size() && !base::is_ascii_space(s[end])) ++end;
      const std::string_view word = s.substr(i, end - i);
      const bool of_name = base::is_one_of(word, "annual full") &&
                           find_words(s, "assembly") != std::string_view::npos;
      if (of_name || !(base::is_one_of(word, kAdjectives) || counts_meetings(s, word, end))) break;
      i = end;
    }
    return i;
  }

  /// The "14TH" of "14TH ORDINARY COUNCIL MEETING": which meeting it was. "14th Ward" is a name.
  static bool counts_meetings(std::string_view s, std::string_view word, std::size_t end) {
    if (word.size() < 3 || word.size() > 5 || !base::is_ascii_digit(word[word.size() - 3]) ||
        !base::is_one_of(word.substr(word.size() - 2), "st nd rd th"))
      return false;
    return base::is_one_of(base::Words(s.substr(end)).next(),
                           "annual ordinary special extraordinary regular meeting");
  }

  static std::size_t end_of_name(std::string_view s, std::size_t begin) {
    std::size_t end = s.size();
    if (const auto date = find_date(s.substr(begin))) end = begin + date->begin;
    if (const auto time = find_time(s.substr(begin, 120))) end = std::min(end, begin + time->begin);
    for (const std::string_view stop :
         {std::string_view("held"), std::string_view("was"), std::string_view("on"),
          std::string_view("at"), std::string_view("in"), std::string_view("which"),
          std::string_view("convened"), std::string_view("took"), std::string_view("met"),
          std::string_view("meeting"), std::string_view("monday"), std::string_view("tuesday"),
          std::string_view("wednesday"), std::string_view("thursday"), std::string_view("friday"),
          std::string_view("saturday"), std::string_view("sunday"), std::string_view("to order")}) {
      const std::size_t at = find_words(s, stop, begin);
      if (at != std::string_view::npos) end = std::min(end, at);
    }
    for (const char* stop : {". ", "\t", " \xE2\x80\x93 ", " - "}) {
      const std::size_t at = s.find(stop, begin);
      if (at != std::string_view::npos) end = std::min(end, at);
    }
    return end_at_comma(s, begin, end);
  }

  /// A comma ends a name, but not that of the "Planning, Highways and Licensing Committee".
  static std::size_t end_at_comma(std::string_view s, std::size_t begin, std::size_t end) {
    const std::size_t comma = s.find(", ", begin);
    if (comma >= end) return end;
    const std::string_view first = s.substr(begin, comma - begin);
    std::size_t next = std::min(s.find(", ", comma + 1), end);
    for (int parts = 0; rank_of_name(first) == 0 && parts < 3; ++parts) {
      const std::string_view name = s.substr(begin, next - begin);
      if (rank_of_name(name) >= 40 && reads_like_body(name) &&
          find_words(name, "and") < name.size())
        return next;
      if (next == end) break;
      next = std::min(s.find(", ", next + 1), end);
    }
    return comma;
  }

  bool is_generic(Range r) const {
    base::Words walk(words(r));
    for (std::string_view w = walk.next(); !w.empty(); w = walk.next()) {
      if (!base::is_one_of(w, kGeneric)) return false;
    }
    return true;
  }

  /// "STEEP PARISH COUNCIL" for "Parish Council": another name in the title that ends with the same words.
  Range fuller(Range r) const {
    const std::string_view s = words(r);
    for (const Range other : all_) {
      const std::string_view o = words(other);
      if (find_words(o, "meeting") == std::string_view::npos && o.size() > s.size() + 2 &&
          base::equals_folded(o.substr(o.size() - s.size()), s) &&
          o[o.size() - s.size() - 1] == ' ')
        return other;
    }
    return r;
  }

  /// Without a bracket inside: 'the Foundation ("PSF") Board of Directors'.
  std::string clean(Range r) const {
    std::string out = one_line(words(r));
    const std::size_t open = out.find(" ("),
                      close = out.find(')', open == std::string::npos ? 0 : open);
    const bool alias = open != std::string::npos && close != std::string::npos &&
                       (out.find('"', open) < close || out.find("\xE2\x80\x9C", open) < close ||
                        out.find("&quot;", open) < close);
    if (alias) out.erase(open, close + 1 - open);
    return out;
  }

  /// The title of the front matter: "Northfield Parish Council - July meeting".
  Fact from_fields() const {
    for (const text::Field& field : scan_.text.fields) {
      if (field.name != "title") continue;
      std::string_view s = field.value;
      s = s.substr(0, std::min({s.find(" - "), s.find(" \xE2\x80\x93 "), s.size()}));
      for (const std::string_view stop :
           {std::string_view("meeting"), std::string_view("minutes"), std::string_view("agm")}) {
        const std::size_t at = find_words(s, stop);
        if (at != std::string_view::npos) s = s.substr(0, at);
      }
      if (const auto date = find_date(s)) s = s.substr(0, date->begin);
      s = base::trim(s);
      if (s.size() > 3 && reads_like_body(s) && rank_of_name(s) >= 30)
        return {std::string(s), {}, field.span};
    }
    return {};
  }

  const Scan& scan_;
  const TitlePart& title_;
  Candidate best_;
  std::vector<Range> all_;
};

}  // namespace

Fact find_body(const Scan& scan, const TitlePart& title) { return Finder(scan, title).run(); }

}  // namespace minutebook::element
