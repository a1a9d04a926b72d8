#include "element/people/roster.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "element/people/person_words.h"
#include "element/people/roster_pieces.h"
#include "element/people/roster_remark.h"

namespace minutebook::element {
namespace {

using Token = RosterToken;
using Piece = RosterPiece;
using Status = AttendanceStatus;

class Reader {
 public:
  Reader(std::string_view flow, Range r, Trust trust, int depth)
      : flow_(flow), trust_(trust), depth_(depth) {
    if (!r.empty()) tokens_ = roster_tokens(flow, r);
  }

  Roster run() {
    pieces_ = cut_roster(flow_, tokens_);
    for (Piece& piece : pieces_) classify_piece(flow_, tokens_, piece);
    settle_pieces(flow_, tokens_, trust_, pieces_);
    absorb_offices();
    for (const Piece& piece : pieces_) {
      strong_names_ += piece.kind == Piece::person && !piece.weak;
      bytes_ahead_[piece.kind] += range(piece.words).size();
    }
    for (std::size_t i = 0; i < pieces_.size() && !out_.cut; ++i) {
      take(i);
      bytes_ahead_[pieces_[i].kind] -= range(pieces_[i].words).size();
    }
    drop_weak();
    return std::move(out_);
  }

 private:
  Range range(TokenRun run) const {
    return run.empty() ? Range{} : Range{tokens_[run.first].at.begin, tokens_[run.last - 1].at.end};
  }
  std::string_view text(TokenRun run) const {
    const Range r = range(run);
    return flow_.substr(r.begin, r.size());
  }

  // --- what the whole list says of its pieces ----------------------------------------------------------------------

  /// A bracket with a person in it: "(Ms. C. Curley)" behind an office. With its own title, or behind what is an office
  /// beyond doubt.
  bool holds_person(const Piece& piece) const {
    if (depth_ > 0 || piece.bracket_count == 0 || piece.kind == Piece::crowd) return false;
    if (piece.kind == Piece::person && (piece.titled || !piece.weak)) {
      if (piece.titled || !starts_titled(tokens_, piece.brackets[0])) return false;
    }
    if (starts_titled(tokens_, piece.brackets[0])) return true;
    if (piece.kind != Piece::role || piece.weak) return false;
    const Roster inner = Reader(flow_, range(piece.brackets[0]), Trust::listed, depth_ + 1).run();
    return inner.is_pure() && !inner.people[0].weak;
  }

  /// "Director, National Services (Ms. C. Curley)": what looks like names before such a bracket is one office.
  void absorb_offices() {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (!holds_person(pieces_[i])) continue;
      Piece& holder = pieces_[i];
      std::uint32_t first = holder.words.empty() ? holder.brackets[0].first : holder.words.first;
      std::uint32_t last = holder.words.empty() ? first : holder.words.last;
      while (last > 0 && tokens_[last - 1].kind != Token::word)
        --last;  // ", (" before a bracket without words
      for (std::size_t j = i; j > 0; --j) {
        Piece& before = pieces_[j - 1];
        const Token::Kind sep = pieces_[j].before;
        const bool goes_on = sep == Token::comma || sep == Token::ampersand || sep == Token::dash;
        const bool named = before.titled && !tokens_[before.name.first].is(kWeakTitleWord);
        if (!goes_on || named || before.bracket_count > 0) break;
        first = before.words.first;
        before.kind = Piece::empty;
        absorbed_ += range(before.words).size();
      }
      holder.kind = Piece::group;
      holder.office = {first, std::max(first, last)};
      holder.name = {};
      holder.aside = holder.brackets[0];
      holder.lead = {};
    }
  }

  // --- one piece after the other -----------------------------------------------------------------------------------

