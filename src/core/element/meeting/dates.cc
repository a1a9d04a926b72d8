#include "element/meeting/dates.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/unicode.h"
#include "base/word_table.h"

namespace minutebook::element {
namespace {

using base::is_ascii_digit;
using base::is_ascii_letter;

constexpr std::array<std::string_view, 12> kMonths = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> kDays = {"sunday",   "monday", "tuesday", "wednesday",
                                                   "thursday", "friday", "saturday"};

int month_of(std::string_view word) {
  if (word.size() < 3) return 0;
  for (std::size_t m = 0; m < kMonths.size(); ++m) {
    if (base::equals_folded(word, kMonths[m])) return static_cast<int>(m) + 1;
    if ((word.size() == 3 || (m == 8 && word.size() == 4)) &&
        base::starts_with_folded(kMonths[m], word)) {
      return static_cast<int>(m) + 1;
    }
  }
  return 0;
}

/// Months of the other languages that minutes of councils here are kept in: Welsh, Irish, French.
int foreign_month_of(std::string_view word) {
  using List = base::WordTable::List;
  static const base::WordTable kForeign{List{1, "ionawr eanáir janvier"},
                                        List{2, "chwefror feabhra février"},
                                        List{3, "mawrth márta mhárta mars"},
                                        List{4, "ebrill aibreán avril"},
                                        List{5, "mai bealtaine bhealtaine"},
                                        List{6, "mehefin meitheamh mheitheamh juin"},
                                        List{7, "gorffennaf iúil juillet"},
                                        List{8, "awst lúnasa août"},
                                        List{9, "medi septembre"},
                                        List{10, "hydref octobre"},
                                        List{11, "tachwedd samhain samhna novembre"},
                                        List{12, "rhagfyr nollaig nollag décembre"}};
  return static_cast<int>(kForeign.kinds(word));
}

int weekday_of(std::string_view word) {
  for (std::size_t d = 0; d < kDays.size(); ++d) {
    if (base::equals_folded(word, kDays[d])) return static_cast<int>(d);
    if (word.size() == 3 && base::starts_with_folded(kDays[d], word)) return static_cast<int>(d);
  }
  return -1;
}

bool is_leap(int y) { return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0; }

bool exists(int y, int m, int d) {
  static constexpr std::array kLengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (m < 1 || m > 12 || d < 1) return false;
  return d <= kLengths[static_cast<std::size_t>(m - 1)] + (m == 2 && is_leap(y) ? 1 : 0);
}

/// 0 is Sunday (Sakamoto's method).
int weekday(int y, int m, int d) {
  static constexpr std::array kShift = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
  if (m < 3) --y;
  return (y + y / 4 - y / 100 + y / 400 + kShift[static_cast<std::size_t>(m - 1)] + d) % 7;
}

std::string iso(int y, int m, int d) {
  const auto two = [](int n) {
    return std::string(1, static_cast<char>('0' + n / 10)) + static_cast<char>('0' + n % 10);
  };
  return std::to_string(y) + "-" + two(m) + "-" + two(d);
}

/// Numbers, words and the marks between them.
struct Token {
  enum Kind { number, word, mark } kind;
  std::string_view text;
  std::size_t begin, end;
  int value = -1;        // of a number
  bool misread = false;  // "l3", "2O": a scan's
};

/// Digits with letters among them that look like digits: "l3th" is 13, "2O11" is 2011. Returns the end of the number, `begin`
/// if it is none.
std::size_t misread_number(std::string_view s, std::size_t begin, int& value) {
  std::size_t i = begin, digits = 0, letters = 0;
  value = 0;
  for (; i < s.size() && i < begin + 5; ++i) {
    int d;
    if (is_ascii_digit(s[i]))
      d = s[i] - '0', ++digits;
    else if (s[i] == 'l' || s[i] == 'I')
      d = 1, ++letters;
    else if (s[i] == 'O' || s[i] == 'o')
      d = 0, ++letters;
    else
      break;
    value = value * 10 + d;
  }
  const std::string_view rest = s.substr(i, 3);
  const bool ordinal = rest.size() >= 2 && base::is_one_of(rest.substr(0, 2), "st nd rd th") &&
                       (rest.size() < 3 || !is_ascii_letter(rest[2]));
  const bool ends = i >= s.size() || !(is_ascii_letter(s[i]) || is_ascii_digit(s[i]));
  return digits > 0 && letters > 0 && (ordinal || ends) ? i : begin;
}

/// An English letter, or one of Latin-1 in two bytes: the "á" of "Eanáir".
bool is_letter(std::string_view s, std::size_t i) {
  return is_ascii_letter(s[i]) || (s[i] == '\xC3' && i + 1 < s.size());
}

std::vector<Token> tokens(std::string_view s) {
  std::vector<Token> out;
  out.reserve(s.size() / 5 + 4);
  for (std::size_t i = 0; i < s.size();) {
    const std::size_t begin = i;
    int value = 0;
    if (is_ascii_digit(s[i]) || s[i] == 'l' || s[i] == 'I' || s[i] == 'O') {
      if (const std::size_t end = misread_number(s, i, value); end > i) {
        out.push_back({Token::number, s.substr(begin, end - begin), begin, end, value, true});
        i = end;
        continue;
      }
    }
    if (is_ascii_digit(s[i])) {
      while (i < s.size() && is_ascii_digit(s[i])) ++i;
      out.push_back({Token::number, s.substr(begin, i - begin), begin, i});
      if (i - begin <= 4) out.back().value = std::stoi(std::string(s.substr(begin, i - begin)));
    } else if (is_letter(s, i)) {
      while (i < s.size() && is_letter(s, i)) i += is_ascii_letter(s[i]) ? 1 : 2;
      const bool glued = i - begin > 4 && begin > 0 && is_ascii_digit(s[begin - 1]) &&
                         base::is_one_of(s.substr(begin, 2), "st nd rd th");
      if (glued && month_of(s.substr(begin + 2, i - begin - 2)) > 0)
        i = begin + 2;  // "27THJANUARY"
      out.push_back({Token::word, s.substr(begin, i - begin), begin, i});
    } else {
      ++i;
      if (!base::is_ascii_space(s[begin]))
        out.push_back({Token::mark, s.substr(begin, 1), begin, i});
    }
  }
  return out;
}

int value(const Token& t) { return t.value; }

class Reader {
 public:
  explicit Reader(std::string_view s) : tokens_(tokens(s)) {}

