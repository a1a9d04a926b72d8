#include "block/join.h"

#include <algorithm>
#include <cstdlib>

#include "base/lexicon.h"
#include "base/unicode.h"
#include "block/bare_numbers.h"
#include "block/line_words.h"
#include "block/starters.h"
#include "block/title.h"

namespace minutebook::block {
namespace {

using line::Line;

/// A word that ends no line of its own: the sentence goes on.
constexpr std::string_view kGoesOn =
    "a an and as at by for from in into of on or the to with that was were is be been their his "
    "her its this councillor "
    "cllr cllrs councillors mr mrs ms dr per be which would had has have not";

struct Facts {
  std::string_view words;
  Label label;
  bool lower_start = false;
  bool terminal = false;  // ends a sentence or a lead-in: . : ; ? ! and closing marks after them
  bool hyphen = false;    // ends with a letter and "-"
  bool comma = false;
};

/// "… by Mr R." goes on.
bool ends_abbreviated(std::string_view s) {
  s.remove_suffix(1);
  std::size_t begin = s.size();
  while (begin > 0 && base::is_ascii_letter(s[begin - 1])) --begin;
  const std::string_view word = s.substr(begin);
  if (word.size() == 1) return base::is_ascii_upper(word[0]) && begin > 0 && s[begin - 1] == ' ';
  return base::is_one_of(word, "mr mrs ms dr cllr cllrs st no nos rev");
}

/// "It was RESOLVED to pay. Proposed:" at the end of a full line: who it was stands on the next.
bool ends_before_name(std::string_view s) {
  return s.size() > 40 && (s.ends_with(" Proposed:") || s.ends_with(" Seconded:") ||
                           s.ends_with(" Proposer:") || s.ends_with(" Seconder:"));
}

bool ends_sentence(std::string_view s) {
  for (base::CodePoint c; !s.empty(); s.remove_suffix(c.length)) {
    c = base::code_point_before(s, s.size());
    const char32_t v = c.value;
    if (v == '.') return !ends_abbreviated(s);
    if (v == ':' || v == ';' || v == '?' || v == '!') return true;
    const bool closing =
        v == '"' || v == '\'' || v == ')' || v == ']' || v == 0x2019 || v == 0x201D;
    if (!closing) return false;
  }
  return false;
}

/// "[" opens on this line and does not close. Looked for from the front first: that is fast, and most lines have none.
bool leaves_bracket_open(std::string_view words) {
  return words.find('[') != std::string_view::npos &&
         words.find(']', words.rfind('[')) == std::string_view::npos;
}

Facts facts_of(const text::Text& text, const Line& line) {
  Facts f;
  f.words = text.reading.substr(line.words.begin, line.words.size());
  f.label = base::parse_label(f.words);
  if (f.label.style ==
      LabelStyle::bullet) {  // "+ 3. Minutes": the number is the label, the bullet its dress
    Label inner =
        base::parse_label(f.words.substr(std::min<std::size_t>(f.label.rest, f.words.size())));
    if (inner.is_number() && inner.gap > 0 &&
        (inner.dress != Dress::bare ||
         (inner.style == LabelStyle::slashed && base::is_ascii_upper(inner.core[0]))) &&
        inner.style != LabelStyle::alpha) {
      inner.length += f.label.rest;
      inner.rest += f.label.rest;
      f.label = inner;
    }
  }
  f.lower_start = base::is_lower(base::code_point_at(f.words, 0).value);
  f.terminal = ends_sentence(f.words);
  const char last = f.words.empty() ? ' ' : f.words.back();
  f.comma = last == ',';
  f.hyphen = last == '-' && f.words.size() > 1 &&
             base::is_letter(base::code_point_before(f.words, f.words.size() - 1).value);
  return f;
}

/// The last word cannot end a line.
bool goes_on(std::string_view words) {
  std::size_t begin = words.size();
  while (begin > 0 && base::is_ascii_letter(words[begin - 1])) --begin;
  return base::is_one_of(words.substr(begin), kGoesOn);
}

/// Columns of the first word, at most 60.
std::size_t first_word_width(std::string_view words) {
  return std::min<std::size_t>(base::count_code_points(words.substr(0, words.find(' '))), 60);
}

bool is_bold(const Line& line) { return line.cue != nullptr && line.cue->bold; }

bool is_preformatted(const Line& line) { return line.cue != nullptr && line.cue->preformatted; }

bool starts_by_markup(const Line& line) {
  if (line.cue == nullptr) return false;
  return line.cue->block_start || line.cue->cue == text::Cue::heading ||
         line.cue->cue == text::Cue::table_row || line.cue->cue == text::Cue::list_item ||
         line.cue->role != text::Role::none;
}

bool same_siblings(const Label& a, const Label& b) {
  return a.style == b.style && a.dress == b.dress && a.upper == b.upper &&
         (a.style == LabelStyle::bullet || b.ordinal == a.ordinal + 1 ||
          (a.style == LabelStyle::alpha && b.roman == a.roman + 1));
}

class Joiner {
 public:
  Joiner(const text::Text& text, const line::Lines& lines)
      : text_(text), lines_(lines), bare_(find_bare_numbers(text, lines)) {}

