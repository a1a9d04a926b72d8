#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "element/decision/ballot_side.h"
#include "element/decision/decision.h"
#include "element/decision/grid.h"
#include "element/decision/told.h"
#include "element/people/people.h"
#include "element/people/roster.h"
#include "element/scan.h"

namespace minutebook::element {
namespace {

class Division {
 public:
  Division(Scan& scan, std::size_t first) : scan_(scan), first_(first) {}

  /// Reads sides and voters from `first` on; returns the index after the last block of the division.
  std::size_t run() {
    std::size_t i = first_;
    result_ = base::starts_with_folded(scan_.block_words(i), "result:");
    if (is_opening(i) || result_) ++i;
    std::size_t last = 0;
    for (; i < scan_.size() && i < first_ + 150; ++i) {
      if (scan_.is_border(i)) break;
      if (scan_.claims[i] != Claim::none && scan_.claims[i] != Claim::motion) break;
      const Range r = scan_.page.blocks[i].words;
      if ((scan_.block_stems[i] & kVote) != 0 &&
          base::contains_folded(scan_.words(r), "advisory vote")) {  // counted by nobody
      } else if (const auto ballot = read_ballot(scan_, r)) {
        ballots_.push_back(*ballot);
        ++voters_;
      } else if (const auto column = read_column_ballot(scan_, r)) {
        ballots_.push_back(*column);
        ++voters_;
        ++columned_;
        const std::string_view s = scan_.words(r);
        ayes_ |= base::is_one_of(s.substr(s.find_last_of(" \t") + 1), "aye nay yea");
      } else if (const auto led = led_ballot(i)) {
        if (i == first_ && led->option == VoteOption::absent) return first_;
        ballots_.push_back(*led);
        ++voters_;
        ++led_;
      } else if (const Side side = read_side(scan_, r); side.found) {
        if (repeats(side)) break;
        if (!side.bare && tells_both_sides(scan_, i)) {
          if (!take_both(i)) break;
          last = i;
          continue;
        }
        if (side.loose && !is_list_of_names(side.names)) break;
        // "Yeas:" behind "Nays: None. Absent: None." opens the next division.
        if (side.option == VoteOption::yes && no_ && (absent_ || abstain_)) break;
        // "Absent: Mayor Reed." above the votes tells who was away from the meeting.
        if (i == first_ && side.option == VoteOption::absent) return first_;
        take(side, i);
      } else if ((scan_.block_stems[i] & kSecond) != 0 && begins_motion(scan_.words(r))) {
        break;  // "Moved Cr Ellis, seconded Cr Jolly": the next one
      } else if (pending_ != VoteOption::other && is_names(r)) {
        if (!stacked_)
          take_names(r);  // "AYES:" above "NAYS:" above the names: nobody says whose they are
      } else if (pending_ != VoteOption::other && is_count(i)) {
      } else if (result_ && is_mover(scan_.words(r))) {
      } else if (base::starts_with_folded(scan_.words(r), "there were no abstentions")) {
        abstain_ = 0;
      } else {
        break;
      }
      last = i;
    }
    if (!is_vote(last)) return first_;
    // Labels without a name or a number: none of them starts a division, whatever stands below.
    if (!counted_ && ballots_.empty() && !yes_ && !no_) return i;
    if (!counted_ && voters_ == 0 && hears_speakers(i)) return i;
    finish(i, last);
    return i;
  }

 private:
  /// Whether what was read down to the block `last` is a vote at all.
  bool is_vote(std::size_t last) const {
    const bool sure = is_opening(first_) || counted_ || result_ || is_announced();
    if (sides_ < 2 && voters_ < 2 && !(sides_ == 1 && sure)) return false;
    if (last == 0 && sides_ == 0) return false;
    const bool yes = has_ballot(VoteOption::yes), no = has_ballot(VoteOption::no);
    // "Ann Ray - absent", "Bo Lee - excused": who was away from the meeting.
    if (sides_ == 0 && !yes && !no && !has_ballot(VoteOption::abstain) &&
        !base::contains_folded(scan_.block_words(first_), "recused"))
      return false;
    // "Member Ray      Aye" without a word before of a vote; "Quorum   Yes" is the row of a form.
    if (columned_ > 0 && !is_opening(first_) && (columned_ < 3 || !ayes_)) return false;
    return (led_ == 0 || yes) && (!loose_ || (yes && no));
  }