  std::optional<Found> run() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (auto f = day_month_year(i)) return f;
      if (auto f = month_day_year(i)) return f;
      if (auto f = numeric(i)) return f;
    }
    return std::nullopt;
  }

 private:
  bool is_mark(std::size_t i, std::string_view marks) const {
    return i < tokens_.size() && tokens_[i].kind == Token::mark &&
           marks.find(tokens_[i].text) != std::string_view::npos;
  }
  bool is_word(std::size_t i, std::string_view list) const {
    return i < tokens_.size() && tokens_[i].kind == Token::word &&
           base::is_one_of(tokens_[i].text, list);
  }

  void skip(std::size_t& i, std::string_view marks) const {
    while (is_mark(i, marks) || (i < tokens_.size() && tokens_[i].kind == Token::mark &&
                                 (tokens_[i].text[0] & 0x80) != 0))
      ++i;
  }

  Found make(std::size_t first, std::size_t last, int y, int m, int d, bool two) const {
    Found f;
    f.begin = tokens_[first].begin;
    f.end = tokens_[last].end;
    f.two_digit_year = two;
    for (std::size_t i = first; i <= last; ++i) f.misread |= tokens_[i].misread;
    if (!exists(y, m, d)) return f;
    f.value = iso(y, m, d);
    std::size_t w = first;
    while (w > 0 && tokens_[w - 1].kind == Token::mark) --w;
    if (w > 0 && (is_word(w - 1, "the"))) --w;
    while (w > 0 && tokens_[w - 1].kind == Token::mark) --w;
    if (w > 0 && tokens_[w - 1].kind == Token::word) {
      const int day = weekday_of(tokens_[w - 1].text);
      f.weekday_wrong = day >= 0 && day != weekday(y, m, d);
    }
    return f;
  }

  /// "5 November 2024", "21ST OCTOBER, 2019", "25th day of March 2019", "l3th" is a scan's and no date.
  std::optional<Found> day_month_year(std::size_t i) const {
    const std::size_t first = i;
    if (tokens_[i].kind != Token::number || tokens_[i].text.size() > 2) return std::nullopt;
    const int d = value(tokens_[i++]);
    if (i < tokens_.size() && tokens_[i].text.size() <= 3 &&
        is_word(i, "st nd rd th h fed eg af il ydd ed ain ú"))
      ++i;                // "16eg Mawrth"; a scan's "12H"
    skip(i, "*_\"'%?+");  // a scan's "2\"? March", "21% January"
    if (is_word(i, "t")) ++i;
    if (is_word(i, "day")) ++i;
    if (is_word(i, "of")) ++i;
    skip(i, ",.-/*;");
    if (i >= tokens_.size() || tokens_[i].kind != Token::word) return std::nullopt;
    int m = month_of(tokens_[i].text);
    if (m == 0) m = foreign_month_of(tokens_[i].text);
    if (m == 0) return std::nullopt;
    ++i;
    skip(i, ",.-/*;");
    // "8 Ionawr / January 2024"
    if (i < tokens_.size() && tokens_[i].kind == Token::word &&
        (month_of(tokens_[i].text) == m || foreign_month_of(tokens_[i].text) == m))
      ++i;
    skip(i, ",.-/*;");
    if (i >= tokens_.size() || tokens_[i].kind != Token::number) return std::nullopt;
    return year(first, i, m, d);
  }

