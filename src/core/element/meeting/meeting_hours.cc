// When the text says that the meeting was opened and closed.

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "element/meeting/dates.h"
#include "element/meeting/meeting_title.h"

namespace minutebook::element {
namespace {

using Phrase = std::string_view;

constexpr std::size_t kOpening = 80;  // sentences in which a meeting opens
constexpr std::size_t kClosing = 40;  // from the end, in which it closes

constexpr std::array kOpenings = {Phrase("to order"),
                                  Phrase("meeting began"),
                                  Phrase("meeting opened"),
                                  Phrase("meeting was opened"),
                                  Phrase("meeting commenced"),
                                  Phrase("meeting started"),
                                  Phrase("meeting was convened"),
                                  Phrase("meeting convened"),
                                  Phrase("opened the meeting"),
                                  Phrase("started the meeting"),
                                  Phrase("meeting open at"),
                                  Phrase("meeting was started"),
                                  Phrase("met in regular session"),
                                  Phrase("met in special session"),
                                  Phrase("convened at"),
                                  Phrase("convened in")};
constexpr std::array kClosings = {Phrase("closed at"),
                                  Phrase("closed the meeting"),
                                  Phrase("adjourned"),
                                  Phrase("meeting ended"),
                                  Phrase("concluded at"),
                                  Phrase("finished at"),
                                  Phrase("meeting closed"),
                                  Phrase("ended at"),
                                  Phrase("meeting concluded"),
                                  Phrase("declared closed"),
                                  Phrase("declared the meeting closed")};

bool has(std::string_view s, std::string_view words) {
  return find_words(s, words) != std::string_view::npos;
}

Range from(Range r, std::size_t at) { return {r.begin + static_cast<std::uint32_t>(at), r.end}; }

/// "The Commission convened at …", as the first words tell.
bool names_body(std::string_view s) {
  base::Words walk(s.substr(0, 120));
  for (std::string_view w = walk.next(); !w.empty(); w = walk.next()) {
    if (base::is_one_of(w, "convened met")) return false;
    if (base::is_one_of(w, "council commission board committee senate authority selectboard court"))
      return true;
  }
  return false;
}

bool speaks_of_this_opening(std::string_view s) {
  if (!has(s, "order") && !has(s, "meeting") && !has(s, "session") && !names_body(s)) return false;
  return !has(s, "next meeting") && !has(s, "reconvened") && !has(s, "back to order") &&
         !has(s, "closed session") && !has(s, "recessed");
}

std::optional<Hour> opening_in(std::string_view s, Range r) {
  for (const Phrase phrase : kOpenings) {
    const std::size_t at = find_words(s, phrase);
    if (at == std::string_view::npos) continue;
    const auto after = find_time(s.substr(at));
    if (after && after->begin <= 70 + phrase.size()) return Hour{from(r, at), *after};
    const auto before = find_time(s.substr(0, at));
    if (before && before->begin < 8)
      return Hour{r, *before};  // "At 7.30 pm the Chairman opened the meeting"
  }
  return std::nullopt;
}

}  // namespace

std::optional<Hour> find_opening(const Scan& scan) {
  const std::size_t most = std::min(scan.sentences.size(), kOpening);
  for (std::size_t i = 0; i < most; ++i) {
    if ((scan.stems[i] & (kOpens | kOrder | kBody)) == 0) continue;
    const Range r = scan.sentences[i];
    const std::string_view s = scan.words(r);
    if ((scan.stems[i] & (kOpens | kOrder)) == 0 && !has(s, "session at")) continue;
    if (s.size() > 500 || !speaks_of_this_opening(s)) continue;
    if (auto hour = opening_in(s, r)) return hour;
  }
  return std::nullopt;
}

std::optional<Hour> find_closing(const Scan& scan) {
  const std::size_t least = scan.sentences.size() > kClosing ? scan.sentences.size() - kClosing : 0;
  for (std::size_t i = scan.sentences.size(); i-- > least;) {
    if ((scan.stems[i] & kCloses) == 0) continue;
    const Range r = scan.sentences[i];
    const std::string_view s = scan.words(r);
    if (s.size() > 400 || has(s, "next meeting") || has(s, "closed session")) continue;
    for (const Phrase phrase : kClosings) {
      const std::size_t at = find_words(s, phrase);
      if (at == std::string_view::npos) continue;
      const auto f = find_time(s.substr(at));
      if (f && f->begin <= 40 + phrase.size()) return Hour{from(r, at), *f};
    }
  }
  return std::nullopt;
}

std::optional<Hour> planned_end(std::string_view s, Range r) {
  for (const Phrase phrase : {Phrase("concluding at"), Phrase("ending at"), Phrase("finishing at"),
                              Phrase("closing at"), Phrase("concluded at")}) {
    const std::size_t at = find_words(s, phrase);
    if (at == std::string_view::npos) continue;
    const auto f = find_time(s.substr(at));
    if (f && f->begin <= 4 + phrase.size()) return Hour{from(r, at), *f};
  }
  return std::nullopt;
}

}  // namespace minutebook::element