  /// "Yea Ann Ray", where nothing but such lines has been read. Below them "No Other Business" is no vote of anybody.
  std::optional<Ballot> led_ballot(std::size_t i) const {
    if (sides_ > 0 || voters_ != led_) return std::nullopt;
    const bool answer = base::is_one_of(base::Words(scan_.block_words(i)).next(), "yes no");
    const bool answers = base::is_one_of(base::Words(scan_.block_words(first_)).next(), "yes no");
    if (answer && !answers) return std::nullopt;
    return read_leading_ballot(scan_, scan_.page.blocks[i].words);
  }

  bool is_opening(std::size_t i) const {
    const std::string_view s = scan_.block_words(i);
    // "On a roll call vote, the following Trustees voted:"
    if (s.size() < 120 && s.ends_with("voted:") && base::contains_folded(s, "vote,")) return true;
    return s.size() < 30 &&
           (base::starts_with_folded(s, "roll call") || base::starts_with_folded(s, "roll-call") ||
            base::starts_with_folded(s, "vote:") || base::equals_folded(s, "vote") ||
            base::starts_with_folded(s, "recorded vote"));
  }

  /// "Motion carries." right above "Yea: Hill, Poe": who voted for it, and nobody against.
  bool is_announced() const {
    if (first_ == 0 || scan_.is_border(first_ - 1)) return false;
    const std::string_view s = scan_.block_words(first_ - 1);
    return s.size() < 60 && stated_outcome(s) != Outcome::none;
  }

  /// "MOVER: …", "SECONDER: …" between the result and the names.
  static bool is_mover(std::string_view s) {
    return base::starts_with_folded(s, "mover:") || base::starts_with_folded(s, "seconder:");
  }

  static bool begins_motion(std::string_view s) {
    return base::starts_with_folded(s, "moved") || base::starts_with_folded(s, "motion") ||
           base::starts_with_folded(s, "proposed");
  }

  bool is_names(Range r) const {
    const std::string_view s = scan_.words(r);
    const std::vector<Name> names = read_names(scan_.page.flow, r);
    return names.size() >= 2 || (names.size() == 1 && s.size() < 50);
  }

  bool is_list_of_names(Range r) const {
    return read_roster(scan_.page.flow, r, Trust::listed).is_pure();
  }

  bool has_ballot(VoteOption option) const {
    return std::any_of(ballots_.begin(), ballots_.end(),
                       [&](const Ballot& b) { return b.option == option; });
  }

  /// "The following addressed the Committee: / Against: Mr Pope / For: Ms Rudd (agent)": who spoke, not who voted.
  bool hears_speakers(std::size_t end) const {
    static constexpr std::array kPart = {"(agent",    "(applicant", "(objector",
                                         "(resident", "(supporter", "(local resident"};
    for (std::size_t i = first_; i < end; ++i) {
      const std::string_view s = scan_.block_words(i);
      if (std::any_of(kPart.begin(), kPart.end(),
                      [&](const char* part) { return base::contains_folded(s, part); }))
        return true;
    }
    if (first_ == 0) return false;
    static constexpr std::array kHeard = {"addressed the", "public speak",    "speakers",  "spoke",
                                          "speaking",      "representations", "were heard"};
    const std::string_view lead = base::trim(scan_.block_words(first_ - 1));
    const bool leads = lead.ends_with(':') || scan_.is_border(first_ - 1) ||
                       (lead.size() < 60 && !lead.ends_with('.'));
    return leads && lead.size() < 400 && (scan_.block_stems[first_ - 1] & kVoteWord) == 0 &&
           std::any_of(kHeard.begin(), kHeard.end(),
                       [&](const char* words) { return base::contains_folded(lead, words); });
  }

  /// "(10)" on a line of its own below the names: how many they are.
  bool is_count(std::size_t i) {
    const block::Block& b = scan_.page.blocks[i];
    const bool alone = b.words.empty() && b.number.style == block::LabelStyle::arabic &&
                       b.number.dress == block::Dress::parens;
    if (!alone) return false;
    set(pending_, b.number.ordinal);
    explicit_ = b.number.ordinal;
    counted_ = true;
    return true;
  }

  /// "For the amendment:" below "For the motion:": who is for the one is not for the other. A count of its own starts there.
  bool repeats(const Side& side) const {
    return side.option == VoteOption::yes &&
           (taken_ & 1U << static_cast<unsigned>(side.option)) != 0;
  }

