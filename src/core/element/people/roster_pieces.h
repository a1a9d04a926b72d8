#pragma once
// What stands between the separators of a list of people.

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "element/people/roster.h"
#include "element/people/roster_tokens.h"

namespace minutebook::element {

/// A run of tokens, half open.
struct TokenRun {
  std::uint32_t first = 0, last = 0;

  bool empty() const { return first >= last; }
  std::uint32_t size() const { return empty() ? 0 : last - first; }
};

struct RosterPiece {
  enum Kind : std::uint8_t {
    empty,
    person,
    role,    // an office, a department, a firm
    honour,  // "OBE"
    group,   // "Councillors" alone
    crowd,   // "three members of the public"
    remark,  // "in the chair", "via Zoom"
    status,  // "ABSENT"
    nick,    // lower case: a name only where all are so
    other,
  };

  TokenRun words;
  std::array<TokenRun, 3> brackets;  // inside, without the brackets
  std::uint8_t bracket_count = 0;
  RosterToken::Kind before = RosterToken::word;  // the separator; `word`: none
  RosterToken::Kind after = RosterToken::word;

  Kind kind = empty;
  TokenRun name, office, aside;  // parts of `words`; aside: the remark
  TokenRun lead;                 // "Councillors", "Board members"
  TokenRun surname;              // "Hahn" of "Finance Director Hahn", if it is one
  enum Box : std::uint8_t { no_box, ticked, unticked } box = no_box;  // "[x]" before the name
  bool titled = false;
  bool weak = false;  // one word without a title
};

/// Cuts at separators, at titles in the middle and behind brackets; nothing is classified yet. Linear.
std::vector<RosterPiece> cut_roster(std::string_view flow, const std::vector<RosterToken>& tokens);

/// Says what the words of a piece are, and which of them are the name.
void classify_piece(std::string_view flow, const std::vector<RosterToken>& tokens,
                    RosterPiece& piece);

/// Titles and particles with one name: "Cllr Lee", "Mrs van der Berg", "Ó Dea".
bool is_surname(std::string_view flow, const std::vector<RosterToken>& tokens, TokenRun name);

/// "Ms. C. Curley": a title and a capitalised word that is no office.
bool starts_titled(const std::vector<RosterToken>& tokens, TokenRun run);

/// "Working Group Team" says no office.
bool has_role_word(const std::vector<RosterToken>& tokens, TokenRun run);

/// What each piece is in the light of all of them: initials and nicknames are names where there is nothing else.
void settle_pieces(std::string_view flow, const std::vector<RosterToken>& tokens, Trust trust,
                   std::vector<RosterPiece>& pieces);

}  // namespace minutebook::element
