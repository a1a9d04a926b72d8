#include "text/read.h"

#include <utility>

#include "text/charset.h"
#include "text/decode.h"
#include "text/format.h"
#include "text/html.h"
#include "text/markdown.h"
#include "text/plain.h"

namespace minutebook::text {
namespace {

// Offsets have 32 bits, and a byte may become three.
constexpr std::size_t kLongest = std::size_t{1} << 30;

}  // namespace

Text read(std::string_view bytes, const Declared& declared) {
  bytes = bytes.substr(0, kLongest);
  const std::string_view label =
      declared.charset.empty() ? charset_parameter(declared.media_type) : declared.charset;
  Decoded decoded = decode(bytes, label, may_be_html(bytes, declared));
  Text text;
  text.decoding = std::move(decoded.map);
  text.encoding = std::move(decoded.encoding);
  text.replacements = decoded.replacements;
  text.diagnostics = std::move(decoded.diagnostics);
  switch (choose_format(decoded.view, declared)) {
    case Format::html:
      read_html(decoded.view, text);
      break;
    case Format::markdown:
      read_markdown(decoded.view, text);
      break;
    case Format::plain:
      read_plain(decoded.view, text);
      break;
  }
  if (text.format != Format::plain || !text.owned.empty()) {
    text.reading = text.owned;
  } else {  // the decoded text as it stands
    text.owned = std::move(decoded.owned);
    text.reading = text.owned.empty() ? decoded.view : std::string_view(text.owned);
  }
  return text;
}

}  // namespace minutebook::text