  void take(std::size_t i) {
    const Piece& piece = pieces_[i];
    const std::uint32_t size = range(piece.words).size() + bracket_bytes(piece);
    if (piece.before == Token::semicolon) {
      pending_ = {};
      last_ = nullptr_index;
      office_leads_ = false;
    }
    switch (piece.kind) {
      case Piece::person:
        person(i);
        break;
      case Piece::role:
        office(i);
        break;
      case Piece::group:
        group(piece);
        break;
      case Piece::crowd:
        out_.crowd = true;
        last_ = nullptr_index;
        break;
      case Piece::status:
        status(piece);
        break;
      case Piece::remark:
        remark(piece.aside.empty() ? piece.words : piece.aside);
        break;
      case Piece::other:
        if (starts_prose()) {
          out_.cut = true;
          return;
        }
        out_.bad += size;
        if (!piece.words.empty()) last_ = nullptr_index;
        return;
      default:
        break;
    }
    out_.good += size;
  }

  /// "…, Staff Officer (Ms. A. Lee), The Mayor welcomed everyone": what follows a list without a full stop between.
  bool starts_prose() const {
    if (out_.bad > 0 || out_.people.size() < 3) return false;
    const std::uint32_t people = bytes_ahead_[Piece::person], others = bytes_ahead_[Piece::other];
    return others >= 40 && others >= people * 3;
  }

  std::uint32_t bracket_bytes(const Piece& piece) const {
    std::uint32_t n = 0;
    for (std::uint8_t b = 0; b < piece.bracket_count; ++b) n += range(piece.brackets[b]).size();
    return n;
  }

  void person(std::size_t i) {
    const Piece& piece = pieces_[i];
    if (!piece.lead.empty()) group_ = range(piece.lead);
    if (piece.lead.empty() && piece.titled) group_ = {};
    if (is_half_couple(i)) return;
    if (piece.weak && piece.after == Token::colon &&
        piece.lead.empty()) {  // "Countycouncillor: B. Long"
      if (!text(piece.words).ends_with(" late")) pending_ = range(piece.words);
      return;
    }
    if (is_firm(i) || ends_office(i)) return;
    Entry e;
    e.titled = piece.titled || !group_.empty();
    e.weak = piece.weak && group_.empty();
    e.full = !piece.weak && !surname_only(piece);
    e.who.name = range(piece.name);
    e.at = e.who.name;
    if (piece.titled) e.who.honorific = first_title(piece);
    if (out_.people.empty())
      offices_name_ = piece.titled && surname_only(piece) && has_office(piece);
    if (e.who.honorific.empty()) e.who.honorific = group_;
    e.who.role = range(piece.office);
    if (!pending_.empty() && e.who.role.empty()) e.who.role = pending_;
    pending_ = {};
    brackets(piece, e);
    if (piece.box == Piece::unticked) e.status = Status::absent;
    if (!piece.aside.empty()) {
      if (const auto s = status_of_remark(text(piece.aside))) e.status = s;
      if (e.who.role.empty() && base::contains_folded(text(piece.aside), "chair"))
        e.who.role = range(piece.aside);
    }
    last_ = out_.people.size();
    out_.people.push_back(e);
  }

  /// "Mayor Ortiz": the title is an office.
  bool has_office(const Piece& piece) const {
    return tokens_[piece.name.first].is(kRoleWord | kWeakTitleWord);
  }

  /// "City Manager Johnson, Finance Director Hahn": in a list that begins so, an office leads to a surname.
  bool is_officer(const Piece& piece) const {
    return !piece.surname.empty() && (offices_name_ || (out_.people.empty() && pending_.empty()));
  }

  void officer(const Piece& piece) {
    Entry e;
    e.titled = true;
    e.who.name = range(piece.surname);
    e.who.role = range({piece.words.first, piece.surname.first});
    e.at = {e.who.role.begin, e.who.name.end};
    brackets(piece, e);
    offices_name_ = true;
    last_ = out_.people.size();
    out_.people.push_back(e);
  }

  /// "Barry and Mary Ann Bryant": the first name alone names nobody in full.
  bool is_half_couple(std::size_t i) const {
    const Piece& piece = pieces_[i];
    if (!piece.weak || piece.titled || !group_.empty() || piece.after != Token::ampersand ||
        i + 1 >= pieces_.size())
      return false;
    const Piece& next = pieces_[i + 1];
    return next.kind == Piece::person && !next.weak && !next.titled &&
           strong_names_ * 2 > pieces_.size();
  }

