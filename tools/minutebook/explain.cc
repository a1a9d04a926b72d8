// minutebook explain: which rules were tried at a place, matched, lost, and why.

#include <algorithm>
#include <charconv>

#include "command_line.h"
#include "exit_code.h"
#include "input.h"
#include "lines.h"
#include "message.h"
#include "minutebook/extractor.h"
#include "output.h"
#include "refusal.h"

namespace minutebook::cli {
namespace {

constexpr std::size_t kShownBytes = 96;

struct Target {
  std::string path;
  std::size_t line = 0;  // 0: the whole file
};

// "minutes.html:42"; a file whose name itself ends so is taken first.
Target parse_target(const std::string& argument) {
  const std::size_t colon = argument.rfind(':');
  std::size_t line = 0;
  const char* end = argument.data() + argument.size();
  if (colon == std::string::npos || same_file(argument, argument)) return {argument, 0};
  const auto parsed = std::from_chars(argument.data() + colon + 1, end, line);
  if (parsed.ec != std::errc() || parsed.ptr != end || line == 0) return {argument, 0};
  return {argument.substr(0, colon), line};
}

bool overlaps(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

std::string shown(std::string_view bytes, Span span) {
  const std::size_t begin = std::min<std::size_t>(span.begin, bytes.size());
  std::size_t end = std::min<std::size_t>(std::max(span.end, span.begin), bytes.size());
  const bool cut = end - begin > kShownBytes;
  if (cut) {
    end = begin + kShownBytes;
    while (end > begin && (static_cast<unsigned char>(bytes[end]) & 0xC0) == 0x80) --end;
  }
  std::string text(bytes.substr(begin, end - begin));
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return printable(text) + (cut ? "…" : "");
}

std::string trial_row(const RuleTrial& trial, std::string_view bytes, const Lines& lines) {
  std::string row = trial.won ? "  won   " : trial.matched ? "  lost  " : "  no    ";
  row += lines.place(trial.span.begin) + "-" + lines.place(trial.span.end) + "  " + trial.rule;
  row += "  \"" + shown(bytes, trial.span) + "\"";
  if (!trial.reason.empty()) row += "  (" + printable(trial.reason) + ")";
  return row + '\n';
}

// The whole file shows what matched; a place shows what did not match too.
std::string report(const Explanation& explanation, std::string_view bytes, Span wanted,
                   bool everything) {
  const Lines lines(bytes);
  std::string out;
  if (!everything) out += lines.place(wanted.begin) + ": " + shown(bytes, wanted) + '\n';
  std::size_t rows = 0;
  for (const RuleTrial& trial : explanation.trials) {
    if (everything ? !trial.matched : !overlaps(trial.span, wanted)) continue;
    out += trial_row(trial, bytes, lines);
    ++rows;
  }
  if (rows == 0) out += "  no rule was tried here\n";
  for (const Element* element : elements(explanation.document)) {
    if (everything || !overlaps(element->span, wanted)) continue;
    out += "element " + std::string(element->id) + " made by " + std::string(element->rule) + '\n';
  }
  for (const std::string& note : explanation.notes) out += "style: " + printable(note) + '\n';
  return out;
}

Span find_element(const Document& document, const std::string& id) {
  for (const Element* element : elements(document)) {
    if (element->id == id) return element->span;
  }
  return {};
}

int refuse(const std::string& path, Failure failure) {
  complain(path, failure);
  return kNothingSucceeded;
}

}  // namespace

int run_explain(const Command& self, const Arguments& arguments) {
  po::options_description described;
  described.add_options()("element", po::value<std::string>()->value_name("ID"),
                          "the element with this id, as in the JSON and the outline")(
      "rules", po::value<std::string>()->value_name("FILE"),
      "try the rules of this file before the built-in ones");
  const CommandLine line(self, described, arguments);
  if (line.helped()) return kAllWell;
  if (line.free().size() != 1) throw UsageError("needs one file", std::string(self.name));
  const Target target = parse_target(line.free().front());

  Options engine;
  if (line.has("rules")) engine.user_rules = load_rules(line.text("rules"));
  Reader reader(engine.max_input_bytes);
  const Extractor extractor(std::move(engine));
  std::string_view bytes;
  if (auto failure = reader.read(target.path, bytes)) return refuse(target.path, *failure);
  if (auto failure = refuse_foreign(bytes)) return refuse(target.path, *failure);
  const Explanation explanation = extractor.explain(bytes, {.name = target.path});
  const auto error = first_error(explanation.document.diagnostics);
  if (error && gives_no_document(*error)) return refuse(target.path, *error);

  Span wanted{0, bytes.size()};
  if (line.has("element")) {
    wanted = find_element(explanation.document, line.text("element"));
    if (wanted.empty()) {
      return refuse(target.path, {"E_NO_ELEMENT", "has no element '" + line.text("element") +
                                                      "' (extract --format outline lists them)"});
    }
  } else if (target.line > 0) {
    wanted = Lines(bytes).span(target.line);
    if (wanted.begin >= bytes.size()) {
      return refuse(target.path, {"E_NO_LINE", "has no line " + std::to_string(target.line)});
    }
  }
  print(report(explanation, bytes, wanted, !line.has("element") && target.line == 0));
  return kAllWell;
}

}  // namespace minutebook::cli
