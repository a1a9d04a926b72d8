// Who voted how, told inside a paragraph by sides: "Ayes: Hill, Poe. Nays: none.", "Ayes: 2 (Hill, Poe). Nays: 0."

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "element/decision/told.h"
#include "element/people/people.h"
#include "element/people/roster.h"
#include "element/scan.h"

namespace minutebook::element {
namespace {

struct Label {
  std::string_view words;
  VoteOption option;
  bool of_votes = false;  // means a side only where the text speaks of a vote: "Reasons for:"
};

constexpr std::array kSides = {
    Label{"ayes", VoteOption::yes},
    Label{"aye", VoteOption::yes},
    Label{"yeas", VoteOption::yes},
    Label{"yes", VoteOption::yes},
    Label{"favor", VoteOption::yes},
    Label{"favour", VoteOption::yes},
    Label{"for", VoteOption::yes, true},
    Label{"against", VoteOption::no},
    Label{"opposed", VoteOption::no},
    Label{"nays", VoteOption::no},
    Label{"nay", VoteOption::no},
    Label{"noes", VoteOption::no},
    Label{"no", VoteOption::no},
    Label{"abstain", VoteOption::abstain},
    Label{"abstained", VoteOption::abstain},
    Label{"abstaining", VoteOption::abstain},
    Label{"abstentions", VoteOption::abstain},
    Label{"abstention", VoteOption::abstain},
    Label{"absent", VoteOption::absent},
    Label{"excused", VoteOption::excused},
    Label{"recused", VoteOption::excused},
    Label{"voting", VoteOption::not_voting},  // behind "not"
};

class Sides {
 public:
  Sides(Scan& scan, std::size_t block) : scan_(scan), block_(block) {}

  /// A label for and a label against, whatever stands behind them.
  bool has_both() const {
    const std::string_view s = scan_.block_words(block_);
    bool yes = false, no = false;
    for (std::size_t i = next_label(s, 0); i < s.size();) {
      const Opening opening = opening_at(s, i);
      yes |= opening.label->option == VoteOption::yes;
      no |= opening.label->option == VoteOption::no;
      i = next_label(s, opening.end);
    }
    return yes && no;
  }

  /// Nothing but sides.
  bool read_all(Told& told) const {
    const Range r = scan_.page.blocks[block_].words;
    return sides(r, told) && told.at.begin == r.begin && told.at.end + 1 >= r.end;
  }

  bool run() {
    if (Told told; sides(scan_.page.blocks[block_].words, told)) {
      if (whole_sentences(told)) add_told(scan_, told, block_);
      return true;
    }
    return false;
  }

 private:
  /// "Ayes:", "Nays (2):"
  struct Opening {
    const Label* label = nullptr;
    std::size_t end = 0;  // behind the colon
    std::optional<std::int64_t> count;
  };

  Opening opening_at(std::string_view s, std::size_t i) const {
    if (std::string_view("anyfoervANYFOERV").find(s[i]) == std::string_view::npos) return {};
    if (i > 0 && s[i - 1] != ' ' && s[i - 1] != '\n') return {};
    for (const Label& label : kSides) {
      if (!base::starts_with_folded(s.substr(i), label.words)) continue;
      if (label.option == VoteOption::not_voting &&
          !(i >= 4 && base::equals_folded(s.substr(i - 4, 4), "not ")))
        return {};
      Opening found{&label, i + label.words.size(), std::nullopt};
      const std::string_view bracket = s.substr(std::min(found.end + 1, s.size()));
      if (s.substr(found.end).starts_with(" (") && is_count_in_brackets(bracket)) {
        found.count = number_at(bracket.substr(1));
        found.end = s.find(')', found.end) + 1;
      }
      const std::string_view mark = s.substr(std::min(found.end, s.size()));
      if (!mark.starts_with(':') && !(says_ayes(label.words) && starts_with_dash(mark))) continue;
      found.end += mark.starts_with(':') ? 1 : mark[1] == '-' ? 2 : 4;
      if (label.of_votes && (scan_.block_stems[block_] & kVoteWord) == 0) return {};
      return found;
    }
    return {};
  }

