#include "command_line.h"

#include <sstream>
#include <thread>

#include "input.h"
#include "output.h"

namespace minutebook::cli {
namespace {

constexpr std::size_t kMaxRuleBytes = 16 << 20;
constexpr int kMaxJobs = 1024;

std::string help_text(const Command& command, const po::options_description& described) {
  std::ostringstream out;
  out << "usage: minutebook " << command.name << ' ' << command.usage << "\n\n"
      << command.summary << "\n\noptions:\n"
      << described << "\nexamples:\n"
      << command.examples;
  return out.str();
}

}  // namespace

CommandLine::CommandLine(const Command& command, po::options_description described,
                         const Arguments& arguments)
    : command_(command) {
  described.add_options()("help,h", "print this help");
  po::options_description all;
  all.add(described);
  all.add_options()("free", po::value<std::vector<std::string>>(&free_));
  po::positional_options_description positional;
  positional.add("free", -1);
  namespace style = po::command_line_style;
  try {
    po::store(po::command_line_parser(arguments)
                  .options(all)
                  .positional(positional)
                  .style(style::unix_style & ~style::allow_guessing)
                  .run(),
              values_);
    po::notify(values_);
  } catch (const po::error& error) {
    throw UsageError(error.what(), std::string(command.name));
  }
  if (has("help")) {
    print(help_text(command, described));
    helped_ = true;
  }
}

std::string CommandLine::choice(const char* name, const std::vector<std::string>& allowed) const {
  const std::string value = text(name);
  if (!has(name)) return value;
  std::string list;
  for (const std::string& one : allowed) {
    if (one == value) return value;
    list += (list.empty() ? "" : ", ") + one;
  }
  throw UsageError("--" + std::string(name) + " is '" + value + "', which is none of " + list,
                   std::string(command_.name));
}

unsigned CommandLine::jobs() const {
  const int jobs = has("jobs") ? values_["jobs"].as<int>() : 1;
  if (jobs < 0 || jobs > kMaxJobs) {
    throw UsageError("--jobs is from 0 (one for each processor) to " + std::to_string(kMaxJobs),
                     std::string(command_.name));
  }
  return jobs > 0 ? static_cast<unsigned>(jobs) : std::max(1u, std::thread::hardware_concurrency());
}

std::vector<RuleInfo> load_rules(const std::string& path) {
  Reader reader(kMaxRuleBytes);
  std::string_view bytes;
  if (const auto failure = reader.read(path, bytes)) throw RuleError(path + ": " + failure->what);
  if (bytes.size() > kMaxRuleBytes)
    throw RuleError(path + ": is longer than 16 MiB (is it a rules file?)");
  return parse_rules(bytes, path);
}

}  // namespace minutebook::cli
