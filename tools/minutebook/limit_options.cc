#include "limit_options.h"

#include <charconv>

namespace minutebook::cli {
namespace {

po::typed_value<std::string>* value(const char* name) {
  return po::value<std::string>()->value_name(name);
}

double seconds_of(const CommandLine& line, double otherwise, std::string_view command) {
  if (!line.has("max-seconds")) return otherwise;
  const std::string text = line.text("max-seconds");
  double seconds = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), seconds);
  if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size() || !(seconds > 0) ||
      seconds > 1e6) {
    throw UsageError("--max-seconds is '" + text + "', no number of seconds", std::string(command));
  }
  return seconds;
}

}  // namespace

void describe_limits(po::options_description& options) {
  options.add_options()  //
      ("max-input-bytes", value("N"),
       "longest document, unpacked (default 64M; K, M, G are 1024)")                              //
      ("max-text-bytes", value("N"), "longest text that a converter may write (default 64M)")     //
      ("max-seconds", value("S"), "longest time for one document (default 60)")                   //
      ("max-memory", value("N"), "most memory for a worker, and for a converter (default 2G)")    //
      ("max-depth", value("N"), "archives in archives (default 3)")                               //
      ("max-archive-bytes", value("N"), "what an archive may always unpack to (default 1G) ...")  //
      ("max-archive-ratio", value("N"), "... and beyond that, times its own size (default 200)");
}

std::uint64_t bytes_of(const CommandLine& line, const char* name, std::uint64_t otherwise,
                       std::string_view command) {
  if (!line.has(name)) return otherwise;
  const std::string text = line.text(name);
  std::uint64_t number = 0;
  const char* end = text.data() + text.size();
  auto parsed = std::from_chars(text.data(), end, number);
  unsigned shift = 0;
  if (parsed.ptr + 1 == end) {
    const char unit = *parsed.ptr & ~0x20;
    shift = unit == 'K' ? 10 : unit == 'M' ? 20 : unit == 'G' ? 30 : 0;
    if (shift > 0) ++parsed.ptr;
  }
  if (parsed.ec != std::errc() || parsed.ptr != end || number == 0 ||
      number > (std::uint64_t{1} << (62 - shift))) {
    throw UsageError(
        "--" + std::string(name) + " is '" + text + "', no number like 1000000, 64M or 2G",
        std::string(command));
  }
  return number << shift;
}

archive::Limits limits_from(const CommandLine& line, std::string_view command) {
  archive::Limits limits;
  limits.max_input_bytes = bytes_of(line, "max-input-bytes", limits.max_input_bytes, command);
  limits.max_text_bytes = bytes_of(line, "max-text-bytes", limits.max_text_bytes, command);
  limits.max_seconds = seconds_of(line, limits.max_seconds, command);
  limits.max_memory_bytes = bytes_of(line, "max-memory", limits.max_memory_bytes, command);
  limits.max_depth = static_cast<unsigned>(bytes_of(line, "max-depth", limits.max_depth, command));
  limits.max_archive_bytes = bytes_of(line, "max-archive-bytes", limits.max_archive_bytes, command);
  limits.max_archive_ratio = bytes_of(line, "max-archive-ratio", limits.max_archive_ratio, command);
  return limits;
}

}  // namespace minutebook::cli
