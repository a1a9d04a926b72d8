#include <algorithm>
#include <optional>

#include "base/unicode.h"
#include "base/lexicon.h"
#include "block/title.h"
#include "block/verdict.h"

namespace minutebook::block {
namespace {

constexpr std::string_view kHonorifics =
    "mr mrs ms miss cllr cllrs clr councillor councillors dr prof sir lord lady rev deputy senator trustee director";
constexpr std::string_view kDecisionWords =
    "resolved agreed decided approved recommended carried passed moved adopted seconded proposed unanimously";

bool has_honorific(std::string_view words) {
  base::Words walk(words);
  for (std::string_view w = walk.next(); !w.empty(); w = walk.next()) {
    if (base::is_one_of(w, kHonorifics)) return true;
  }
  return false;
}

int count_words(std::string_view words) {
  base::Words walk(words.substr(0, 400));
  int n = 0;
  while (!walk.next().empty()) ++n;
  return n;
}

bool all_capitals(std::string_view words) {
  int upper = 0;
  for (const char c : words) {
    if (base::is_ascii_lower(c)) return false;
    upper += base::is_ascii_upper(c);
  }
  return upper >= 4;
}

/// "RESOLVED …", "And Resolved:", "MOTION CARRIED 4-0", "For (57)", "Against the proposal": what was decided, no title.
bool starts_with_decision(std::string_view words) {
  base::Words walk(words);
  std::string_view first = walk.next();
  if (base::is_one_of(first, "and further also motion amendment")) {
    const std::string_view second = walk.next();
    return base::is_one_of(second, kDecisionWords) || (base::is_one_of(first, "motion") && second.empty());
  }
  if (base::is_one_of(first, "for against abstain abstained ayes nays noes")) {
    const std::size_t at = static_cast<std::size_t>(first.data() - words.data()) + first.size();
    const std::string_view rest = base::trim(words.substr(at));
    return rest.empty() || rest.front() == '(' || rest.front() == ':' || base::starts_with_folded(rest, "the ");
  }
  return base::is_one_of(first, kDecisionWords);
}

/// A line that says when: "Thursday 13 March 2025", "Wednesday, March 22, 2023, at 7PM".
bool is_date_line(std::string_view words) {
  static constexpr std::string_view kDays = "monday tuesday wednesday thursday friday saturday sunday";
  static constexpr std::string_view kMonths =
      "january february march april may june july august september october november december";
  base::Words walk(words);
  int month = 0, number = 0, other = 0, day = 0;
  for (std::string_view w = walk.next(); !w.empty(); w = walk.next()) {
    if (base::is_one_of(w, kMonths)) ++month;
    else if (base::is_one_of(w, kDays)) ++day;
    else if (base::is_ascii_digit(w[0])) ++number;
    else ++other;
  }
  return month == 1 && number >= 1 && (day > 0 || other <= 1);
}

/// "Meeting held on 3 May 2021", "Minutes of …": the title of the page, not of an item.
bool is_document_title(std::string_view words) {
  return base::contains_folded(words, "minutes") || base::contains_folded(words, "meeting") ||
         base::contains_folded(words, "agenda");
}

/// The "A-1" of "Visitor Comments (A-1)": capital letters, digits, dashes and slashes in brackets at the end.
std::optional<Range> trailing_number(std::string_view words) {
  std::optional<Range> found;
  while (!words.empty() && words.back() == ')') {
    const std::size_t open = words.rfind('(');
    if (open == std::string_view::npos || open == 0) return std::nullopt;
    const std::string_view inside = words.substr(open + 1, words.size() - open - 2);
    if (inside.empty() || inside.size() > 16 || !base::is_ascii_upper(inside[0])) break;
    if (inside.size() > 1 && base::is_ascii_letter(inside[1])) break;
    found = Range{static_cast<std::uint32_t>(open + 1), static_cast<std::uint32_t>(open + 1 + inside.size())};
    words = base::trim(words.substr(0, open));
  }
  return found;
}

class Unlabelled {
 public:
  Unlabelled(const text::Text& text, const line::Lines& lines, Blocks& blocks)
      : text_(text), lines_(lines), blocks_(blocks.blocks), all_(blocks) {}

  void run() {
    mark_items();
    mark_trailing_numbers();
    boundary_ = find_boundary();
    numbered_ = std::any_of(blocks_.begin(), blocks_.end(),
                            [](const Block& b) { return b.kind == Kind::heading && !b.label.empty() && b.level == 1; });
    run_in_least_ = least_run_in();
    for (std::uint32_t i = 0; i < blocks_.size(); ++i) {
      judge(i);
      follow_quotes(i);
    }
    set_levels();
  }