  /// Words that are said of votes only: with these a dash is as good as a colon.
  static bool says_ayes(std::string_view label) {
    return base::is_one_of(label, "aye ayes yea yeas nay nays noes absent abstain abstained");
  }

  static bool starts_with_dash(std::string_view s) {
    return s.starts_with(" - ") || s.starts_with(" \xE2\x80\x93 ");
  }

  /// Where the next label begins, at `from` or behind it: each is one word and a colon or dash, perhaps with a count in
  /// brackets between. The end of the text if there is none.
  std::size_t next_label(std::string_view s, std::size_t from) const {
    const bool ayes = (scan_.block_stems[block_] & kVote) != 0;
    const char* marks = ayes ? ":-\xE2" : ":";
    for (std::size_t mark = s.find_first_of(marks, from); mark != std::string_view::npos;
         mark = s.find_first_of(marks, mark + 1)) {
      std::size_t begin = mark;
      if (s[mark] != ':' && begin > from && s[begin - 1] == ' ') --begin;
      if (begin > from && s[begin - 1] == ')') {
        const std::size_t least = std::max(from, begin - std::min<std::size_t>(begin, 6));
        do --begin;
        while (begin > least && s[begin] != '(');
        if (begin > from && s[begin - 1] == ' ') --begin;
      }
      while (begin > from && base::is_ascii_letter(s[begin - 1])) --begin;
      if (begin < mark && opening_at(s, begin).label != nullptr) return begin;
    }
    return s.size();
  }

  /// A side for and a side against, names in one of them at least.
  bool sides(Range r, Told& told) const {
    const std::string_view s = scan_.words(r);
    std::size_t end = 0;
    for (std::size_t i = next_label(s, 0); i < s.size(); i = next_label(s, end)) {
      const Opening opening = opening_at(s, i);
      const VoteOption option = opening.label->option;
      if (told.said(option)) return false;  // of another vote
      if (told.at.empty()) told.at.begin = r.begin + static_cast<std::uint32_t>(i);
      const std::size_t from = opening.end;
      end = end_of_side(s, from);
      const Range side{r.begin + static_cast<std::uint32_t>(from),
                       r.begin + static_cast<std::uint32_t>(end)};
      if (!take_side(side, option, told)) return false;
      if (opening.count) told.stated[static_cast<std::size_t>(option)] = opening.count;
      told.at.end = side.end;
    }
    return told.said(VoteOption::yes) && told.said(VoteOption::no) && !told.ballots.empty();
  }

  /// "Hart, Okafor", "3 (Hart, Okafor, Lee)", "Hart, Okafor, Lee (3)", "none".
  bool take_side(Range side, VoteOption option, Told& told) const {
    std::string_view said = base::trim(scan_.words(side));
    if (said.empty()) return false;
    const auto index = static_cast<std::size_t>(option);
    told.sides[index] = true;
    if (base::starts_with_folded(said, "none") || base::starts_with_folded(said, "nil"))
      return true;
    const std::size_t open = said.find('(');
    std::string_view names = said;
    if (base::is_ascii_digit(said[0])) {
      told.stated[index] = number_at(said);
      std::size_t digits = 0;
      while (digits < said.size() && base::is_ascii_digit(said[digits])) ++digits;
      const std::string_view behind = base::trim(said.substr(digits));
      if (behind.empty()) return true;
      if (!behind.starts_with('(') || !behind.ends_with(')')) return false;  // counts have rules
      names = behind.substr(1, behind.size() - 2);
    } else if (open != std::string_view::npos && is_count_in_brackets(said.substr(open)) &&
               said.ends_with(')')) {
      told.stated[index] = number_at(said.substr(open + 1));
      names = said.substr(0, open);
    }
    const std::uint32_t at =
        side.begin + static_cast<std::uint32_t>(names.data() - scan_.words(side).data());
    const Range listed{at, at + static_cast<std::uint32_t>(names.size())};
    const Roster roster = read_roster(scan_.page.flow, listed, Trust::listed);
    if (!roster.is_pure() || roster.cut) return false;  // the other column of the page stands in it
    const std::vector<Name> read = read_names(scan_.page.flow, listed);
    for (const Name& name : read) told.ballots.push_back({name.name, option});
    return !read.empty();
  }

