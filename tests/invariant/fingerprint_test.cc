// The fingerprint of an element is the hash of its words, however many elements are hashed at a time.

#include <catch2/catch.hpp>
#include <string>

#include "base/hash.h"
#include "base/unicode.h"
#include "minutebook/minutebook.h"

using namespace minutebook;

namespace {

std::uint64_t fingerprint(std::string_view text) {
  base::Fingerprint hash;
  bool gap = false;
  for (const char c : text) {
    if (!base::is_ascii_letter(c) && !base::is_ascii_digit(c) && (c & 0x80) == 0) {
      gap = true;
      continue;
    }
    if (gap) hash.add(' ');
    hash.add(base::ascii_lower(c));
    gap = false;
  }
  return hash.value();
}

}  // namespace

TEST_CASE("fingerprints are those of the words") {
  std::string page = "Minutes of the Parish Council held on 4 March 2024\n\n";
  std::string paragraph =
      "(The drain -- at \xE2\x80\x9CMill Caf\xC3\xA9\xE2\x80\x9D -- is blocked!";
  for (int i = 1; i <= 200; ++i) {
    page += std::to_string(i) + ". Drains, and Ditches\n" + paragraph +
            "\n\nRESOLVED: that it be so.\n\n";
    paragraph += i % 3 == 0 ? " 12.30, and (so) on;" : "   It rained.";
  }
  const Result result = Extractor().extract(page, {"a.txt", {}, {}});
  std::size_t longest = 0;
  for (const Element* e : elements(result.document)) {
    INFO(e->text.substr(0, 80));
    CHECK(e->fingerprint == fingerprint(e->text));
    longest = std::max(longest, e->text.size());
  }
  CHECK(elements(result.document).size() > 300);
  const std::string line(20000, 'x');
  const Result one = Extractor().extract("A " + line + " b. " + line, {"a.txt", {}, {}});
  for (const Element* e : elements(one.document)) CHECK(e->fingerprint == fingerprint(e->text));
  CHECK(longest > 1000);
}