  std::vector<Group> run() {
    groups_.reserve(lines_.lines.size());
    for (std::uint32_t i = 0; i < lines_.lines.size(); ++i) {
      const Line& line = lines_.lines[i];
      if (line.furniture || line.words.empty()) {
        crossed_ |= line.furniture;
        blanks_ = static_cast<std::uint8_t>(std::min(255, blanks_ + line.blanks));
        page_ |= line.page_start;
        continue;
      }
      add(i);
      crossed_ = false;
      page_ = false;
      blanks_ = 0;
    }
    return std::move(groups_);
  }

 private:
  /// Width, number and margin of the lines from `i` on that stand together without a blank line.
  void measure_run(std::uint32_t i) {
    if (i < run_end_) return;
    run_width_ = 0;
    run_lines_ = 0;
    std::uint32_t moved = 0;
    for (run_end_ = i; run_end_ < lines_.lines.size(); ++run_end_) {
      const Line& line = lines_.lines[run_end_];
      if (run_end_ > i && line.blanks > 0) break;
      run_width_ = std::max(run_width_, line.width);
      ++run_lines_;
      if (run_end_ > i) moved += std::abs(line.indent - lines_.lines[run_end_ - 1].indent) > 2;
    }
    centred_ = moved * 2 >= run_lines_;
  }

  void add(std::uint32_t i) {
    measure_run(i);
    const Line& line = lines_.lines[i];
    Facts facts = facts_of(text_, line);
    if (std::binary_search(bare_.begin(), bare_.end(), i)) facts.label = bare_label(facts.words);
    const auto blanks = static_cast<std::uint8_t>(std::min(255, blanks_ + line.blanks));
    const bool page = page_ || line.page_start || crossed_;
    const bool alone = !groups_.empty() && groups_.back().label_alone &&
                       groups_.back().last == groups_.back().first;
    const bool join =
        !groups_.empty() && (alone ? joins_label(line, facts) : joins(line, facts, blanks, page));
    if (join) {
      groups_.back().last = i;
    } else {
      Group group{i, i, facts.label, false};
      const bool bare = facts.label.dress == Dress::bare &&
                        facts.label.style == LabelStyle::arabic;  // a cell or a page number
      group.label_alone =
          facts.label.is_number() && facts.label.rest >= facts.words.size() && !bare;
      if (facts.label.is_number()) last_label_ = facts.label;
      groups_.push_back(group);
    }
    before_ = facts;
    before_line_ = &line;
  }

  /// The line after "29." or "I." that stood alone is its text, unless it is a label itself.
  bool joins_label(const Line& line, const Facts& facts) const {
    if (facts.label.found() || is_starter(facts.words)) return false;
    if (groups_.back().label.style == LabelStyle::question)
      return false;  // "Question 4" heads what follows
    return line.cue == nullptr || line.cue->cue != text::Cue::table_row;
  }

  bool joins(const Line& line, const Facts& now, int blanks, bool page) const {
    const Line& a = *before_line_;
    if (text_.format == text::Format::html && !(is_preformatted(a) && is_preformatted(line)))
      return false;
    if (starts_by_markup(line)) return false;
    if (a.cue != nullptr && a.cue->cue == text::Cue::heading) return false;
    if (is_bold(a) != is_bold(line)) return false;
    if (is_starter(now.words) && !leaves_bracket_open(before_.words)) return false;
    if (a.columns > 1 && before_.words.ends_with("  X")) return false;  // a row of a grid
    if (!before_.comma && is_voter_line(now.words)) return false;
    if (names_asker()) return false;
    if (heads_a_list(now.words) && all_capitals(before_.words)) return false;
    if (blanks == 0 && ends_before_name(before_.words)) return true;
    const bool open = !before_.terminal;  // the sentence has not ended
    if (now.label.found() && starts_labelled(line, now, blanks)) return false;
    const int normal = lines_.double_spaced ? 1 : 0;
    if (before_.hyphen && now.lower_start && blanks <= 1) return true;
    if (page && open && (now.lower_start || is_full(a, now, 0.82))) return columns_agree(a, line);
    if (blanks > normal) {
      return open && now.lower_start && blanks <= normal + 1 &&
             a.width * 10 >= lines_.text_width * 6 && a.columns < 3;
    }
    if (!columns_agree(a, line)) return before_.comma;
    if (open && (now.lower_start || before_.comma || goes_on(before_.words))) return true;
    if (before_.terminal && line.indent > a.indent + 2) return false;
    const bool answer = says_nothing(now.words) && !before_.words.ends_with('-');
    if ((answer || base::starts_with_folded(now.words, "order: ")) && is_title_line())
      return false;  // "None.", "Order: Agreed." below a title
    if (is_title_line())
      return is_full(a, now, 0.93) ||
             (is_full(a, now, wraps_early(a) ? 0.7 : 0.78) && title_score(now.words) >= 0.5);
    return is_full(a, now, wraps_early(a) ? 0.72 : 0.82);
  }

