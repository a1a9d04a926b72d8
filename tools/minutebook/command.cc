#include "command.h"

#include <array>

#include "exit_code.h"
#include "minutebook/extractor.h"
#include "minutebook/version.h"
#include "output.h"

namespace minutebook::cli {
namespace {

constexpr std::array kCommands = {
    Command{"extract", "[OPTION]... [FILE|DIR|-]...",
            "turn minutes into JSON, NDJSON or an outline",
            "  minutebook extract minutes.html\n"
            "  minutebook extract --format outline minutes.md\n"
            "  minutebook extract --jobs 2 -o all.ndjson archive/\n"
            "  pdftotext -layout minutes.pdf - | minutebook extract --pretty -\n",
            run_extract},
    Command{"explain", "[OPTION]... FILE[:LINE]",
            "show which rules were tried at a place, matched, lost, and why",
            "  minutebook explain minutes.html\n"
            "  minutebook explain minutes.html:42\n"
            "  minutebook explain --element item-84/question-1 minutes.html\n",
            run_explain},
    Command{"rules", "list | check FILE... | coverage [OPTION]... FILE|DIR...",
            "list the rules, check your own, count what each rule finds",
            "  minutebook rules list\n"
            "  minutebook rules list --examples\n"
            "  minutebook rules list --format markdown\n"
            "  minutebook rules check my-rules.json\n"
            "  minutebook rules coverage archive/\n",
            run_rules},
    Command{"eval", "[OPTION]... GOLD_DIR [PREDICTIONS]",
            "score the rules, or extracted documents, against minutes that you annotated",
            "  minutebook eval my-minutes/\n"
            "  minutebook eval --errors 20 --only resolution,motion my-minutes/\n"
            "  minutebook eval --by-rule --rules my-rules.json my-minutes/\n"
            "  minutebook eval my-minutes/ extracted.ndjson\n",
            run_eval},
    Command{"batch", "--out DIR [OPTION]... FILE|DIR|ARCHIVE...",
            "turn whole archives (folders, zips, tarballs, crawls) into NDJSON, resumable",
            "  minutebook batch council.tar.zst --out council --jobs 2\n"
            "  minutebook batch council.tar.zst --out council --jobs 2 --resume\n"
            "  minutebook batch crawl.warc.gz minutes/ --out all --compress zst\n",
            run_batch_command},
    Command{"index", "--db FILE [OPTION]... FILE.ndjson|DIR|-...",
            "put what extract and batch wrote into a file that can be searched",
            "  minutebook index --db council.db council/\n"
            "  minutebook extract minutes/ | minutebook index --db council.db -\n"
            "  minutebook index --db council.db --remove minutes/2019-03-04.html\n",
            run_index},
    Command{"search", "--db FILE [OPTION]... WORD...",
            "find items, questions, answers, decisions, motions, votes",
            "  minutebook search --db council.db cycle lane\n"
            "  minutebook search --db council.db --type resolution,question '\"cycle lane\"' "
            "--from 2019\n"
            "  minutebook search --db council.db --type motion --mover Smith --outcome lost "
            "'traffic OR parking'\n"
            "  minutebook search --db council.db --json 'allotment* -fence'\n",
            run_search},
    Command{"export", "--to TARGET [OPTION]... FILE.ndjson|DIR|-...",
            "write files that OpenSearch, Solr, PostgreSQL or a spreadsheet load",
            "  minutebook export --to opensearch -o bulk council/\n"
            "  minutebook export --to postgres -o sql council/ && psql -f sql/minutebook.sql\n"
            "  minutebook export --to csv -o tables minutes.ndjson\n",
            run_export},
    Command{"view", "[-o FILE|DIR] FILE|FILE.ndjson|DIR...",
            "show minutes beside their structure, as a page for the browser",
            "  minutebook view minutes.html -o page.html\n"
            "  minutebook view council/ -o pages\n",
            run_view},
    Command{
        "serve", "--db FILE [OPTION]...",
        "search in the browser: pages and a JSON API, on this machine only",
        "  minutebook serve --db council.db\n"
        "  minutebook serve --db council.db --port 0\n"
        "  minutebook serve --db council.db --listen 0.0.0.0 --allow-host minutes.example.org\n",
        run_serve},
    Command{"doctor", "", "list what PDF, Word and the rest are read with, and what is missing",
            "  minutebook doctor\n", run_doctor},
    Command{"schema", "", "print the JSON Schema that every document meets",
            "  minutebook schema > document.schema.json\n", run_schema},
    Command{"help", "[COMMAND]", "print this list, or the help of a command",
            "  minutebook help extract\n", run_help},
};

}  // namespace

std::span<const Command> commands() { return kCommands; }

const Command* find_command(std::string_view name) {
  for (const Command& command : kCommands) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

std::string program_help() {
  std::string help =
      "usage: minutebook COMMAND [OPTION]... [ARGUMENT]...\n\n"
      "Minutes of meetings in (HTML, Markdown, plain text), one typed document out.\n\ncommands:\n";
  for (const Command& command : kCommands) {
    help += "  ";
    help += command.name;
    help.append(10 - command.name.size(), ' ');
    help += command.summary;
    help += '\n';
  }
  help +=
      "\n  --version  print the versions of program, rules and schema\n"
      "  --help     print this list; 'minutebook COMMAND --help' says more, with examples\n\n"
      "exit codes:\n"
      "  0  all well\n"
      "  1  internal error: a bug\n"
      "  2  the command line is wrong\n"
      "  3  finished, but some inputs failed; each is named on standard error\n"
      "  4  nothing succeeded, or no input matched\n"
      "  5  the output could not be written\n"
      "  6  a rules file is wrong\n"
      "  7  batch: another run writes to DIR, or what it holds is not what is asked for; index: "
      "another\n     process holds the file for longer than --wait\n";
  return help;
}

int run_help(const Command& self, const Arguments& arguments) {
  if (arguments.empty()) {
    print(program_help());
    return kAllWell;
  }
  const Command* command = find_command(arguments.front());
  if (!command && !arguments.front().starts_with('-')) {
    throw UsageError("there is no command '" + arguments.front() + "'", self.name);
  }
  if (!command || command == &self) return run_help(self, {});
  return command->run(*command, {"--help"});
}

int print_version() {
  std::string text = "minutebook ";
  text += kVersion;
  text += "\nrules " + Extractor().rules_version() + "\nschema ";
  text += kDocumentSchema;
  print(text + '\n');
  return kAllWell;
}

}  // namespace minutebook::cli
