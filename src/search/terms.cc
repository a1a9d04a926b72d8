#include "search/terms.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "minutebook/search.h"

namespace minutebook::search {
namespace {

constexpr std::size_t kMaxQueryBytes = 4096;
constexpr std::size_t kMaxTerms = 64;

[[noreturn]] void refuse(const std::string& why) {
  throw SearchError(SearchError::Kind::query, "the query " + why);
}

// As unicode61: what is neither letter nor number parts words.
bool has_word(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  for (std::size_t i = 0; i < text.size();) {
    UChar32 c;
    U8_NEXT(bytes, i, text.size(), c);
    if (c >= 0 && (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_N_MASK | U_GC_CO_MASK)) != 0) return true;
  }
  return false;
}

bool is_space(char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7F'; }

// Quotes of word processors are quotes; UTF-8 keeps them in three bytes.
std::size_t quote_length(std::string_view text, std::size_t at) {
  if (text[at] == '"') return 1;
  const std::string_view three = text.substr(at, 3);
  return three == "\u201C" || three == "\u201D" || three == "\u201E" ? 3 : 0;
}

class TermReader {
 public:
  explicit TermReader(std::string_view text) : text_(text) {}

  std::vector<Term> read() {
    std::vector<Term> terms;
    bool alternative = false;
    while (skip_space()) {
      Term term = next();
      // All words must occur anyway: who is used to other engines says so.
      if (term.words == "AND" && !quoted_ && !term.excluded && !terms.empty()) continue;
      if (term.words == "OR" && !quoted_ && !term.excluded && !terms.empty()) {
        alternative = true;
        continue;
      }
      if (!has_word(term.words)) continue;
      if (terms.size() == kMaxTerms)
        refuse("has more than " + std::to_string(kMaxTerms) + " words");
      term.alternative = alternative && !term.excluded && !terms.back().excluded;
      alternative = false;
      terms.push_back(std::move(term));
    }
    return terms;
  }

 private:
  bool skip_space() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
    return at_ < text_.size();
  }

  Term next() {
    Term term;
    if (text_[at_] == '-' && at_ + 1 < text_.size() && !is_space(text_[at_ + 1])) {
      term.excluded = true;
      ++at_;
    }
    const std::size_t open = quote_length(text_, at_);
    quoted_ = open != 0;
    at_ += open;
    const std::size_t begin = at_;
    while (at_ < text_.size() && !quote_length(text_, at_) && (quoted_ || !is_space(text_[at_])))
      ++at_;
    term.words = text_.substr(begin, at_ - begin);
    if (quoted_ && at_ < text_.size()) at_ += quote_length(text_, at_);
    if (quoted_ && at_ < text_.size() && text_[at_] == '*') {
      ++at_;
      term.prefix = true;
    }
    if (!quoted_ && term.words.ends_with('*')) term.prefix = true;
    for (char& c : term.words) {
      if (c == '\0') c = ' ';
    }
    return term;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool quoted_ = false;
};

}  // namespace

std::vector<Term> read_terms(std::string_view text) {
  if (text.size() > kMaxQueryBytes) {
    refuse("is longer than " + std::to_string(kMaxQueryBytes) + " bytes (give fewer words)");
  }
  return TermReader(text).read();
}

}  // namespace minutebook::search