 private:
  std::string_view words(std::uint32_t i) const { return all_.text(blocks_[i].words); }

  void accept(std::uint32_t i, const char* rule) {
    blocks_[i].kind = Kind::heading;
    blocks_[i].rule = rule;
  }

  /// Where run-in titles are the style of the page, a title with few capitals is one too ("Minutes of the last meeting – …").
  double least_run_in() const {
    if (numbered_) return 0.72;
    int clear = 0;
    for (std::uint32_t i = boundary_; i < blocks_.size(); ++i) {
      if (blocks_[i].kind != Kind::paragraph || blocks_[i].number.found() || blocks_[i].columns > 1) continue;
      const TitleCut cut = cut_title(words(i));
      if (!cut.run_in() || cut.score < 0.8 || cut.length > 60) continue;
      const std::string_view title = words(i).substr(0, cut.length);
      clear += !base::is_fact_label(title) && !has_honorific(title) && words(i).substr(cut.length, 2) != ". ";
    }
    return clear >= 3 ? 0.55 : 0.72;
  }

  /// "(Item 3)" on a line of its own: the block above is a title, whatever it looks like.
  void mark_items() {
    for (std::uint32_t i = 0; i < blocks_.size(); ++i) {
      const std::string_view s = words(i);
      if (mark_at_end(i, s) || i == 0) continue;
      if (s.size() > 12 || !base::starts_with_folded(s, "(item ") || s.back() != ')') continue;
      if (!base::is_ascii_digit(s[6])) continue;
      Block& title = blocks_[i - 1];
      if (title.words.size() > 260) continue;
      title.kind = Kind::heading;
      if (title.label.empty()) {
        title.rule = "heading.item-marker";
        title.printed_number = {blocks_[i].words.begin + 6, blocks_[i].words.end - 1};
        title.level = 1;
      }
    }
  }

  /// "Work programme (Item 10)" on one line.
  bool mark_at_end(std::uint32_t i, std::string_view s) {
    if (s.size() > 200 || !s.ends_with(')')) return false;
    const std::size_t open = s.rfind('(');
    if (open == std::string_view::npos || open < 3 || !base::starts_with_folded(s.substr(open), "(item ")) return false;
    if (!base::is_ascii_digit(s[open + 6])) return false;
    Block& title = blocks_[i];
    title.kind = Kind::heading;
    if (!title.label.empty()) return true;
    title.rule = "heading.item-marker";
    title.printed_number = {title.words.begin + static_cast<std::uint32_t>(open) + 6, title.words.end - 1};
    title.level = 1;
    return true;
  }

  /// Index of the first block that is past the page's own title, the attendance label or the first item.
  std::uint32_t find_boundary() const {
    std::uint32_t dated = 0;
    for (std::uint32_t i = 0; i < blocks_.size(); ++i) {
      const Block& b = blocks_[i];
      const std::string_view s = words(i);
      const bool cued = b.cue != nullptr && b.cue->cue == text::Cue::heading && !is_document_title(s);
      if (b.kind == Kind::heading || cued) return i;
      const std::size_t colon = std::min(s.find(':'), s.size());
      if (base::is_attendance_label(s.substr(0, colon)) || base::equals_folded(s, "agenda item")) return i;
      if (dated == 0 && i < 12 && base::contains_folded(s, "meeting") && s.size() > 20) dated = i + 1;
    }
    return dated;
  }

  void mark_trailing_numbers() {
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < blocks_.size(); ++i) {
      if (words(i).size() < 160 && trailing_number(words(i))) found.push_back(i);
    }
    if (found.size() < 4) return;
    for (const std::uint32_t i : found) {
      Block& b = blocks_[i];
      if (b.kind == Kind::heading) continue;
      const Range at = *trailing_number(words(i));
      b.printed_number = {b.words.begin + at.begin, b.words.begin + at.end};
      accept(i, "heading.trailing-number");
      b.level = 1;
    }
  }

  /// Text that an item can have under its title.
  bool has_text_below(std::uint32_t i) const {
    if (i + 1 >= blocks_.size()) return false;
    const Block& next = blocks_[i + 1];
    if (next.kind == Kind::list || next.kind == Kind::section) return true;
    const std::string_view s = words(i + 1);
    if (next.kind == Kind::heading || next.columns >= 3) return false;
    return (s.size() >= 40 && count_words(s) >= 7) || s.find(": ") < 25;
  }

