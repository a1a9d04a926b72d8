// Who voted how, told inside a paragraph: "Ayes: Hill, Poe. Nays: none.", "Roll call: Hill - aye, Poe - nay."

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "element/people/people.h"
#include "element/scan.h"

namespace minutebook::element {
namespace {

struct Label {
  std::string_view words;
  VoteOption option;
};

constexpr std::array kSides = {
    Label{"ayes:", VoteOption::yes},
    Label{"aye:", VoteOption::yes},
    Label{"yeas:", VoteOption::yes},
    Label{"yes:", VoteOption::yes},
    Label{"against:", VoteOption::no},
    Label{"nays:", VoteOption::no},
    Label{"nay:", VoteOption::no},
    Label{"noes:", VoteOption::no},
    Label{"no:", VoteOption::no},
    Label{"abstain:", VoteOption::abstain},
    Label{"abstained:", VoteOption::abstain},
    Label{"abstentions:", VoteOption::abstain},
    Label{"absent:", VoteOption::absent},
};

constexpr std::array kWords = {
    Label{"aye", VoteOption::yes},
    Label{"yes", VoteOption::yes},
    Label{"yea", VoteOption::yes},
    Label{"nay", VoteOption::no},
    Label{"no", VoteOption::no},
    Label{"abstain", VoteOption::abstain},
    Label{"abstained", VoteOption::abstain},
    Label{"absent", VoteOption::absent},
};

/// What a paragraph says of a vote: the options with their names, and how many named nobody.
struct Told {
  std::vector<Ballot> ballots;
  std::array<bool, 8> sides{};  // of each option: said, be it "none"
  Range at;
};

std::int64_t count_of(const Told& told, VoteOption option) {
  return std::count_if(told.ballots.begin(), told.ballots.end(),
                       [&](const Ballot& b) { return b.option == option; });
}

class Reader {
 public:
  Reader(Scan& scan, std::size_t block) : scan_(scan), block_(block) {}

  void run() {
    const Range r = scan_.page.blocks[block_].words;
    if (r.size() > 4000) return;
    if (Told told; sides(r, told)) {
      if (whole_sentences(told)) add(told);
      return;
    }
    for (std::uint32_t s = scan_.first_sentence[block_]; s < scan_.first_sentence[block_ + 1];
         ++s) {
      if (Told told; roll_call(scan_.sentences[s], told)) add(told);
    }
  }

 private:
  static const Label* label_at(std::string_view s, std::size_t i) {
    const char first = base::ascii_lower(s[i]);
    if (first != 'a' && first != 'n' && first != 'y') return nullptr;
    if (i > 0 && s[i - 1] != ' ' && s[i - 1] != '\n') return nullptr;
    for (const Label& label : kSides) {
      if (base::starts_with_folded(s.substr(i), label.words)) return &label;
    }
    return nullptr;
  }

  /// Where the next label begins, at `from` or behind it: each is one word and a colon. The end of the text if there is none.
  static std::size_t next_label(std::string_view s, std::size_t from) {
    for (std::size_t colon = s.find(':', from); colon != std::string_view::npos;
         colon = s.find(':', colon + 1)) {
      std::size_t begin = colon;
      while (begin > from && base::is_ascii_letter(s[begin - 1])) --begin;
      if (begin < colon && label_at(s, begin) != nullptr) return begin;
    }
    return s.size();
  }