  void take(const Side& side, std::size_t block) {
    taken_ |= 1U << static_cast<unsigned>(side.option);
    if (sides_ == 0) first_side_ = block;
    const bool empty = open_ && side.bare && !side.count;
    stacked_ = side.bare && (stacked_ || empty);
    open_ = side.bare && !side.count;
    ++sides_;
    loose_ |= side.loose;
    pending_ = side.option;
    counted_ |= side.count.has_value();
    explicit_ = side.count;
    if (side.count) set(side.option, *side.count);
    if (!side.bare) take_names(side.names);
  }

  /// "Yeas: Messrs. Hill, Poe. Nays: None.": two sides or more in one block.
  bool take_both(std::size_t i) {
    Told told;
    if (!read_both_sides(scan_, i, told)) return false;
    for (std::size_t k = 0; k < told.sides.size(); ++k) {
      if (!told.sides[k]) continue;
      const auto option = static_cast<VoteOption>(k);
      taken_ |= 1U << k;
      ++sides_;
      const auto named = std::count_if(told.ballots.begin(), told.ballots.end(),
                                       [&](const Ballot& b) { return b.option == option; });
      if (!told.stated[k] && named > 0) derived_ |= 1U << k;
      counted_ |= told.stated[k].has_value();
      set(option, told.stated[k].value_or(named));
    }
    ballots_.insert(ballots_.end(), told.ballots.begin(), told.ballots.end());
    pending_ = VoteOption::other;
    open_ = stacked_ = false;
    return true;
  }

  void take_names(Range r) {
    const std::string_view s = scan_.words(r);
    const bool none =
        base::starts_with_folded(s, "none") || base::starts_with_folded(s, "nil") || s == "0";
    if (none) {
      set(pending_, 0);
      pending_ = VoteOption::other;  // the name below "Absent: None." is that of who signs
      return;
    }
    std::int64_t& n = names_[static_cast<std::size_t>(pending_)];
    // "Councillors Daly, Gil, Leddin. (3)", and perhaps a sentence behind it that wants to be read on its own.
    std::size_t open = s.find('(');
    while (open != std::string_view::npos && !is_count_in_brackets(s.substr(open)))
      open = s.find('(', open + 1);
    std::optional<std::int64_t> total;
    if (open != std::string_view::npos) {
      r.end = r.begin + static_cast<std::uint32_t>(open);
      total = number_at(s.substr(open + 1));
    } else if (const std::size_t dash = total_behind_dash(s); dash != std::string_view::npos) {
      r.end = r.begin + static_cast<std::uint32_t>(dash);
      total = number_at(s.substr(s.find_first_of("0123456789", dash)));
    }
    for (const Name& name : read_names(scan_.page.flow, r)) {
      ballots_.push_back({name.name, pending_});
      ++n;
    }
    open_ = false;
    if (total) {
      explicit_ = total;
      set(pending_, *total);
      counted_ = true;
      pending_ = VoteOption::other;  // the names below a count have another label, or have lost it
      return;
    }
    if (!explicit_ && n > 0) {
      set(pending_, n);
      derived_ |= 1U << static_cast<unsigned>(pending_);
    }
  }

  /// "Councillors Ash, Birch, Elm - 3": where the dash is, or the end of nothing.
  static std::size_t total_behind_dash(std::string_view s) {
    while (!s.empty() && (s.back() == '.' || s.back() == ' ')) s.remove_suffix(1);
    std::size_t at = s.size();
    while (at > 0 && base::is_ascii_digit(s[at - 1])) --at;
    if (at == s.size() || s.size() - at > 3 || at < 3 || s[at - 1] != ' ') return s.npos;
    const std::string_view before = s.substr(0, at - 1);
    if (before.find_first_of("0123456789:") != s.npos) return s.npos;  // "Ayes – 4. Nays – 0."
    if (before.ends_with(" -") || before.ends_with(" =")) return at - 3;
    return before.ends_with(" \xE2\x80\x93") ? at - 5 : s.npos;
  }

  void set(VoteOption option, std::int64_t n) {
    if (option == VoteOption::yes) yes_ = n;
    if (option == VoteOption::no) no_ = n;
    if (option == VoteOption::abstain) abstain_ = n;
    if (option == VoteOption::absent) absent_ = n;
  }

