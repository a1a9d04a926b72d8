// Any bytes give a document whose spans lie in the input and whose JSON reads back as itself.
//
//   cmake --preset fuzz && cmake --build --preset fuzz
//   mkdir -p build/found
//   build/fuzz/tests/fuzz/fuzz_extract -max_len=4096 build/found corpus/seeds

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "minutebook/extractor.h"
#include "minutebook/json.h"

namespace {

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "broken: %s\n", what);
  std::abort();
}

}  // namespace

// The first byte chooses what the input is said to be; the rest is the input.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const minutebook::Extractor extractor;
  constexpr std::array kTypes = {"", "text/html", "text/markdown", "text/plain"};
  if (size == 0) return 0;
  minutebook::Source source;
  source.media_type = kTypes[bytes[0] % kTypes.size()];
  const std::string_view input(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  const auto [document, diagnostics] = extractor.extract(input, source);
  for (const minutebook::Element* element : minutebook::elements(document)) {
    require(element->span.begin <= element->span.end, "a span ends before it begins");
    require(element->span.end <= input.size(), "a span ends beyond the input");
    require(!element->rule.empty(), "an element without a rule");
  }
  const std::string json = minutebook::to_json(document);
  require(minutebook::to_json(minutebook::from_json(json)) == json,
          "the JSON does not read back as itself");
  require(!minutebook::to_outline(document).empty() || minutebook::elements(document).empty(),
          "no outline");
  return 0;
}
