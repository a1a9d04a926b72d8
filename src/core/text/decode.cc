#include "text/decode.h"

#include <algorithm>

#include "text/charset.h"
#include "text/scribe.h"
#include "text/transcode.h"
#include "text/utf8.h"

namespace minutebook::text {
namespace {

/// How the bytes look when they are read as UTF-8.
struct Evidence {
  std::uint64_t good = 0;  // valid sequences of two bytes and more
  std::uint64_t bad = 0;   // maximal subparts that are not
  std::uint64_t shaped =
      0;  // of these: overlong forms, surrogates, a sequence cut off, 0xFF: no text in windows-1252
};

Evidence weigh(std::string_view bytes) {
  Evidence out;
  for (std::size_t i = skip_ascii(bytes, 0); i < bytes.size(); i = skip_ascii(bytes, i)) {
    const Utf8Step step = utf8_step(bytes, i);
    const auto lead = static_cast<unsigned char>(bytes[i]);
    if (step.valid) {
      ++out.good;
    } else {
      ++out.bad;
      const bool last = i + step.length == bytes.size();
      const bool continued =
          i + 1 < bytes.size() && (static_cast<unsigned char>(bytes[i + 1]) & 0xC0) == 0x80;
      const bool overlong = lead == 0xC0 || lead == 0xC1 || lead == 0xE0 || lead == 0xF0;
      const bool surrogate = lead == 0xED, beyond = lead >= 0xF4;
      const bool cut = step.length > 1 || (last && (lead == 0xC2 || lead == 0xC3));
      // The continuation bytes of a broken sequence are bad for the same reason as their lead.
      const bool tail = (lead & 0xC0) == 0x80 && i > 0 &&
                        (static_cast<unsigned char>(bytes[i - 1]) & 0x80) != 0 && out.shaped > 0;
      out.shaped += lead >= 0xFE || cut || tail || (continued && (overlong || surrogate || beyond));
    }
    i += step.length;
  }
  return out;
}

/// Broken UTF-8 rather than windows-1252: sequences that come out right by chance are very rare in the latter.
bool is_mostly_utf8(const Evidence& evidence) {
  return evidence.bad <= 2 * evidence.good || evidence.shaped == evidence.bad;
}

/// UTF-16 text without a mark: nearly all of its high bytes are NUL, in Latin scripts.
bool looks_like_utf16(std::string_view bytes, ByteOrder& order) {
  if (bytes.size() < 2 || (bytes.size() % 2 != 0 && bytes.size() < 16)) return false;
  const std::string_view head =
      bytes.substr(0, std::min<std::size_t>(bytes.size() & ~std::size_t{1}, 4096));
  std::size_t even = 0, odd = 0;
  for (std::size_t i = 0; i + 1 < head.size(); i += 2) {
    even += head[i] == '\0';
    odd += head[i + 1] == '\0';
  }
  order = odd >= even ? ByteOrder::little : ByteOrder::big;
  const std::size_t pairs = head.size() / 2, many = std::max(even, odd), few = std::min(even, odd);
  return many * 10 >= pairs * 4 && few * 10 <= many;
}

class Decoder {
 public:
  Decoder(std::string_view bytes, std::string_view label, bool markup) : bytes_(bytes) {
    find_label(label, markup);
  }

  Decoded run() {
    if (!by_mark() && !as_valid_utf8() && !as_declared() && !by_nul_pattern()) as_legacy();
    if (!out_.owned.empty()) out_.view = out_.owned;
    return std::move(out_);
  }

 private:
  void find_label(std::string_view label, bool markup) {
    const bool from_markup = label.empty() && markup;
    if (from_markup) label = declared_in_markup(bytes_);
    declared_ = encoding_of_label(label);
    // A page whose declaration can be read byte by byte is not in UTF-16.
    if (from_markup && declared_.starts_with("UTF-16")) declared_ = "UTF-8";
    if (!label.empty() && declared_.empty()) {
      warn("the declared charset \"" + std::string(label.substr(0, 40)) +
           "\" is not known and was ignored");
    }
  }

