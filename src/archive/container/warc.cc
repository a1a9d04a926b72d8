// WARC 1.0 and 1.1, and WET: every record gives a line, a document or a reason.

#include <charconv>

#include "container/http_body.h"
#include "container/kind.h"
#include "container/walk.h"

namespace minutebook::archive {
namespace {

constexpr std::size_t kMaxHeaderLine = 1 << 16;
constexpr std::size_t kMaxHeaderBytes = 1 << 20;

bool is_text(const std::string& media_type) {
  return media_type.empty() || media_type.starts_with("text/") ||
         media_type == "application/xhtml+xml" || media_type == "application/pdf" ||
         media_type == "application/rtf" || media_type == "application/msword" ||
         media_type == "application/octet-stream" ||
         media_type.find("wordprocessingml") != std::string::npos ||
         media_type.find("opendocument.text") != std::string::npos;
}

// Up to the next "WARC/" line, or the end. False at the end.
bool find_record(PeekSource& source, std::string& line, bool& passed_junk) {
  bool too_long = false;
  passed_junk = false;
  while (true) {
    if (!source.line(line, kMaxHeaderLine, too_long)) return false;
    if (line.starts_with("WARC/")) return true;
    passed_junk = passed_junk || !line.empty();
  }
}

// False when the file ends inside.
bool read_header(PeekSource& source, std::string& block) {
  std::string line;
  bool too_long = false;
  block.clear();
  while (source.line(line, kMaxHeaderLine, too_long)) {
    if (line.empty()) return true;
    if (block.size() < kMaxHeaderBytes) block += line + '\n';
  }
  return false;
}

std::string target_of(const std::string& block) {
  std::string target = header_value(block, "WARC-Target-URI");
  if (target.starts_with('<') && target.ends_with('>'))
    target = target.substr(1, target.size() - 2);
  return target;
}

void emit_response(Walk& walk, const Place& inner, const std::string& target,
                   std::string_view body) {
  HttpResponse response = read_http(body, walk.limits().max_input_bytes);
  if (response.status != 200) {
    return walk.skip(inner, "http-" + std::to_string(response.status));
  }
  const std::string foreign = not_minutes(response.body, target.substr(0, target.find('?')), false);
  if (!is_text(response.media_type)) return walk.skip(inner, "media-type");
  if (!foreign.empty()) return walk.skip(inner, foreign);
  walk.document(inner, {.media_type = response.media_type,
                        .charset = response.charset,
                        .bytes = std::move(response.body)});
}

void emit(Walk& walk, const Place& inner, const std::string& block, std::string body) {
  const std::string type = header_value(block, "WARC-Type");
  const std::string content = header_value(block, "Content-Type");
  if (type == "response" && content.starts_with("application/http")) {
    return emit_response(walk, inner, target_of(block), body);
  }
  if (type == "conversion" || type == "resource" || type == "response") {
    Entry entry;
    split_media_type(content, entry.media_type, entry.charset);
    if (!is_text(entry.media_type)) return walk.skip(inner, "media-type");
    entry.bytes = std::move(body);
    return walk.document(inner, std::move(entry));
  }
  walk.skip(inner, type.empty() ? "warc-record-without-type" : "warc-" + type);
}

Place place_of(const Place& place, const std::string& block, std::uint64_t number) {
  const std::string target = target_of(block);
  Place inner = place.member(std::to_string(number) + (target.empty() ? "" : ":" + target));
  inner.name = target.empty() ? inner.name : target;
  return inner;
}

// One record after its first line. False when the file ends in it.
bool read_record(Walk& walk, PeekSource& source, const Place& place, std::uint64_t number) {
  std::string block;
  const bool whole = read_header(source, block);
  const Place inner = place_of(place, block, number);
  const std::string stated = header_value(block, "Content-Length");
  std::uint64_t length = 0;
  const auto parsed = std::from_chars(stated.data(), stated.data() + stated.size(), length);
  if (!whole) {
    walk.fail(inner, {"E_ARCHIVE_TRUNCATED", "the file ends in the header of this record"});
    return false;
  }
  if (stated.empty() || parsed.ec != std::errc() || parsed.ptr != stated.data() + stated.size()) {
    walk.fail(inner, {"E_WARC_LENGTH", "its Content-Length is '" + stated + "', no number"});
    return true;
  }
  std::string body;
  const std::uint64_t kept = std::min(length, walk.limits().max_input_bytes);
  std::uint64_t got = 0;
  for (body.reserve(std::min<std::uint64_t>(kept, 1 << 20)); got < kept;) {
    char buffer[1 << 14];
    const std::size_t n = source.read(buffer, std::min<std::uint64_t>(sizeof buffer, kept - got));
    if (n == 0) break;
    body.append(buffer, n);
    got += n;
  }
  if (got == kept && kept < length) got += pass_over(source, length - kept);
  if (got < length) {
    walk.fail(inner,
              {"E_ARCHIVE_TRUNCATED", "Content-Length is " + stated + ", but the file ends after " +
                                          std::to_string(got) + " bytes of it"});
    return false;
  }
  const std::string_view next = source.peek(4);
  if (!next.empty() && next[0] != '\r' && next[0] != '\n') {
    walk.fail(inner,
              {"E_WARC_LENGTH", "Content-Length is " + stated + ", but the record is longer"});
    return true;
  }
  if (kept < length) {
    walk.fail(inner, {"E_ARCHIVE_LIMIT", "is " + stated + " bytes long; --max-input-bytes is " +
                                             std::to_string(walk.limits().max_input_bytes)});
    return true;
  }
  try {
    emit(walk, inner, block, std::move(body));
  } catch (const ReadError& error) {
    walk.fail(inner, error.failure());
  }
  return true;
}

}  // namespace

void walk_warc(Walk& walk, PeekSource& source, const Place& place) {
  std::string line;
  bool junk = false;
  std::uint64_t number = 0;
  while (find_record(source, line, junk)) {
    if (!read_record(walk, source, place, ++number)) return;
  }
}

}  // namespace minutebook::archive
