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

Range asker_above(const Scan& scan, std::size_t i, std::size_t end) {
  const block::Block& b = scan.page.blocks[i];
  Range r = b.words;
  std::string_view s = scan.words(r);
  const bool dash = s.starts_with("- ") || s.starts_with("\xE2\x80\x93 ");
  if (dash) r.begin += static_cast<std::uint32_t>(s.find(' ')) + 1;
  s = scan.words(r);
  if (i + 1 >= end || s.size() > 70 || s.ends_with('.') || asks(s)) return {};
  const std::string_view first = base::Words(s).next();
  const bool titled = base::is_one_of(
      first, "mr mrs ms miss dr cllr councillor cr clr alderman deputy senator rev prof");
  const std::string_view name = s.substr(0, s.find_first_of(",("));
  return (dash || titled) && looks_like_name(base::trim(name)) ? r : Range{};
}

bool names_responder(std::string_view label, std::string_view rest) {
  label = base::trim(label);
  const bool dash = label.ends_with('-') || label.ends_with("\xE2\x80\x93");
  int words = 0;
  base::Words walk(rest);
  for (std::string_view w = walk.next(); !w.empty(); w = walk.next(), ++words) {
    if (!base::is_upper(base::code_point_at(w, 0).value) && !base::is_one_of(w, "of and for the"))
      return false;
  }
  return dash && words > 0 && words <= 7 && !rest.ends_with('.');
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
