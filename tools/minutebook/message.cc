#include "message.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>
#include <unistd.h>

#include <cstdio>
#include <nlohmann/json.hpp>

namespace minutebook::cli {
namespace {

bool invisible(UChar32 c) {
  constexpr std::uint32_t kInvisible = U_GC_C_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK;
  return (U_GET_GC_MASK(c) & kInvisible) != 0;
}

void append_escape(const char* form, unsigned value, std::string& out) {
  char buffer[16];
  out.append(buffer, std::snprintf(buffer, sizeof buffer, form, value));
}

// One write, so that the messages of several processes do not mix within a line.
void say(std::string line) {
  line += '\n';
  const char* at = line.data();
  for (std::size_t left = line.size(); left > 0;) {
    const ssize_t written = ::write(STDERR_FILENO, at, left);
    if (written <= 0) return;  // nobody to tell
    at += written;
    left -= written;
  }
}

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t start = i;
    UChar32 c;
    U8_NEXT(bytes, i, text.size(), c);
    if (c < 0) {
      for (std::size_t k = start; k < i; ++k) append_escape("\\x%02X", bytes[k], out);
    } else if (invisible(c)) {
      append_escape("\\u{%04X}", c, out);
    } else {
      out.append(text, start, i - start);
    }
  }
  return out;
}

void complain(std::string_view what) { say("minutebook: " + printable(what)); }

void complain(std::string_view file, const Failure& failure) {
  const std::string_view shown = file == "-" ? "standard input" : file;
  say("minutebook: " + printable(shown) + ": " + printable(failure.what) + " [" + failure.code +
      "]");
}

void complain_of_usage(const UsageError& error) {
  std::string line = "minutebook";
  if (!error.command().empty()) line += " " + error.command();
  line += ": " + printable(error.what()) + " (see 'minutebook ";
  if (!error.command().empty()) line += error.command() + " ";
  say(line + "--help')");
}

std::string error_record(std::string_view name, const Failure& failure) {
  using Json = nlohmann::ordered_json;
  const Json record = {{"error", {{"code", failure.code}, {"message", failure.what}}},
                       {"source", {{"name", std::string(name)}}}};
  // A file name need not be UTF-8; JSON must be.
  return record.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace minutebook::cli
