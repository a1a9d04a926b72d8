#pragma once
// A subcommand of the program: a row of the table in command.cc and a file of its own.

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook::cli {

using Arguments = std::vector<std::string>;

struct Command {
  std::string_view name;
  std::string_view usage;     // "[OPTION]… [FILE|DIR|-]…"
  std::string_view summary;   // one line, for the list of commands
  std::string_view examples;  // printed under "examples:"
  int (*run)(const Command& self, const Arguments& arguments);
};

std::span<const Command> commands();

/// The row of a command, or null.
const Command* find_command(std::string_view name);

/// The list of commands, as `minutebook --help` prints it.
std::string program_help();

/// The command line is wrong: what, and the command whose --help says better.
class UsageError : public std::runtime_error {
 public:
  explicit UsageError(const std::string& what, std::string_view command = {})
      : std::runtime_error(what), command_(command) {}
  const std::string& command() const { return command_; }

 private:
  std::string command_;
};

int run_extract(const Command& self, const Arguments& arguments);
int run_explain(const Command& self, const Arguments& arguments);
int run_rules(const Command& self, const Arguments& arguments);
int run_eval(const Command& self, const Arguments& arguments);
int run_batch_command(const Command& self, const Arguments& arguments);
int run_doctor(const Command& self, const Arguments& arguments);
int run_schema(const Command& self, const Arguments& arguments);
int run_index(const Command& self, const Arguments& arguments);
int run_search(const Command& self, const Arguments& arguments);
int run_export(const Command& self, const Arguments& arguments);
int run_view(const Command& self, const Arguments& arguments);
int run_serve(const Command& self, const Arguments& arguments);
int run_help(const Command& self, const Arguments& arguments);

int print_version();

}  // namespace minutebook::cli
