#include "base/unicode.h"
#include "element/people/person_words.h"
#include "element/people/roster_pieces.h"

namespace minutebook::element {
namespace {

using Token = RosterToken;

class Cutter {
 public:
  Cutter(std::string_view flow, const std::vector<Token>& tokens) : flow_(flow), tokens_(tokens) {}

  std::vector<RosterPiece> run() {
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
      const Token& t = tokens_[i];
      switch (t.kind) {
        case Token::word:
          word(i);
          break;
        case Token::open:
          i = bracket(i);
          break;
        case Token::close:
          separate(Token::word);  // without its opening, which stands in the block before
          break;
        default:
          separate(t.kind);
          break;
      }
      if (i < tokens_.size() && tokens_[i].ends_sentence) separate(Token::semicolon);
    }
    separate(Token::word);
    return std::move(out_);
  }

 private:
  void word(std::uint32_t i) {
    const Token& t = tokens_[i];
    const bool title =
        t.capital && !t.initial && (t.is(kTitleWord | kGroupWord) || is_local_title(i));
    const bool behind_remark = title && !now_.words.empty() &&  // "in the Chair Councillors B Lee"
                               tokens_[now_.words.first].is(kRemarkWord) &&
                               !tokens_[now_.words.first].capital &&
                               tokens_[now_.words.last - 1].is(kRoleWord);
    const bool office_first = now_.bracket_count == 1 && leading_;  // "[Secretary] A. Lee"
    if ((now_.bracket_count > 0 && !office_first) ||
        (title && named_ && !is_office_after_name(i)) || behind_remark)
      separate(Token::word);
    if (named_ && is_answer(i)) separate(Token::dash);
    if (now_.words.empty()) now_.words = {i, i};
    now_.words.last = i + 1;
    named_ |= t.capital && t.kinds == 0 && !t.initial;
  }

  /// "Tim Bell Present": the last word answers for the name.
  bool is_answer(std::uint32_t i) const {
    const Token& t = tokens_[i];
    return i > 0 && t.capital && t.is(kPlainWord) &&
           (i + 1 == tokens_.size() || tokens_[i + 1].kind != Token::word) &&
           base::is_one_of(flow_.substr(t.at.begin, t.at.size()),
                           "present absent apologies apology excused");
  }

  /// "County" before "Councillor Ann Lee".
  bool is_local_title(std::uint32_t i) const {
    return i + 2 < tokens_.size() && tokens_[i].is(kBodyWord) &&
           tokens_[i + 1].kind == Token::word && tokens_[i + 1].capital &&
           tokens_[i + 1].is(kTitleWord) && !tokens_[i + 1].initial &&
           tokens_[i + 2].kind == Token::word && tokens_[i + 2].capital;
  }

  /// "Jane Roe Mayor", "John Doe District Commissioner": the word is an office, no title, if no name follows it.
  bool is_office_after_name(std::uint32_t i) const {
    if (!tokens_[i].is(kRoleWord)) return false;
    if (i + 1 >= tokens_.size()) return true;
    const Token& next = tokens_[i + 1];
    return next.kind != Token::word || !next.capital || next.is(kRoleWord | kBodyWord);
  }

  std::uint32_t bracket(std::uint32_t i) {
    int depth = 0;
    leading_ = tokens_[i].square && now_.words.empty() && now_.bracket_count == 0;
    std::uint32_t j = i;
    for (; j < tokens_.size(); ++j) {
      if (tokens_[j].kind == Token::open) ++depth;
      if (tokens_[j].kind == Token::close && --depth == 0) break;
    }
    if (leading_ && j <= i + 2 && (j == i + 1 || tokens_[i + 1].at.size() == 1)) {  // "[x] A. Lee"
      now_.box = j == i + 1 ? RosterPiece::unticked : RosterPiece::ticked;
      return j;
    }
    if (now_.bracket_count < now_.brackets.size()) now_.brackets[now_.bracket_count++] = {i + 1, j};
    return j;
  }

  void separate(Token::Kind kind) {
    if (!now_.words.empty() || now_.bracket_count > 0) {
      now_.after = kind;
      out_.push_back(now_);
    } else if (kind == Token::word) {
      return;
    }
    now_ = {};
    now_.before = kind;
    named_ = false;
  }

  std::string_view flow_;
  const std::vector<Token>& tokens_;
  std::vector<RosterPiece> out_;
  RosterPiece now_;
  bool named_ = false;
  bool leading_ = false;  // the bracket stands before the name
};

}  // namespace

std::vector<RosterPiece> cut_roster(std::string_view flow, const std::vector<RosterToken>& tokens) {
  return Cutter(flow, tokens).run();
}

}  // namespace minutebook::element
