#include <cmark.h>
#include <md4c-html.h>
#include <re2/set.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <cstdlib>
#include <memory>
#include <stdexcept>

#include "peer.h"

namespace minutebook::bench {
namespace {

void append(const MD_CHAR* bytes, MD_SIZE size, void* out) {
  static_cast<std::string*>(out)->append(bytes, size);
}

Peer md4c() {
  return {"md4c → HTML", [out = std::make_shared<std::string>()](std::string_view document) {
            out->clear();
            md_html(document.data(), static_cast<MD_SIZE>(document.size()), append, out.get(), 0,
                    0);
          }};
}

Peer cmark() {
  return {"cmark → HTML", [](std::string_view document) {
            std::free(cmark_markdown_to_html(document.data(), document.size(), CMARK_OPT_DEFAULT));
          }};
}

// Conversion to UTF-16 included: it is faster than the iterator over UTF-8 (UText).
Peer icu_sentences() {
  UErrorCode error = U_ZERO_ERROR;
  std::shared_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createSentenceInstance(icu::Locale::getEnglish(), error));
  if (U_FAILURE(error)) throw std::runtime_error("ICU has no sentence iterator");
  return {"ICU sentences", [iterator](std::string_view document) {
            const icu::UnicodeString text = icu::UnicodeString::fromUTF8(
                {document.data(), static_cast<std::int32_t>(document.size())});
            iterator->setText(text);
            while (iterator->next() != icu::BreakIterator::DONE) {
            }
          }};
}

Peer re2_set() {
  static constexpr const char* kRules[] = {
      "^RESOLVED\\b",
      "^\\([0-9]+\\)",
      "^[0-9]{1,3}\\.\\s",
      "^(?i:present|apologies|in attendance)\\b",
      "(?i)proposed by.*seconded by",
      "^(?i:it was (?:agreed|resolved))\\b",
      "^\\s*[-•*]\\s",
      "^(?i:action)\\s*:",
      "^(?i:question) [0-9]+",
      "^(?i:reply|response|answer)\\b",
      "[0-9]{1,2}(?:st|nd|rd|th)? (?:January|March|June|September|December) [0-9]{4}",
      "(?i)\\b(?:carried|lost|defeated)\\b",
  };
  const auto set = std::make_shared<RE2::Set>(RE2::Options(), RE2::UNANCHORED);
  for (const char* rule : kRules) set->Add(rule, nullptr);
  set->Compile();
  return {"RE2::Set, 12 rules a line",
          [set, hits = std::make_shared<std::vector<int>>()](std::string_view document) {
            while (!document.empty()) {
              const std::size_t end = std::min(document.find('\n'), document.size());
              set->Match(re2::StringPiece(document.data(), end), hits.get());
              document.remove_prefix(std::min(end + 1, document.size()));
            }
          }};
}

}  // namespace

std::vector<Peer> text_peers() { return {md4c(), cmark(), icu_sentences(), re2_set()}; }

}  // namespace minutebook::bench
