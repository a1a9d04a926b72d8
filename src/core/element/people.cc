#include "element/people.h"

#include <algorithm>

#include "base/unicode.h"
#include "element/person_words.h"
#include "element/roster.h"

namespace minutebook::element {
namespace {

std::string_view strip_dots(std::string_view w) {
  while (!w.empty() && (w.back() == '.' || w.back() == ',' || w.back() == ';' || w.back() == ':'))
    w.remove_suffix(1);
  return w;
}

bool is_honour(std::string_view token) {
  return token.size() >= 2 && base::is_ascii_upper(token[0]) &&
         (word_kinds(token) & kHonourWord) != 0;
}

Range sub(Range r, std::size_t begin, std::size_t end) {
  return {r.begin + static_cast<std::uint32_t>(begin), r.begin + static_cast<std::uint32_t>(end)};
}

Range trimmed(std::string_view flow, Range r) {
  const std::string_view s = flow.substr(r.begin, r.size());
  std::string_view t = base::trim(s);
  while (!t.empty() && (t.back() == ',' || t.back() == ';' || t.back() == ':' || t.back() == '-')) {
    t = base::trim(t.substr(0, t.size() - 1));
  }
  while (!t.empty() &&
         (t.front() == ',' || t.front() == ';' || t.front() == '-' || t.front() == '*')) {
    t = base::trim(t.substr(1));
  }
  const auto begin = r.begin + static_cast<std::uint32_t>(t.data() - s.data());
  return {begin, begin + static_cast<std::uint32_t>(t.size())};
}

/// Tokens between spaces.
std::vector<std::string_view> tokens(std::string_view s) {
  std::vector<std::string_view> out;
  for (std::size_t i = 0; i < s.size();) {
    while (i < s.size() && (s[i] == ' ' || s[i] == '\n')) ++i;
    const std::size_t begin = i;
    while (i < s.size() && s[i] != ' ' && s[i] != '\n') ++i;
    if (i > begin) out.push_back(s.substr(begin, i - begin));
  }
  return out;
}

bool is_capitalised(std::string_view w) {
  const char32_t c = base::code_point_at(w, 0).value;
  return base::is_upper(c);
}

bool is_role_text(std::string_view s) {
  base::Words walk(s);
  for (std::string_view w = walk.next(); !w.empty(); w = walk.next()) {
    if ((word_kinds(w) & kRoleWord) != 0) return true;
  }
  return false;
}

}  // namespace

bool looks_like_name(std::string_view text) {
  const std::vector<std::string_view> all = tokens(text);
  if (all.empty() || all.size() > 8) return false;
  std::size_t capital = 0;
  for (const std::string_view w : all) {
    if (is_capitalised(w)) {
      ++capital;
      if (std::any_of(w.begin(), w.end(), [](char c) { return base::is_ascii_digit(c); }))
        return false;
    } else if ((word_kinds(strip_dots(w)) & kParticleWord) == 0) {
      return false;
    }
  }
  return capital > 0;
}

namespace {

/// "Cllr Lee." at the end of a sentence; "Sammy Davis Jr." and initials keep theirs.
Range without_full_stop(std::string_view flow, Range r) {
  const std::string_view s = flow.substr(r.begin, r.size());
  const bool ends = s.size() > 4 && s.back() == '.' && base::is_ascii_lower(s[s.size() - 2]) &&
                    base::is_ascii_lower(s[s.size() - 3]);
  const bool initials = s.size() >= 3 && s.size() <= 4 && s.back() == '.' &&
                        std::all_of(s.begin(), s.end() - 1, base::is_ascii_upper);  // "FO."
  if (ends || initials) --r.end;
  return r;
}

}  // namespace

Name read_name(std::string_view flow, Range r) {
  Name n;
  r = trimmed(flow, r);
  std::string_view s = flow.substr(r.begin, r.size());
  // "Deputy Mayor Tran THAT By-law 4 …": the motion begins.
  for (const std::string_view stop : {std::string_view(" THAT"), std::string_view(" That")}) {
    const std::size_t at = s.find(stop);
    const bool word = at != std::string_view::npos && at > 0 &&
                      (at + stop.size() == s.size() || s[at + stop.size()] == ' ');
    if (word) r = trimmed(flow, sub(r, 0, at));
    s = flow.substr(r.begin, r.size());
  }
  // "(Chairman)", "(in the Chair)", "[joined 17:09]" after the name: a role or a remark.
  if (const std::size_t open = s.find_first_of("(["); open != std::string_view::npos && open > 0) {
    const std::size_t close = s.find_first_of(")]", open);
    const std::size_t end = close == std::string_view::npos ? s.size() : close;
    const Range inside = trimmed(flow, sub(r, open + 1, end));
    const bool branch = inside.size() <= 2 && inside.size() > 0;  // "Leddin (B)": part of the name
    if (!branch) {
      if (base::is_letter(base::code_point_at(flow, inside.begin).value) && inside.size() > 3)
        n.role = inside;
      r = trimmed(flow, sub(r, 0, open));
      s = flow.substr(r.begin, r.size());
    }
  }
  // "Sue Chandler, Cabinet Member for …", "Nick Drew - District Councillor"
  std::size_t cut = std::string_view::npos;
  for (const std::string_view sep :
       {std::string_view(", "), std::string_view(" - "), std::string_view(" \xE2\x80\x93 "),
        std::string_view(" \xE2\x80\x94 ")}) {
    const std::size_t at = s.find(sep);
    if (at == std::string_view::npos || at >= cut) continue;
    if (sep == ", " && is_honour(base::trim(s.substr(at + 2)))) continue;
    cut = at;
  }
  if (cut != std::string_view::npos) {
    const Range left = trimmed(flow, sub(r, 0, cut)),
                right = trimmed(flow, sub(r, cut + 2, s.size()));
    const std::string_view l = flow.substr(left.begin, left.size()),
                           t = flow.substr(right.begin, right.size());
    const bool role_first = is_role_text(l) && !is_role_text(t) && looks_like_name(t);
    r = role_first ? right : left;
    if (n.role.empty()) n.role = role_first ? left : right;
    s = flow.substr(r.begin, r.size());
  }
  // The honorific stays part of the name as printed; it is given apart too.
  const std::vector<std::string_view> all = tokens(s);
  if (all.size() > 1 && (word_kinds(strip_dots(all.front())) & (kTitleWord | kGroupWord)) != 0) {
    n.honorific = sub(
        r, static_cast<std::size_t>(all.front().data() - s.data()),
        static_cast<std::size_t>(all.front().data() - s.data()) + strip_dots(all.front()).size());
  }
  n.name = without_full_stop(flow, r);
  return n;
}

std::vector<Name> read_names(std::string_view flow, Range r) {
  std::vector<Name> out;
  for (const Entry& entry : read_roster(flow, r, Trust::listed).people) out.push_back(entry.who);
  return out;
}

}  // namespace minutebook::element
