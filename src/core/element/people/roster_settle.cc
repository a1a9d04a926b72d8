// What the whole list says of its pieces.

#include <algorithm>

#include "base/unicode.h"
#include "element/people/person_words.h"
#include "element/people/roster_pieces.h"
#include "element/people/roster_remark.h"

namespace minutebook::element {
namespace {

using Token = RosterToken;
using Piece = RosterPiece;

class Settler {
 public:
  Settler(std::string_view flow, const std::vector<Token>& tokens, std::vector<Piece>& pieces)
      : flow_(flow), tokens_(tokens), pieces_(pieces) {}

  /// "hermit, maddy, kirby": lower-case words are names where there is nothing else.
  void accept_nicks(Trust trust) {
    std::size_t names = 0, others = 0;
    for (const Piece& piece : pieces_) {
      names += piece.kind == Piece::nick || piece.kind == Piece::person;
      others += piece.kind == Piece::other;
    }
    const bool accept = trust == Trust::nicks && names >= 2 && others == 0;
    for (Piece& piece : pieces_) {
      if (piece.kind != Piece::nick) continue;
      const bool reason = !piece.words.empty() && is_reason(flow_, tokens_, piece.words);
      piece.kind = reason ? Piece::remark : accept ? Piece::person : Piece::other;
      if (reason) piece.name = {};
    }
  }

  /// "PRESENT: AB, KH, MB": initials are names where all are so.
  void accept_codes() {
    std::size_t codes = 0, others = 0;
    for (const Piece& piece : pieces_) {
      const bool code = is_code(piece);
      codes += code;
      others += !code && piece.kind != Piece::crowd && piece.kind != Piece::empty;
    }
    if (codes < 3 || others > 0) return;
    for (Piece& piece : pieces_) {
      if (!is_code(piece)) continue;
      piece.kind = Piece::person;
      piece.name = piece.words;
      piece.office = {};
      piece.weak = true;
    }
  }

  /// "Smith, J., O'Neill, P. (Chair)": initials behind a comma belong to the surname before it.
  void join_initials() {
    for (std::size_t i = 0; i + 1 < pieces_.size(); ++i) {
      Piece& surname = pieces_[i];
      Piece& behind = pieces_[i + 1];
      if (surname.kind != Piece::person || !surname.weak || surname.bracket_count > 0 ||
          behind.before != Token::comma || !is_initials(behind.words))
        continue;
      surname.words.last = surname.name.last = behind.words.last;
      surname.brackets = behind.brackets;
      surname.bracket_count = behind.bracket_count;
      surname.after = behind.after;
      surname.weak = false;
      behind = {};
      behind.before = Token::comma;
    }
  }

  /// "Cllr Gail Reeve Helen Rich Parish Clerk": two people whom nothing parts.
  void part_run_on_names() {
    if (std::none_of(pieces_.begin(), pieces_.end(),
                     [&](const Piece& piece) { return runs_on(piece); }))
      return;
    std::vector<Piece> out;
    for (Piece& piece : pieces_) {
      const bool parts = runs_on(piece);
      const std::uint32_t end = parts ? piece.name.last - 2 : 0;
      out.push_back(piece);
      if (!parts) continue;
      Piece& first = out.back();
      if (!names_clerk(piece.office)) {  // "Ms Amy East Rural Sports Development Officer"
        first.name.last = first.office.first = end;
        continue;
      }
      first.name.last = first.words.last = end;
      first.office = {};
      first.bracket_count = 0;
      first.after = Token::word;
      piece.name.first = piece.words.first = end;
      piece.titled = false;
      piece.before = Token::word;
      out.push_back(piece);
    }
    pieces_ = std::move(out);
  }

  /// "Lars Penn, River Watch; Ed Mott, Acme": of two names between semicolons the second is where the first comes from.
  void find_firms() {
    std::size_t pairs = 0, in_group = 0;
    for (const Piece& piece : pieces_) {
      in_group = piece.before == Token::semicolon ? 1 : in_group + 1;
      const bool name_first = in_group == 2 || piece.kind == Piece::person;
      if (in_group > 2 || !name_first || (in_group == 2 && piece.before != Token::comma)) return;
      pairs += in_group == 2;
    }
    if (pairs < 2) return;
    for (std::size_t i = 1; i < pieces_.size(); ++i) {
      Piece& piece = pieces_[i];
      if (piece.before != Token::comma || piece.kind != Piece::person || piece.titled) continue;
      piece.kind = Piece::role;
      piece.office = piece.words;
      piece.name = {};
    }
  }

  /// "Social Media Officer – Tim", "the Clerk, Mrs Elm": an office that names who stands behind it.
  void lead_in_offices() {
    for (std::size_t i = 0; i + 1 < pieces_.size(); ++i) {
      Piece& piece = pieces_[i];
      const Piece& next = pieces_[i + 1];
      if (next.kind != Piece::person || !next.office.empty()) continue;
      const bool looks = looks_like_name_of_office(piece);
      if (!looks && !(is_council_office(piece) && is_bare(next))) continue;
      piece.kind = Piece::role;
      if (looks) piece.office = piece.words;
      piece.name = {};
      piece.after = Token::colon;
    }
  }

