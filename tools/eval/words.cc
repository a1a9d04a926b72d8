#include "words.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <optional>

namespace minutebook::eval {
namespace {

constexpr std::array<std::string_view, 38> kTitles = {
    "ald",   "alderman", "baroness",   "bem",         "cbe",  "cc",  "cllor", "cllr",
    "cllrs", "clr",      "councillor", "councillors", "dame", "dl",  "dr",    "esq",
    "hon",   "jp",       "kc",         "lady",        "lord", "mbe", "miss",  "mr",
    "mrs",   "ms",       "mx",         "obe",         "hons", "phd", "prof",  "professor",
    "qc",    "rev",      "revd",       "reverend",    "sir",  "the"};

bool is_title(std::string_view word) {
  return !word.empty() && std::find(kTitles.begin(), kTitles.end(), word) != kTitles.end();
}

// Letters and whatever has a numeric value: "½" and "²" too, combining marks not.
bool is_word_character(UChar32 c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return u_isalpha(c) || u_getIntPropertyValue(c, UCHAR_NUMERIC_TYPE) != U_NT_NONE;
}

// Bytes that are not UTF-8 come out negative.
UChar32 next_character(std::string_view text, std::size_t& at) {
  UChar32 c;
  U8_NEXT(text.data(), at, text.size(), c);
  return c;
}

std::size_t skip_non_words(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t next = at;
    const UChar32 c = next_character(text, next);
    if (c == '_' || (c >= 0 && is_word_character(c))) break;
    at = next;
  }
  return at;
}

// Where the number stands behind "Question ", "item", "Q" …; nothing when the label does not begin so.
std::optional<std::size_t> after_keyword(std::string_view label) {
  const std::size_t start = skip_non_words(label, 0);
  for (const std::string_view keyword : {"question", "item", "minute", "q"}) {
    if (!label.substr(start).starts_with(keyword)) continue;
    const std::size_t at = skip_non_words(label, start + keyword.size());
    std::size_t next = at;
    if (at < label.size() && u_charType(next_character(label, next)) == U_DECIMAL_DIGIT_NUMBER)
      return at;
  }
  return std::nullopt;
}

}  // namespace

std::string lower(std::string_view text) {
  std::string out(text);
  if (std::all_of(out.begin(), out.end(),
                  [](char c) { return static_cast<signed char>(c) >= 0; })) {
    for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
  }
  out.clear();
  auto wide =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
  wide.toLower(icu::Locale::getRoot()).toUTF8String(out);
  return out;
}

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t begin = at;
    UChar32 c = next_character(text, at);
    if (c < 0 || !is_word_character(c)) continue;
    std::size_t end = at;
    while (at < text.size()) {
      c = next_character(text, at);
      if (c < 0 || !is_word_character(c)) break;
      end = at;
    }
    words.push_back({lower(text.substr(begin, end - begin)), begin});
  }
  return words;
}

std::string name_key(std::string_view name) {
  std::string key;
  for (const Word& word : words_of(name)) {
    if (!is_title(word.text)) key += (key.empty() ? "" : " ") + word.text;
  }
  return key;
}

std::string label_key(std::string_view label) {
  const std::string text = lower(label);
  const std::size_t start = after_keyword(text).value_or(0);
  std::string key;
  for (const char c : std::string_view(text).substr(start)) {
    const bool kept =
        (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '/' || c == '.' || c == '-';
    if (kept) key += c;
  }
  const std::size_t first = key.find_first_not_of(".-");
  if (first == std::string::npos) return {};
  return key.substr(first, key.find_last_not_of(".-") - first + 1);
}

}  // namespace minutebook::eval
