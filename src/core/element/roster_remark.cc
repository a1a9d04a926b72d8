#include "element/roster_remark.h"

#include "base/unicode.h"
#include "element/person_words.h"

namespace minutebook::element {
namespace {

using Status = AttendanceStatus;

}  // namespace

std::optional<Status> status_of_remark(std::string_view s) {
  const auto has = [&](std::string_view w) { return base::contains_folded(s, w); };
  if (has("apolog") || has("excused") || has("regrets")) return Status::apologies;
  if (has("absent")) return Status::absent;
  if (has("zoom") || has("remote") || has("virtual") || has("online") || has("on-line") ||
      has("on line") || has("phone") || has("teams") || has("skype") || has("video") ||
      has("hangout") || has("conference call")) {
    return Status::remote;
  }
  return std::nullopt;
}

bool is_reason(std::string_view flow, const std::vector<RosterToken>& tokens, TokenRun run) {
  static constexpr std::string_view kReasons =
      "holiday holidays vacation leave annual work illness ill unwell sick sickness family "
      "personal "
      "medical health bereavement away prior other another conflicting previous childcare travel "
      "travelling apologies apology excused absent covid commitment commitments engagement";
  const RosterToken& first = tokens[run.first];
  const std::string_view word = flow.substr(first.at.begin, first.at.size());
  if (base::is_one_of(word, "substituting substitute substituted deputising replacing"))
    return true;
  for (std::uint32_t i = run.first; i < run.last; ++i) {
    if (tokens[i].is(kRoleWord | kBodyWord)) return false;
  }
  if (flow.substr(tokens[run.first].at.begin,
                  tokens[run.last - 1].at.end - tokens[run.first].at.begin)
          .find('@') != std::string_view::npos)
    return true;
  if (base::is_one_of(word, kReasons)) return true;
  if (run.size() > 1 && base::equals_folded(word, "for")) {
    const Range next = tokens[run.first + 1].at;  // "for item 6"
    return base::is_one_of(flow.substr(next.begin, next.size()),
                           "item items agenda part minute minutes");
  }
  return first.is(kRemarkWord) && !first.capital && !base::is_one_of(word, "representing acting");
}

}  // namespace minutebook::element
