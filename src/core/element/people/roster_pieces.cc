#include "element/people/roster_pieces.h"

#include <algorithm>

#include "base/unicode.h"
#include "element/people/person_words.h"
#include "element/people/piece_words.h"

namespace minutebook::element {
namespace {

using Token = RosterToken;
using Piece = RosterPiece;

constexpr std::string_view kStatusWords =
    "present here absent remote excused late apologies regrets expected attended accepted online "
    "on-line "
    "remotely virtual virtually";
constexpr std::string_view kLeadIn =
    "also and with together well the an a both namely including included ie his her worship "
    "worshipful right";
constexpr std::string_view kLocalTitles =
    "county district borough parish town city ward community divisional local unitary cty dist";

class Classifier : PieceWords {
 public:
  Classifier(std::string_view flow, const std::vector<Token>& tokens, Piece& piece)
      : PieceWords(flow, tokens), piece_(piece), a_(piece.words.first), b_(piece.words.last) {}

  void run() {
    bool the = false;
    for (; a_ < b_ && is_lead_in(a_); ++a_) the |= base::equals_folded(text(a_), "the");
    if (a_ >= b_) {
      piece_.kind = piece_.bracket_count > 0 ? Piece::remark : Piece::empty;
      piece_.aside = piece_.brackets[0];
      return;
    }
    while (b_ > a_ + 1 && is_handle(b_ - 1)) --b_;  // "Ann Bell @annb"
    if (a_ + 1 == b_ && is_handle(a_)) {
      piece_.kind = handle();
      return;
    }
    // "Cyng / Cllr Ann Rees": the title in two languages.
    if (a_ + 2 < b_ && is_councillor(a_) && text(a_ + 1) == "/") a_ += 2;
    piece_.kind = kind();
    if (the && piece_.kind == Piece::role && piece_.bracket_count == 0)
      piece_.kind = Piece::crowd;  // "and the Clerk"
  }

 private:
  bool is_lead_in(std::uint32_t i) const {
    if (i + 1 < b_ && at(i + 1).is(kTitleWord | kGroupWord) && base::is_one_of(text(i), "y yr na"))
      return true;  // "Y Cynghorydd", "Na Comhairleoirí"
    if (at(i).initial && at(i).capital && text(i) != "A") return false;
    if (text(i) == "A" && (i + 1 >= b_ || at(i + 1).capital)) return false;
    return base::is_one_of(text(i), kLeadIn);
  }

  bool is_handle(std::uint32_t i) const { return text(i).size() > 2 && text(i)[0] == '@'; }

  /// "@annb (Ann Bell)" is Ann Bell.
  Piece::Kind handle() {
    const TokenRun inside = piece_.brackets[0];
    if (piece_.bracket_count == 1 && inside.size() >= 2 && is_name(inside.first, inside.last)) {
      set_name(inside.first, inside.last);
      piece_.bracket_count = 0;
      return Piece::person;
    }
    set_name(a_, b_);
    piece_.weak = true;
    return Piece::nick;
  }

  Piece::Kind kind() {
    if (b_ - a_ <= 2 && base::is_one_of(text(b_ - 1), kStatusWords) &&
        (b_ - a_ == 1 || base::is_one_of(text(a_), "not via"))) {
      const bool behind_bracket =
          a_ > 0 && at(a_ - 1).kind == Token::close;  // "A. Lee (Chair) Absent"
      if (behind_bracket || (piece_.before != Token::word && piece_.before != Token::ampersand))
        return Piece::status;
    }
    if (b_ - a_ == 1 && piece_.before == Token::colon && base::is_one_of(text(a_), "yes no y n")) {
      return Piece::status;
    }
    if (all(kHonourWord)) return Piece::honour;
    if (is_ward_title()) {
      piece_.office = {a_, a_ + 3};
      a_ += 3;
      return name();
    }
    if (has_address()) return Piece::remark;
    if (is_crowd()) return Piece::crowd;
    if (take_lead() && a_ >= b_) return Piece::group;
    if (!piece_.lead.empty() && begins_surname(a_)) return plain_name();
    cut_aside();
    if (a_ >= b_) return Piece::remark;
    if (prose_) return lower_case();
    return name();
  }

