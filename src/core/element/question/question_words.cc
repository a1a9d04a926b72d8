#include "element/question/question_words.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "element/people/people.h"

namespace minutebook::element {
namespace {

/// Narrative that follows an answer and is none: the discussion goes on.
constexpr std::array kNarrative = {
    "members ",
    "in reply to members",
    "in proposing",
    "following ",
    "councillor ",
    "councillors ",
    "cllr ",
    "the members ",
    "this concluded",
    "it was agreed",
    "it was noted",
    "in response to members",
    "the motion ",
    "this motion ",
    "the mayor ",
    "the cathaoirleach ",
    "on the proposal",
    "proposed by",
    "the meeting ",
    "a discussion ",
    "discussion ensued",
    "signed",
    "resolved",
    "supplementary",
};

}  // namespace

bool is_narrative(std::string_view s) {
  return std::any_of(kNarrative.begin(), kNarrative.end(),
                     [&](const char* p) { return base::starts_with_folded(s, p); });
}

/// "I will ask at the next meeting …"; scans read the I as "|", "!" or "1".
bool says_will_ask(std::string_view s) {
  const std::size_t at = s.find("will ask");
  return at != std::string_view::npos && at <= 8;
}

Range unquoted(const Scan& scan, Range r) {
  const auto is_quote = [](char32_t c) {
    return c == '"' || c == '\'' || (c >= 0x2018 && c <= 0x201D);
  };
  for (base::CodePoint c;
       !r.empty() && is_quote((c = base::code_point_at(scan.words(r), 0)).value);)
    r.begin += c.length;
  for (base::CodePoint c;
       !r.empty() && is_quote((c = base::code_point_before(scan.words(r), r.size())).value);)
    r.end -= c.length;
  return r;
}

bool replies(std::string_view s) {
  s = s.substr(0, 80);
  return base::contains_folded(s, " replied") || base::contains_folded(s, " responded") ||
         base::contains_folded(s, " answered");
}

bool asks(std::string_view s) { return s.find('?') != std::string_view::npos; }

bool is_initial(const block::Label& label, std::string_view words) {
  return label.style == block::LabelStyle::alpha && label.upper && !asks(words);
}

bool ends_asking(std::string_view s) {
  s = base::trim(s);
  while (!s.empty() && (s.back() == '"' || s.back() == '\'' || s.back() == ')' || s.back() == '.' ||
                        (s.back() & 0x80) != 0)) {
    s.remove_suffix(1);
  }
  return s.ends_with('?');
}

bool closes_quote(std::string_view s) {
  while (!s.empty() && (s.back() == '.' || s.back() == ',' || s.back() == ';' || s.back() == ' '))
    s.remove_suffix(1);
  return s.ends_with("\xE2\x80\x99") || s.ends_with("\xE2\x80\x9D") || s.ends_with('\'') ||
         s.ends_with('"');
}

Name speaker_of(const Scan& scan, Range words) {
  static constexpr std::string_view kSays =
      "reported acknowledged said explained answered stated confirmed advised replied responded "
      "gave informed noted agreed "
      "thanked referred clarified assured added";
  const std::string_view s = scan.words(words).substr(0, 120);
  base::Words walk(s);
  std::size_t end = 0;
  for (std::string_view w = walk.next(); !w.empty(); w = walk.next()) {
    if (base::is_one_of(w, kSays)) {
      const std::string_view name = base::trim(s.substr(0, end));
      const std::string_view rest = name.starts_with("The ") ? name.substr(4) : name;
      if (rest.empty() || !looks_like_name(rest)) return {};
      return read_name(scan.page.flow,
                       {words.begin, words.begin + static_cast<std::uint32_t>(name.size())});
    }
    end = static_cast<std::size_t>(w.data() - s.data()) + w.size();
  }
  return {};
}

}  // namespace minutebook::element
