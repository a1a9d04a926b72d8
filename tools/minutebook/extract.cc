// minutebook extract: each input gives a document, or a message that names it.

#include <unistd.h>

#include <new>

#include "command_line.h"
#include "exit_code.h"
#include "in_order.h"
#include "input.h"
#include "message.h"
#include "minutebook/extractor.h"
#include "minutebook/json.h"
#include "output.h"
#include "refusal.h"
#include "stream.h"

namespace minutebook::cli {
namespace {

enum class Format { json, ndjson, outline };

struct Settings {
  Format format = Format::json;
  JsonOptions json;
  Source declared;  // name is filled in for each input
  bool several = false;
};

// The place of one input between reading and writing; used again for a later one.
struct Slot {
  Reader reader;
  std::string record;
  std::optional<Failure> failure;
  bool has_document = false;
  bool internal = false;
};

struct Tally {
  std::size_t succeeded = 0;
  std::size_t failed = 0;
  bool internal = false;
};

po::options_description described() {
  po::options_description options;
  options.add_options()                                                        //
      ("format", po::value<std::string>()->value_name("json|ndjson|outline"),  //
       "json: one object (default for one file); ndjson: a line for each input, also for those "
       "that fail (default for several and for directories); outline: a line for each element")  //
      ("pretty", po::bool_switch(), "indent the JSON")                                           //
      ("output,o", po::value<std::string>()->value_name("FILE"),
       "write there, not to standard output")(
          "rules", po::value<std::string>()->value_name("FILE"),
          "try the rules of this file before the built-in ones")(
          "type", po::value<std::string>()->value_name("html|markdown|text"),
          "what the input is; else found out")(
          "charset", po::value<std::string>()->value_name("LABEL"),
          "what an HTTP header would declare: utf-8, windows-1252 …")(
          "jobs,j", po::value<int>()->value_name("N"),
          "threads (default 1; 0: one for each processor); the output is the same");
  describe_stream(options);
  return options;
}

Settings settings(const Command& self, const CommandLine& line, const InputList& list) {
  Settings result;
  result.several = !list.single;
  std::string format = line.choice("format", {"json", "ndjson", "outline"});
  if (format.empty()) format = list.single ? "json" : "ndjson";
  result.format = format == "outline" ? Format::outline
                  : format == "json"  ? Format::json
                                      : Format::ndjson;
  result.json.pretty = line.flag("pretty");
  if (result.json.pretty && result.format == Format::ndjson) {
    throw UsageError("an ndjson record is one line, so --pretty needs --format json",
                     std::string(self.name));
  }
  const std::string type = line.choice("type", {"html", "markdown", "text"});
  if (!type.empty()) result.declared.media_type = type == "text" ? "text/plain" : "text/" + type;
  result.declared.charset = line.text("charset");
  return result;
}

void write_document(const Document& document, const Settings& settings, std::string& record) {
  if (settings.format != Format::outline) {
    append_json(document, settings.json, record);
  } else {
    if (settings.several) {
      record += "==> ";
      record += printable(document.source.name) + " <==\n";
    }
    record += to_outline(document);
  }
  if (!record.ends_with('\n')) record += '\n';
}

void extract_one(const Extractor& extractor, const Settings& settings, const Input& input,
                 Slot& slot) {
  slot.failure = input.failure;
  std::string_view bytes;
  if (!slot.failure) slot.failure = slot.reader.read(input.path, bytes);
  if (!slot.failure && settings.declared.media_type.empty()) slot.failure = refuse_foreign(bytes);
  if (slot.failure) return;
  Source source = settings.declared;
  source.name = input.path;
  const auto [document, diagnostics] = extractor.extract(bytes, source);
  slot.failure = first_error(diagnostics);
  if (slot.failure && gives_no_document(*slot.failure)) return;
  write_document(document, settings, slot.record);
  slot.has_document = true;
}

// As extract_one, but nothing that happens to one input may keep the others from their turn.
void produce(const Extractor& extractor, const Settings& settings, const Input& input, Slot& slot) {
  slot.record.clear();
  slot.has_document = slot.internal = false;
  try {
    extract_one(extractor, settings, input, slot);
  } catch (const std::bad_alloc&) {
    slot.failure =
        Failure{"E_MEMORY", "needs more memory than there is (split it, or use fewer --jobs)"};
  } catch (const std::exception& error) {
    slot.internal = true;
    slot.failure = Failure{"E_INTERNAL",
                           std::string("internal error: ") + error.what() + " (please report it)"};
  }
  if (slot.failure && !slot.has_document) {
    slot.record.clear();
    if (settings.format == Format::ndjson) slot.record = error_record(input.path, *slot.failure);
  }
}

void consume(const Input& input, const Slot& slot, Output& output, Tally& tally) {
  output.write(slot.record);
  if (slot.failure) {
    complain(input.path, *slot.failure);
    ++tally.failed;
  } else {
    ++tally.succeeded;
  }
  tally.internal = tally.internal || slot.internal;
}

ExitCode exit_code(const Tally& tally) {
  if (tally.internal) return kInternalError;
  if (tally.failed == 0) return kAllWell;
  return tally.succeeded == 0 ? kNothingSucceeded : kSomeFailed;
}

}  // namespace

int run_extract(const Command& self, const Arguments& arguments) {
  const CommandLine line(self, described(), arguments);
  if (line.helped()) return kAllWell;
  if (line.flag("stdin-ndjson")) return extract_stream(self, line);
  if (line.free().empty() && ::isatty(STDIN_FILENO)) {
    throw UsageError("no input given; '-' reads from the terminal", std::string(self.name));
  }
  const unsigned jobs = line.jobs();
  const InputList list = list_inputs(line.free());
  const Settings chosen = settings(self, line, list);
  Options engine;
  if (line.has("rules")) engine.user_rules = load_rules(line.text("rules"));
  const std::size_t max_bytes = engine.max_input_bytes;
  const Extractor extractor(std::move(engine));

  for (const Input& input : list.inputs) {
    if (line.has("output") && same_file(input.path, line.text("output"))) {
      throw UsageError("-o names the input '" + input.path + "', which would be lost",
                       std::string(self.name));
    }
  }
  report_skipped(list);
  if (list.inputs.empty()) return kNothingSucceeded;

  Output output(line.text("output"));
  std::vector<Slot> slots;
  for (unsigned i = 0; i < (jobs > 1 ? 4 * jobs : 1); ++i)
    slots.push_back({.reader = Reader(max_bytes)});
  Tally tally;
  in_order(
      list.inputs.size(), jobs, slots,
      [&](std::size_t i, Slot& slot) { produce(extractor, chosen, list.inputs[i], slot); },
      [&](std::size_t i, Slot& slot) { consume(list.inputs[i], slot, output, tally); });
  output.finish();
  return exit_code(tally);
}

}  // namespace minutebook::cli
