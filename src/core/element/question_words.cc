#include "element/question_words.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"

namespace minutebook::element {
namespace {

/// Narrative that follows an answer and is none: the discussion goes on.
constexpr std::array kNarrative = {
    "members ",      "in reply to members", "in proposing",     "following ",   "councillor ",  "councillors ", "cllr ",
    "the members ",  "this concluded",      "it was agreed",    "it was noted", "in response to members", "the motion ",
    "this motion ",  "the mayor ",          "the cathaoirleach ", "on the proposal", "proposed by", "the meeting ",
    "a discussion ", "discussion ensued",   "signed",           "resolved",
};

}  // namespace

bool is_narrative(std::string_view s) {
  return std::any_of(kNarrative.begin(), kNarrative.end(), [&](const char* p) { return base::starts_with_folded(s, p); });
}

/// "I will ask at the next meeting …"; scans read the I as "|", "!" or "1".
bool says_will_ask(std::string_view s) {
  const std::size_t at = s.find("will ask");
  return at != std::string_view::npos && at <= 8;
}

bool asks(std::string_view s) { return s.find('?') != std::string_view::npos; }

bool ends_asking(std::string_view s) {
  s = base::trim(s);
  while (!s.empty() && (s.back() == '"' || s.back() == '\'' || s.back() == ')' || s.back() == '.' || (s.back() & 0x80) != 0)) {
    s.remove_suffix(1);
  }
  return s.ends_with('?');
}

bool closes_quote(std::string_view s) {
  while (!s.empty() && (s.back() == '.' || s.back() == ',' || s.back() == ';' || s.back() == ' ')) s.remove_suffix(1);
  return s.ends_with("\xE2\x80\x99") || s.ends_with("\xE2\x80\x9D") || s.ends_with('\'') || s.ends_with('"');
}

}  // namespace minutebook::element
