#include "reader/converter.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <sstream>

#include "base/failure.h"

namespace minutebook::archive {
namespace {

std::string first_number(const std::string& text) {
  for (std::size_t at = text.find_first_of("0123456789"); at != std::string::npos;
       at = text.find_first_of("0123456789", at + 1)) {
    const std::size_t end = text.find_first_not_of("0123456789.", at);
    const std::string number = text.substr(at, end - at);
    if (number.find('.') != std::string::npos) return number;
  }
  return {};
}

std::string seconds_text(double seconds) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%g", seconds);
  return buffer;
}

bool out_of_memory(const ProcessResult& result) {
  std::string said = result.err;
  for (char& c : said) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  for (const char* word : {"out of memory", "memory exhausted", "bad_alloc",
                           "cannot allocate memory", "memoryerror", "failed to map"}) {
    if (said.find(word) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

const std::string& version_of(const std::string& program) {
  static std::map<std::string, std::string> known;
  const auto found = known.find(program);
  if (found != known.end()) return found->second;
  std::string version;
  if (!find_program(program).empty()) {
    const char* ask = program == "pdftotext" ? "-v" : program == "catdoc" ? "-V" : "--version";
    const ProcessResult said =
        run_process({program, ask}, "", {.seconds = 5, .output_bytes = 1 << 16});
    version = first_number(said.out + said.err);
    if (version.empty() && said.started) version = "unknown";
  }
  return known[program] = version;
}

ProcessResult convert(const std::vector<std::string>& arguments, std::string_view bytes,
                      const Limits& limits, const std::string& cure) {
  const std::string& program = arguments.front();
  if (find_program(program).empty()) {
    throw ReadError("E_NO_EXTRACTOR", "needs " + program + ", which is not on PATH (" + cure + ")");
  }
  ProcessResult result = run_process(arguments, bytes,
                                     {.seconds = limits.max_seconds,
                                      .memory_bytes = limits.max_memory_bytes,
                                      .output_bytes = limits.max_text_bytes});
  if (!result.started) {
    throw ReadError("E_NO_EXTRACTOR", "needs " + program + ", which does not start (" + cure + ")");
  }
  if (result.timed_out) {
    throw ReadError("E_TIMEOUT", program + " took longer than " + seconds_text(limits.max_seconds) +
                                     " seconds (--max-seconds)");
  }
  if (result.too_long) {
    throw ReadError("E_TEXT_LIMIT", program + " wrote more than " +
                                        std::to_string(limits.max_text_bytes) +
                                        " bytes (--max-text-bytes)");
  }
  if (result.exit_code != 0 && out_of_memory(result)) {
    throw ReadError("E_MEMORY", program + " needs more than " +
                                    std::to_string(limits.max_memory_bytes >> 20) +
                                    " MiB (--max-memory): " + first_complaint(result));
  }
  if (result.signal != 0) {
    throw ReadError("E_CONVERTER_CRASH", program + " died by signal " +
                                             std::to_string(result.signal) + ": " +
                                             first_complaint(result));
  }
  return result;
}

std::string first_complaint(const ProcessResult& result) {
  std::istringstream lines(result.err);
  std::string line;
  std::getline(lines, line);
  return line.empty() ? "it gives no reason" : line.substr(0, 300);
}

}  // namespace minutebook::archive