  /// "PRESENT", "APOLOGIES" alone on a line below a title in capitals: no words of that title.
  static bool heads_a_list(std::string_view words) {
    return words.size() < 30 && all_capitals(words) && base::is_attendance_label(words);
  }

  /// "Question 1 - Peter Gatt, Marley East": below it stands what he asks.
  bool names_asker() const {
    const Group& group = groups_.back();
    if (group.label.style != LabelStyle::question || group.first != group.last) return false;
    const std::string_view rest = before_.words.substr(group.label.rest);
    if (!(rest.starts_with("- ") || rest.starts_with("\xE2\x80\x93 ")) || rest.size() > 80)
      return false;
    base::Words walk(rest);
    for (std::string_view w = walk.next(); !w.empty(); w = walk.next()) {
      if (!base::is_upper(base::code_point_at(w, 0).value) && !base::is_one_of(w, "of and for the"))
        return false;
    }
    return true;
  }

  static bool columns_agree(const Line& a, const Line& b) { return a.columns < 3 && b.columns < 3; }

  /// The first word of the next line would not have fitted on line `a`.
  bool is_full(const Line& a, const Facts& now, double slack) const {
    const double limit = before_.terminal ? lines_.text_width * 0.97 : lines_.text_width * slack;
    const std::size_t needed = a.width + 1 + first_word_width(now.words);
    if (static_cast<double>(needed) > limit) return true;
    // A narrow column of prose wraps at its own width; the lines of a title page each stand in the middle.
    return !centred_ && a.columns < 2 && run_width_ >= 40 && run_lines_ >= 3 && !before_.terminal &&
           a.width * 10 >= run_width_ * 8 && needed > run_width_;
  }

  /// Capitals and bold type are wider: such lines hold fewer letters.
  bool wraps_early(const Line& a) const {
    return is_bold(a) || std::none_of(before_.words.begin(), before_.words.end(),
                                      [](char c) { return base::is_ascii_lower(c); });
  }

  /// The block so far is one labelled line that reads like a title.
  bool is_title_line() const {
    const Group& group = groups_.back();
    if (group.first != group.last || !group.label.is_number()) return false;
    const TitleCut cut = cut_title(
        before_.words.substr(std::min<std::size_t>(group.label.rest, before_.words.size())));
    return cut.whole && cut.score >= 0.55;
  }

  /// A label at the start of a line is one, unless the line plainly goes on with the sentence before it.
  bool starts_labelled(const Line& line, const Facts& now, int blanks) const {
    const Label& label = now.label;
    const Line& a = *before_line_;
    const bool mid_sentence = !before_.terminal && blanks == 0 && is_full(a, now, 0.82);
    if (label.style == LabelStyle::bullet) {
      const bool dash =
          label.core == "-" || label.core == "*" || label.core == "+" || label.core.size() == 3;
      return !dash || !mid_sentence || before_.label.style == LabelStyle::bullet ||
             line.indent != a.indent || label.core == "\xE2\x80\xA2";
    }
    if (same_siblings(last_label_, label)) return true;
    if (label.style == LabelStyle::alpha && label.dress == Dress::dot && label.upper &&
        label.gap < 2 && label.rest < now.words.size()) {
      return label.ordinal == 1 && !mid_sentence;  // "J. Smith" is a name
    }
    if (!mid_sentence) return true;
    return label.gap >= 2 || line.indent + 2 < a.indent;
  }

  const text::Text& text_;
  const line::Lines& lines_;
  std::vector<std::uint32_t> bare_;  // lines with bare numbers that count
  std::vector<Group> groups_;
  Facts before_;
  const Line* before_line_ = nullptr;
  Label last_label_;
  std::uint8_t blanks_ = 0;
  bool crossed_ = false, page_ = false;
  std::uint32_t run_end_ = 0, run_lines_ = 0;
  std::uint16_t run_width_ = 0;
  bool centred_ = false;  // few lines of the run begin where the one before does
};

}  // namespace

std::vector<Group> group_lines(const text::Text& text, const line::Lines& lines) {
  return Joiner(text, lines).run();
}

}  // namespace minutebook::block
