#include "element/people/roster_tokens.h"

#include "base/unicode.h"
#include "element/people/person_words.h"
#include "element/people/roster.h"

namespace minutebook::element {
namespace {

using Token = RosterToken;

constexpr char32_t kEnDash = 0x2013, kEmDash = 0x2014, kMinus = 0x2212, kBullet = 0x2022;

bool is_dash(char32_t c) { return c == kEnDash || c == kEmDash || c == kMinus || c == kBullet; }

bool ends_word(char32_t c) {
  return base::is_space(c) || c == ',' || c == ';' || c == '(' || c == ')' || c == '[' ||
         c == ']' || c == ':' || c == '|' || c == '&' || is_dash(c);
}

bool is_dress(char32_t c) {
  return c == 0x200B || c == '*' || c == '_' || c == '"' || c == '#' || c == 0x201C ||
         c == 0x201D || c == '`' || c == '+';
}

Token::Kind mark_kind(char32_t c) {
  switch (c) {
    case '(':
    case '[':
      return Token::open;
    case ')':
    case ']':
      return Token::close;
    case ',':
      return Token::comma;
    case ';':
      return Token::semicolon;
    case ':':
      return Token::colon;
    case '&':
      return Token::ampersand;
    case '\t':
    case '|':
      return Token::tab;
    default:
      return is_dash(c) ? Token::dash : Token::word;
  }
}

/// "A", "A.", "J.R", "P.J.": capital letters between full stops.
bool is_initial(std::string_view w) {
  bool letter = false;
  for (std::size_t i = 0; i < w.size();) {
    const base::CodePoint c = base::code_point_at(w, i);
    i += c.length;
    if (c.value == '.') {
      if (!letter) return false;
      letter = false;
      continue;
    }
    if (letter || !base::is_upper(c.value)) return false;
    letter = true;
  }
  return !w.empty();
}

class Reader {
 public:
  Reader(std::string_view flow, Range r) : flow_(flow), at_(r.begin), end_(r.end) {}

  /// All tokens; with `one_sentence` those of the first sentence.
  std::vector<Token> run(bool one_sentence = false) {
    while (at_ < end_ && !(one_sentence && ended())) {
      const base::CodePoint c = base::code_point_at(flow_, at_);
      if (c.length == 0) break;
      if (c.value != '\t' && base::is_space(c.value)) {
        at_ += c.length;
      } else if (const Token::Kind kind = mark_kind(c.value); kind != Token::word) {
        mark(kind, c);
      } else if (is_hyphen_mark()) {
        mark(Token::dash, c);
      } else {
        word();
      }
    }
    return std::move(out_);
  }

  /// End of the first sentence; 0 if none ends.
  std::uint32_t sentence_end() const { return sentence_end_; }

 private:
  /// Looks at the tokens before the last one: what the last one is decides whether a sentence ended before it.
  bool ended() {
    for (; checked_ + 1 < out_.size() || (at_ >= end_ && checked_ < out_.size()); ++checked_) {
      const Token& t = out_[checked_];
      depth_ += t.kind == Token::open;
      depth_ -= t.kind == Token::close && depth_ > 0;
      if (t.ends_sentence && depth_ == 0) {
        sentence_end_ = t.printed_end;
        return true;
      }
    }
    return false;
  }

  void mark(Token::Kind kind, base::CodePoint c) {
    Token t;
    t.kind = kind;
    t.square = c.value == '[';
    t.at = {at_, at_ + c.length};
    t.printed_end = t.at.end;
    out_.push_back(t);
    at_ += c.length;
  }

  char before() const { return at_ == 0 ? ' ' : flow_[at_ - 1]; }
  char after() const { return at_ + 1 >= end_ ? ' ' : flow_[at_ + 1]; }

  /// A hyphen that stands off on one side at least: "Crisp - Chair", "Crisp -Chair".
  bool is_hyphen_mark() const {
    if (flow_[at_] != '-') return false;
    return before() == ' ' || after() == ' ' || after() == '-' || before() == ')' ||
           before() == '-';
  }

  void word() {
    const std::uint32_t begin = at_;
    while (at_ < end_) {
      const base::CodePoint c = base::code_point_at(flow_, at_);
      if (c.length == 0 || ends_word(c.value)) break;
      if (at_ > begin && c.value == '-' && (is_hyphen_mark() || splits_role())) break;
      at_ += c.length;
    }
    add(begin, at_);
    if (at_ < end_ && flow_[at_] == '-' && !is_hyphen_mark()) mark(Token::dash, {'-', 1});
  }

  /// "Crisp-Chair": the hyphen parts a role from a name; "Vice-Chair" and "co-chair" are one word.
  bool splits_role() const {
    std::uint32_t end = at_ + 1;
    while (end < end_ && base::is_ascii_letter(flow_[end])) ++end;
    const std::string_view next = flow_.substr(at_ + 1, end - at_ - 1);
    std::uint32_t begin = at_;
    while (begin > 0 && base::is_ascii_letter(flow_[begin - 1])) --begin;
    const std::string_view last = flow_.substr(begin, at_ - begin);
    return (word_kinds(next) & kRoleWord) != 0 && word_kinds(last) == 0 && last.size() > 2 &&
           !is_word_prefix(last) && base::is_ascii_upper(last[0]);
  }

