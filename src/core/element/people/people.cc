#include "element/people/people.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "element/people/person_words.h"
#include "element/people/roster.h"

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

bool has_word(std::string_view s, std::uint16_t kinds) {
  base::Words walk(s);
  for (std::string_view w = walk.next(); !w.empty(); w = walk.next()) {
    if ((word_kinds(w) & kinds) != 0) return true;
  }
  return false;
}

bool is_role_text(std::string_view s) { return has_word(s, kRoleWord); }

/// "Councillor Ryan": a title and a name behind it. "Deputy Mayor" is none.
bool is_titled_name(std::string_view s) {
  base::Words walk(s);
  const std::string_view title = walk.next(), name = walk.next();
  return (word_kinds(title) & kTitleWord) != 0 && !name.empty() && is_capitalised(name) &&
         (word_kinds(name) & (kTitleWord | kRoleWord | kBodyWord)) == 0;
}

/// "Director Harker, Resolution No. 23-09 was adopted": what was moved, behind the name.
bool is_matter(std::string_view s) {
  return base::is_one_of(base::Words(s).next(),
                         "resolution ordinance bill bylaw by-law motion item recommendation "
                         "contract agenda consent minutes application case report policy no");
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

/// Words that stand behind a name in a sentence and in none: "Councillor Lee who pointed out", "MP All agreed".
bool ends_name(std::string_view w, std::string_view next) {
  if (w == "The" || w == "And" || w == "All" || w == "This" || w == "That") return true;
  if (base::is_one_of(w, "standing")) return base::is_one_of(next, "order orders");
  return base::is_one_of(w,
                         "who which that there were was carried resolved agreed approved adopted "
                         "unanimously notices seconded");
}

/// "Councillor Secas. Cmhlr. Ó Ceallaigh": a full stop behind a whole word, not behind a title or an initial.
bool ends_sentence(std::string_view w) {
  return w.size() > 4 && w.back() == '.' && word_kinds(w) == 0 &&
         std::all_of(w.end() - 4, w.end() - 1, base::is_ascii_lower);
}

/// The part of words that may be a name: up to what goes on in the sentence, from the title that stands in it behind other
/// words ("Issue of Dispensations Cllr Leet"). Empty where they begin with a word of no name.
Range part_of_name(std::string_view flow, Range r) {
  const std::string_view s = flow.substr(r.begin, r.size());
  const std::vector<std::string_view> all = tokens(s);
  if (all.empty()) return r;
  const auto at = [&](std::string_view w) { return static_cast<std::size_t>(w.data() - s.data()); };
  const auto kinds = [&](std::size_t i) { return word_kinds(strip_dots(all[i])); };
  if (all[0] != "The" && (ends_name(all[0], {}) || all[0] == "all")) return {};
  if (all.size() == 1 && base::is_one_of(all[0], "he she they it we"))
    return {};  // who, stands elsewhere
  std::size_t first = 0;
  while (first + 1 < all.size() && (kinds(first) & kPlainWord) != 0 && all[first] != "the" &&
         all[first] != "The" && all[first].size() > 2)
    ++first;
  for (std::size_t i = first + 2; i + 1 < all.size() && kinds(first) == 0; ++i) {
    if ((kinds(i) & kTitleWord) != 0 && kinds(i - 1) == 0 && !is_capitalised(all[i - 2])) first = i;
  }
  for (std::size_t i = first + 1; i < all.size(); ++i) {
    const std::string_view next = i + 1 < all.size() ? all[i + 1] : std::string_view{};
    if (ends_name(all[i], next)) return trimmed(flow, sub(r, at(all[first]), at(all[i])));
    if (!next.empty() && ends_sentence(all[i]))
      return trimmed(flow, sub(r, at(all[first]), at(all[i]) + all[i].size() - 1));
  }
  return sub(r, at(all[first]), s.size());
}

/// "Cllr Lee." at the end of a sentence; "Sammy Davis Jr." and initials keep theirs.
Range without_full_stop(std::string_view flow, Range r) {
  const std::string_view s = flow.substr(r.begin, r.size());
  const bool ends = s.size() > 3 && s.back() == '.' && base::is_ascii_lower(s[s.size() - 2]) &&
                    base::is_ascii_lower(s[s.size() - 3]);
  // "Tara Wu.": a name of two letters
  const std::string_view last = s.substr(s.rfind(' ') + 1);
  const bool two = last.size() == 3 && last.size() < s.size() && last.back() == '.' &&
                   base::is_ascii_upper(last[0]) && base::is_ascii_lower(last[1]) &&
                   !base::is_one_of(last.substr(0, 2), "jr sr st dr");
  const bool initials = s.size() >= 3 && s.size() <= 4 && s.back() == '.' &&
                        std::all_of(s.begin(), s.end() - 1, base::is_ascii_upper);  // "FO."
  if (ends || two || initials) --r.end;
  return r;
}

/// Where "Deputy Mayor Tran THAT By-law 4 …" begins to say what was moved, "Pell Carried 5-0" what became of it.
std::size_t end_of_names(std::string_view s) {
  static constexpr std::array<std::string_view, 9> kWords = {
      "THAT", "That", "Carried", "CARRIED", "Passed", "PASSED", "Approved", "Vote", "VOTE"};
  for (std::size_t at = s.find(' '); at != std::string_view::npos; at = s.find(' ', at + 1)) {
    const char next = at + 1 < s.size() ? s[at + 1] : ' ';
    if (at == 0 || (next != 'T' && next != 'C' && next != 'P' && next != 'A' && next != 'V'))
      continue;
    const std::string_view word = s.substr(at + 1, s.find(' ', at + 1) - at - 1);
    if (std::find(kWords.begin(), kWords.end(), word) != kWords.end()) return at;
  }
  return s.size();
}

}  // namespace

Name read_name(std::string_view flow, Range r) {
  Name n;
  r = part_of_name(flow, trimmed(flow, r));
  if (r.empty()) return n;
  std::string_view s = flow.substr(r.begin, r.size());
  r = trimmed(flow, sub(r, 0, end_of_names(s)));
  s = flow.substr(r.begin, r.size());
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
    // "The Chairman, Councillor Ray", "Further, Councillor Ray": the title says where the name is.
    const bool titled = is_titled_name(t);
    const bool is_role = is_role_text(l) && !is_titled_name(l);
    const bool name_right = (titled && (is_role || l.find(' ') == std::string_view::npos)) ||
                            (is_role && !is_role_text(t) && !is_matter(t) && looks_like_name(t));
    r = name_right ? right : left;
    // "… Councillor Ryan, Recommendation No. 1 was agreed": what follows a name may be anything.
    const bool told =
        name_right ? is_role : !titled && has_word(t, kRoleWord | kBodyWord | kGroupWord);
    if (n.role.empty() && told) n.role = name_right ? left : right;
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
  for (const Entry& entry : read_roster(flow, r, Trust::listed).people) {
    const std::string_view name = flow.substr(entry.who.name.begin, entry.who.name.size());
    if (std::none_of(name.begin(), name.end(), base::is_ascii_digit))  // "Docket A-31-10"
      out.push_back(entry.who);
  }
  return out;
}

}  // namespace minutebook::element