  void warn(std::string message) {
    out_.diagnostics.push_back({"W_CHARSET_CONFLICT", Severity::warning, std::move(message), {}});
  }

  bool by_mark() {
    if (bytes_.starts_with("\xEF\xBB\xBF")) {
      utf8_from(3);
      return true;
    }
    if (!bytes_.starts_with("\xFF\xFE") && !bytes_.starts_with("\xFE\xFF")) return false;
    utf16_from(2, bytes_[0] == '\xFF' ? ByteOrder::little : ByteOrder::big);
    return true;
  }

  bool as_valid_utf8() {
    valid_ = valid_utf8_prefix(bytes_);
    if (valid_ != bytes_.size()) return false;
    const bool stateful =
        declared_ == "ISO-2022-JP" && bytes_.find('\x1B') != std::string_view::npos;
    if (stateful) return false;
    if (bytes_.find('\0') != std::string_view::npos &&
        (declared_.starts_with("UTF-16") || by_nul_pattern())) {
      return !out_.encoding.empty();
    }
    if (!declared_.empty() && declared_ != "UTF-8" && skip_ascii(bytes_, 0) != bytes_.size()) {
      warn("declared as " + std::string(declared_) +
           ", but the bytes are valid UTF-8 and were read as that");
    }
    utf8_from(0);
    return true;
  }

  bool as_declared() {
    if (declared_.empty() || declared_ == "UTF-8") return false;
    if (declared_ == "windows-1252") {
      windows_1252_all();
    } else if (declared_.starts_with("UTF-16")) {
      utf16_from(0, declared_ == "UTF-16LE" ? ByteOrder::little : ByteOrder::big);
    } else {
      Scribe scribe(bytes_, out_.owned, out_.map);
      if (!transcode_icu(bytes_, declared_, scribe, out_.replacements)) {
        warn("the declared charset " + std::string(declared_) +
             " is not available here and was ignored");
        return false;
      }
      out_.encoding = declared_;
    }
    return true;
  }

  bool by_nul_pattern() {
    ByteOrder order{};
    if (!looks_like_utf16(bytes_, order)) return false;
    utf16_from(0, order);
    return true;
  }

  void as_legacy() {
    if (is_mostly_utf8(weigh(bytes_))) return utf8_from(0);
    if (declared_ == "UTF-8")
      warn("declared as UTF-8, but the bytes are windows-1252 and were read as that");
    windows_1252_all();
  }

  void utf8_from(std::size_t from) {
    out_.encoding = "UTF-8";
    const bool clean =
        bytes_.find('\0', from) == std::string_view::npos &&
        (valid_ == bytes_.size() || valid_utf8_prefix(bytes_.substr(from)) == bytes_.size() - from);
    if (clean) {
      out_.view = bytes_.substr(from);
      if (from != 0) out_.map.run(0, static_cast<std::uint32_t>(from));
      return;
    }
    Scribe scribe(bytes_, out_.owned, out_.map);
    out_.replacements += transcode_utf8(bytes_, from, scribe);
  }

  void utf16_from(std::size_t from, ByteOrder order) {
    out_.encoding = order == ByteOrder::little ? "UTF-16LE" : "UTF-16BE";
    Scribe scribe(bytes_, out_.owned, out_.map);
    out_.replacements += transcode_utf16(bytes_, from, order, scribe);
  }

  void windows_1252_all() {
    out_.encoding = "windows-1252";
    Scribe scribe(bytes_, out_.owned, out_.map);
    out_.replacements += transcode_windows_1252(bytes_, scribe);
  }

  std::string_view bytes_;
  std::string_view declared_;  // WHATWG name, empty if none
  std::size_t valid_ = 0;
  Decoded out_;
};

}  // namespace

Decoded decode(std::string_view bytes, std::string_view label, bool markup) {
  return Decoder(bytes, label, markup).run();
}

}  // namespace minutebook::text
