// minutebook: minutes of meetings in, one typed document out. Each subcommand is a file beside this one.

#include <fcntl.h>

#include <exception>
#include <new>

#include "command.h"
#include "exit_code.h"
#include "message.h"
#include "minutebook/rules.h"
#include "minutebook/search.h"
#include "output.h"
#include "search_exit.h"

namespace minutebook::cli {
namespace {

// With `>&-` the first file that is opened would become standard output. What is put in its place here cannot be written
// to, so that the output fails as it should.
void occupy_standard_streams() {
  for (int fd = 0; fd <= 2; ++fd) {
    if (::fcntl(fd, F_GETFD) == -1) ::open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY);
  }
}

int dispatch(const Arguments& arguments) {
  if (arguments.empty()) throw UsageError("no command given");
  const std::string& first = arguments.front();
  const Arguments rest(arguments.begin() + 1, arguments.end());
  if (first == "--help" || first == "-h") return run_help(*find_command("help"), rest);
  if (first == "--version") return print_version();
  const Command* command = find_command(first);
  if (!command) throw UsageError("there is no command '" + first + "'");
  return command->run(*command, rest);
}

}  // namespace
}  // namespace minutebook::cli

int main(int argc, char** argv) {
  using namespace minutebook::cli;
  occupy_standard_streams();
  try {
    return dispatch(Arguments(argv + (argc > 0 ? 1 : 0), argv + argc));
  } catch (const UsageError& error) {
    complain_of_usage(error);
    return kUsage;
  } catch (const minutebook::RuleError& error) {
    complain(error.what());
    return kBadRules;
  } catch (const OutputError& error) {
    complain(error.what());
    return kOutputFailed;
  } catch (const minutebook::search::SearchError& error) {
    complain(error.what());
    return exit_code_of(error.kind());
  } catch (const std::bad_alloc&) {
    complain("needs more memory than there is (fewer --jobs need less)");
    return kInternalError;
  } catch (const std::exception& error) {
    complain(std::string("internal error: ") + error.what() + " (please report it with the input)");
    return kInternalError;
  }
}