  void judge(std::uint32_t i) {
    Block& b = blocks_[i];
    const std::string_view s = words(i);
    if (b.kind == Kind::heading || s.empty()) return;
    const bool expected = i > 0 && base::equals_folded(base::trim(words(i - 1)), "agenda item");
    if (b.cue != nullptr && b.cue->role == text::Role::label) return section(b);
    if (expected && s.size() < 250) return accept(i, "heading.agenda-item-page");
    if (b.cue != nullptr && b.cue->cue == text::Cue::heading) return judge_marked(i);
    if (!b.label.empty() || (b.cue != nullptr && b.cue->cue == text::Cue::table_row)) return;
    if (base::is_group_label(s) && i + 1 < blocks_.size() && blocks_[i + 1].kind == Kind::heading && numbered_) {
      return accept(i, "heading.group");
    }
    if (base::is_section_label(s)) return section(b);
    if (i < boundary_ || base::is_attendance_label(s) || base::is_fact_label(s) || starts_with_decision(s) || is_date_line(s)) return;
    if (closed_ || quoted_ || inside_list(i) || (i < 12 && base::starts_with_folded(s, "minutes of"))) return;
    judge_standing(i);
  }

  /// After the meeting has closed come names to sign, not titles.
  static bool closes_meeting(std::string_view s) {
    return s.size() < 200 && (base::contains_folded(s, "adjourned the meeting") || base::contains_folded(s, "meeting was adjourned") ||
                              base::contains_folded(s, "meeting closed") || base::contains_folded(s, "meeting concluded") ||
                              base::contains_folded(s, "concluded the meeting"));
  }

  /// Between two members of a list that a sentence leads to.
  bool inside_list(std::uint32_t i) const {
    std::uint32_t before = i, after = i;
    while (before > 0 && i - before < 4 && !blocks_[before].number.found()) --before;
    while (after + 1 < blocks_.size() && after - i < 4 && !blocks_[after].number.found()) ++after;
    const int chain = blocks_[after].chain;
    if (chain < 0 || !all_.chains[static_cast<std::size_t>(chain)].introduced) return false;
    if (blocks_[before].chain == chain) return true;
    const bool first = all_.chains[static_cast<std::size_t>(chain)].members.front() == after && after == i + 1;
    return first && i > 0 && base::trim(words(i - 1)).ends_with(':') && !base::trim(words(i)).ends_with(':');
  }

  /// Inside a quotation of several paragraphs, or under "REPLY:", a short line is a heading of the quoted text.
  void follow_quotes(std::uint32_t i) {
    const Block& b = blocks_[i];
    const std::string_view s = words(i);
    if (b.kind == Kind::heading && !b.label.empty()) {
      quoted_ = replying_ = false;
      return;
    }
    if (i * 10 > blocks_.size() * 8 && closes_meeting(s)) closed_ = true;
    const std::size_t open = s.rfind("\xE2\x80\x9C"), close = s.rfind("\xE2\x80\x9D");
    if (open != std::string_view::npos && (close == std::string_view::npos || close < open)) quoted_ = true;
    else if (close != std::string_view::npos) quoted_ = false;
    if (base::starts_with_folded(s, "reply") || base::starts_with_folded(s, "response:") || base::starts_with_folded(s, "answer:")) {
      replying_ = true;
    }
  }

  void section(Block& b) {
    b.kind = Kind::section;
    b.rule = "section.label";
  }

  /// The lines below the first one say that these are minutes: it names who met.
  bool introduces_minutes() const {
    for (std::uint32_t k = 1; k < std::min<std::size_t>(blocks_.size(), 4); ++k) {
      if (base::contains_folded(words(k).substr(0, 120), "minutes")) return true;
    }
    return false;
  }

  void judge_marked(std::uint32_t i) {
    const std::string_view s = words(i);
    Block& b = blocks_[i];
    if (b.cue->role == text::Role::page_title) return;
    if (base::is_section_label(s) && !base::equals_folded(strip_title(s), "agenda")) return section(b);
    if (base::is_attendance_label(s) && !base::contains_folded(s, "apolog") && !base::equals_folded(s, "attendance")) return section(b);
    const bool first = std::none_of(blocks_.begin(), blocks_.begin() + i, [](const Block& x) { return x.kind == Kind::heading; });
    if (first && is_document_title(s) && i < 8) return;
    if (first && i == 0 && introduces_minutes()) return;
    if (s.size() > 250) return;
    accept(i, "heading.markup");
  }