 private:
  bool runs_on(const Piece& piece) const {
    return piece.kind == Piece::person && piece.titled && !piece.office.empty() &&
           piece.office.first == piece.name.last && words_of_name(piece.name) == 4;
  }

  /// Words behind the titles; 0 if initials or small words are among them.
  std::uint32_t words_of_name(TokenRun name) const {
    std::uint32_t i = name.first;
    while (i < name.last && tokens_[i].is(kTitleWord)) ++i;
    for (std::uint32_t k = i; k < name.last; ++k) {
      if (tokens_[k].initial || tokens_[k].kinds != 0) return 0;
    }
    return name.last - i;
  }

  bool names_clerk(TokenRun office) const {
    for (std::uint32_t i = office.first; i < office.last; ++i) {
      const Range r = tokens_[i].at;
      if (base::is_one_of(flow_.substr(r.begin, r.size()), "clerk rfo clerk/rfo")) return true;
    }
    return false;
  }

  bool looks_like_name_of_office(const Piece& piece) const {
    if (piece.kind != Piece::person || piece.titled || piece.after != Token::dash ||
        piece.before == Token::dash || piece.bracket_count > 0 || piece.office.empty() ||
        piece.office.first < piece.name.last || !tokens_[piece.office.last - 1].is(kRoleWord))
      return false;
    for (std::uint32_t i = piece.office.first; i < piece.office.last; ++i) {
      if (!tokens_[i].is(kRoleWord | kBodyWord)) return false;
    }
    return true;
  }

  /// "the Clerk" before a comma, which else is somebody without a name.
  bool is_council_office(const Piece& piece) const {
    if (piece.kind != Piece::crowd || piece.office.size() != 1 || piece.after != Token::comma)
      return false;
    const Range r = tokens_[piece.office.first].at;
    return base::is_one_of(flow_.substr(r.begin, r.size()),
                           "clerk mayor chairman chair treasurer secretary");
  }

  bool is_bare(const Piece& piece) const {
    if (!piece.titled || piece.bracket_count > 0 || !piece.lead.empty()) return false;
    const Range r = tokens_[piece.name.first].at;
    return base::is_one_of(flow_.substr(r.begin, r.size()),
                           "mr mr. mrs mrs. ms ms. miss dr dr. cllr cllr. councillor");
  }

  /// "MB", whatever else the letters mean.
  bool is_code(const Piece& piece) const {
    if (piece.words.size() != 1 || piece.bracket_count > 0) return false;
    const Range r = tokens_[piece.words.first].at;
    const std::string_view s = flow_.substr(r.begin, r.size());
    return s.size() >= 2 && s.size() <= 4 && std::all_of(s.begin(), s.end(), base::is_ascii_upper);
  }

  bool is_initials(TokenRun run) const {
    for (std::uint32_t i = run.first; i < run.last; ++i) {
      if (!tokens_[i].initial || tokens_[i].is(kHonourWord)) return false;
    }
    return !run.empty();
  }

  std::string_view flow_;
  const std::vector<Token>& tokens_;
  std::vector<Piece>& pieces_;
};

}  // namespace

bool is_surname(std::string_view flow, const std::vector<RosterToken>& tokens, TokenRun name) {
  std::uint32_t words = 0;
  for (std::uint32_t i = name.first; i < name.last; ++i) {
    const Token& t = tokens[i];
    const std::string_view s = flow.substr(t.at.begin, t.at.size());
    const bool before = t.is(kTitleWord) || (i == name.first && t.is(kWeakTitleWord)) ||
                        (t.is(kParticleWord) && !t.capital) || s == "\xC3\x93" || s == "O" ||
                        s == "N\xC3\xAD";  // "Ó Dea"
    words += !before || i + 1 == name.last;
  }
  return words == 1;
}

bool starts_titled(const std::vector<RosterToken>& tokens, TokenRun run) {
  if (run.size() < 2) return false;
  const Token& title = tokens[run.first];
  const Token& name = tokens[run.first + 1];
  return title.kind == Token::word && title.capital && title.is(kTitleWord) && !title.initial &&
         name.capital && !name.is(kBodyWord | kRoleWord);
}

bool has_role_word(const std::vector<RosterToken>& tokens, TokenRun run) {
  return std::any_of(tokens.begin() + run.first, tokens.begin() + run.last,
                     [](const Token& t) { return t.is(kRoleWord); });
}

void settle_pieces(std::string_view flow, const std::vector<RosterToken>& tokens, Trust trust,
                   std::vector<RosterPiece>& pieces) {
  Settler settler(flow, tokens, pieces);
  settler.accept_nicks(trust);
  if (trust != Trust::strict) settler.accept_codes();
  settler.join_initials();
  settler.find_firms();
  settler.lead_in_offices();
  settler.part_run_on_names();
}

}  // namespace minutebook::element
