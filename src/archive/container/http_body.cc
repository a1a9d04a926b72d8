#include "container/http_body.h"

#include <zlib.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

#include "base/failure.h"

namespace minutebook::archive {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string_view trim(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r\n";
  const std::size_t from = text.find_first_not_of(kBlank);
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(kBlank) - from + 1);
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = lower(c);
  return out;
}

// Crawlers often store the decoded body and leave the header: what does not look like chunks is none.
std::optional<std::string> without_chunks(std::string_view body, bool& cut) {
  std::string out;
  cut = false;
  while (true) {
    const std::size_t end = body.find('\n');
    std::string_view line = trim(body.substr(0, end));
    line = line.substr(0, line.find(';'));
    std::uint64_t size = 0;
    const auto parsed = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    if (line.empty() || parsed.ec != std::errc() || end == std::string_view::npos) {
      if (out.empty()) return std::nullopt;
      cut = true;
      return out;
    }
    if (size == 0) return out;
    body.remove_prefix(end + 1);
    out += body.substr(0, size);
    if (size > body.size()) {
      cut = true;
      return out;
    }
    body.remove_prefix(size);
    if (body.starts_with('\r')) body.remove_prefix(1);
    if (body.starts_with('\n')) body.remove_prefix(1);
  }
}

std::string inflate_all(std::string_view bytes, bool raw, std::size_t limit) {
  z_stream stream = {};
  if (inflateInit2(&stream, raw ? -15 : 15 + 32) != Z_OK) throw std::bad_alloc();
  struct End {
    z_stream& stream;
    ~End() { inflateEnd(&stream); }
  } end{stream};
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  std::string out;
  int status = Z_OK;
  while (status == Z_OK) {
    const std::size_t old = out.size();
    out.resize(old + (1 << 16));
    stream.next_out = reinterpret_cast<Bytef*>(out.data() + old);
    stream.avail_out = 1 << 16;
    status = inflate(&stream, Z_NO_FLUSH);
    out.resize(out.size() - stream.avail_out);
    if (out.size() > limit) {
      throw ReadError("E_INPUT_LIMIT", "unpacks to more than " + std::to_string(limit) +
                                           " bytes (--max-input-bytes)");
    }
  }
  if (status == Z_STREAM_END) return out;
  throw ReadError(
      status == Z_BUF_ERROR ? "E_TRUNCATED" : "E_CRC",
      status == Z_BUF_ERROR ? "its compressed body is cut off" : "its compressed body is damaged");
}

std::string decode(std::string body, const std::string& encoding, std::size_t limit) {
  if (encoding.empty() || encoding == "identity") return body;
  const auto starts = [&](unsigned char a) {
    return !body.empty() && static_cast<unsigned char>(body[0]) == a;
  };
  // Stored decoded with the header left as it was, as chunks are.
  if (encoding == "gzip" || encoding == "x-gzip") {
    return starts(0x1F) ? inflate_all(body, false, limit) : body;
  }
  if (encoding == "deflate") return inflate_all(body, !starts(0x78), limit);
  throw ReadError("E_ENCODING", "its Content-Encoding is " + encoding +
                                    ", which is not read (gzip, deflate and none are)");
}

}  // namespace

void split_media_type(std::string_view value, std::string& media_type, std::string& charset) {
  const std::size_t semicolon = value.find(';');
  media_type = lower(trim(value.substr(0, semicolon)));
  charset.clear();
  const std::string rest =
      semicolon == std::string_view::npos ? "" : lower(value.substr(semicolon + 1));
  const std::size_t at = rest.find("charset=");
  if (at == std::string::npos) return;
  std::string_view label = std::string_view(rest).substr(at + 8);
  label = trim(label.substr(0, label.find(';')));
  if (label.size() >= 2 && (label.front() == '"' || label.front() == '\'')) {
    label = label.substr(1, label.size() - 2);
  }
  charset = label;
}

std::string header_value(std::string_view block, std::string_view name) {
  while (!block.empty()) {
    const std::size_t end = block.find('\n');
    const std::string_view line = block.substr(0, end);
    block.remove_prefix(end == std::string_view::npos ? block.size() : end + 1);
    if (line.size() > name.size() && line[name.size()] == ':' &&
        std::equal(name.begin(), name.end(), line.begin(),
                   [](char a, char b) { return lower(a) == lower(b); })) {
      return std::string(trim(line.substr(name.size() + 1)));
    }
  }
  return {};
}

HttpResponse read_http(std::string_view message, std::size_t limit) {
  if (!message.starts_with("HTTP/")) {
    throw ReadError("E_HTTP", "is no HTTP response, though its record says so");
  }
  std::size_t gap = message.find("\r\n\r\n"), skip = 4;
  const std::size_t bare = message.find("\n\n");
  if (bare < gap) gap = bare, skip = 2;
  const std::string_view block = message.substr(0, gap);
  std::string body(gap == std::string_view::npos ? std::string_view() : message.substr(gap + skip));

  HttpResponse response;
  const std::size_t space = std::min(block.find(' '), block.size());
  std::from_chars(block.data() + std::min(space + 1, block.size()), block.data() + block.size(),
                  response.status);
  split_media_type(header_value(block, "Content-Type"), response.media_type, response.charset);
  if (lower(header_value(block, "Transfer-Encoding")).find("chunked") != std::string::npos) {
    bool cut = false;
    if (auto whole = without_chunks(body, cut)) body = std::move(*whole);
    if (cut) throw ReadError("E_TRUNCATED", "its chunked body is cut off");
  }
  response.body = decode(std::move(body), lower(header_value(block, "Content-Encoding")), limit);
  return response;
}

}  // namespace minutebook::archive
