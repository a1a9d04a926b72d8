#include <algorithm>

#include "base/lexicon.h"
#include "base/unicode.h"
#include "block/line_words.h"
#include "block/page_front.h"
#include "block/speakers.h"
#include "block/starters.h"
#include "block/title.h"
#include "block/verdict.h"

namespace minutebook::block {
namespace {

class Unlabelled {
 public:
  Unlabelled(const text::Text& text, const line::Lines& lines, Blocks& blocks, Cuts& cuts,
             LastTitles& last)
      : text_(text),
        lines_(lines),
        blocks_(blocks.blocks),
        all_(blocks),
        cuts_(cuts),
        last_(last),
        speakers_(blocks) {}

  void run() {
    boundary_ = end_of_front(all_);
    numbered_ = std::any_of(blocks_.begin(), blocks_.end(), [](const Block& b) {
      return b.kind == Kind::heading && !b.label.empty() && b.level == 1;
    });
    run_in_least_ = least_run_in();
    count_speakers();
    for (std::uint32_t i = 0; i < blocks_.size(); ++i) {
      judge(i);
      follow_quotes(i);
      if (blocks_[i].kind == Kind::heading) {
        under_interests_ = base::contains_folded(words(i), "interest");
      }
      if (blocks_[i].kind == Kind::heading || blocks_[i].words.size() < 24)
        under_actions_ = names_actions(i);
    }
    set_levels(blocks_);
  }

 private:
  std::string_view words(std::uint32_t i) const { return all_.text(blocks_[i].words); }

  const TitleCut& cut_of(std::uint32_t i) const { return cuts_.plain(i); }

  void accept(std::uint32_t i, const char* rule) {
    blocks_[i].kind = Kind::heading;
    blocks_[i].rule = rule;
  }

  void count_speakers() {
    for (std::uint32_t i = boundary_; i < blocks_.size(); ++i) {
      if (blocks_[i].kind == Kind::paragraph && cut_of(i).run_in())
        speakers_.count(words(i).substr(0, cut_of(i).length));
    }
  }

  /// Below "Action items" to the next title.
  bool names_actions(std::uint32_t i) const {
    return names_action_list(words(i)) || (under_actions_ && blocks_[i].kind != Kind::heading);
  }

  /// Where run-in titles are the style of the page, a title with few capitals is one too ("Minutes of the last meeting – …").
  double least_run_in() {
    if (numbered_) return 0.72;
    int clear = 0, dotted = 0;
    for (std::uint32_t i = boundary_; i < blocks_.size(); ++i) {
      if (blocks_[i].kind != Kind::paragraph || blocks_[i].number.found() || blocks_[i].columns > 1)
        continue;
      const TitleCut& cut = cut_of(i);
      if (!cut.run_in() || cut.score < 0.8 || cut.length > 60) continue;
      const std::string_view title = words(i).substr(0, cut.length);
      const bool dot = words(i).substr(cut.length, 2) == ". ";
      clear += !base::is_fact_label(title) && !has_honorific(title) && !dot;
      dotted += dot && base::is_business_title(title);
    }
    dotted_ = dotted >= 2;
    return clear >= 3 ? 0.55 : 0.72;
  }

  /// "The meeting ended at 7:50 PM.": words and a full stop. "Councillors Daly, Gil and Leddin." is none.
  static bool is_sentence(std::string_view s) {
    base::Words walk(s);
    const std::string_view first = walk.next(), second = walk.next();
    return s.ends_with('.') && !walk.next().empty() && !first.empty() &&
           base::is_lower(base::code_point_at(second, 0).value);
  }

  /// Text that an item can have under its title.
  bool has_text_below(std::uint32_t i) const {
    if (i + 1 >= blocks_.size()) return false;
    const Block& next = blocks_[i + 1];
    if (next.kind == Kind::list || next.kind == Kind::section) return true;
    const std::string_view s = words(i + 1);
    // "ACTION CALENDAR" above numbered items.
    if (next.kind == Kind::heading)
      return numbered_ && next.level == 1 && !next.label.empty() && all_capitals(words(i), 8) &&
             blocks_[i].blanks > 0;
    if (next.columns >= 3) return false;
    return (blocks_[i].bold && !next.bold && is_sentence(s)) ||
           (s.size() >= 40 && count_words(s, 7) >= 7) || s.substr(0, 26).find(": ") < 25 ||
           cut_of(i + 1).run_in();
  }

