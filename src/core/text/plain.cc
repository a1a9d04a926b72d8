#include "text/plain.h"

#include <vector>

#include "text/lines.h"
#include "text/scribe.h"
#include "text/underline.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace minutebook::text {
namespace {

/// Whether three equal bytes of punctuation stand in a row somewhere: most texts have none and need no look at their
/// lines.
bool may_have_rules(std::string_view text) {
  std::size_t i = 0;
#if defined(__SSE2__)
  const auto load = [text](std::size_t at) {
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
  };
  for (; i + 18 <= text.size(); i += 16) {
    const __m128i a = load(i);
    const __m128i same =
        _mm_and_si128(_mm_cmpeq_epi8(a, load(i + 1)), _mm_cmpeq_epi8(a, load(i + 2)));
    if (_mm_movemask_epi8(same) == 0) continue;
    __m128i rules = _mm_setzero_si128();
    for (const char c : kRuleCharacters) {
      rules = _mm_or_si128(rules, _mm_cmpeq_epi8(a, _mm_set1_epi8(c)));
    }
    if (_mm_movemask_epi8(_mm_and_si128(same, rules)) != 0) return true;
  }
#endif
  for (; i + 3 <= text.size(); ++i) {
    if (rule_character(text.substr(i, 3)) != 0) return true;
  }
  return false;
}

/// Collects the headings and the rules to drop, a line at a time.
class Underlines {
 public:
  Underlines(std::string_view text, std::vector<LineCue>& cues) : text_(text), cues_(cues) {}

  void line(const SourceLine& line) {
    const std::string_view content = line.of(text_);
    const char rule = rule_character(content);
    const bool free_above = before_blank_ || before_rule_;
    if (rule != 0 && free_above && underlines(title_.of(text_), content)) {
      const bool overlined = before_rule_ && trim_blanks(before_.of(text_)) == trim_blanks(content);
      if (overlined) dropped_.push_back(before_);
      dropped_.push_back(line);
      LineCue cue;
      cue.begin = static_cast<std::uint32_t>(title_.begin);
      cue.cue = Cue::heading;
      cue.level = levels_.level(rule, overlined);
      cue.block_start = true;
      cues_.push_back(cue);
    }
    before_ = title_;
    before_blank_ = title_blank_;
    before_rule_ = title_rule_;
    title_ = line;
    title_blank_ = trim_blanks(content).empty();
    title_rule_ = rule != 0;
  }

  const std::vector<SourceLine>& dropped() const { return dropped_; }

 private:
  std::string_view text_;
  std::vector<LineCue>& cues_;
  SourceLine title_, before_;  // the last line and the one before it
  bool title_blank_ = true, before_blank_ = true;
  bool title_rule_ = false, before_rule_ = false;
  UnderlineLevels levels_;
  std::vector<SourceLine> dropped_;
};

/// Cues were found at offsets of the source; rules that go away move what comes after them.
void move_cues(const std::vector<SourceLine>& dropped, std::vector<LineCue>& cues) {
  std::size_t at = 0;
  std::uint32_t gone = 0;
  for (LineCue& cue : cues) {
    while (at < dropped.size() && dropped[at].begin < cue.begin) {
      gone += static_cast<std::uint32_t>(dropped[at].end - dropped[at].begin);
      ++at;
    }
    cue.begin -= gone;
  }
}

}  // namespace

void read_plain(std::string_view decoded, Text& text) {
  text.format = Format::plain;
  if (!may_have_rules(decoded)) return;
  Underlines underlines(decoded, text.cues);
  for (std::size_t at = 0; at < decoded.size();) {
    const SourceLine line = line_at(decoded, at);
    underlines.line(line);
    at = line.next;
  }
  if (underlines.dropped().empty()) return;
  move_cues(underlines.dropped(), text.cues);
  Scribe scribe(decoded, text.owned, text.markup);
  std::size_t copied = 0;
  for (const SourceLine& rule : underlines.dropped()) {
    scribe.copy(copied, rule.begin);
    copied = rule.end;
  }
  scribe.copy(copied, decoded.size());
}

}  // namespace minutebook::text