  /// "Councillor Ward 1 Blake Arms"
  bool is_ward_title() const {
    return b_ - a_ > 4 && at(a_).is(kTitleWord | kRoleWord) && at(a_ + 2).digit &&
           base::is_one_of(text(a_ + 1), "ward district seat division position zone") &&
           is_name(a_ + 3, b_);
  }

  bool all(std::uint16_t bits) const {
    for (std::uint32_t i = a_; i < b_; ++i) {
      if (!at(i).is(bits) || !at(i).capital) return false;
    }
    return true;
  }

  /// "clerk@example.org" behind a name.
  bool has_address() const {
    for (std::uint32_t i = a_; i < b_; ++i) {
      if (text(i).find('@') != std::string_view::npos) return true;
    }
    return false;
  }

  bool is_crowd() const {
    if (at(a_).digit) return true;
    const std::uint32_t end = std::min(b_, a_ + 8);
    for (std::uint32_t i = a_; i < end; ++i) {
      if (at(i).is(kTitleWord) && at(i).capital) return false;
      if (at(i).is(kCrowdWord) &&
          (i == a_ ||
           base::is_one_of(text(i), "public press parishioners electors people persons")))
        return true;
    }
    return false;
  }

  /// "Councillors", "Board members", "BOD members": what all the names after it are. Not "Members of staff".
  bool take_lead() {
    const std::uint32_t first = a_;
    std::uint32_t i = a_;
    if (i + 1 < b_ && at(i).capital && !at(i).is(kTitleWord) && at(i + 1).is(kGroupWord) &&
        (at(i).is(kBodyWord) || is_acronym(i) || base::is_one_of(text(i), kLocalTitles))) {
      ++i;
    }
    if (!at(i).is(kGroupWord)) return false;
    if (i + 1 < b_ && !at(i + 1).capital && !begins_surname(i + 1)) return false;
    piece_.lead = {first, i + 1};
    a_ = i + 1;
    return true;
  }

  /// Ends the piece before "in the chair", "via Zoom"; sets `prose_` if other lower-case words stand in it.
  void cut_aside() {
    bool office = false;
    for (std::uint32_t i = a_; i < b_; ++i) {
      const Token& t = at(i);
      const bool lower = !t.capital && !t.digit;
      office |= t.is(kRoleWord | kBodyWord) && !is_title_of_name(i);
      if (!lower && !(t.digit && i > a_)) continue;
      if (lower && office && base::is_one_of(text(i), "of for to and at in"))
        return;  // "Clerk to the Council"
      if (lower && t.is(kParticleWord | kRoleWord | kBodyWord) && !(i == a_ && !office)) continue;
      if (t.digit || t.is(kRemarkWord) || base::is_one_of(text(i), "of /") || sends_apologies(i)) {
        piece_.aside = {i, b_};
        b_ = i;
        return;
      }
      prose_ = true;
      return;
    }
  }

  /// "Cllr Nash sent his apologies"
  bool sends_apologies(std::uint32_t i) const {
    return base::is_one_of(text(i), "sent gave") &&
           base::starts_with_folded(text(b_ - 1), "apolog");
  }

  /// "von Grafen" behind "Councillors"
  bool begins_surname(std::uint32_t i) const {
    return i + 1 < b_ && at(i).is(kParticleWord) && at(i + 1).capital && at(i + 1).kinds == 0;
  }

  /// The "Mayor" of "Mayor Ann Lee in the chair"; that of "Mayor and Chair" is an office.
  bool is_title_of_name(std::uint32_t i) const {
    return at(i).is(kTitleWord) && i + 1 < b_ && at(i + 1).capital &&
           !at(i + 1).is(kRoleWord | kBodyWord);
  }

  Piece::Kind lower_case() {
    if (piece_.before == Token::dash && !at(a_).capital)
      return Piece::remark;  // "Cllr Lee - work commitments"
    if (b_ - a_ > 2) return Piece::other;
    for (std::uint32_t i = a_; i < b_; ++i) {
      if (at(i).is(kPlainWord | kCrowdWord | kRemarkWord | kRoleWord | kBodyWord))
        return Piece::other;
    }
    set_name(a_, b_);
    piece_.weak = b_ - a_ == 1;
    return Piece::nick;
  }