  void judge(std::uint32_t i) {
    Block& b = blocks_[i];
    const std::string_view s = words(i);
    if (b.kind == Kind::heading || s.empty()) return;
    const bool expected = i > 0 && base::equals_folded(base::trim(words(i - 1)), "agenda item");
    if (b.cue != nullptr && b.cue->role == text::Role::label) return section(b);
    if (expected && s.size() < 250) return accept(i, "heading.agenda-item-page");
    if (b.cue != nullptr && b.cue->cue == text::Cue::heading) return judge_marked(i);
    if (std::string_view(b.rule) == "block.initial") return;  // "S. Holden" alone is a person
    if (!b.label.empty() || (b.cue != nullptr && b.cue->cue == text::Cue::table_row)) return;
    const base::LabelKinds label = base::label_kinds(s);
    if (label.group && i + 1 < blocks_.size() && blocks_[i + 1].kind == Kind::heading && numbered_)
      return accept(i, "heading.group");
    if (label.section) return section(b);
    if ((label.business ||
         (label.attendance && i + 1 < blocks_.size() && tells_of_apologies(s, words(i + 1)))) &&
        is_business(i))
      return accept(i, "heading.business");
    if (i < boundary_ || label.attendance || label.fact || closed_ || quoted_) return;
    // What is told at a glance comes first.
    const TitleCut& cut = cut_of(i);
    if (cut.length == 0 || replying_ || !(cut.whole ? may_stand(i) : may_run_in(i))) return;
    const bool page_title = i < 12 && i <= boundary_ && base::starts_with_folded(s, "minutes of");
    if (page_title || is_voter(i) || starts_with_decision(s) || leads_to_decision(s) ||
        is_date_line(s) || inside_list(i))
      return;
    judge_standing(i);
  }

  /// "COMMISSIONER BETTS: YES" next to another such line: a roll call in columns.
  bool is_voter(std::uint32_t i) const {
    return is_voter_line(words(i)) && ((i > 0 && is_voter_line(words(i - 1))) ||
                                       (i + 1 < blocks_.size() && is_voter_line(words(i + 1))));
  }

  /// "CALL TO ORDER" on a line of its own, also above the list of people. In an agenda such lines follow on each other.
  bool is_business(std::uint32_t i) {
    const Block& b = blocks_[i];
    if (base::is_lower(base::code_point_at(words(i), 0).value)) return false;
    if (b.columns > 1 || closed_ || quoted_ || replying_ || inside_list(i)) return false;
    if (text_.format == text::Format::html || i + 1 >= blocks_.size()) return false;
    const bool listed =
        base::is_business_title(words(i + 1)) || (i > 0 && base::is_business_title(words(i - 1)));
    // The same title further down: here it is in the agenda. One of a page without an agenda has nothing told under it.
    return !listed || !last_.stand_behind(words(i), i);
  }

  /// Between two members of a list that a sentence leads to.
  bool inside_list(std::uint32_t i) const {
    std::uint32_t before = i, after = i;
    while (before > 0 && i - before < 4 && !blocks_[before].number.found()) --before;
    while (after + 1 < blocks_.size() && after - i < 4 && !blocks_[after].number.found()) ++after;
    const int chain = blocks_[after].chain;
    if (chain < 0 || !all_.chains[static_cast<std::size_t>(chain)].introduced) return false;
    if (blocks_[before].chain == chain) return true;
    const bool first =
        all_.chains[static_cast<std::size_t>(chain)].members.front() == after && after == i + 1;
    return first && i > 0 && base::trim(words(i - 1)).ends_with(':') &&
           !base::trim(words(i)).ends_with(':');
  }

  /// The last quotation mark says whether the quotation goes on.
  void follow_marks(std::string_view s) {
    for (std::size_t at = s.find('\xE2'); at != std::string_view::npos;
         at = s.find('\xE2', at + 1)) {
      const std::string_view mark = s.substr(at, 3);
      if (mark == "\xE2\x80\x9C") quoted_ = true;
      if (mark == "\xE2\x80\x9D") quoted_ = false;
    }
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
    follow_marks(s);
    if (base::starts_with_folded(s, "reply") || base::starts_with_folded(s, "response:") ||
        base::starts_with_folded(s, "answer:")) {
      replying_ = true;
    }
  }

  void section(Block& b) {
    b.kind = Kind::section;
    b.rule = "section.label";
  }

  /// "### Minutes" among "### Call to Order" and "### Other Business": approved there, not written there.
  bool is_sibling_of_items(std::uint32_t i) const {
    if (text_.format != text::Format::markdown || !base::equals_folded(words(i), "minutes"))
      return false;
    const auto is_cued = [](const Block& b) {
      return b.cue != nullptr && b.cue->cue == text::Cue::heading;
    };
    const auto level = blocks_[i].cue->level;
    const auto next = std::find_if(blocks_.begin() + i + 1, blocks_.end(), is_cued);
    if (next == blocks_.end() || next->cue->level != level) return false;
    for (std::uint32_t k = i; k-- > 0;) {
      if (is_cued(blocks_[k]))
        return blocks_[k].kind == Kind::heading && blocks_[k].cue->level == level;
    }
    return false;
  }

