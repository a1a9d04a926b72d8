#include <algorithm>
#include <array>
#include <utility>

#include "base/unicode.h"
#include "element/meeting/dates.h"

namespace minutebook::element {
namespace {

using base::is_ascii_digit;
using base::is_ascii_letter;

std::string clock(int h, int m) {
  const auto two = [](int n) {
    return std::string(1, static_cast<char>('0' + n / 10)) + static_cast<char>('0' + n % 10);
  };
  return two(h) + ":" + two(m);
}

class Clock {
 public:
  explicit Clock(std::string_view s) : s_(s) {}

  std::optional<Found> run() {
    for (std::size_t i = 0; i < s_.size(); ++i) {
      if (auto f = noon(i)) return f;
      if (!is_ascii_digit(s_[i]) || inside_number(i)) continue;
      if (auto f = hour(i)) return f;
      while (i + 1 < s_.size() && is_ascii_digit(s_[i + 1])) ++i;
    }
    return std::nullopt;
  }

 private:
  char at(std::size_t i) const { return i < s_.size() ? s_[i] : '\0'; }

  bool inside_number(std::size_t i) const {
    if (i == 0) return false;
    const char before = s_[i - 1];
    return is_ascii_digit(before) || before == '.' || before == '/' || before == ':' ||
           before == '-' || before == '#' || (before == 'T' && i > 1 && is_ascii_digit(s_[i - 2]));
  }

  std::optional<Found> noon(std::size_t i) const {
    if (i > 0 && (is_ascii_letter(s_[i - 1]) || s_[i - 1] == '-')) return std::nullopt;
    for (const std::string_view word :
         {std::string_view("noon"), std::string_view("midday"), std::string_view("12 midnight")}) {
      if (!base::starts_with_folded(s_.substr(i), word) || is_ascii_letter(at(i + word.size())))
        continue;
      Found f;
      f.value = word[0] == '1' ? "00:00" : "12:00";
      f.begin = i;
      f.end = i + word.size();
      return f;
    }
    return std::nullopt;
  }

  std::optional<Found> hour(std::size_t i) const {
    std::size_t end = i;
    int h = 0, m = 0, digits = 0;
    for (; is_ascii_digit(at(end)) && digits < 5; ++end, ++digits) h = h * 10 + (s_[end] - '0');
    if (digits > 4 || is_ascii_digit(at(end))) return std::nullopt;
    bool minutes = false, misread = false;
    char mark = 0;
    if (digits <= 2 && (at(end) == ':' || at(end) == '.'))
      minutes = read_minutes(end, m, mark, misread);
    const bool hundred = digits == 4 && is_hours(end);  // "1900 hrs"
    if (digits > 2 && !hundred) return std::nullopt;
    if (hundred) {
      m = h % 100;
      h /= 100;
    }
    if (hundred) skip_hours(end);
    if ((digits == 2 || (digits == 1 && follows_lead(i))) && french(end, m))
      return found(i, end, h, m);  // "lasted 1h30" is none
    char part = hundred ? '\0' : half(end);
    if (part == 0 && !minutes && digits <= 2 && at(end) == '-' && hyphened(end, m)) {
      minutes = true;  // "7-30 pm"
      part = half(end);
    }
    if (part == 0 && !hundred && digits <= 2) part = half_of_range(end, h, minutes);
    if (misread && part == 0) return std::nullopt;
    const bool known = hundred || part != 0 ||
                       (minutes && (mark == ':' || is_hours(end) || (h > 12 && follows_lead(i))));
    if (!known || m > 59 || (part != 0 && h == 0) ||
        (part != 0 && part != 'n' && h > 12 && !minutes))
      return std::nullopt;
    if (part == 'p' && h < 12) h += 12;
    if (part == 'a' && h == 12) h = 0;
    if (h > 23) return std::nullopt;
    Found f;
    f.value = clock(h, m);
    f.begin = i;
    f.end = end;
    f.misread = misread;
    f.bare = part == 0 && !hundred && mark == ':' && digits == 1 && !is_hours(end);
    return f;
  }

  /// "10H00", "11h35": the minutes. Moves `end` behind them.
  bool french(std::size_t& end, int& m) const {
    if (base::ascii_lower(at(end)) != 'h' || !is_ascii_digit(at(end + 1)) ||
        !is_ascii_digit(at(end + 2)) || is_ascii_digit(at(end + 3)) || is_ascii_letter(at(end + 3)))
      return false;
    m = (at(end + 1) - '0') * 10 + at(end + 2) - '0';
    end += 3;
    return true;
  }

  static std::optional<Found> found(std::size_t begin, std::size_t end, int h, int m) {
    if (h > 23 || m > 59) return std::nullopt;
    Found f;
    f.value = clock(h, m);
    f.begin = begin;
    f.end = end;
    return f;
  }

  /// "hrs" behind "1900".
  void skip_hours(std::size_t& end) const {
    while (at(end) == ' ') ++end;
    while (is_ascii_letter(at(end))) ++end;
  }