  // --- names -------------------------------------------------------------------------------------------------------

  Piece::Kind name() {
    std::uint32_t run = 0, titles = end_of_titles(a_, run);
    if (titles > a_) return titled(titles);
    if (is_initials_and_word()) {
      set_name(a_, b_);
      return Piece::person;
    }
    std::uint32_t first = b_, last = b_;  // of the words of an office
    for (std::uint32_t i = a_; i < b_; ++i) {
      if (!at(i).is(kRoleWord | kBodyWord)) continue;
      if (first == b_) first = i;
      last = i;
    }
    if (first == b_) return plain_name();
    if (first - a_ >= 2 && is_name(a_, first)) {
      set_name(a_, first);
      piece_.office = {first, b_};
      return Piece::person;
    }
    return office_first(last);
  }

  /// "J. Street", "K Warden": behind initials a word is a name whatever it is. "A Resident" is nobody.
  bool is_initials_and_word() const {
    if (b_ - a_ < 2 || !at(b_ - 1).capital || at(b_ - 1).initial || text(a_) == "A" ||
        !(at(b_ - 1).is(kRoleWord) ||
          base::is_one_of(text(b_ - 1),
                          "street link new old order motion press parish union school")))
      return false;
    for (std::uint32_t i = a_; i + 1 < b_; ++i) {
      if (!at(i).initial || text(i).size() > 4) return false;
    }
    return true;
  }

  /// "Vice President Mike Roe", "Director Solano", "Chairman Cllr Mrs Lee".
  Piece::Kind office_first(std::uint32_t last) {
    const std::uint32_t rest = last + 1;
    for (std::uint32_t i = a_ + 1; i < b_;
         ++i) {  // "property manager Rita Roe of Summit Management"
      if (at(i).capital || at(i).is(kParticleWord | kRoleWord | kBodyWord) ||
          base::equals_folded(text(i), "and"))
        continue;
      std::uint32_t office = a_;
      while (office < i && at(office).is(kRoleWord | kBodyWord)) ++office;
      if (office > a_ && i - office >= 2 && is_name(office, i)) {
        set_name(office, i);
        piece_.office = {a_, office};
        return Piece::person;
      }
      break;
    }
    bool role = false;
    for (std::uint32_t i = a_; i < rest; ++i) role |= at(i).is(kRoleWord);
    std::uint32_t tried = 0;                       // the titles before it lead to no name
    for (std::uint32_t i = a_ + 1; i < b_; ++i) {  // "Clerk Mrs Jones", "Chairman Cllr Mrs Lee"
      if (base::is_one_of(text(i - 1), "vice")) continue;  // "Vice Mayor Lee Ross"
      if (i < tried || !at(i).is(kTitleWord) || !at(i).capital) continue;
      if (const std::uint32_t end = end_of_titles(i, tried); end > i) {
        piece_.office = {a_, i};
        a_ = i;
        return titled(end);
      }
    }
    if (role && rest < b_ && is_name(rest, b_)) {
      const bool surname = b_ - rest == 1;
      if (surname && at(last).is(kWeakTitleWord)) {
        // "Council Member Abbott" and "Director Abbott" are called so; "Town Clerk Abbott" is Abbott, who has that office.
        const bool member = last > a_ && base::is_one_of(text(last), "member") &&
                            base::is_one_of(text(last - 1), "council board committee");
        const std::uint32_t from = member ? last - 1 : last;
        const bool office = from > a_ && !member;
        set_name(office ? rest : from, b_);
        if (office) piece_.office = {a_, rest};
        piece_.titled = true;
        return Piece::person;
      }
      // "Vice President Mike Roe"; "Mayor Pro Tem Ellis" and "Vice Mayor Quist" by surname alone
      if (!surname || base::is_one_of(text(last), "tem tempore") || at(last).is(kTitleWord)) {
        set_name(rest, b_);
        piece_.office = {a_, rest};
        piece_.titled |= surname;
        return Piece::person;
      }
      const bool leads = at(last).is(kRoleWord) &&
                         !base::is_one_of(text(last), "head chief assistant senior junior deputy");
      if (leads && at(rest).kinds == 0 && !base::is_one_of(text(rest), "north south east west"))
        piece_.surname = {rest, b_};
    }
    piece_.office = {a_, b_};
    return Piece::role;
  }