  /// The block above is a title or ends its sentence.
  bool follows_end(std::uint32_t i) const {
    if (i == 0 || blocks_[i - 1].kind == Kind::heading) return true;
    const std::string_view before = base::trim(words(i - 1));
    return before.ends_with('.') || before.ends_with('?') || before.ends_with("\xE2\x80\x9D");
  }

  static bool money(std::string_view s) {
    for (std::size_t i = 0; i + 2 < s.size(); ++i) {
      const bool sign = s[i] == '$' || s.substr(i).starts_with("\xC2\xA3") || s.substr(i).starts_with("\xE2\x82\xAC");
      const std::size_t at = i + (s[i] == '$' ? 1 : s[i] == '\xC2' ? 2 : 3);
      if (sign && at < s.size() && base::is_ascii_digit(s[at])) return true;
    }
    return false;
  }

  void judge_standing(std::uint32_t i) {
    const Block& b = blocks_[i];
    const std::string_view s = words(i);
    const TitleCut cut = cut_title(s);
    if (cut.length == 0) return;
    const std::string_view title = s.substr(0, cut.length);
    if (base::is_fact_label(title) || base::is_attendance_label(title) || !base::is_upper(base::code_point_at(title, 0).value)) return;
    const std::string_view lead = s.substr(0, std::min(s.find(':'), s.size()));
    if (base::is_fact_label(lead) || base::is_section_label(title) || replying_) return;
    const int n = count_words(title);
    const bool apart = b.blanks > (lines_.double_spaced ? 1 : 0) || b.page_start || text_.format == text::Format::html;
    if (cut.whole) {
      if (!has_text_below(i) || b.columns > 1 || b.lines > 3 || n > 16) return;
      if (b.bold && cut.score >= 0.55) return accept(i, "heading.bold-line");
      if (all_capitals(title) && n <= 14 && (apart || s.size() > 5)) return accept(i, "heading.capitals");
      if (has_honorific(title) || s.back() == '.' || n > 12) return;
      const bool colon = s.back() == ':' && n <= 6;
      if (text_.format == text::Format::html) return;  // a page marks its titles; a short line there is a link or a cell
      if (n < 2 && !(colon && apart)) return;
      const bool closed = follows_end(i);
      if (cut.score >= 0.78 && (apart || colon)) return accept(i, "heading.title-line");
      if (cut.score >= 0.85 && closed) return accept(i, "heading.title-line");
      const bool alone = apart && closed && i + 1 < blocks_.size() && blocks_[i + 1].blanks > (lines_.double_spaced ? 1 : 0);
      if (cut.score >= 0.62 && alone && n <= 12 && !money(s)) return accept(i, "heading.line-apart");
      return;
    }
    const char32_t sep = base::code_point_at(s, cut.length).value;
    const bool dot = sep == '.' && s.substr(cut.length, 2) == ". ";
    const bool acronym = title.size() <= 4 && std::none_of(title.begin(), title.end(), [](char c) { return base::is_ascii_lower(c); });
    const bool in_table = (i > 0 && blocks_[i - 1].columns > 2) || (i + 1 < blocks_.size() && blocks_[i + 1].columns > 2);
    if (acronym || in_table || (money(s) && s.size() < 120)) return;
    if (dot || has_honorific(title) || n > (cut.score >= 0.8 ? 12 : 8) || cut.score < run_in_least_) return;
    if (s.substr(0, 120).find('\t') != std::string_view::npos || (numbered_ && cut.score < 0.8)) return;
    const char32_t after = base::code_point_at(s, cut.rest).value;
    if (after == 0xA3 || after == 0x20AC || after == '$') return;  // a payment
    accept(i, "heading.run-in");
  }

  void set_levels() {
    std::uint8_t least = 6;
    for (const Block& b : blocks_) {
      if (b.kind == Kind::heading && b.level == 0 && b.cue != nullptr && b.cue->cue == text::Cue::heading) {
        least = std::min(least, b.cue->level);
      }
    }
    std::uint8_t labelled = 0;
    for (Block& b : blocks_) {
      if (b.kind != Kind::heading) continue;
      if (b.level != 0) {
        labelled = b.level;
      } else if (b.cue != nullptr && b.cue->cue == text::Cue::heading) {
        b.level = static_cast<std::uint8_t>(1 + b.cue->level - std::min(least, b.cue->level));
        labelled = b.level;
      } else if (std::string_view(b.rule) == "heading.group" || labelled == 0) {
        b.level = 1;
      } else {
        b.level = static_cast<std::uint8_t>(labelled + 1);
      }
    }
  }