  void judge_marked(std::uint32_t i) {
    const std::string_view s = words(i);
    Block& b = blocks_[i];
    if (b.cue->role == text::Role::page_title || is_date_line(s)) return;
    if (base::is_attendance_label(s.substr(0, std::min(s.find(':'), s.size()))) &&
        s.find(": ") < s.size())
      return;
    if (base::is_section_label(s) && !base::equals_folded(strip_title(s), "agenda") &&
        !is_sibling_of_items(i))
      return section(b);
    if (base::is_attendance_label(s) && !base::contains_folded(s, "apolog") &&
        !base::equals_folded(s, "attendance"))
      return section(b);
    const bool first =
        i < 8 && std::none_of(blocks_.begin(), blocks_.begin() + i,
                              [](const Block& x) { return x.kind == Kind::heading; });
    if (first && is_document_title(s)) return;
    if (first && names_who_met(all_, i)) return;
    if (s.size() > 250) return;
    accept(i, "heading.markup");
  }

  /// The block above is a title or ends its sentence.
  bool follows_end(std::uint32_t i) const {
    if (i == 0 || blocks_[i - 1].kind == Kind::heading) return true;
    const std::string_view before = base::trim(words(i - 1));
    return before.ends_with('.') || before.ends_with('?') || before.ends_with("\xE2\x80\x9D");
  }

  /// Bold words before a mark or a new sentence; others are stressed inside theirs.
  static bool stands_off(std::string_view s, const TitleCut& cut) {
    const bool mark = base::trim(s.substr(cut.length, cut.rest - cut.length)).size() > 0;
    return mark || !base::is_lower(base::code_point_at(s, cut.rest).value);
  }

  /// "MINUTES: Mrs Tate moved to approve the minutes of 12 December.": the item, not the label of a part. Where items have
  /// numbers, only in capitals.
  bool is_item_minutes(std::string_view s, std::string_view lead) const {
    const bool label = numbered_ ? lead == "MINUTES" : base::equals_folded(lead, "minutes");
    return label && base::contains_folded(s.substr(lead.size()), "minutes");
  }

  /// Whether a line may be a title of which nothing but its words is known yet.
  bool may_stand(std::uint32_t i) const {
    const Block& b = blocks_[i];
    return b.columns <= 1 && b.lines <= 3 && has_text_below(i);
  }

  /// The same of the beginning of a block.
  bool may_run_in(std::uint32_t i) const {
    const TitleCut& cut = cut_of(i);
    const std::string_view s = words(i), title = s.substr(0, cut.length);
    const bool dot = !cut.bold && s.substr(cut.length, 2) == ". ";
    if ((dot && !dotted_) || cut.score < run_in_least_ || (numbered_ && cut.score < 0.8))
      return false;
    const bool acronym = title.size() <= 4 && std::none_of(title.begin(), title.end(), [](char c) {
                           return base::is_ascii_lower(c);
                         });
    const bool in_table = (i > 0 && blocks_[i - 1].columns > 2) ||
                          (i + 1 < blocks_.size() && blocks_[i + 1].columns > 2);
    if (acronym || in_table || (s.size() < 120 && money(s) && !all_capitals(title))) return false;
    if (cut.bold && ((s.size() < 100 && tells_a_fact(s)) || !stands_off(s, cut))) return false;
    if (s.substr(0, 120).find('\t') != std::string_view::npos) return false;
    const char32_t after = base::code_point_at(s, cut.rest).value;
    if (after == 0xA3 || after == 0x20AC || after == '$') return false;  // a payment
    return !s.substr(cut.rest).starts_with("http") && !s.substr(cut.rest).starts_with("www.");
  }

