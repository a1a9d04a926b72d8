#include "element/people/roster_remark.h"

#include <algorithm>

#include "base/unicode.h"
#include "element/people/person_words.h"

namespace minutebook::element {
namespace {

using Status = AttendanceStatus;

std::string_view words_of(std::string_view flow, const std::vector<RosterToken>& tokens,
                          TokenRun run) {
  if (run.empty()) return {};
  const std::uint32_t begin = tokens[run.first].at.begin;
  return flow.substr(begin, tokens[run.last - 1].at.end - begin);
}

}  // namespace

std::optional<Status> status_of_remark(std::string_view s) {
  const auto has = [&](std::string_view w) { return base::contains_folded(s, w); };
  if (has("apolog") || has("excused") || has("regrets")) return Status::apologies;
  if (has("absent")) return Status::absent;
  if (has("zoom") || has("remote") || has("virtual") || has("online") || has("on-line") ||
      has("on line") || has("phone") || has("teams") || has("skype") || has("video") ||
      has("hangout") || has("conference call") || has("electronic")) {
    return Status::remote;
  }
  return std::nullopt;
}

bool is_reason(std::string_view flow, const std::vector<RosterToken>& tokens, TokenRun run) {
  static constexpr std::string_view kReasons =
      "holiday holidays vacation leave annual work illness ill unwell sick sickness family "
      "personal "
      "medical health bereavement away prior other another conflicting previous childcare travel "
      "travelling item items retd apologies apology excused absent covid commitment commitments "
      "engagement";
  const RosterToken& first = tokens[run.first];
  const std::string_view word = flow.substr(first.at.begin, first.at.size());
  if (base::is_one_of(word, "substituting substitute substituted deputising replacing"))
    return true;
  for (std::uint32_t i = run.first; i < run.last; ++i) {
    if (tokens[i].is(kRoleWord | kBodyWord)) return false;
  }
  if (words_of(flow, tokens, run).find('@') != std::string_view::npos ||
      base::contains_folded(words_of(flow, tokens, run), "attendance"))
    return true;
  if (base::is_one_of(word, kReasons)) return true;
  if (base::contains_folded(words_of(flow, tokens, run), "participation")) return true;
  if (run.size() > 1 && base::equals_folded(word, "for")) {
    const Range next = tokens[run.first + 1].at;  // "for item 6"
    return base::is_one_of(flow.substr(next.begin, next.size()),
                           "item items agenda part minute minutes");
  }
  return first.is(kRemarkWord) && !first.capital && !base::is_one_of(word, "representing acting");
}

bool is_short_form(std::string_view flow, const std::vector<RosterToken>& tokens, TokenRun run) {
  const std::string_view s = words_of(flow, tokens, run);
  if (s.size() > 6 || tokens[run.first].is(kRoleWord | kBodyWord)) return false;
  const auto capitals =
      std::count_if(s.begin(), s.end(), [](char c) { return base::is_ascii_upper(c); });
  return capitals >= 1 && capitals * 2 >= static_cast<std::ptrdiff_t>(s.size()) - 1;
}

TokenRun behind_short_form(std::string_view flow, const std::vector<RosterToken>& tokens,
                           TokenRun run) {
  const bool parted = run.size() > 2 && (tokens[run.first + 1].kind == RosterToken::comma ||
                                         tokens[run.first + 1].kind == RosterToken::dash);
  if (parted && is_short_form(flow, tokens, {run.first, run.first + 1})) run.first += 2;
  return run;
}

}  // namespace minutebook::element
