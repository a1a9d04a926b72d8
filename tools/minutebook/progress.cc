#include "progress.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cinttypes>
#include <cstdio>

namespace minutebook::cli {
namespace {

using archive::Tally;

std::string form(const char* how, auto... values) {
  char buffer[256];
  std::snprintf(buffer, sizeof buffer, how, values...);
  return buffer;
}

std::string grouped(std::uint64_t number) {
  std::string text = std::to_string(number);
  for (std::size_t i = text.size(); i > 3;) {
    i -= 3;
    text.insert(i, ",");
  }
  return text;
}

std::string clock_time(double seconds) {
  const auto s = static_cast<long>(seconds);
  return s >= 3600 ? form("%ld:%02ld:%02ld", s / 3600, s / 60 % 60, s % 60)
                   : form("%ld:%02ld", s / 60, s % 60);
}

double rate(std::uint64_t amount, double seconds) {
  return seconds > 0 ? static_cast<double>(amount) / seconds : 0;
}

// Asked each time, so that a window may change its size.
std::size_t columns() {
  winsize size = {};
  return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

// Nobody to tell is no reason to stop.
void say(const std::string& text) {
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text.data(), text.size());
}

}  // namespace

std::string progress_line(const Tally& tally, std::size_t width) {
  const double share =
      tally.total > 0 ? std::min(1.0, rate(tally.consumed, static_cast<double>(tally.total))) : 0;
  std::string parts[6];
  parts[0] = grouped(tally.inputs) + " inputs";
  if (tally.total > 0) parts[1] = form("%3.0f %%", 100 * share);
  parts[2] = form("%.0f/s", rate(tally.inputs - tally.resumed, tally.seconds));
  parts[3] = form("%.1f MB/s", rate(tally.input_bytes, tally.seconds) / 1e6);
  if (share > 0.01 && share < 1)
    parts[4] = "ETA " + clock_time(tally.seconds * (1 - share) / share);
  if (tally.failed > 0) parts[5] = grouped(tally.failed) + " failed";
  // What does not fit is left out from the least telling on; failures go last.
  for (const int drop : {-1, 3, 2, 4, 1}) {
    if (drop >= 0) parts[drop].clear();
    std::string line;
    for (const std::string& part : parts) {
      if (!part.empty()) line += (line.empty() ? "" : "  ") + part;
    }
    // The last column stays free: a terminal would wrap there.
    if (line.size() < width) return line;
  }
  return parts[0].substr(0, width > 0 ? width - 1 : 0);
}

std::string progress_json(const Tally& tally, bool last) {
  return form("{\"event\":\"%s\",\"inputs\":%" PRIu64 ",\"ok\":%" PRIu64 ",\"partial\":%" PRIu64
              ",\"failed\":%" PRIu64 ",\"skipped\":%" PRIu64 ",",
              last ? "summary" : "progress", tally.inputs, tally.ok, tally.partial, tally.failed,
              tally.skipped) +
         form("\"input_bytes\":%" PRIu64 ",\"output_bytes\":%" PRIu64 ",\"consumed\":%" PRIu64
              ",\"total\":%" PRIu64 ",\"seconds\":%.3f}\n",
              tally.input_bytes, tally.output_bytes, tally.consumed, tally.total, tally.seconds);
}

std::string summary(const Tally& tally) {
  std::string text;
  const auto row = [&](const char* name, std::uint64_t count, const std::string& note) {
    text += form("  %-9s %12s", name, grouped(count).c_str()) + (note.empty() ? "" : "  " + note) +
            "\n";
  };
  row("inputs", tally.inputs,
      tally.resumed > 0 ? grouped(tally.resumed) + " by an earlier run" : "");
  row("ok", tally.ok, "");
  row("partial", tally.partial, tally.needs_ocr > 0 ? grouped(tally.needs_ocr) + " need OCR" : "");
  row("failed", tally.failed, "");
  row("skipped", tally.skipped,
      tally.duplicates > 0 ? grouped(tally.duplicates) + " duplicates" : "");
  text += form(
      "  %.1f MB in, %.1f MB out in %" PRIu64 " shards, %.1f s, %.0f inputs/s, %.1f MB/s\n",
      static_cast<double>(tally.input_bytes) / 1e6, static_cast<double>(tally.output_bytes) / 1e6,
      tally.shards, tally.seconds, rate(tally.inputs - tally.resumed, tally.seconds),
      rate(tally.input_bytes, tally.seconds) / 1e6);
  const bool adds_up = tally.inputs == tally.ok + tally.partial + tally.failed + tally.skipped;
  text += form("inputs %" PRIu64 " %s ok %" PRIu64 " + partial %" PRIu64 " + failed %" PRIu64
               " + skipped %" PRIu64 "\n",
               tally.inputs, adds_up ? "==" : "!=", tally.ok, tally.partial, tally.failed,
               tally.skipped);
  return text;
}

void Progress::show(const Tally& tally) {
  if (form_ == Form::none) return;
  const auto now = std::chrono::steady_clock::now();
  if (form_ == Form::json) {
    if (now - last_ < std::chrono::seconds(1)) return;
    last_ = now;
    return say(progress_json(tally, false));
  }
  say("\r" + progress_line(tally, columns()) + "\x1b[K");
  shown_ = true;
}

void Progress::clear() {
  if (shown_) say("\r\x1b[K");
  shown_ = false;
}

void Progress::finish(const Tally& tally) {
  clear();
  if (form_ == Form::json) say(progress_json(tally, true));
}

}  // namespace minutebook::cli