  /// A vote covers whole sentences, so that what else they state stands inside it or beside it. False if they are many: then
  /// the sides belong to several votes.
  bool whole_sentences(Told& told) const {
    int count = 0;
    Range all;
    for (std::uint32_t s = scan_.first_sentence[block_]; s < scan_.first_sentence[block_ + 1];
         ++s) {
      const Range r = scan_.sentences[s];
      if (r.end <= told.at.begin || r.begin >= told.at.end) continue;
      if (count++ == 0) all.begin = r.begin;
      all.end = r.end;
    }
    told.at = all;
    return count > 0 && count <= 4;
  }

  /// "Mr. Hart": the full stop of a title.
  static bool behind_title(std::string_view s, std::size_t stop) {
    std::size_t begin = stop;
    while (begin > 0 && base::is_ascii_letter(s[begin - 1])) --begin;
    return base::is_one_of(s.substr(begin, stop - begin),
                           "mr mrs ms messrs dr miss cllr cllrs cr crs rev prof");
  }

  /// The full stop or semicolon behind the names, or the next label.
  std::size_t end_of_side(std::string_view s, std::size_t from) const {
    int depth = 0;
    for (std::size_t i = from; i < s.size(); ++i) {
      depth += s[i] == '(' ? 1 : s[i] == ')' ? -1 : 0;
      if ((s[i] == ';' && depth <= 0) || s[i] == ']' || s[i] == '\n') return i;
      if (i > from && opening_at(s, i).label != nullptr) return i;
      const bool initial = i > 1 && base::is_ascii_upper(s[i - 1]) && s[i - 2] == ' ';
      if (s[i] == '.' && !initial && !behind_title(s, i) && (i + 1 == s.size() || s[i + 1] == ' '))
        return i;
    }
    return s.size();
  }

  Scan& scan_;
  std::size_t block_;
};

}  // namespace

bool read_both_sides(Scan& scan, std::size_t block, Told& told) {
  return Sides(scan, block).read_all(told);
}

bool tells_both_sides(Scan& scan, std::size_t block) { return Sides(scan, block).has_both(); }

void add_told(Scan& scan, Told& told, std::size_t block) {
  Element& e = scan.add(Type::vote, told.at, "vote.inline-names", block);
  const auto count = [&](VoteOption option) {
    const std::optional<std::int64_t>& stated = told.stated[static_cast<std::size_t>(option)];
    const auto named = std::count_if(told.ballots.begin(), told.ballots.end(),
                                     [&](const Ballot& b) { return b.option == option; });
    if (!stated && named > 0) e.derived = true;
    return stated.value_or(named);
  };
  e.in_favour = count(VoteOption::yes);
  e.against = count(VoteOption::no);
  if (told.said(VoteOption::abstain)) e.abstain = count(VoteOption::abstain);
  if (told.said(VoteOption::absent)) e.absent = count(VoteOption::absent);
  e.word = "recorded";
  e.ballots = std::move(told.ballots);
  scan.divisions.push_back(told.at);
}

void find_inline_ballots(Scan& scan) {
  for (std::size_t i = 0; i < scan.size(); ++i) {
    const bool free = scan.claims[i] == Claim::none || scan.claims[i] == Claim::motion;
    if (!free || scan.is_border(i) || scan.page.blocks[i].words.size() > 4000) continue;
    const bool both = (scan.block_stems[i] & kAgainst) != 0;  // a side against has a word of it
    if (!both || !Sides(scan, i).run()) find_inline_roll_calls(scan, i);
  }
}

}  // namespace minutebook::element