  /// A side for and a side against, names in one of them at least.
  bool sides(Range r, Told& told) const {
    const std::string_view s = scan_.words(r);
    std::size_t end = 0;
    for (std::size_t i = next_label(s, 0); i < s.size(); i = next_label(s, end)) {
      const Label* label = label_at(s, i);
      if (told.at.empty()) told.at.begin = r.begin + static_cast<std::uint32_t>(i);
      const std::size_t from = i + label->words.size();
      end = end_of_side(s, from);
      const Range side{r.begin + static_cast<std::uint32_t>(from),
                       r.begin + static_cast<std::uint32_t>(end)};
      const std::string_view said = base::trim(scan_.words(side));
      if (said.empty() || base::is_ascii_digit(said[0])) return false;  // counts have rules
      told.sides[static_cast<std::size_t>(label->option)] = true;
      if (!base::starts_with_folded(said, "none") && !base::starts_with_folded(said, "nil")) {
        const std::vector<Name> names = read_names(scan_.page.flow, side);
        if (names.empty()) return false;
        for (const Name& name : names) told.ballots.push_back({name.name, label->option});
      }
      told.at.end = side.end;
    }
    return told.sides[static_cast<std::size_t>(VoteOption::yes)] &&
           told.sides[static_cast<std::size_t>(VoteOption::no)] && !told.ballots.empty();
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

  /// The full stop or semicolon behind the names, or the next label.
  static std::size_t end_of_side(std::string_view s, std::size_t from) {
    for (std::size_t i = from; i < s.size(); ++i) {
      if (s[i] == ';' || s[i] == ']' || s[i] == '\n') return i;
      if (i > from && label_at(s, i) != nullptr) return i;
      const bool initial = i > 1 && base::is_ascii_upper(s[i - 1]) && s[i - 2] == ' ';
      if (s[i] == '.' && !initial && (i + 1 == s.size() || s[i + 1] == ' ')) return i;
    }
    return s.size();
  }

  /// "Upon roll call: Hill - aye, Poe - nay": two pairs at least, and nothing but pairs.
  bool roll_call(Range r, Told& told) const {
    const std::string_view s = scan_.words(r);
    if (s.find('-') == std::string_view::npos && s.find('\x93') == std::string_view::npos)
      return false;  // no dash, no pair
    const std::size_t colon = s.find(": ");
    const std::size_t from = colon == std::string_view::npos ? 0 : colon + 2;
    told.at = r;
    for (std::size_t begin = from; begin < s.size();) {
      const std::size_t end = std::min(base::find_either(s, ',', ';', begin), s.size());
      if (!pair(r.begin, s, begin, end, told)) return false;
      begin = end + 1;
    }
    return told.ballots.size() >= 2;
  }

  static bool pair(std::uint32_t base_at, std::string_view s, std::size_t begin, std::size_t end,
                   Told& told) {
    std::string_view piece = base::trim(s.substr(begin, end - begin));
    if (piece.starts_with("and ")) piece = base::trim(piece.substr(4));
    while (!piece.empty() && piece.back() == '.') piece.remove_suffix(1);
    std::size_t after = piece.size();  // the last of " ", "-", "–"
    while (after > 0 && piece[after - 1] != ' ' && piece[after - 1] != '-' &&
           piece[after - 1] != '\x93')
      --after;
    if (after == 0) return false;
    const std::size_t space = after - 1;
    const std::string_view word = piece.substr(after);
    const auto option = std::find_if(kWords.begin(), kWords.end(), [&](const Label& w) {
      return base::equals_folded(word, w.words);
    });
    if (option == kWords.end()) return false;
    std::string_view name = piece.substr(0, space + 1);
    const bool dash = name.find('-') != std::string_view::npos ||
                      name.find("\xE2\x80\x93") != std::string_view::npos;
    while (!name.empty() && (name.back() == ' ' || name.back() == '-')) name.remove_suffix(1);
    if (name.ends_with("\xE2\x80\x93")) name = base::trim(name.substr(0, name.size() - 3));
    if (!dash || !looks_like_name(name)) return false;
    const auto at = base_at + static_cast<std::uint32_t>(name.data() - s.data());
    told.ballots.push_back({{at, at + static_cast<std::uint32_t>(name.size())}, option->option});
    told.sides[static_cast<std::size_t>(option->option)] = true;
    return true;
  }

  void add(Told& told) {
    Element& e = scan_.add(Type::vote, told.at, "vote.inline-names", block_);
    e.in_favour = count_of(told, VoteOption::yes);
    e.against = count_of(told, VoteOption::no);
    if (told.sides[static_cast<std::size_t>(VoteOption::abstain)])
      e.abstain = count_of(told, VoteOption::abstain);
    if (told.sides[static_cast<std::size_t>(VoteOption::absent)])
      e.absent = count_of(told, VoteOption::absent);
    e.derived = true;
    e.word = "recorded";
    e.ballots = std::move(told.ballots);
    scan_.divisions.push_back(told.at);
  }

  Scan& scan_;
  std::size_t block_;
};

}  // namespace

void find_inline_ballots(Scan& scan) {
  for (std::size_t i = 0; i < scan.size(); ++i) {
    const bool free = scan.claims[i] == Claim::none || scan.claims[i] == Claim::motion;
    if (free && !scan.is_border(i)) Reader(scan, i).run();
  }
}

}  // namespace minutebook::element
