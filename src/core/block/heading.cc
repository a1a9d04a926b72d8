#include "block/heading.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <tuple>

#include "base/lexicon.h"
#include "base/unicode.h"
#include "block/last_titles.h"
#include "block/line_words.h"
#include "block/papers.h"
#include "block/title.h"
#include "block/verdict.h"

namespace minutebook::block {
namespace {

using base::contains_folded;

constexpr const char* kAgendaList = "the list of the agenda";
constexpr const char* kPeopleList = "a list of people";
constexpr std::uint32_t kFront = 40;  // blocks

/// What the members of one chain have in common.
struct Tally {
  double title = 0;      // mean title score without the lowest fifth
  double body = 0;       // share of members with text of their own after the title
  double questions = 0;  // share that ends with a question mark
  double long_text = 0;  // share of more than 30 words without a title at the start
};

class Chains {
 public:
  Chains(Blocks& blocks, Cuts& cuts, LastTitles& last)
      : blocks_(blocks), cuts_(cuts), last_(last) {}

  void run() {
    last_from_one_.fill(-1);
    for (std::size_t i = 0; i < blocks_.chains.size(); ++i) {
      const Chain& chain = blocks_.chains[i];
      if (chain.members.size() >= 2 && member(chain, 0).number.ordinal == 1)
        last_from_one_[static_cast<std::size_t>(chain.style)] = static_cast<int>(i);
    }
    for (std::size_t i = 0; i < blocks_.chains.size(); ++i) decide(static_cast<int>(i));
    adopt_strays();
  }

 private:
  Block& member(const Chain& chain, std::size_t i) { return blocks_.blocks[chain.members[i]]; }

  Tally tally(const Chain& chain) {
    Tally t;
    std::vector<double> scores;
    for (std::size_t i = 0; i < chain.members.size(); ++i) {
      const std::string_view words = blocks_.text(member(chain, i).words);
      const TitleCut& cut = cuts_.labelled(chain.members[i]);
      const bool asks = !words.empty() && words.back() == '?';
      scores.push_back(asks || base::is_fact_label(words.substr(0, cut.length)) ? 0 : cut.score);
      t.questions += asks;
      t.long_text += cut.length == 0 && words.size() > 180;
      t.body += cut.run_in() || has_body(chain, i);
    }
    const auto n = static_cast<double>(scores.size());
    std::sort(scores.begin(), scores.end());
    const std::size_t skip = scores.size() / 5;
    double sum = 0;
    for (std::size_t i = skip; i < scores.size(); ++i) sum += scores[i];
    t.title = sum / (n - static_cast<double>(skip));
    t.questions /= n;
    t.long_text /= n;
    t.body /= n;
    return t;
  }

  bool has_body(const Chain& chain, std::size_t i) const {
    const std::uint32_t next = chain.members[i] + 1;
    if (next >= blocks_.blocks.size()) return false;
    return i + 1 >= chain.members.size() || chain.members[i + 1] != next;
  }

  /// The sentence before the first member ends with a colon or decides something: its members are a list or clauses.
  bool is_introduced(const Chain& chain) const {
    const std::uint32_t first = chain.members.front();
    if (first == 0) return false;
    std::uint32_t at = first - 1;
    // A short line may stand between the sentence and its list: "2025-26 Council Tax".
    if (at > 0 && blocks_.blocks[at].label.empty() && blocks_.blocks[at].kind == Kind::paragraph &&
        blocks_.blocks[at].words.size() < 60 &&
        base::trim(blocks_.text(blocks_.blocks[at - 1].words)).ends_with(':')) {
      --at;
    }
    const Block& before = blocks_.blocks[at];
    const std::string_view words = base::trim(blocks_.text(before.words));
    if (words.empty() || before.kind == Kind::heading) return false;
    const bool lead = words.back() == ':' || words.ends_with(":-") ||
                      words.ends_with("\xE2\x80\x93") || words.back() == '-';
    const bool decides =
        (contains_folded(words, "resolved") || contains_folded(words, "agreed") ||
         contains_folded(words, "recommended") || contains_folded(words, "resolve")) &&
        (lead || words.size() < 12 || words.ends_with("that"));
    if (lead && words.starts_with("That ")) return true;  // "That Council:"
    return decides || (lead && words.size() > 25 && !base::is_section_label(words));
  }

  /// A chain behind this one counts from 1 again: there the minutes begin.
  bool begins_again(int id) const {
    const Chain& first = blocks_.chains[static_cast<std::size_t>(id)];
    return last_from_one_[static_cast<std::size_t>(first.style)] > id;
  }