  std::optional<Found> year(std::size_t first, std::size_t i, int m, int d) const {
    const std::size_t digits = tokens_[i].text.size();
    int y = value(tokens_[i]);
    const bool two =
        digits == 2 &&
        tokens_[i].begin == tokens_[i - 1].end + (tokens_[i - 1].kind == Token::mark ? 0 : 1);
    if (digits == 4 && y >= 1600 && y <= 2199) return make(first, i, y, m, d, false);
    if (two && d <= 31) return make(first, i, y + 2000, m, d, true);
    return std::nullopt;
  }

  /// "March 22, 2023", "June 11th 2020"
  std::optional<Found> month_day_year(std::size_t i) const {
    const std::size_t first = i;
    if (tokens_[i].kind != Token::word) return std::nullopt;
    const int m = month_of(tokens_[i].text);
    if (m == 0) return std::nullopt;
    ++i;
    skip(i, ".");
    if (i >= tokens_.size() || tokens_[i].kind != Token::number || tokens_[i].text.size() > 2)
      return std::nullopt;
    const int d = value(tokens_[i++]);
    if (is_word(i, "st nd rd th")) ++i;
    skip(i, ",.");
    if (i >= tokens_.size() || tokens_[i].kind != Token::number || tokens_[i].text.size() != 4)
      return std::nullopt;
    const int y = value(tokens_[i]);
    if (y < 1600 || y > 2199) return std::nullopt;
    return make(first, i, y, m, d, false);
  }

  /// "2023-08-22", "2023/11/08", "13/05/2019", "3.10.16"
  std::optional<Found> numeric(std::size_t i) const {
    if (tokens_[i].kind != Token::number || i + 4 >= tokens_.size()) return std::nullopt;
    const bool shape =
        is_mark(i + 1, "/-.") && tokens_[i + 2].kind == Token::number && is_mark(i + 3, "/-.") &&
        tokens_[i + 4].kind == Token::number && tokens_[i + 1].text == tokens_[i + 3].text &&
        tokens_[i].end == tokens_[i + 1].begin && tokens_[i + 4].begin == tokens_[i + 3].end &&
        tokens_[i + 2].begin == tokens_[i + 1].end;
    if (!shape) return std::nullopt;
    if (!stands_alone(i, i + 4) || numbers_matter(i)) return std::nullopt;
    const int a = value(tokens_[i]), b = value(tokens_[i + 2]), c = value(tokens_[i + 4]);
    const std::size_t digits = tokens_[i + 4].text.size();
    std::optional<Found> found;
    if (tokens_[i].text.size() == 4 && a >= 1600 && a <= 2199 && exists(a, b, c)) {
      found = make(i, i + 4, a, b, c, false);
    } else if (tokens_[i].text.size() > 2 || tokens_[i + 2].text.size() > 2) {
      return std::nullopt;
    } else if (digits == 4 && c >= 1600 && c <= 2199) {
      if (exists(c, b, a))
        found = make(i, i + 4, c, b, a, false);
      else if (b > 12 && exists(c, a, b))
        found = make(i, i + 4, c, a, b, false);  // can only be American
    } else if (digits == 2 && exists(2000 + c, b, a)) {
      found = make(i, i + 4, 2000 + c, b, a, true);
    }
    if (found) found->numeric = true;
    return found;
  }

  /// "Resolution 24-08-01", "Case No. 24-08-01", "#24-08-01": the number of a matter.
  bool numbers_matter(std::size_t first) const {
    if (first == 0) return false;
    if (is_mark(first - 1, "#")) return true;
    const std::size_t word = is_mark(first - 1, ".") && first > 1 ? first - 2 : first - 1;
    return is_word(word,
                   "resolution ordinance no nos number application ref case bill docket permit");
  }

  /// "16/07/26/1" is the number of a minute.
  bool stands_alone(std::size_t first, std::size_t last) const {
    const bool before = first > 0 && tokens_[first - 1].end == tokens_[first].begin &&
                        (tokens_[first - 1].kind != Token::mark || is_mark(first - 1, "/-."));
    const bool after = last + 1 < tokens_.size() && tokens_[last + 1].begin == tokens_[last].end &&
                       is_mark(last + 1, "/-.") && last + 2 < tokens_.size() &&
                       tokens_[last + 2].begin == tokens_[last + 1].end;
    return !before && !after;
  }

  std::vector<Token> tokens_;
};

}  // namespace

std::optional<Found> find_date(std::string_view text) {
  // Every date has a number in it, most lines that are asked for one have none.
  if (std::none_of(text.begin(), text.end(), is_ascii_digit)) return std::nullopt;
  return Reader(text).run();
}

}  // namespace minutebook::element
