// Who voted how, told in one sentence a voter at a time: "Roll call: Hill - aye, Poe - nay.", "Vote: Mr. Hill, yes; Ms. Poe, no."

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "element/decision/told.h"
#include "element/people/people.h"
#include "element/people/roster.h"

namespace minutebook::element {
namespace {

struct Word {
  std::string_view word;
  VoteOption option;
};

constexpr std::array kWords = {
    Word{"aye", VoteOption::yes},
    Word{"yes", VoteOption::yes},
    Word{"yea", VoteOption::yes},
    Word{"nay", VoteOption::no},
    Word{"no", VoteOption::no},
    Word{"abstain", VoteOption::abstain},
    Word{"abstained", VoteOption::abstain},
    Word{"absent", VoteOption::absent},
    Word{"excused", VoteOption::excused},
    Word{"recused", VoteOption::excused},
};

std::optional<VoteOption> option_of(std::string_view word) {
  for (const Word& w : kWords) {
    if (base::equals_folded(word, w.word)) return w.option;
  }
  return std::nullopt;
}

std::string_view without_stops(std::string_view s) {
  while (!s.empty() && (s.back() == '.' || s.back() == ' ')) s.remove_suffix(1);
  return s;
}

/// "Motion carried", "passed 5-0": what closes a roll call in its own sentence.
bool tells_result(std::string_view s) {
  base::Words walk(s);
  std::string_view word = walk.next();
  while (base::is_one_of(word, "and the motion resolution ordinance")) word = walk.next();
  return base::is_one_of(word, "carried carries passed passes approved adopted failed fails");
}

/// Somebody, not "All" or "Motion".
bool is_voter(std::string_view name) {
  return looks_like_name(name) &&
         !base::is_one_of(base::Words(name).next(),
                          "all none everyone everybody members motion vote roll result total "
                          "unanimous");
}

class RollCall {
 public:
  RollCall(Scan& scan, Range r, bool announced, bool spelt)
      : scan_(scan), r_(r), s_(scan.words(r)), spelt_(spelt) {
    const std::size_t colon = s_.find(": ");
    begin_ = colon == std::string_view::npos ? 0 : colon + 2;
    announced_ = announced && colon != std::string_view::npos && colon < 160;
  }

  /// Two voters at least, and nothing but voters.
  bool read(Told& told) {
    told.at = r_;
    for (std::size_t begin = begin_; begin < s_.size();) {
      const std::size_t end = std::min(base::find_either(s_, ',', ';', begin), s_.size());
      std::string_view piece = base::trim(s_.substr(begin, end - begin));
      if (base::starts_with_folded(piece, "and ")) piece = base::trim(piece.substr(4));
      if (told.ballots.size() >= 2 && pending_.empty() && tells_result(piece)) break;
      if (!take(without_stops(piece), told)) return false;
      begin = end + 1;
    }
    return pending_.empty() && told.ballots.size() >= (bare_ && !announced_ ? 3 : 2) &&
           (told.said(VoteOption::yes) || told.said(VoteOption::no));
  }

 private:
  Range range(std::string_view part) const {
    const auto at = r_.begin + static_cast<std::uint32_t>(part.data() - s_.data());
    return {at, at + static_cast<std::uint32_t>(part.size())};
  }

  /// One piece between commas: "Hill - aye", "Hill aye", "Hill (aye)", or a name and then its option.
  bool take(std::string_view piece, Told& told) {
    if (const auto option = option_of(piece); option && !pending_.empty()) {
      for (const std::string_view name : pending_) told.take(range(name), *option);
      pending_.clear();
      return true;
    }
    // "Hill, Poe, yes; Lee, no": semicolons say that the first two go together.
    if (!pending_.empty() && s_.find(';') == std::string_view::npos) return false;
    piece = without_result(piece);
    std::string_view word = piece;
    if (word.ends_with(')')) word.remove_suffix(1);
    std::size_t at = word.size();  // behind the last of " ", "(", ":", "-", "–"
    while (at > 0 && word[at - 1] != ' ' && word[at - 1] != '-' && word[at - 1] != '\x93' &&
           word[at - 1] != '(' && word[at - 1] != ':')
      --at;
    const std::string_view name = name_before(piece.substr(0, at));
    word = word.substr(at);
    const bool dash = marked(piece.substr(name.size(), at - name.size()));
    std::optional<VoteOption> option = option_of(word);
    if (!option && dash && announced_) option = letter_option(word);
    if (option && at > 0) {
      if (!is_voter(name) || !pending_.empty() || !(dash || announced_ || spelt_)) return false;
      bare_ |= !dash;
      told.take(range(name), *option);
      return true;
    }
    if (!announced_ || !is_voter(piece)) return false;
    pending_.push_back(piece);
    return true;
  }

