#pragma once
// The one-line-a-line form of a Text that the tests of this room are written in, and the check that its spans are exact.

#include <cstdint>
#include <string>
#include <string_view>

#include "text/html_entity.h"
#include "text/lines.h"
#include "text/read.h"
#include "text/utf8.h"

namespace minutebook::text {

inline std::string cue_outline(const LineCue& cue) {
  static const char* const cues[] = {"", "h", "li", "row", "rule", "nav", "front", "title"};
  static const char* const roles[] = {"",      "number",    "title", "agenda",
                                      "label", "documents", "page"};
  std::string out = cues[static_cast<int>(cue.cue)];
  if (cue.level != 0) out += std::to_string(cue.level);
  if (cue.ordinal != 0) out.append("#").append(std::to_string(cue.ordinal));
  if (cue.role != Role::none) out.append("@").append(roles[static_cast<int>(cue.role)]);
  if (cue.bold) out += "*";
  return out;
}

/// One line each: "h2|Title". `starts` adds "^" where a block starts.
inline std::string outline(const Text& text, bool starts = false) {
  std::string out;
  std::size_t cue = 0;
  for (std::size_t begin = 0; begin < text.reading.size();) {
    const SourceLine line = line_at(text.reading, begin);
    while (cue < text.cues.size() && text.cues[cue].begin < begin) {
      out += "STRAY CUE\n";
      ++cue;
    }
    if (cue < text.cues.size() && text.cues[cue].begin == begin) {
      out += cue_outline(text.cues[cue]);
      if (starts && text.cues[cue].block_start) out += "^";
      ++cue;
    }
    out += '|';
    out += line.of(text.reading);
    out += '\n';
    begin = line.next;
  }
  return out;
}

/// The first character of the reading text whose span does not hold it; empty if all do. For input in UTF-8.
inline std::string inexact(const Text& text, std::string_view bytes) {
  std::uint64_t last = 0;
  for (std::uint32_t at = 0; at < text.reading.size();) {
    const std::uint32_t length = utf8_step(text.reading, at).length;
    const std::string_view c = text.reading.substr(at, length);
    const Span span = text.span({at, at + length});
    const std::string_view source = bytes.substr(span.begin, span.size());
    std::string where("'");
    where.append(c)
        .append("' at ")
        .append(std::to_string(at))
        .append(" is from '")
        .append(source)
        .append("'");
    if (span.end > bytes.size() || span.begin < last) return where.append(", out of order");
    last = span.begin;
    at += length;
    if (c == " " || c == "\n" || c == "\t" || c == source) continue;
    if (source.starts_with('&') && decode_references(source).find(c) != std::string::npos) continue;
    const bool broken = source.size() <= 3 && (source[0] == '\0' || !utf8_step(source, 0).valid);
    if (c != kReplacement || !broken) return where;
  }
  return {};
}

}  // namespace minutebook::text