  /// "6.30 - 8.05 pm", "7 to 9pm": what the second time says of the first; the morning if that one is later ("11-1pm").
  char half_of_range(std::size_t end, int h, bool minutes) const {
    const bool space = at(end) == ' ';
    while (at(end) == ' ') ++end;
    std::size_t second = end;
    bool to = false;
    if (at(end) == '-') {
      second = end + 1;
    } else if (s_.substr(end).starts_with("\xE2\x80\x93") ||
               s_.substr(end).starts_with("\xE2\x80\x94")) {
      second = end + 3;
    } else if (base::starts_with_folded(s_.substr(end), "to ") && space) {
      second = end + 2;
      to = true;
    }
    if (second == end || (!minutes && space && !to)) return 0;  // "Room 2 - 7 pm"
    while (at(second) == ' ') ++second;
    int later = 0, digits = 0;
    for (; is_ascii_digit(at(second)) && digits < 3; ++second, ++digits)
      later = later * 10 + (s_[second] - '0');
    if (digits == 0 || digits > 2) return 0;
    int m = 0;
    char mark = 0;
    bool misread = false;
    if (at(second) == ':' || at(second) == '.') read_minutes(second, m, mark, misread);
    const char part = half(second);
    if (part != 'a' && part != 'p') return 0;
    return h % 12 > later % 12 && part == 'p' ? 'a' : part;
  }

  /// ".30", ":05"; a scan's ".3O" too. Moves `end` behind them.
  bool read_minutes(std::size_t& end, int& m, char& mark, bool& misread) const {
    const auto is_o = [](char c) { return c == 'O' || c == 'o'; };
    const char tens = at(end + 1), ones = at(end + 2);
    if (!(is_ascii_digit(tens) || is_o(tens)) || !(is_ascii_digit(ones) || is_o(ones)) ||
        is_ascii_digit(at(end + 3)))
      return false;
    mark = s_[end];
    m = (is_o(tens) ? 0 : tens - '0') * 10 + (is_o(ones) ? 0 : ones - '0');
    misread = is_o(tens) || is_o(ones);
    end += 3;
    return true;
  }

  /// "-30 pm": minutes behind a hyphen. "7-30" alone is none. Moves `end` behind the digits.
  bool hyphened(std::size_t& end, int& m) const {
    if (!is_ascii_digit(at(end + 1)) || !is_ascii_digit(at(end + 2)) || is_ascii_digit(at(end + 3)))
      return false;
    const int minutes = (at(end + 1) - '0') * 10 + at(end + 2) - '0';
    std::size_t behind = end + 3;
    if (minutes % 5 != 0 || minutes < 15 || half(behind) == 0) return false;
    m = minutes;
    end += 3;
    return true;
  }

  bool is_hours(std::size_t end) const {
    while (at(end) == ' ') ++end;
    return base::starts_with_folded(s_.substr(end), "hrs") ||
           base::starts_with_folded(s_.substr(end), "hours") ||
           (base::starts_with_folded(s_.substr(end), "h") && !is_ascii_letter(at(end + 1)));
  }

  /// "at 19.30": a full stop between numbers is a time only there, and only in the afternoon: "at 8.40" may be either.
  bool follows_lead(std::size_t i) const {
    while (i > 0 && s_[i - 1] == ' ') --i;
    std::size_t begin = i;
    while (begin > 0 && is_ascii_letter(s_[begin - 1])) --begin;
    return base::is_one_of(s_.substr(begin, i - begin),
                           "at from commencing starting beginning until");
  }

  /// 'a' or 'p' with the bytes of "a.m.", "pm", "P.M", 'n' for "noon"; 0 if none follows. Moves `end` behind them.
  char half(std::size_t& end) const {
    std::size_t i = end;
    while (at(i) == ' ' || at(i) == '\n') ++i;
    if (base::starts_with_folded(s_.substr(i), "noon")) {
      end = i + 4;
      return 'n';
    }
    if (const char c = welsh_half(i)) {
      end = i;
      return c;
    }
    const char c = base::ascii_lower(at(i));
    if (c != 'a' && c != 'p') return 0;
    ++i;
    if (at(i) == '.') ++i;
    while (at(i) == ' ') ++i;
    if (base::ascii_lower(at(i)) != 'm') return 0;
    ++i;
    if (is_ascii_letter(at(i))) return 0;
    if (at(i) == '.') ++i;
    end = i;
    return c;
  }

  /// "7.00yh", "10 y.b.": the evening and the morning in Welsh.
  char welsh_half(std::size_t& i) const {
    if (base::ascii_lower(at(i)) != 'y') return 0;
    static constexpr std::array kHalves = {std::pair("yh", 'p'), std::pair("y.h.", 'p'),
                                           std::pair("yp", 'p'), std::pair("y.p.", 'p'),
                                           std::pair("yb", 'a'), std::pair("y.b.", 'a')};
    for (const auto& [word, c] : kHalves) {
      const std::string_view w = word;
      if (!base::starts_with_folded(s_.substr(i), w) || is_ascii_letter(at(i + w.size()))) continue;
      i += w.size();
      return c;
    }
    return 0;
  }

  std::string_view s_;
};

}  // namespace

std::optional<Found> find_time(std::string_view text) { return Clock(text).run(); }

std::optional<Found> find_clock(std::string_view text) {
  const std::size_t mark = text.substr(0, 3).find_first_of(".:");
  if (mark == std::string_view::npos || mark == 0 || text.size() < mark + 3) return std::nullopt;
  const std::string_view h = text.substr(0, mark), m = text.substr(mark + 1, 2);
  const bool digits = std::all_of(h.begin(), h.end(), is_ascii_digit) &&
                      std::all_of(m.begin(), m.end(), is_ascii_digit);
  if (!digits || (text.size() > mark + 3 && !base::is_ascii_space(text[mark + 3])))
    return std::nullopt;
  const int hours = h.size() == 1 ? h[0] - '0' : (h[0] - '0') * 10 + h[1] - '0';
  const int minutes = (m[0] - '0') * 10 + m[1] - '0';
  if (hours > 23 || minutes > 59) return std::nullopt;
  Found f;
  f.value = clock(hours, minutes);
  f.end = mark + 3;
  return f;
}

}  // namespace minutebook::element