  /// "Mr. C. Bailey (Solicitor) Dawbarns", "Mr. Michael Roe, Rowan & Oak": one word behind a full name is where he comes from.
  bool is_firm(std::size_t i) const {
    const Piece& piece = pieces_[i];
    if (!piece.weak || !group_.empty() || i == 0) return false;
    if (piece.before == Token::word) return pieces_[i - 1].bracket_count > 0;
    if (last_ == nullptr_index || piece.before == Token::tab) return false;
    const Entry& before = out_.people[last_];
    return before.titled && before.full;
  }

  /// "Ann Ray, Head of Development and Economic Growth": behind "and" the office goes on.
  bool ends_office(std::size_t i) {
    const Piece& piece = pieces_[i];
    if (piece.titled || piece.before != Token::ampersand || i + 1 < pieces_.size() ||
        last_ == nullptr_index || piece.bracket_count > 0)
      return false;
    Range& role = out_.people[last_].who.role;
    const std::string_view said = flow_.substr(role.begin, role.size());
    const bool department =
        said.find(" of ") != std::string_view::npos &&
        base::is_one_of(base::Words(said).next(), "head director manager assistant lead");
    if (!department && said.find("Council of ") == std::string_view::npos) return false;
    return go_on(role, piece, range(piece.words));
  }

  Range first_title(const Piece& piece) const {
    Range r = tokens_[piece.name.first].at;
    while (!r.empty() && flow_[r.end - 1] == '.') --r.end;
    return r;
  }

  void brackets(const Piece& piece, Entry& e) const {
    for (std::uint8_t b = 0; b < piece.bracket_count; ++b) {
      const Range inside = range(behind_short_form(flow_, tokens_, piece.brackets[b]));
      if (inside.empty()) continue;
      const std::string_view s = text(piece.brackets[b]);
      const bool short_form =
          s.size() == 2 && flow_[tokens_[piece.name.last - 1].at.begin] == s[1];  // "Ash (RA)"
      if (b == 0 && s.size() <= 2 && !short_form && surname_only(piece) &&
          base::is_upper(base::code_point_at(s, 0).value)) {
        e.who.name.end = inside.end + 1;  // "Leddin (B)"
        continue;
      }
      if (const auto status = status_of_remark(s)) e.status = status;
      if (e.who.role.empty() && !is_short_form(flow_, tokens_, piece.brackets[b]) &&
          !is_reason(flow_, tokens_, piece.brackets[b]))
        e.who.role = inside;
      e.at.end = std::max(e.at.end, inside.end);
    }
  }

  bool surname_only(const Piece& piece) const { return is_surname(flow_, tokens_, piece.name); }

  /// "Cllr Lee and District Councillor, Nick Drew"
  bool introduces_next(std::size_t i) const {
    const Piece& piece = pieces_[i];
    if (piece.after == Token::colon) return true;
    if (piece.before != Token::ampersand || piece.after != Token::comma || i + 1 >= pieces_.size())
      return false;
    const Piece& next = pieces_[i + 1];
    return next.kind == Piece::person && next.office.empty() && !next.titled &&
           next.bracket_count == 0;
  }

