#pragma once
// An HTTP response as a crawl stores it.

#include <string>
#include <string_view>

namespace minutebook::archive {

struct HttpResponse {
  int status = 0;
  std::string media_type;  ///< lower case, without parameters
  std::string charset;
  std::string body;  ///< without chunks and compression
};

/// Throws ReadError: E_HTTP (no HTTP), E_TRUNCATED, E_ENCODING (brotli …), E_INPUT_LIMIT.
HttpResponse read_http(std::string_view message, std::size_t limit);

/// "text/html; charset=utf-8" → both parts.
void split_media_type(std::string_view value, std::string& media_type, std::string& charset);

/// "Name: value" of a block of header lines, any case; empty when absent.
std::string header_value(std::string_view block, std::string_view name);

}  // namespace minutebook::archive