  /// "Pettigrew - Nay Carried": the result on the line below the last voter.
  static std::string_view without_result(std::string_view piece) {
    for (const std::string_view result :
         {std::string_view(" Motion Carried"), std::string_view(" Carried"),
          std::string_view(" Passed"), std::string_view(" Defeated")}) {
      if (piece.size() > result.size() &&
          base::equals_folded(piece.substr(piece.size() - result.size()), result))
        return base::trim(piece.substr(0, piece.size() - result.size()));
    }
    return piece;
  }

  /// "Hart-Y, Okafor-N": one letter says it where it stands behind a dash.
  static std::optional<VoteOption> letter_option(std::string_view word) {
    if (word == "Y") return VoteOption::yes;
    if (word == "N") return VoteOption::no;
    return std::nullopt;
  }

  static bool marked(std::string_view between) {
    return between.find_first_of("-(:\x93") != std::string_view::npos;
  }

  static std::string_view name_before(std::string_view s) {
    while (!s.empty()) {
      if (s.back() == ' ' || s.back() == '-' || s.back() == '(' || s.back() == ':') {
        s.remove_suffix(1);
      } else if (s.ends_with("\xE2\x80\x93")) {
        s.remove_suffix(3);
      } else {
        break;
      }
    }
    return s;
  }

  Scan& scan_;
  Range r_;
  std::string_view s_;
  std::size_t begin_ = 0;
  bool spelt_ = false;      // says "aye", "nay" or another word of votes
  bool bare_ = false;       // "RAY AYE", "POE NAY": nothing between some voter and his vote
  bool announced_ = false;  // "Roll call: …", "Vote: …"
  std::vector<std::string_view> pending_;  // names whose option stands behind a comma to come
};

/// "On roll call, Hahn, Lutz voted yes; Drayer voted no.": sides in words, one for and one against.
bool read_voted(const Scan& scan, Range r, Told& told) {
  const std::string_view s = scan.words(r);
  std::size_t begin = 0;
  if (base::starts_with_folded(s, "on ") || base::starts_with_folded(s, "upon ")) {
    const std::size_t comma = s.find(", ");
    if (comma == std::string_view::npos || comma > 40) return false;
    begin = comma + 2;
  }
  static constexpr std::string_view kVoted = " voted ";
  for (std::size_t at = s.find(kVoted, begin); at != std::string_view::npos;
       at = s.find(kVoted, begin)) {
    std::string_view names = s.substr(begin, at - begin);
    while (!names.empty() && (names[0] == ',' || names[0] == ';' || names[0] == ' '))
      names.remove_prefix(1);
    for (const std::string_view link :
         {std::string_view("and "), std::string_view("while "), std::string_view("with ")}) {
      if (names.starts_with(link)) names.remove_prefix(link.size());
    }
    std::string_view said = s.substr(at + kVoted.size());
    std::size_t length = 0;
    std::optional<VoteOption> option;
    for (const std::string_view words :
         {std::string_view("in favour"), std::string_view("in favor"), std::string_view("for")}) {
      if (!option && said.starts_with(words)) option = VoteOption::yes, length = words.size();
    }
    if (!option && said.starts_with("against")) option = VoteOption::no, length = 7;
    if (!option) {
      length = std::min(said.find_first_of(" ,;."), said.size());
      while (length > 0 && said[length - 1] == '"') --length;
      option = option_of(said.substr(0, length));
    }
    if (!option) return false;
    const auto from = r.begin + static_cast<std::uint32_t>(names.data() - s.data());
    const Roster roster = read_roster(
        scan.page.flow, {from, from + static_cast<std::uint32_t>(names.size())}, Trust::listed);
    if (!roster.is_pure() || roster.crowd) return false;
    for (const Entry& entry : roster.people) told.take(entry.who.name, *option);
    begin = at + kVoted.size() + length;
  }
  const std::string_view rest = base::trim(s.substr(begin));
  told.at = r;
  return told.said(VoteOption::yes) && told.said(VoteOption::no) &&
         (rest.empty() || rest[0] == '.' || rest[0] == ';' || rest[0] == ',');
}

}  // namespace

void find_inline_roll_calls(Scan& scan, std::size_t block) {
  for (std::uint32_t i = scan.first_sentence[block]; i < scan.first_sentence[block + 1]; ++i) {
    const Range r = scan.sentences[i];
    const std::string_view s = scan.words(r);
    const Stems stems = scan.stems[i];
    const bool announced = (stems & (kVoteWord | kCall)) != 0;
    const bool dashed =
        s.find('-') != std::string_view::npos || s.find('\x93') != std::string_view::npos;
    const bool spelt = (stems & kVote) != 0 && s.size() < 400;
    if (dashed || spelt || (announced && s.find(": ") != std::string_view::npos)) {
      if (Told told; RollCall(scan, r, announced, spelt).read(told)) {
        add_told(scan, told, block);
        continue;
      }
    }
    if ((stems & kVoteWord) == 0 || s.size() > 600) continue;
    if (Told told; read_voted(scan, r, told)) add_told(scan, told, block);
  }
}

}  // namespace minutebook::element
