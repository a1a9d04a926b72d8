#include "base/unicode.h"
#include "element/dates.h"

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
    char part = hundred ? '\0' : half(end);
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
    return f;
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

  std::string_view s_;
};

}  // namespace

std::optional<Found> find_time(std::string_view text) { return Clock(text).run(); }

}  // namespace minutebook::element
