// Who seconds, in a sentence of its own.

#include "base/unicode.h"
#include "element/decision/decision.h"
#include "element/people/people.h"

namespace minutebook::element {
namespace {

/// "Lin 2nd.", "Hollis seconds.": who seconds, and nothing else.
std::size_t name_before_second(std::string_view s) {
  while (!s.empty() && s.back() == '.') s.remove_suffix(1);
  for (const std::string_view word :
       {std::string_view(" 2nd"), std::string_view(" seconds"), std::string_view(" second"),
        std::string_view(" seconded"), std::string_view(" SECONDED")}) {
    if (!s.ends_with(word)) continue;
    const std::size_t name = s.size() - word.size();
    return name < 40 && looks_like_name(s.substr(0, name)) ? name : 0;
  }
  return 0;
}

/// "Second by Council Member Brandt.", "2nd by Lin.": the bytes before the name.
std::size_t lead_of_second(std::string_view s) {
  for (const std::string_view lead : {"second: ", "second by ", "second by: ", "2nd by "}) {
    if (base::starts_with_folded(s, lead)) return lead.size();
  }
  return 0;
}

/// Where "… seconded" stands behind a name, npos when nowhere.
std::size_t seconded_at(std::string_view s) {
  const std::size_t at = base::find_folded(s, " seconded");
  return at < s.size() && looks_like_name(s.substr(0, at)) ? at : std::string_view::npos;
}

}  // namespace

bool is_seconding(std::string_view s) {
  if (s.size() < 80 && lead_of_second(s) > 0) return true;
  if (name_before_second(s) > 0) return true;
  if (s.size() > 260 || !base::contains_folded(s, "seconded") ||
      base::starts_with_folded(s, "prop"))
    return false;
  if (base::starts_with_folded(s, "this ") || base::starts_with_folded(s, "the motion") ||
      base::starts_with_folded(s, "the proposal") || base::starts_with_folded(s, "seconded") ||
      base::starts_with_folded(s, "it was seconded")) {
    return true;
  }
  return seconded_at(s) != std::string_view::npos;
}

Range seconder_in(std::string_view flow, Range sentence) {
  const std::string_view s = flow.substr(sentence.begin, sentence.size());
  if (const std::size_t lead = lead_of_second(s); lead > 0)
    return {sentence.begin + static_cast<std::uint32_t>(lead), sentence.end};
  const std::size_t by = base::starts_with_folded(s, "seconded by ") ? 0 : s.find("seconded by ");
  if (by != std::string_view::npos) {
    std::size_t end = by + 12;
    while (end < s.size() && s[end] != ',' && s[end] != ';' && s[end] != ':') {
      if (s.substr(end).starts_with(" and ") || s.substr(end).starts_with(" that ") ||
          s.substr(end).starts_with(" to "))
        break;
      if (s[end] == '.' && (end + 1 == s.size() ||
                            (end > 2 && base::is_ascii_lower(s[end - 1]) &&
                             base::is_ascii_lower(s[end - 2]) && base::is_ascii_lower(s[end - 3]))))
        break;
      ++end;
    }
    return {sentence.begin + static_cast<std::uint32_t>(by + 12),
            sentence.begin + static_cast<std::uint32_t>(end)};
  }
  if (const std::size_t at = seconded_at(s); at != std::string_view::npos) {
    return {sentence.begin, sentence.begin + static_cast<std::uint32_t>(at)};
  }
  return {sentence.begin, sentence.begin + static_cast<std::uint32_t>(name_before_second(s))};
}

}  // namespace minutebook::element