  /// End of the titles at i: "Cllr Mrs", "County Cllr", "Deputy Mayor"; i if there are none. `end` is that of the run.
  std::uint32_t end_of_titles(std::uint32_t i, std::uint32_t& end) const {
    end = i;
    while (end + 1 < b_ && at(end).capital) {
      const bool local =
          base::is_one_of(text(end), kLocalTitles) && is_councillor(end + 1) && end + 2 < b_;
      if (!at(end).is(kTitleWord) && !local) break;
      if (at(end).initial && !local) break;
      ++end;
    }
    if (end == i || !(at(end).capital || at(end).is(kParticleWord))) return i;
    // "Superintendent of Schools", "Deputy Clerk", "Hon. Sec. Lee", "Borough Engineer": an office after all.
    const bool half = base::is_one_of(text(end - 1), "deputy chief hon hon.");
    if (at(end).is(kRoleWord | kBodyWord) && b_ - end > 1 && !is_name(end, b_))
      return at(end - 1).is(kRoleWord) || half ? i : end;
    const bool office = half || base::is_one_of(text(end - 1), "superintendent commissioner mayor");
    return at(end).is(kRoleWord) && office ? i : end;
  }

  Piece::Kind titled(std::uint32_t from) {
    std::uint32_t end = from;
    while (end + 1 < b_ && at(end).initial) ++end;
    ++end;  // a name whatever it is: "Mrs Parish", "Mr J Head"
    while (end < b_ && !at(end).is(kRoleWord | kBodyWord) &&
           !(at(end).is(kPlainWord) && !at(end).initial))
      ++end;
    const bool letters = at(from).initial || is_acronym(from);  // "Mr AM Davis"
    if (at(from).is(kPlainWord) && !letters && end - from > 1) return Piece::other;
    if (end - from > kMostWords) return Piece::other;
    set_name(a_, end);
    piece_.titled = true;
    if (end < b_) piece_.office = {end, b_};
    return Piece::person;
  }

  Piece::Kind plain_name() {
    if (!is_name(a_, b_)) return Piece::other;
    if (b_ - a_ == 1 && at(a_).is(kRemarkWord | kCrowdWord)) return Piece::other;  // "Late"
    if (b_ - a_ >= 3 && is_acronym(a_) && !at(a_).initial && text(a_).size() >= 3 &&
        !is_acronym(a_ + 1) && !at(a_ + 1).initial) {
      piece_.office = {a_, a_ + 1};  // "SDNPA Laura Dean"
      ++a_;
    }
    std::uint32_t end = b_;
    while (end > a_ + 1 && at(end - 1).is(kHonourWord) && !at(end - 1).is(kParticleWord)) --end;
    if (end - a_ == 1 && is_acronym(a_)) {
      piece_.office = {a_, b_};
      piece_.weak = true;
      set_name(a_, b_);
      return Piece::role;  // "SDNPA"; the list may say that all are initials
    }
    set_name(a_, end);
    piece_.weak = end - a_ == 1;
    return Piece::person;
  }

  void set_name(std::uint32_t from, std::uint32_t to) {
    while (to > from + 1 && at(to - 1).is(kHonourWord) && !at(to - 1).is(kParticleWord)) --to;
    // "Helen Price GP", "Jim Neil JN": what stands in capitals behind a name is an office or a short form.
    while (to > from + 2 && is_acronym(to - 1) && !at(to - 1).initial && !is_acronym(to - 2) &&
           text(to - 1).find_first_not_of("IVX") != std::string_view::npos)  // no roman number
      --to;
    piece_.name = {from, to};
  }

  Piece& piece_;
  std::uint32_t a_, b_;
  bool prose_ = false;
};

}  // namespace

void classify_piece(std::string_view flow, const std::vector<RosterToken>& tokens,
                    RosterPiece& piece) {
  Classifier(flow, tokens, piece).run();
}

}  // namespace minutebook::element
