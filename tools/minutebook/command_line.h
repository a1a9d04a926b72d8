#pragma once
// Boost.Program_options, held to GNU's habits: no guessed abbreviations, every value a string or a number.

#include <boost/program_options.hpp>
#include <optional>
#include <string>
#include <vector>

#include "command.h"
#include "minutebook/rules.h"

namespace minutebook::cli {

namespace po = boost::program_options;

/// The options and the free arguments of one command. Throws UsageError.
class CommandLine {
 public:
  CommandLine(const Command& command, po::options_description described,
              const Arguments& arguments);

  /// --help was asked for and has been printed.
  bool helped() const { return helped_; }

  bool has(const char* name) const { return values_.count(name) != 0; }
  bool flag(const char* name) const { return values_[name].as<bool>(); }
  std::string text(const char* name) const {
    return has(name) ? values_[name].as<std::string>() : std::string();
  }

  int number(const char* name) const { return values_[name].as<int>(); }

  std::vector<std::string> texts(const char* name) const {
    return has(name) ? values_[name].as<std::vector<std::string>>() : std::vector<std::string>();
  }

  /// The value, which must be one of `allowed`; empty when not given.
  std::string choice(const char* name, const std::vector<std::string>& allowed) const;

  /// The value of --jobs: 1 when not given, as many as there are processors for 0.
  unsigned jobs() const;

  const std::vector<std::string>& free() const { return free_; }

 private:
  const Command& command_;
  po::variables_map values_;
  std::vector<std::string> free_;
  bool helped_ = false;
};

/// The rules of a user's file. Throws RuleError, also when it cannot be read.
std::vector<RuleInfo> load_rules(const std::string& path);

}  // namespace minutebook::cli