  const text::Text& text_;
  const line::Lines& lines_;
  std::vector<Block>& blocks_;
  const Blocks& all_;
  std::uint32_t boundary_ = 0;
  bool numbered_ = false;
  double run_in_least_ = 0.72;
  bool quoted_ = false;    // inside a quotation that began in a block before
  bool closed_ = false;
  bool replying_ = false;  // below "REPLY:"
};

bool is_item_marker(std::string_view s) {
  return s.size() <= 12 && base::starts_with_folded(s, "(item ") && s.back() == ')';
}

}  // namespace

void find_unlabelled(const text::Text& text, const line::Lines& lines, Blocks& blocks) {
  Unlabelled(text, lines, blocks).run();
}

namespace {

/// No full stop but those of initials: "Notice of Motion submitted by Councillor D. Mack (to be referred …)".
bool is_one_phrase(std::string_view words) {
  if (words.ends_with('.')) return false;
  for (std::size_t at = words.find(". "); at != std::string_view::npos; at = words.find(". ", at + 1)) {
    const bool initial = at > 0 && base::is_ascii_upper(words[at - 1]) && (at == 1 || words[at - 2] == ' ');
    if (!initial) return false;
  }
  return true;
}

}  // namespace

void split_titles(Blocks& blocks) {
  std::vector<Block> out;
  out.reserve(blocks.blocks.size() + 16);
  std::vector<std::uint32_t> moved(blocks.blocks.size());
  for (std::size_t i = 0; i < blocks.blocks.size(); ++i) {
    moved[i] = static_cast<std::uint32_t>(out.size());
    Block b = blocks.blocks[i];
    const std::string_view words = blocks.text(b.words);
    if (b.kind == Kind::heading && i > 0 && !out.empty() && is_item_marker(words)) b.kind = Kind::paragraph;
    if (b.kind != Kind::heading) {
      if (!out.empty() && out.back().kind == Kind::heading && is_item_marker(words)) {
        out.back().printed.end = b.words.end;
        moved[i] = static_cast<std::uint32_t>(out.size() - 1);
        continue;
      }
      out.push_back(b);
      continue;
    }
    TitleCut cut = b.label.empty() ? cut_title(words) : cut_labelled_title(words);
    const bool in_chain = b.chain >= 0 && blocks.chains[static_cast<std::size_t>(b.chain)].headings;
    const bool one_phrase = words.size() <= 220 && is_one_phrase(words) && title_score(words) > 0.05;
    const bool marked = i + 1 < blocks.blocks.size() && is_item_marker(blocks.text(blocks.blocks[i + 1].words));
    const bool sure = !b.printed_number.empty() || (b.cue != nullptr && b.cue->cue == text::Cue::heading) || words.size() < 50 ||
                      (in_chain && one_phrase) || marked;
    if (cut.length == 0 && sure) cut = {words.size(), words.size(), 0.4, true};
    if (cut.length == 0) {  // a labelled paragraph among titles: it keeps its number and its text
      b.kind = b.label.empty() ? Kind::paragraph : Kind::list;
      b.rule = "block.labelled";
      out.push_back(b);
      continue;
    }
    const std::uint32_t begin = b.words.begin;
    std::string_view title = strip_title(words.substr(0, cut.length));
    if (!b.printed_number.empty() && b.printed_number.begin < b.words.end) {
      title = strip_title(words.substr(0, b.printed_number.begin - begin - 1));
    }
    if (title.empty()) title = words.substr(0, cut.length);
    const auto from = static_cast<std::uint32_t>(title.data() - words.data());
    Block rest = b;
    b.printed = {b.label.empty() ? begin : b.label.begin, begin + static_cast<std::uint32_t>(cut.rest)};
    b.words = {begin + from, begin + from + static_cast<std::uint32_t>(title.size())};
    out.push_back(b);
    if (cut.rest < words.size()) {
      rest.kind = Kind::paragraph;
      rest.rule = "block.run-in-text";
      rest.runs_in = true;
      rest.label = {};
      rest.number = {};
      rest.printed_number = {};
      rest.chain = -1;
      rest.cue = nullptr;
      rest.words.begin = begin + static_cast<std::uint32_t>(cut.rest);
      out.push_back(rest);
    }
  }
  for (Chain& chain : blocks.chains) {
    for (std::uint32_t& m : chain.members) m = moved[m];
  }
  blocks.blocks = std::move(out);
}

}  // namespace minutebook::block