  /// What the members say stands again further down, without their numbers: "### Release 4.2".
  /// Asked of the front of a page only, where agendas stand.
  bool comes_again(const Chain& chain) {
    if (chain.members.front() > kFront) return false;
    std::size_t found = 0;
    for (const std::uint32_t i : chain.members)
      found += last_.stand_behind(blocks_.text(blocks_.blocks[i].words), chain.members.back());
    return found >= 2 && 2 * found >= chain.members.size();
  }

  /// Right below the word "Agenda" stands a list of what is to come, below "Actions" one of what is to be done.
  bool is_below(const Chain& chain, std::initializer_list<std::string_view> titles) const {
    const std::uint32_t first = chain.members.front();
    if (first == 0) return false;
    std::string_view s = base::trim(blocks_.text(blocks_.blocks[first - 1].words));
    while (!s.empty() && (s.back() == ':' || s.back() == '.')) s.remove_suffix(1);
    return std::any_of(titles.begin(), titles.end(),
                       [&](std::string_view title) { return base::equals_folded(s, title); });
  }

  /// "PRESENT" or "In attendance" on a line of its own, and a name with its title in each member.
  bool lists_people(const Chain& chain) {
    const std::uint32_t first = chain.members.front();
    if (first == 0) return false;
    const std::string_view above = base::trim(blocks_.text(blocks_.blocks[first - 1].words));
    const bool label = above.size() < 40 && (base::is_attendance_label(above) ||
                                             base::starts_with_folded(above, "absent"));
    return label && std::all_of(chain.members.begin(), chain.members.end(), [&](std::uint32_t i) {
             const std::string_view words = blocks_.text(blocks_.blocks[i].words);
             return words.size() < 100 && has_honorific(words.substr(0, 16));
           });
  }

  /// What shows that the members of a chain are something else than titles; null if nothing does.
  const char* why_no_titles(int id, const Tally& t) {
    const Chain& chain = blocks_.chains[static_cast<std::size_t>(id)];
    const std::size_t n = chain.members.size();
    if (t.body < 0.34 && n >= 3 && n < 60 && is_below(chain, {"agenda"}) &&
        (begins_again(id) || comes_again(chain)))
      return kAgendaList;
    if (t.body <= 0.5 && is_below(chain, {"actions", "action items", "action points"}))
      return "a list of actions";
    if (t.body * static_cast<double>(n) < 1.5 && lists_people(chain)) return kPeopleList;
    if (chain.introduced && t.body < 0.8) return "a sentence introduces it as a list";
    if (chain.style == LabelStyle::question || t.questions >= 0.5) return "members are questions";
    return nullptr;
  }

  void decide(int id) {
    Chain& chain = blocks_.chains[static_cast<std::size_t>(id)];
    const std::size_t n = chain.members.size();
    const Tally t = tally(chain);
    const bool introduced = is_introduced(chain);
    chain.introduced = introduced;
    const Chain* parent =
        chain.parent < 0 ? nullptr : &blocks_.chains[static_cast<std::size_t>(chain.parent)];
    const bool under_list = parent != nullptr && parent->why != kAgendaList &&
                            parent->why != kPeopleList && !parent->headings &&
                            parent->members.size() > 1;
    const bool cued =
        member(chain, 0).cue != nullptr && (member(chain, 0).cue->cue == text::Cue::heading ||
                                            member(chain, 0).cue->role == text::Role::item_number ||
                                            member(chain, 0).cue->role == text::Role::item_title);
    chain.why = "members do not read like titles";
    if (cued) return accept(chain, "the markup says heading");
    if (const char* why = why_no_titles(id, t); why != nullptr) {
      chain.why = why;
      return;
    }
    if (chain.style == LabelStyle::bullet) {
      if (t.title >= 0.75 && t.body > 0.99 && !introduced && whole_titles(chain))
        accept(chain, "bulleted titles with text of their own");
      return;
    }
    if (t.long_text > 0.5) return;
    const bool outer = chain.parent < 0 || !under_list;
    if (outer && n >= 3 && t.title >= 0.5 && (t.body >= 0.3 || n >= 5) &&
        !(introduced && t.body < 0.95)) {
      return accept(chain, "most members read like titles");
    }
    if (chain.parent < 0 && n >= 5 && t.title >= 0.3 && t.body >= 0.6 && t.long_text <= 0.3 &&
        !introduced) {
      return accept(chain, "the outermost sequence of the page, mostly titles");
    }
    if (outer && n == 2 && t.title >= 0.6 && t.body > 0.4 && !introduced)
      return accept(chain, "both members read like titles");
    const Label& only = member(chain, 0).number;  // "J. Hale – Independent Person": an initial
    const bool initial = only.style == LabelStyle::alpha && only.upper &&
                         only.dress == Dress::dot && only.gap == 1 && only.ordinal > 1 &&
                         only.roman != 1;
    const std::string_view alone = blocks_.text(member(chain, 0).words);
    if (n == 1 && is_no_title(alone)) return;
    const bool file = only.style == LabelStyle::slashed &&
                      only.core.find('-') != std::string_view::npos;  // "23-0101 Park shelter fees"
    const double least = file ? 0.55 : 0.7;
    if (outer && n == 1 && t.title >= least && t.body > 0.4 && !introduced && !initial &&
        chain.style != LabelStyle::arabic) {
      return accept(chain, "a single labelled title");
    }
    if (!introduced && outer && t.title >= 0.25) accept_some(chain);
  }