  /// What the words of a beginning of `n` words say against it.
  bool runs_in(std::uint32_t i, std::string_view title, int n) {
    const TitleCut& cut = cut_of(i);
    const std::string_view s = words(i);
    const bool moves = base::starts_with_folded(title, "motion to ") ||
                       base::starts_with_folded(title, "motion by ") ||
                       base::starts_with_folded(title, "motion (");
    if (moves &&
        (base::contains_folded(s, "second") || s.substr(0, 80).find('/') != std::string_view::npos))
      return false;  // "Motion to adjourn by Carl; seconded by Nina."
    const std::string_view rest = s.substr(cut.rest);
    const bool closing = s.size() < 60 && closes_meeting(title);
    if (closing || counts_people(title, rest) ||
        says_who(title.substr(0, title.find(" (")), rest) || base::equals_folded(title, "order") ||
        names_pair(title, rest))
      return false;
    if (base::equals_folded(title, "motion by") || base::equals_folded(title, "made by"))
      return false;  // "MOTION BY: Nagy"
    const bool dot = !cut.bold && s.substr(cut.length, 2) == ". ";
    if ((dot && n > 5) || n > (cut.score >= 0.8 ? 12 : 8) || has_honorific(title)) return false;
    if (under_actions_ && n <= 2 && !base::is_business_title(title))
      return false;  // "Kent – sign the contract"
    return !base::contains_folded(title, "the following") && !speakers_.speaks(title);
  }

  void judge_standing(std::uint32_t i) {
    const Block& b = blocks_[i];
    const std::string_view s = words(i);
    const TitleCut& cut = cut_of(i);
    // "Kim: print flyers" in the list under "Action items" says who does it.
    if (under_actions_ && !cut.whole && b.number.style == LabelStyle::bullet) return;
    // "Item 5 – Ann Ray" under "Declarations of interest" says who has one.
    if (under_interests_ && base::starts_with_folded(s, "item ")) return;
    const std::string_view title = s.substr(0, cut.length);
    if (!base::is_upper(base::code_point_at(title, 0).value)) return;
    const std::string_view lead = s.substr(0, std::min(s.find(':'), s.size()));
    const base::LabelKinds label = base::label_kinds(title), leading = base::label_kinds(lead);
    const bool section = (label.section || leading.section) && !is_item_minutes(s, lead);
    if (label.fact || label.attendance || leading.fact || section) return;
    const int n = count_words(title, 17);
    if (!cut.whole) {
      if (runs_in(i, title, n)) accept(i, "heading.run-in");
      return;
    }
    if ((b.page_start || s.size() > 25) && base::contains_folded(s, "minutes of") &&
        std::any_of(s.begin(), s.end(), [](char c) { return base::is_ascii_digit(c); }))
      return;  // a running head
    const bool apart = b.blanks > (lines_.double_spaced ? 1 : 0) || b.page_start ||
                       text_.format == text::Format::html;
    if (lead.size() < s.size() && leading.attendance) return;  // "Present: Ann, Bo"
    if (n > 16 || tells_a_fact(s) || (s.back() == ':' && speakers_.speaks(title))) return;
    if (b.bold && cut.score >= 0.55) return accept(i, "heading.bold-line");
    if (all_capitals(title) && n <= 14 && (apart || s.size() > 5))
      return accept(i, "heading.capitals");
    if (has_honorific(title) || s.back() == '.' || n > 12 || money(s) || ends_in_sum(s)) return;
    const bool colon = s.back() == ':' && n <= 6;
    if (text_.format == text::Format::html)
      return;  // a page marks its titles; a short line there is a link or a cell
    const bool closed = follows_end(i);
    const bool word = apart && closed && !numbered_ && s.size() > 4 && cut.score >= 0.85;
    if (n < 2 && !(colon && apart) && !word) return;
    if (cut.score >= 0.78 && (apart || colon)) return accept(i, "heading.title-line");
    if (cut.score >= 0.85 && closed) return accept(i, "heading.title-line");
    const bool alone = apart && closed && i + 1 < blocks_.size() &&
                       blocks_[i + 1].blanks > (lines_.double_spaced ? 1 : 0);
    if (cut.score >= 0.62 && alone && n <= 12) return accept(i, "heading.line-apart");
  }

  const text::Text& text_;
  const line::Lines& lines_;
  std::vector<Block>& blocks_;
  const Blocks& all_;
  Cuts& cuts_;
  LastTitles& last_;
  Speakers speakers_;
  std::uint32_t boundary_ = 0;
  bool numbered_ = false;
  double run_in_least_ = 0.72;
  bool dotted_ = false;  // "Treasurer's Report. Ms Teal gave …" is how the page writes its titles
  bool under_actions_ = false;    // the last title was "Action items"
  bool under_interests_ = false;  // the last title was "Declarations of interest"
  bool quoted_ = false;           // inside a quotation that began in a block before
  bool closed_ = false;
  bool replying_ = false;  // below "REPLY:"
};

}  // namespace

void find_unlabelled(const text::Text& text, const line::Lines& lines, Blocks& blocks, Cuts& cuts,
                     LastTitles& last) {
  find_item_marks(blocks);
  Unlabelled(text, lines, blocks, cuts, last).run();
}

}  // namespace minutebook::block