  void office(std::size_t i) {
    const Piece& piece = pieces_[i];
    const Range words = range(piece.office.empty() ? piece.words : piece.office);
    const std::string_view said = flow_.substr(words.begin, words.size());
    if (base::contains_folded(said, "present") || base::contains_folded(said, "attend"))
      return;  // "Members of the sub-group present:"
    if (introduces_next(i)) {
      const Token& last = tokens_[piece.words.last - 1];  // "Visiting Members:" are many
      if (piece.after != Token::colon ||
          (has_role_word(tokens_, piece.words) && !last.is(kGroupWord)))
        pending_ = words;
      return;
    }
    if (is_officer(piece)) return officer(piece);
    if (piece.after == Token::comma && piece.bracket_count == 1 &&
        base::contains_folded(text(piece.brackets[0]), "chair"))
      return void(out_.crowd = true);  // "The Provost (in the Chair), Dr Ray": somebody unnamed
    if (piece.before == Token::ampersand && i > 0 && !office_leads_ &&
        pieces_[i - 1].kind == Piece::person && pieces_[i - 1].office.empty() &&
        last_ != nullptr_index) {
      out_.crowd = true;  // "Cllr Cedar and Clerk": two people
      last_ = nullptr_index;
      return;
    }
    const bool attach = last_ != nullptr_index && piece.before != Token::word && !office_leads_;
    if (attach || (last_ != nullptr_index && piece.before == Token::word)) {
      Name& who = out_.people[last_].who;
      if (!go_on(who.role, piece, words) && who.role.empty()) who.role = words;
      if (piece.bracket_count > 0) remark(piece.brackets[0]);  // ", Cabinet Member (virtually)"
      if (const auto s = status_of_remark(said)) out_.people[last_].status = s;
      return;
    }
    if (!go_on(pending_, piece, words)) pending_ = words;
    office_leads_ = true;
  }

  /// "Manager Governance & Community Services": one office, cut at "and".
  static bool go_on(Range& office, const Piece& piece, Range words) {
    if (office.empty() || piece.before != Token::ampersand || words.begin < office.end ||
        words.begin > office.end + 6)
      return false;
    office.end = words.end;
    return true;
  }

  void group(const Piece& piece) {
    if (piece.aside.empty()) {
      if (!piece.lead.empty() && piece.after != Token::comma) group_ = range(piece.lead);
      return;
    }
    Roster inner = Reader(flow_, range(piece.aside), Trust::listed, depth_ + 1).run();
    for (Entry& e : inner.people) {
      e.who.role = range(piece.office);
      e.titled = true;
      out_.people.push_back(e);
    }
    out_.good += absorbed_;
    absorbed_ = 0;
    last_ = nullptr_index;
    pending_ = {};
    office_leads_ = false;
  }

  void status(const Piece& piece) {
    if (last_ == nullptr_index) return;
    const std::string_view s = text(piece.words);
    auto found = status_of_remark(s);
    if (base::equals_folded(s, "no")) found = Status::absent;
    if (piece.bracket_count > 0) {  // ": NO (sent apologies)"
      if (const auto inside = status_of_remark(text(piece.brackets[0]))) found = inside;
    }
    if (found) out_.people[last_].status = found;
    out_.people[last_].answered |= found || base::is_one_of(s, "present here");
  }

  void remark(TokenRun words) {
    if (last_ == nullptr_index) return;
    if (const auto s = status_of_remark(text(words))) out_.people[last_].status = s;
  }

  /// Single words are names only in a list of which nothing else is doubtful.
  void drop_weak() {
    const bool keep = trust_ != Trust::strict && out_.bad * 4 <= out_.good;
    if (keep) return;
    std::erase_if(out_.people, [&](const Entry& e) {
      if (!e.weak) return false;
      out_.bad += e.who.name.size();
      out_.good -= std::min(out_.good, e.who.name.size());
      return true;
    });
  }

  static constexpr std::size_t nullptr_index = static_cast<std::size_t>(-1);

  std::string_view flow_;
  Trust trust_;
  int depth_;
  std::vector<Token> tokens_;
  std::vector<Piece> pieces_;
  std::size_t strong_names_ = 0;
  std::array<std::uint32_t, Piece::other + 1> bytes_ahead_{};  // by kind, of what is not taken
  Roster out_;
  Range group_, pending_;
  std::size_t last_ = nullptr_index;
  bool office_leads_ = false;
  bool offices_name_ = false;  // offices stand before the surnames of this list
  std::uint32_t absorbed_ = 0;
};

}  // namespace

Roster read_roster(std::string_view flow, Range r, Trust trust) {
  return Reader(flow, r, trust, 0).run();
}

}  // namespace minutebook::element
