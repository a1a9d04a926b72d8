#include "element/fact/action_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/initials.h"
#include "base/unicode.h"
#include "element/people/people.h"
#include "element/people/person_words.h"

namespace minutebook::element {
namespace {

bool is_dash_at(std::string_view s, std::size_t at) {
  return s.substr(at).starts_with("\xE2\x80\x93") || s.substr(at).starts_with("\xE2\x80\x94");
}

/// How a task begins, and how far it has come: "Email the venue to book", "Completed". Nobody's name.
bool is_task_word(std::string_view w) {
  return base::is_one_of(
             w,
             "add announce arrange ask asked book buy call cancel chase check circulate clarify "
             "collect complete confirm consider contact continue create decide discuss draft email "
             "ensure establish feedback figure finalise finalize find fix follow get gift give "
             "have help helpful hold how improve inform install investigate invite keep liaise "
             "look maintain make meet message monitor move need obtain order organise organize "
             "plan post poster prepare preferable print promote propose provide publish purchase "
             "put raise reach remember remind remove repair replace reply report request research "
             "resolve review revamp run schedule send set share sign signup similar sort speak "
             "start submit suggest talk tell test try update upload use visit waiting write "
             "newsletters notifications") ||
         base::is_one_of(w,
                         "completed complete ongoing on-going progress outstanding pending done "
                         "required follow-up priorities activity open closed continuing deferred "
                         "january february march april june july august september october november "
                         "december notes note maximum minimum someone somebody");
}

/// "KR/LS", "Ali/Fergus": several names are one.
bool names_people(std::string_view s) {
  if (names_task(s)) return false;
  std::string name(s);
  std::replace(name.begin(), name.end(), '/', ' ');
  return looks_like_name(name);
}

/// "Clerk to write", "@ann to ask": somebody who is to do something.
bool names_owner(std::string_view s) {
  if (s.starts_with('@')) return true;
  const std::size_t to = s.substr(0, 40).find(" to ");
  return to != std::string_view::npos && names_people(s.substr(0, to));
}

/// "JS", "NH/LS", "AM & BM", "Clerk": what an action column says.
bool is_short_owner(std::string_view s) {
  if (base::is_one_of(s, "clerk chair chairman chairperson secretary treasurer all rfo"))
    return true;
  if (s.size() < 2 || s.size() > 12) return false;
  int capitals = 0, most = 0;
  for (const char c : s) {
    capitals = base::is_ascii_upper(c) ? capitals + 1 : 0;
    most = std::max(most, capitals);
    if (!base::is_ascii_upper(c) && c != '/' && c != '&' && c != ' ' && c != ',') return false;
  }
  return base::is_ascii_upper(s.front()) && base::is_ascii_upper(s.back()) && most <= 3;
}

/// "for Anabel:", "(Clerk):", "JS:" behind "TODO" or "Action": the bytes to behind the colon, 0 if nobody is addressed.
std::size_t address_length(std::string_view s) {
  const std::size_t colon = s.substr(0, 36).find(':');
  if (colon == std::string_view::npos) return 0;
  const std::string_view to = base::trim(s.substr(0, colon));
  const bool bracket = to.size() > 2 && ((to.front() == '(' && to.back() == ')') ||
                                         (to.front() == '[' && to.back() == ']'));
  const bool addressed = to.starts_with("for ") ||
                         (bracket && names_people(to.substr(1, to.size() - 2))) ||
                         is_short_owner(to);
  return addressed ? colon + 1 : 0;
}

}  // namespace

Range owner_in_marker(const Scan& scan, Range marker) {
  const std::string_view s = scan.words(marker);
  std::size_t end = s.rfind(':');
  if (end == std::string_view::npos) return {};
  while (end > 0 && (s[end - 1] == ')' || s[end - 1] == ']' || s[end - 1] == ' ')) --end;
  std::size_t begin = s.find(" for ");
  begin = begin == std::string_view::npos ? s.find_first_of("([ ", 4) + 1 : begin + 5;
  while (begin < end && (s[begin] == '(' || s[begin] == '[' || s[begin] == ' ')) ++begin;
  const std::string_view name = s.substr(begin, end - std::min(begin, end));
  if (begin == 0 || begin >= end || (!names_people(name) && !is_short_owner(name)) ||
      base::is_one_of(name, "item items point points by list"))
    return {};
  return {marker.begin + static_cast<std::uint32_t>(begin),
          marker.begin + static_cast<std::uint32_t>(end)};
}

bool names_task(std::string_view s) {
  base::Words walk(s);
  for (std::string_view w = walk.next(); !w.empty(); w = walk.next()) {
    if (is_task_word(w)) return true;
  }
  return false;
}

std::size_t marker_length(std::string_view s) {
  static constexpr std::array<std::string_view, 10> kMarkers = {
      "action point", "action item", "action by", "actions", "action",
      "todo",         "to do",       "tood",      "ai",      "ap"};
  static constexpr base::Initials kInitials(kMarkers);
  const bool dressed = !s.empty() && (s[0] == '*' || s[0] == '(' || s[0] == '[');
  if (!dressed && !kInitials.may_begin(s)) return 0;  // asked of every sentence
  std::size_t stars = s.starts_with('(') || s.starts_with('[') ? 1 : 0;
  while (stars < s.size() && s[stars] == '*')
    ++stars;  // reStructuredText keeps its marks: "**ACTION:** …"
  if (stars > 0 && stars < s.size() && !base::is_ascii_letter(s[stars])) return 0;
  if (stars > 0) {
    const std::size_t rest = marker_length(s.substr(stars));
    if (rest == 0) return 0;
    std::size_t at = stars + rest;
    while (at < s.size() && (s[at] == '*' || s[at] == ' ')) ++at;
    return at;
  }
  for (const std::string_view marker : kMarkers) {
    if (!base::starts_with_folded(s, marker)) continue;
    const bool short_form = marker.size() == 2;  // "AI: Jon to …", "AP1: …"
    std::size_t at = marker.size();
    while (at < s.size() &&
           (base::is_ascii_digit(s[at]) || s[at] == ' ' ||
            (s[at] == '/' && base::is_ascii_digit(s[at - 1])) ||
            (s[at] == '-' && base::is_ascii_digit(s[std::min(at + 1, s.size() - 1)]))))
      ++at;
    if (at < s.size() && s[at] == ':')
      ++at;
    else if (is_dash_at(s, at) && !short_form)
      at += 3;
    else if (s.substr(at).starts_with("- ") && !short_form)
      ++at;
    else if (const std::size_t address = address_length(s.substr(at)); address > 0 && !short_form)
      at += address;
    else if (!(s.starts_with("ACTION ") && names_owner(s.substr(at))))
      return 0;
    while (at < s.size() && s[at] == ' ') ++at;
    if (short_form && (!base::is_ascii_upper(s[1]) || !names_owner(s.substr(at)))) return 0;
    return at;
  }
  return 0;
}

bool may_own(std::string_view s) {
  if (is_short_owner(s)) return true;
  std::string names(s);  // "TC, JM", "PT & Chair"
  std::replace_if(
      names.begin(), names.end(),
      [](char c) { return c == ',' || c == '&' || c == '+' || c == '-'; }, ' ');
  return names_people(names) && (word_kinds(s) & kPlainWord) == 0;
}

std::size_t loose_marker(std::string_view s) {
  if (!base::starts_with_folded(s, "action ") || s.size() > 24) return 0;
  return is_short_owner(s.substr(7)) ? 7 : 0;
}

std::size_t tick_box(std::string_view s) {
  const bool box = s.size() > 4 && s[0] == '[' && s[2] == ']' && s[3] == ' ' &&
                   (s[1] == ' ' || s[1] == 'x' || s[1] == 'X');
  return box ? 4 : 0;
}

Range owner_in(const Scan& scan, Range words) {
  const std::string_view all = scan.words(words);
  const std::string_view s = all.substr(0, 80);
  const auto sub = [&](std::size_t begin, std::size_t end) {
    return Range{words.begin + static_cast<std::uint32_t>(begin),
                 words.begin + static_cast<std::uint32_t>(end)};
  };
  if (s.starts_with('@')) {
    const std::size_t to = s.find(" to ");
    if (to != std::string_view::npos && names_people(s.substr(1, to - 1))) return sub(0, to);
    const std::size_t end = std::min(s.find_first_of(" :,"), s.size());
    return end > 1 ? sub(0, end) : Range{};
  }
  std::size_t end = std::string_view::npos;
  for (const std::string_view sep :
       {std::string_view(" to "), std::string_view(" will "), std::string_view(": "),
        std::string_view(" \xE2\x80\x93 "), std::string_view(" - "), std::string_view(" or other"),
        std::string_view(" (or other")}) {
    end = std::min(end, s.find(sep));
  }
  if (end != std::string_view::npos && end > 0) {
    const std::string_view name = s.substr(0, end);
    if (names_people(name) || base::is_one_of(name, "clerk chairman chair all")) return sub(0, end);
  }
  // "Mend the gate – JS", "Mend the gate (JS)"
  std::size_t last = all.size();
  while (last > 0 && (all[last - 1] == '.' || all[last - 1] == ')' || all[last - 1] == ']')) --last;
  for (const std::string_view sep : {std::string_view(" \xE2\x80\x93 "), std::string_view(" - "),
                                     std::string_view(" ("), std::string_view(" [")}) {
    const std::size_t at = all.substr(0, last).rfind(sep);
    if (at == std::string_view::npos || at < 8) continue;
    const std::size_t begin = at + sep.size();
    if (is_short_owner(all.substr(begin, last - begin))) return sub(begin, last);
  }
  return {};
}

std::size_t bare_owner(std::string_view s) {
  std::size_t end = s.size();
  while (end > 0 && (s[end - 1] == ')' || s[end - 1] == ']' || s[end - 1] == ' ')) --end;
  s = s.substr(0, end);
  if (s.size() >= 60) return 0;
  for (const std::string_view by :
       {std::string_view(" \xE2\x80\x93 by "), std::string_view(" - by "),
        std::string_view(", by "), std::string_view(" by ")}) {
    const std::size_t at = s.find(by);
    if (at == std::string_view::npos) continue;
    const std::string_view date = s.substr(at + by.size());
    if (std::any_of(date.begin(), date.end(), base::is_ascii_digit)) s = s.substr(0, at);
    break;
  }
  return s.size() < 40 && looks_like_name(s) ? s.size() : 0;
}

bool has_cells(std::string_view s) {
  return s.find('\t') != std::string_view::npos || s.find('|') != std::string_view::npos;
}

std::vector<Range> action_cells(const Scan& scan, Range row) {
  const std::string_view s = scan.words(row);
  const char between = s.find('\t') != std::string_view::npos ? '\t' : '|';
  std::vector<Range> cells;
  for (std::size_t at = 0; at <= s.size();) {
    const std::size_t end = std::min(s.find(between, at), s.size());
    const std::string_view cell = base::trim(s.substr(at, end - at));
    const auto begin =
        row.begin + static_cast<std::uint32_t>(
                        cell.empty() ? at : static_cast<std::size_t>(cell.data() - s.data()));
    cells.push_back({begin, begin + static_cast<std::uint32_t>(cell.size())});
    at = end + 1;
  }
  return cells;
}

std::optional<ActionColumns> action_columns(const Scan& scan, Range row, bool titled) {
  const std::string_view s = scan.words(row);
  if (s.size() > 120 || !has_cells(s)) return std::nullopt;
  const std::vector<Range> cells = action_cells(scan, row);
  ActionColumns columns{cells.size(), cells.size(), cells.size()};
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string_view cell = scan.words(cells[i]);
    base::Words walk(cell);
    const std::string_view first = walk.next();
    const bool owner =
        base::is_one_of(
            first, "owner owners who whom responsible responsibility lead assigned assignee") ||
        base::contains_folded(cell, "by whom") || base::contains_folded(cell, "action by") ||
        base::contains_folded(cell, "owner");
    const bool action = base::is_one_of(first, "action actions") ||
                        (titled && base::is_one_of(first, "what task tasks description"));
    if (owner && columns.owner == cells.size())
      columns.owner = i;
    else if (action && columns.action == cells.size())
      columns.action = i;
  }
  const bool found = columns.owner < cells.size() && columns.action < cells.size();
  return found ? std::optional(columns) : std::nullopt;
}

}  // namespace minutebook::element