  void add(std::uint32_t begin, std::uint32_t end) {
    Token t;
    t.printed_end = end;
    base::CodePoint c;
    while (begin < end && is_dress((c = base::code_point_at(flow_, begin)).value))
      begin += c.length;
    while (begin < end && is_dress((c = base::code_point_before(flow_, end)).value))
      end -= c.length;
    std::string_view w = flow_.substr(begin, end - begin);
    const bool stop = !w.empty() && (w.back() == '.' || w.back() == '!' || w.back() == '?');
    if (w.size() > 1 && w.front() == '.') {  // "PRESENT .Chairman"
      ++begin;
      w.remove_prefix(1);
    }
    t.initial = is_initial(w);
    std::string_view letters = w;
    while (!letters.empty() && (letters.back() == '!' || letters.back() == '?'))
      letters.remove_suffix(1);
    t.kinds = word_kinds(letters);
    // "OBE" and "Ph.D." are honours, "Tamara Obe" is a name.
    if ((t.kinds & kHonourWord) != 0 && letters.size() > 1 && base::is_ascii_lower(letters[1]) &&
        letters.find('.') == std::string_view::npos &&
        !base::is_one_of(letters, "esq hons phd edd psyd rtd ret'd"))
      t.kinds &= ~std::uint16_t{kHonourWord};
    if (stop && !keeps_stop(w, t)) {
      t.ends_sentence = starts_next();
      while (end > begin &&
             (flow_[end - 1] == '.' || flow_[end - 1] == '!' || flow_[end - 1] == '?'))
        --end;
    }
    if (end <= begin && flow_[begin - 1] == '+' && begin == at_) {  // "Cllr Cedar + Clerk"
      Token plus;
      plus.kind = Token::ampersand;
      plus.at = {begin - 1, begin};
      plus.printed_end = at_;
      out_.push_back(plus);
      return;
    }
    if (end <= begin) {
      if (!stop || out_.empty()) return;
      out_.back().ends_sentence = starts_next();  // ")." behind a bracket
      out_.back().printed_end = at_;
      return;
    }
    t.at = {begin, end};
    const base::CodePoint first = base::code_point_at(flow_, begin);
    t.capital = base::is_upper(first.value);
    t.digit = base::is_ascii_digit(flow_[begin]);
    if (end - begin <= 4 && base::is_one_of(flow_.substr(begin, end - begin), "and plus agus ac")) {
      t.kind = Token::ampersand;
    }
    if (base::equals_folded(letters, "large") && follows_at()) t.kinds |= kRoleWord;
    // "… Mrs N Cooper (Clerk) There were two members of the public": a sentence starts without a stop before it.
    if (!out_.empty() && (t.kinds & kPlainWord) != 0 && flow_.substr(begin, end - begin) == "There")
      out_.back().ends_sentence = true;
    out_.push_back(t);
  }

  /// "At Large" and "Treasurer/At Large" are offices, "Rob Large" is a name.
  bool follows_at() const {
    if (out_.empty()) return false;
    const std::string_view last = flow_.substr(out_.back().at.begin, out_.back().at.size());
    return base::equals_folded(last, "at") ||
           base::equals_folded(last.substr(last.rfind('/') + 1), "at");
  }

  /// The full stop belongs to the word: "A.", "Mr.", "T.D.", "Jr.", "St."
  static bool keeps_stop(std::string_view w, const Token& t) {
    if (w.back() != '.') return false;
    if (w.size() == 2 && base::is_ascii_letter(w[0])) return true;
    if (t.initial || (t.kinds & kHonourWord) != 0) return true;
    if (base::is_one_of(w.substr(0, w.size() - 1), "mayor judge major lord lady")) return false;
    if ((t.kinds & (kTitleWord | kGroupWord)) != 0 && w.size() <= 6) return true;
    return base::is_one_of(w.substr(0, w.size() - 1),
                           "jr sr sec hon treas st ltd no dept vs co messrs supt sgt insp capt lt "
                           "prof asst cmhlr exec snr "
                           "mgr gen admin dist cty");
  }

  /// After a full stop: the text ends, or a capital follows.
  bool starts_next() const {
    std::uint32_t i = at_;
    while (i < end_ && flow_[i] == ' ') ++i;
    if (i >= end_) return true;
    if (i == at_) return false;
    const base::CodePoint c = base::code_point_at(flow_, i);
    return !base::is_lower(c.value);
  }

  std::string_view flow_;
  std::uint32_t at_, end_;
  std::vector<Token> out_;
  std::size_t checked_ = 0;
  int depth_ = 0;
  std::uint32_t sentence_end_ = 0;
};

}  // namespace

std::uint32_t end_of_list_sentence(std::string_view flow, Range r) {
  Reader reader(flow, r);
  reader.run(true);
  return reader.sentence_end() > 0 ? reader.sentence_end() : r.end;
}

std::vector<RosterToken> roster_tokens(std::string_view flow, Range r) {
  return Reader(flow, r).run();
}

}  // namespace minutebook::element