  void finish(std::size_t& next, std::size_t last) {
    std::uint32_t end =
        std::max(scan_.page.blocks[last].words.end, scan_.page.blocks[last].label.end);
    // The result that closes the roll call belongs to it: "Passed: 6-0", "Motion carried; 7:0".
    if (next < scan_.size() && !scan_.is_border(next) && scan_.block_words(next).size() < 60 &&
        scan_.claims[next] == Claim::none) {
      const std::string_view s = scan_.block_words(next);
      const bool result =
          base::starts_with_folded(s, "pass") || base::starts_with_folded(s, "motion carried") ||
          base::starts_with_folded(s, "motion passed") ||
          base::starts_with_folded(s, "motion failed") || base::starts_with_folded(s, "failed") ||
          base::starts_with_folded(s, "carried");
      const bool counts =
          std::any_of(s.begin(), s.end(), [](char c) { return base::is_ascii_digit(c); });
      if (result && counts) end = scan_.page.blocks[next].words.end;
    }
    for (std::size_t i = first_; i <= last; ++i) scan_.claims[i] = Claim::ballot;
    std::uint32_t begin = scan_.page.blocks[first_].label.empty() || !is_opening(first_)
                              ? scan_.page.blocks[first_].words.begin
                              : scan_.page.blocks[first_].label.begin;
    if (result_) {  // "RESULT:" is the label of what it says
      begin = scan_.page.blocks[first_].words.begin + 7;
      while (begin < end && base::is_ascii_space(scan_.page.flow[begin])) ++begin;
    }
    scan_.divisions.push_back({scan_.page.blocks[first_].words.begin, end});
    Element& e = scan_.add(Type::vote, {begin, end},
                           voters_ > 0 ? "vote.roll-call-lines" : "vote.division", first_);
    if (voters_ > 0) count_voters();
    if (result_) take_stated_result();
    e.in_favour = yes_;
    e.against = no_;
    e.abstain = abstain_;
    e.absent = absent_;
    e.derived = derived_ != 0 || voters_ > 0;
    e.ballots = std::move(ballots_);
    e.word = is_opening(first_) ? "roll call" : "recorded";
  }

  /// "RESULT: ADOPTED [5 TO 1]": what is stated goes before what can be counted.
  void take_stated_result() {
    const std::string_view s = scan_.block_words(first_);
    const std::size_t open = s.find('['), to = s.find(" TO ");
    if (open == std::string_view::npos || to == std::string_view::npos || to < open) return;
    const auto yes = number_at(s.substr(open + 1)), no = number_at(s.substr(to + 4));
    if (!yes || !no) return;
    yes_ = yes;
    no_ = no;
    // What only the names could tell stays with them: no count that is stated stands beside one that is not.
    if ((derived_ & 1U << static_cast<unsigned>(VoteOption::abstain)) != 0) abstain_.reset();
    if ((derived_ & 1U << static_cast<unsigned>(VoteOption::absent)) != 0) absent_.reset();
    derived_ = 0;
  }

  void count_voters() {
    std::int64_t yes = 0, no = 0, abstain = 0, absent = 0;
    for (const Ballot& b : ballots_) {
      yes += b.option == VoteOption::yes;
      no += b.option == VoteOption::no;
      abstain += b.option == VoteOption::abstain;
      absent += b.option == VoteOption::absent;
    }
    yes_ = yes;
    no_ = no;
    if (abstain > 0) abstain_ = abstain;
    if (absent > 0) absent_ = absent;
  }

  Scan& scan_;
  std::size_t first_;
  VoteOption pending_ = VoteOption::other;
  std::optional<std::int64_t> explicit_, yes_, no_, abstain_, absent_;
  std::vector<Ballot> ballots_;
  int sides_ = 0, voters_ = 0, led_ = 0, columned_ = 0;
  bool ayes_ = false;  // a column has "aye", "nay" or "yea"
  bool loose_ = false;
  unsigned taken_ = 0;  // a bit for each option that has had its side
  std::size_t first_side_ = 0;
  unsigned derived_ = 0;  // a bit for each option whose names were counted
  bool counted_ = false;
  std::array<std::int64_t, 8> names_{};  // of each option
  bool open_ = false;                    // the last side is a bare label: its names stand below
  bool stacked_ = false;  // labels stand one above the other, the names of all of them below
  bool result_ = false;   // opens with "RESULT: ADOPTED [9 TO 2]"
};

}  // namespace

void find_ballots(Scan& scan) {
  find_grids(scan);
  for (std::size_t i = 0; i < scan.size();) {
    if (scan.claims[i] != Claim::none) {
      ++i;
      continue;
    }
    const std::size_t next = Division(scan, i).run();
    i = next > i ? next : i + 1;
  }
  find_inline_ballots(scan);
}

}  // namespace minutebook::element
