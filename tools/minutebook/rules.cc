// minutebook rules: list, check, coverage.

#include "rules.h"

#include "command_line.h"
#include "exit_code.h"
#include "message.h"
#include "minutebook/extractor.h"
#include "output.h"

namespace minutebook::cli {
namespace {

std::string row_of(const RuleInfo& rule, bool examples) {
  std::string row = rule.id + '\t' + rule.makes + '\t' + rule.pack + '\t' + rule.pattern + '\n';
  if (!examples) return row;
  for (const std::string& text : rule.positive) row += "  + " + printable(text) + '\n';
  for (const std::string& text : rule.negative) row += "  - " + printable(text) + '\n';
  return row;
}

int list_rules(const CommandLine& line) {
  if (line.free().size() != 1) throw UsageError("'list' takes no argument", "rules");
  if (line.choice("format", {"text", "markdown"}) == "markdown") {
    print(rules_page(builtin_rules()));
    return kAllWell;
  }
  std::string out;
  for (const RuleInfo& rule : builtin_rules()) out += row_of(rule, line.flag("examples"));
  print(out);
  return kAllWell;
}

int check_rules(const CommandLine& line) {
  if (line.free().size() < 2) throw UsageError("'check' needs a rules file", "rules");
  bool bad = false;
  for (std::size_t i = 1; i < line.free().size(); ++i) {
    const std::string& path = line.free()[i];
    try {
      Options engine;
      engine.user_rules = load_rules(path);
      const std::size_t count = engine.user_rules.size();
      const Extractor compiles(std::move(engine));
      print(printable(path) + ": " + std::to_string(count) + (count == 1 ? " rule" : " rules") +
            ", all well\n");
    } catch (const RuleError& error) {
      complain(error.what());
      bad = true;
    }
  }
  return bad ? kBadRules : kAllWell;
}

}  // namespace

int run_rules(const Command& self, const Arguments& arguments) {
  po::options_description described;
  described.add_options()  //
      ("examples", po::bool_switch(),
       "list: with the lines that each rule must and must not match")  //
      ("format", po::value<std::string>()->value_name("text|markdown"),
       "list: a line for each rule, or a page of documentation")  //
      ("rules", po::value<std::string>()->value_name("FILE"),
       "coverage: count the rules of this file too")(
          "jobs,j", po::value<int>()->value_name("N"),
          "coverage: threads (default 1; 0: one for each processor)");
  const CommandLine line(self, described, arguments);
  if (line.helped()) return kAllWell;
  const std::string what = line.free().empty() ? "" : line.free().front();
  if (what == "list") return list_rules(line);
  if (what == "check") return check_rules(line);
  if (what == "coverage") return count_rules(line);
  throw UsageError(
      what.empty() ? "say list, check or coverage" : "there is no 'rules " + what + "'", "rules");
}

}  // namespace minutebook::cli
