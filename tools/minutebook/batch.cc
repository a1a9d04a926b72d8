// minutebook batch: an archive in, shards and a manifest out.

#include <unistd.h>

#include <charconv>

#include "command_line.h"
#include "exit_code.h"
#include "limit_options.h"
#include "message.h"
#include "minutebook/archive/batch.h"
#include "output.h"
#include "progress.h"
#include "stop_signal.h"

namespace minutebook::cli {
namespace {

po::options_description described() {
  po::options_description options;
  const auto text = [](const char* name) { return po::value<std::string>()->value_name(name); };
  const auto texts = [](const char* name) {
    return po::value<std::vector<std::string>>()->value_name(name);
  };
  options.add_options()                                     //
      ("out", text("DIR"), "where shards and manifest go")  //
      ("jobs,j", po::value<int>()->value_name("N"),
       "worker processes (default 1; 0: one for each processor)")  //
      ("resume", po::bool_switch(),
       "go on where a run into DIR stopped; refused when inputs, rules or version changed")  //
      ("force", po::bool_switch(), "throw away what an earlier run left in DIR")             //
      ("wait", po::bool_switch(),
       "wait for another run that writes to DIR, instead of refusing")                          //
      ("shard", text("I/N"), "take the I-th of N parts of the inputs (for several machines)")   //
      ("shard-bytes", text("N"), "start a new file when one has so many bytes (default 256M)")  //
      ("compress", text("none|zst"), "files are .ndjson or .ndjson.zst")                        //
      ("format", text("ndjson"), "the only one there is")                                       //
      ("rules", text("FILE"), "try the rules of this file before the built-in ones")            //
      ("include", texts("PATTERN"),
       "only inputs whose name matches ('*.pdf'); may be given several times")  //
      ("exclude", texts("PATTERN"), "not inputs whose name matches")            //
      ("unordered", po::bool_switch(),
       "write each document when it is ready, not in the order of the inputs")  //
      ("with-text", po::bool_switch(),
       "add \"reading_text\", which spans refer to, to what was converted")  //
      ("durability", text("none|batch|record"),
       "how often to wait for the disk (default batch)")  //
      ("progress", text("auto|none|json"),
       "auto: a line on a terminal; json: a line a second on stderr");
  describe_limits(options);
  return options;
}

void read_shard(const std::string& text, archive::BatchOptions& options, std::string_view command) {
  const std::size_t slash = text.find('/');
  const auto number = [&](std::string_view part) {
    unsigned value = 0;
    const auto parsed = std::from_chars(part.data(), part.data() + part.size(), value);
    return parsed.ec == std::errc() && parsed.ptr == part.data() + part.size() ? value : 0u;
  };
  const std::string_view all = text;
  options.shard_index = number(all.substr(0, slash));
  options.shard_count = slash == std::string::npos ? 0 : number(all.substr(slash + 1));
  if (options.shard_index == 0 || options.shard_index > options.shard_count) {
    throw UsageError("--shard is '" + text + "', not like 2/8", std::string(command));
  }
}

archive::BatchOptions options_from(const Command& self, const CommandLine& line) {
  archive::BatchOptions options;
  options.inputs = line.free();
  options.out = line.text("out");
  if (options.inputs.empty()) throw UsageError("no input given", std::string(self.name));
  if (options.out.empty()) throw UsageError("no --out DIR given", std::string(self.name));
  line.choice("format", {"ndjson"});
  options.jobs = line.jobs();
  options.resume = line.flag("resume");
  options.force = line.flag("force");
  if (options.resume && options.force) {
    throw UsageError("--resume and --force exclude each other", std::string(self.name));
  }
  options.wait = line.flag("wait");
  options.unordered = line.flag("unordered");
  options.with_text = line.flag("with-text");
  options.compress = line.choice("compress", {"none", "zst"}) == "zst";
  if (line.has("shard")) read_shard(line.text("shard"), options, self.name);
  options.shard_bytes = bytes_of(line, "shard-bytes", options.shard_bytes, self.name);
  options.include = line.texts("include");
  options.exclude = line.texts("exclude");
  const std::string durability = line.choice("durability", {"none", "batch", "record"});
  using archive::Durability;
  options.durability = durability == "none"     ? Durability::none
                       : durability == "record" ? Durability::record
                                                : Durability::batch;
  options.limits = limits_from(line, self.name);
  if (line.has("rules")) options.user_rules = load_rules(line.text("rules"));
  return options;
}

Progress::Form progress_form(const CommandLine& line) {
  const std::string form = line.choice("progress", {"auto", "none", "json"});
  if (form == "json") return Progress::Form::json;
  return form != "none" && ::isatty(STDERR_FILENO) ? Progress::Form::line : Progress::Form::none;
}

ExitCode exit_code(const archive::Tally& tally) {
  if (tally.ok + tally.partial == 0) return kNothingSucceeded;
  return tally.failed > 0 ? kSomeFailed : kAllWell;
}

}  // namespace

int run_batch_command(const Command& self, const Arguments& arguments) {
  const CommandLine line(self, described(), arguments);
  if (line.helped()) return kAllWell;
  const archive::BatchOptions options = options_from(self, line);
  const Progress::Form form = progress_form(line);
  Progress progress(form);
  watch_for_stop();
  archive::BatchWitness witness;
  witness.stop = stop_asked;
  if (form != Progress::Form::none) {
    witness.progress = [&](const archive::Tally& tally) { progress.show(tally); };
  }
  witness.failed = [&](std::string_view id, std::string_view code, std::string_view message) {
    progress.clear();
    complain(id, {std::string(code), std::string(message)});
  };
  archive::Tally tally;
  try {
    tally = archive::run_batch(options, witness);
  } catch (const archive::ResumeError& error) {
    progress.clear();
    complain(error.what());
    return kResumeRefused;
  } catch (const archive::OutputError& error) {
    progress.clear();
    complain(error.what());
    return kOutputFailed;
  }
  progress.finish(tally);
  print(summary(tally));
  if (tally.interrupted) {
    complain("stopped; 'minutebook batch --resume' with the same arguments goes on");
    die_of_stop();
  }
  return exit_code(tally);
}

}  // namespace minutebook::cli