  /// "4.1 None", "8.1 25 September 2023": all that an item says.
  static bool is_no_title(std::string_view words) {
    return says_nothing(words) || (words.size() < 40 && is_date_line(words));
  }

  bool whole_titles(const Chain& chain) {
    for (std::size_t i = 0; i < chain.members.size(); ++i) {
      const std::uint32_t next = chain.members[i] + 1;
      const std::string_view words = blocks_.text(member(chain, i).words);
      if (!cuts_.labelled(chain.members[i]).whole || words.find(' ') == std::string_view::npos ||
          next >= blocks_.blocks.size())
        return false;
      const Block& below = blocks_.blocks[next];
      if (below.number.found() || below.words.size() < 60) return false;
    }
    return true;
  }

  void accept(Chain& chain, const char* why) {
    chain.headings = true;
    chain.why = why;
    for (const std::uint32_t i : chain.members) {
      const std::size_t tab = blocks_.text(blocks_.blocks[i].words).find('\t');
      const bool row = tab != std::string_view::npos &&
                       !(cuts_.labelled(i).run_in() && cuts_.labelled(i).rest < tab);
      if (row && blocks_.blocks[i].cue == nullptr)
        continue;  // "10.05.06   Order a wreath   NP": a row of a table
      blocks_.blocks[i].kind = Kind::heading;
      blocks_.blocks[i].rule = "heading.label-chain";
    }
  }

  /// Mixed chain: only those members that have a clear title before their text.
  void accept_some(Chain& chain) {
    for (std::size_t i = 0; i < chain.members.size(); ++i) {
      Block& block = member(chain, i);
      const std::string_view words = blocks_.text(block.words);
      const TitleCut& cut = cuts_.labelled(chain.members[i]);
      if (cut.length == 0 || base::is_fact_label(words.substr(0, cut.length))) continue;
      if (base::is_one_of(words.substr(0, cut.length), "decision action actions order")) continue;
      if (cut.score < 0.7 || !(cut.run_in() || has_body(chain, i))) continue;
      const Label& n = block.number;  // "T. Oxtoby Contracting – £62" is a name
      const bool initial = n.style == LabelStyle::alpha && n.upper && n.dress == Dress::dot &&
                           n.gap == 1 && n.ordinal > 1;
      if (initial && chain.members.size() == 1) continue;
      block.kind = Kind::heading;
      block.rule = "heading.labelled-title";
      chain.why = "some members have a title of their own";
    }
  }

  /// How the label of a chain's first member looks.
  using Looks = std::tuple<LabelStyle, Dress, bool, bool, int>;

  static Looks looks_of(const Block& b, int indent) {
    return {b.number.style, b.number.dress, b.number.upper, b.bold, indent};
  }

  struct Gap {
    std::size_t chain;
    std::uint32_t after;
  };
  /// By the number that is missing in a chain of titles and the block that it would stand behind.
  using Gaps = std::map<std::pair<std::uint32_t, std::uint32_t>, Gap>;

  /// "1  Minutes", "2. Matters arising", "3  Report": the chain in which a lone number fills a gap, though it has a full stop
  /// and the others have none, or the other way round. The number of chains if there is none.
  std::size_t gap_for(const Chain& stray, const Gaps& gaps) {
    const auto is_plain = [](const Label& n) {
      return n.style == LabelStyle::arabic && (n.dress == Dress::bare || n.dress == Dress::dot);
    };
    const std::uint32_t at = stray.members[0];
    const Block& block = blocks_.blocks[at];
    const auto next = gaps.lower_bound({block.number.ordinal, at});
    if (stray.members.size() > 1 || !is_plain(block.number) || next == gaps.begin())
      return blocks_.chains.size();
    const auto& [missing, gap] = *std::prev(next);
    const Block& before = blocks_.blocks[missing.second];
    const bool fills = missing.first == block.number.ordinal && at < gap.after &&
                       is_plain(before.number) && before.bold == block.bold &&
                       std::abs(before.indent - block.indent) <= 3;
    return fills ? gap.chain : blocks_.chains.size();
  }

