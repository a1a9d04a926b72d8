// minutebook extract --stdin-ndjson: one line in, one line out.

#include "stream.h"

#include <unistd.h>

#include <cerrno>
#include <csignal>

#include "exit_code.h"
#include "limit_options.h"
#include "message.h"
#include "minutebook/archive/stream.h"

namespace minutebook::cli {

void describe_stream(po::options_description& options) {
  options.add_options()  //
      ("stdin-ndjson", po::bool_switch(),
       "read {\"id\", \"text\"|\"html\"|\"path\"|\"base64\", \"pass\"} lines from standard input "
       "and write one line for each")                                                    //
      ("strict", po::bool_switch(), "with --stdin-ndjson: exit 3 when a record failed")  //
      ("with-text", po::bool_switch(),
       "with --stdin-ndjson: add \"reading_text\" to what was converted");
  describe_limits(options);
}

int extract_stream(const Command& self, const CommandLine& line) {
  for (const char* option : {"format", "output", "type", "charset"}) {
    if (line.has(option)) {
      throw UsageError("--stdin-ndjson and --" + std::string(option) + " exclude each other",
                       std::string(self.name));
    }
  }
  if (!line.free().empty())
    throw UsageError("--stdin-ndjson reads standard input only", std::string(self.name));
  archive::StreamOptions options;
  options.jobs = line.jobs();
  options.with_text = line.flag("with-text");
  options.limits = limits_from(line, self.name);
  if (line.has("rules")) options.user_rules = load_rules(line.text("rules"));
  archive::BatchWitness witness;
  witness.failed = [](std::string_view id, std::string_view code, std::string_view message) {
    complain(id, {std::string(code), std::string(message)});
  };
  try {
    const archive::Tally tally = archive::run_stream(STDIN_FILENO, STDOUT_FILENO, options, witness);
    return line.flag("strict") && tally.failed > 0 ? kSomeFailed : kAllWell;
  } catch (const archive::OutputError& error) {
    if (error.reason() == EPIPE) {  // the reader has what it wanted: end as every program does
      std::signal(SIGPIPE, SIG_DFL);
      std::raise(SIGPIPE);
    }
    complain(error.what());
    return kOutputFailed;
  }
}

}  // namespace minutebook::cli
