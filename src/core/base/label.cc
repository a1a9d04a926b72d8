#include "base/label.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"

namespace minutebook::base {
namespace {

using base::is_ascii_digit;
using base::is_ascii_letter;
using base::is_ascii_lower;
using base::is_ascii_upper;

// Marks that never start a sentence. "-", "–", "*" and "o" need a space after them, these do not.
constexpr std::array<char32_t, 22> kBullets = {
    0x2022, 0x25E6, 0x25AA, 0x25CF, 0x25CB, 0x25A0, 0x25A1, 0x2756, 0x27A2, 0x27A4, 0x25BA,
    0x25B6, 0xF0B7, 0xF0A7, 0xF0D8, 0x2023, 0x2043, 0x00B7, 0xF0FC, 0x2713, 0x25C6, 0xF076};

bool is_dash(char32_t c) { return c == '-' || c == '*' || c == '+' || c == 0x2013 || c == 0x2014; }

/// Fills `rest` and `gap` from the white space after the label.
void measure_gap(std::string_view line, Label& label) {
  std::size_t i = label.length;
  unsigned gap = 0;
  for (base::CodePoint c; (c = base::code_point_at(line, i)).length != 0 && base::is_space(c.value);
       i += c.length) {
    gap += c.value == '\t' ? 4 : 1;
  }
  label.rest = static_cast<std::uint32_t>(i);
  label.gap = static_cast<std::uint8_t>(std::min(gap, 255U));
}

Label bullet(std::string_view line) {
  Label label;
  const base::CodePoint c = base::code_point_at(line, 0);
  // Symbol fonts put their bullets into the private use area.
  const bool strong =
      c.value >= 0x80 && ((c.value >= 0xE000 && c.value <= 0xF8FF) ||
                          std::find(kBullets.begin(), kBullets.end(), c.value) != kBullets.end());
  if (!strong && !is_dash(c.value) && c.value != 'o') return label;
  label.length = c.length;
  measure_gap(line, label);
  if (!strong && label.gap == 0) return label;
  if (c.value == 'o' && label.gap < 3) return label;
  label.style = LabelStyle::bullet;
  label.core = line.substr(0, c.length);
  return label;
}

std::size_t digits_at(std::string_view s, std::size_t i) {
  std::size_t n = 0;
  while (i + n < s.size() && is_ascii_digit(s[i + n])) ++n;
  return n;
}

std::uint32_t number(std::string_view digits) {
  std::uint32_t value = 0;
  for (const char c : digits.substr(0, 9)) value = value * 10 + static_cast<std::uint32_t>(c - '0');
  return value;
}

/// "39/20", "APM19/02", "C23/045", "FC/22/031", "P/24/001", "16/07/26/1": letters, digits and slashes.
bool slashed(std::string_view s, Label& label) {
  std::size_t i = 0;
  while (i < s.size() && i < 5 && is_ascii_upper(s[i])) ++i;
  if (i > 0 && i < s.size() && s[i] == '/') ++i;  // "FC/22/031", "P/24/001"
  const std::size_t first = digits_at(s, i);
  if (first == 0 || first > 4) return false;
  std::size_t at = i + first;
  std::size_t parts = 1, last_begin = i;
  while (at < s.size() && (s[at] == '/' || (parts > 1 && s[at] == '.'))) {
    const std::size_t n = digits_at(s, at + 1);
    if (n == 0 || n > 4) break;
    last_begin = at + 1;
    at += 1 + n;
    ++parts;
  }
  if (parts < 2 || parts > 4) return false;
  if (parts == 3 && (first == 4 || (first <= 2 && at - last_begin == 4)))
    return false;  // "2023/11/08", "08/11/2023" are dates
  label.style = LabelStyle::slashed;
  label.core = s.substr(0, at);
  // Both "39/20" (item/year) and "16/114" (year/item) are in use; the siblings tell, so both readings are kept.
  label.ordinal = number(s.substr(last_begin, at - last_begin));
  label.roman = parts == 2 || (parts == 3 && i == 0) ? number(s.substr(i, first)) : 0;
  label.prefix = s.substr(0, last_begin);
  label.length = static_cast<std::uint32_t>(at);
  return true;
}

/// "6.30 pm, Monday 11 March": the words behind the digits.
bool is_time(std::string_view rest) {
  if (rest.starts_with(' ')) rest.remove_prefix(1);
  return base::starts_with_folded(rest, "pm") || base::starts_with_folded(rest, "p.m") ||
         base::starts_with_folded(rest, "am ") || base::starts_with_folded(rest, "am,") ||
         base::equals_folded(rest, "am") || base::starts_with_folded(rest, "a.m");
}

bool dotted(std::string_view s, Label& label) {
  std::size_t at = digits_at(s, 0);
  if (at == 0 || at > 4) return false;
  std::size_t parts = 1, last_begin = 0;
  while (at + 1 < s.size() && s[at] == '.' && is_ascii_digit(s[at + 1]) && parts < 6) {
    const std::size_t n = digits_at(s, at + 1);
    if (n > 4) return false;
    last_begin = at + 1;
    at += 1 + n;
    ++parts;
  }
  if (parts < 2 || (parts == 2 && is_time(s.substr(at)))) return false;
  label.style = LabelStyle::dotted;
  label.depth = static_cast<std::uint8_t>(parts);
  label.core = s.substr(0, at);
  label.prefix = s.substr(0, last_begin);
  label.ordinal = number(s.substr(last_begin, at - last_begin));
  label.length = static_cast<std::uint32_t>(at);
  return true;
}

bool arabic(std::string_view s, Label& label) {
  const std::size_t n = digits_at(s, 0);
  if (n == 0 || n > 4) return false;
  label.style = LabelStyle::arabic;
  label.core = s.substr(0, n);
  label.ordinal = number(label.core);
  label.length = static_cast<std::uint32_t>(n);
  return true;
}

/// One letter, or a roman numeral of more letters.
bool letters(std::string_view s, Label& label) {
  std::size_t n = 0;
  const bool upper = !s.empty() && is_ascii_upper(s[0]);
  while (n < s.size() && n < 8 && (upper ? is_ascii_upper(s[n]) : is_ascii_lower(s[n]))) ++n;
  if (n == 0 || (n < s.size() && is_ascii_letter(s[n]))) return false;
  const std::string_view core = s.substr(0, n);
  label.roman = roman_value(core);
  if (n > 1 && label.roman == 0) return false;
  label.style = n == 1 ? LabelStyle::alpha : LabelStyle::roman;
  label.upper = upper;
  label.core = core;
  label.ordinal =
      n == 1 ? static_cast<std::uint32_t>(base::ascii_lower(core[0]) - 'a' + 1) : label.roman;
  label.length = static_cast<std::uint32_t>(n);
  return true;
}

/// "Q1", "Q1.", "Question 1", "QUESTION 12:", with a number after it.
bool question(std::string_view s, Label& label) {
  std::size_t at = 0;
  if (base::starts_with_folded(s, "question ")) {
    at = 9;
  } else if (!s.empty() && (s[0] == 'Q' || s[0] == 'q')) {
    at = s.size() > 1 && s[1] == '.' ? 2 : 1;
  } else {
    return false;
  }
  const std::size_t n = digits_at(s, at);
  if (n == 0 || n > 3) return false;
  label.style = LabelStyle::question;
  label.core = s.substr(0, at + n);
  label.ordinal = number(s.substr(at, n));
  label.length = static_cast<std::uint32_t>(at + n);
  return true;
}

bool core_of(std::string_view s, Label& label) {
  return slashed(s, label) || dotted(s, label) || question(s, label) || arabic(s, label) ||
         letters(s, label);
}

/// What follows the core: ".", ")", ":" or white space. False if the core was no label after all.
bool dress(std::string_view line, Label& label) {
  const char next = label.length < line.size() ? line[label.length] : '\0';
  if (next == '.' || next == ')' || (next == ':' && label.style == LabelStyle::question)) {
    label.dress = next == '.' ? Dress::dot : next == ')' ? Dress::right_paren : Dress::colon;
    ++label.length;
    if (label.dress == Dress::dot && label.length < line.size() && line[label.length] == ')')
      ++label.length;
  }
  measure_gap(line, label);
  if (label.rest >= line.size())
    return label.style != LabelStyle::alpha || label.dress != Dress::bare || label.upper;
  if (label.gap > 0) {
    if (label.dress != Dress::bare) return true;
    if (label.style == LabelStyle::slashed || label.style == LabelStyle::question) return true;
    if (label.style == LabelStyle::dotted) return true;
    return label.gap >= 2 && label.style == LabelStyle::arabic;
  }
  // No space: "1.Economic Development", "(a)text". A number needs a dress and a capital after it.
  const base::CodePoint after = base::code_point_at(line, label.rest);
  return label.dress != Dress::bare && label.style != LabelStyle::alpha &&
         base::is_upper(after.value) && label.style != LabelStyle::roman;
}

constexpr bool is_roman(char c) {
  return std::string_view("ivxlc").find(base::ascii_lower(c)) != std::string_view::npos;
}

/// "The", "and", most lines: a small letter behind a letter, and no roman numeral.
bool starts_with_word(std::string_view line) {
  if (line.size() < 2 || !is_ascii_lower(line[1])) return false;
  const char first = line[0];
  if (is_ascii_upper(first)) return first != 'Q';
  return is_ascii_lower(first) && first != 'q' && !(is_roman(first) && is_roman(line[1]));
}

}  // namespace

std::uint32_t roman_value(std::string_view s) {
  if (!std::all_of(s.begin(), s.end(), is_roman)) return 0;
  static constexpr std::array<std::pair<std::string_view, std::uint32_t>, 9> kParts = {{{"c", 100},
                                                                                        {"xc", 90},
                                                                                        {"l", 50},
                                                                                        {"xl", 40},
                                                                                        {"x", 10},
                                                                                        {"ix", 9},
                                                                                        {"v", 5},
                                                                                        {"iv", 4},
                                                                                        {"i", 1}}};
  std::uint32_t value = 0;
  std::size_t at = 0;
  for (const auto& [part, worth] : kParts) {
    const int most = worth == 100 || worth == 10 || worth == 1 ? 3 : 1;
    for (int n = 0; n < most && base::starts_with_folded(s.substr(at), part); ++n) {
      value += worth;
      at += part.size();
    }
  }
  return at == s.size() ? value : 0;
}

namespace {

/// "Item 10.1    Budget Review": the word and the number stand in a column of their own.
Label item_column(std::string_view line) {
  const std::size_t at = base::starts_with_folded(line, "agenda item ") ? 12 : 5;
  Label label;
  const std::string_view number = line.substr(at);
  if ((!dotted(number, label) && !arabic(number, label)) || !dress(number, label) ||
      label.gap < 2 || label.rest >= number.size())
    return {};
  label.length += static_cast<std::uint32_t>(at);
  label.rest += static_cast<std::uint32_t>(at);
  return label;
}

/// "Action (Consent): 2.1 Approval of minutes", "Procedural: 1.1 Call to order": agendas of boards say before the number what
/// kind of item it is. The number stands behind all of it.
Label typed(std::string_view line) {
  if (base::starts_with_folded(line, "item ") || base::starts_with_folded(line, "agenda item "))
    return item_column(line);
  constexpr std::size_t kMost = 60;
  const std::size_t colon = line.substr(0, kMost).find(": ");
  if (colon == std::string_view::npos ||
      !is_ascii_digit(line[std::min(colon + 2, line.size() - 1)]))
    return {};
  Words walk(line.substr(0, colon));
  for (std::string_view w = walk.next(); !w.empty(); w = walk.next()) {
    if (!is_one_of(w,
                   "procedural action consent discussion information informational report reports "
                   "presentation recognition minutes announcement announcements public hearing "
                   "closed session study first second reading and"))
      return {};
  }
  Label label;
  if (!dotted(line.substr(colon + 2), label) || !dress(line.substr(colon + 2), label)) return {};
  label.length += static_cast<std::uint32_t>(colon + 2);
  label.rest += static_cast<std::uint32_t>(colon + 2);
  return label;
}

}  // namespace

Label parse_label(std::string_view line) {
  if (line.empty()) return {};
  if (starts_with_word(line)) return typed(line);
  Label label = bullet(line);
  if (label.found()) return label;
  label = {};
  if (line[0] == '(') {
    Label inner;
    if (!core_of(line.substr(1), inner)) return {};
    const std::size_t close = 1 + inner.length;
    if (close >= line.size() || line[close] != ')') return {};
    inner.dress = Dress::parens;
    inner.length = static_cast<std::uint32_t>(close + 1);
    if (line.substr(close + 1).starts_with(". ")) ++inner.length;  // "(a). that …"
    if (inner.style == LabelStyle::slashed ||
        (inner.style == LabelStyle::arabic && inner.core.size() > 3))
      return {};
    measure_gap(line, inner);
    if (inner.gap == 0 && inner.rest < line.size() &&
        !base::is_letter(base::code_point_at(line, inner.rest).value)) {
      return {};
    }
    return inner;
  }
  if (!core_of(line, label) || !dress(line, label)) return {};
  return label;
}

}  // namespace minutebook::base