  /// "8." taken between "2." and "3.": a chain of one that looks like the members of a heading chain.
  void adopt_strays() {
    std::map<Looks, std::size_t> hosts;  // the first chain of titles that looks so
    Gaps gaps;
    for (std::size_t i = 0; i < blocks_.chains.size(); ++i) {
      const Chain& chain = blocks_.chains[i];
      if (!chain.headings || chain.members.size() < 3) continue;
      const Block& first = blocks_.blocks[chain.members[0]];
      hosts.emplace(looks_of(first, first.indent), i);
      for (std::size_t k = 1; k < chain.members.size(); ++k) {
        const std::uint32_t missing = member(chain, k).number.ordinal - 1;
        if (member(chain, k - 1).number.ordinal + 1 == missing)
          gaps[{missing, chain.members[k - 1]}] = {i, chain.members[k]};
      }
    }
    for (Chain& stray : blocks_.chains) {
      if (hosts.empty() || stray.headings || stray.members.size() > 2) continue;
      const Block& block = member(stray, 0);
      std::size_t host = gap_for(stray, gaps);
      for (int indent = block.indent - 3; indent <= block.indent + 3; ++indent) {
        const auto at = hosts.find(looks_of(block, indent));
        if (at != hosts.end()) host = std::min(host, at->second);
      }
      if (host == blocks_.chains.size() || is_introduced(stray)) continue;
      if (cuts_.labelled(stray.members[0]).score < 0.6) continue;
      stray.parent = blocks_.chains[host].parent;
      if (!is_no_title(blocks_.text(block.words)))
        accept(stray, "out of sequence, but like the titles around it");
    }
  }

  Blocks& blocks_;
  Cuts& cuts_;
  LastTitles& last_;
  std::array<int, 8> last_from_one_;  // of each style the last chain that counts from 1, -1 if none
};

/// Depth of each chain of headings among chains of headings. Labels that count on nothing stand each in the last: only so
/// far up as honest pages nest.
int level_of(const Blocks& blocks, int chain) {
  int level = 1;
  int p = blocks.chains[static_cast<std::size_t>(chain)].parent;
  for (int step = 0; p >= 0 && step < 64;
       ++step, p = blocks.chains[static_cast<std::size_t>(p)].parent) {
    if (blocks.chains[static_cast<std::size_t>(p)].headings) ++level;
    if (level > 12) break;
  }
  return level;
}

/// "C. Jones proposed that …": a letter that counts on nothing and nothing counts on it, before a name, is an initial.
bool is_initial(const Blocks& blocks, const Block& block) {
  const Label& n = block.number;
  if (n.ordinal == 1 && blocks.text(block.words).starts_with("The ")) return false;
  return n.style == LabelStyle::alpha && n.upper && n.dress == Dress::dot && n.gap == 1 &&
         block.chain >= 0 && !block.words.empty() && block.kind == Kind::paragraph &&
         blocks.chains[static_cast<std::size_t>(block.chain)].members.size() == 1;
}

}  // namespace

void find_headings(const text::Text& text, const line::Lines& lines, Blocks& blocks) {
  set_papers_aside(blocks);
  Cuts cuts(blocks);
  LastTitles last(blocks);
  Chains(blocks, cuts, last).run();
  for (std::size_t i = 0; i < blocks.blocks.size(); ++i) {
    Block& block = blocks.blocks[i];
    if (is_initial(blocks, block)) {
      block.words.begin = block.label.begin;
      block.label = {};
      block.number = {};
      block.chain = -1;
      block.rule = "block.initial";
      cuts.changed(i);
    }
    if (block.number.found() && block.kind == Kind::paragraph) {
      block.kind = Kind::list;
      block.rule = "block.labelled";
    }
    if (block.kind == Kind::heading && block.chain >= 0) {
      const int level = block.number.style == LabelStyle::dotted && block.number.core.size() < 8
                            ? std::max<int>(level_of(blocks, block.chain), 1)
                            : level_of(blocks, block.chain);
      block.level = static_cast<std::uint8_t>(level);
    }
  }
  find_unlabelled(text, lines, blocks, cuts, last);
  split_titles(blocks, cuts);
}

}  // namespace minutebook::block
