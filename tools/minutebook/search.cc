// minutebook search: questions to an index, answers on the terminal or as JSON.

#include <unistd.h>

#include "command_line.h"
#include "exit_code.h"
#include "message.h"
#include "minutebook/search.h"
#include "output.h"
#include "search_options.h"

namespace minutebook::cli {
namespace {

struct Ink {
  std::string_view bold, dim, found, plain;
};

constexpr Ink kColours = {"\x1b[1m", "\x1b[2m", "\x1b[1;33m", "\x1b[0m"};
constexpr Ink kNone = {"", "", "", ""};

// A text with what was found in it in colour; what would move the cursor is made visible.
std::string shown(const search::Snippet& snippet, const Ink& ink, std::string_view after) {
  std::string flat = snippet.text;
  for (char& c : flat) {
    if (c == '\n' || c == '\t' || c == '\r') c = ' ';
  }
  std::string out;
  std::size_t done = 0;
  for (const Span& span : snippet.found) {
    out += printable(std::string_view(flat).substr(done, span.begin - done));
    out += ink.found;
    out += printable(std::string_view(flat).substr(span.begin, span.size()));
    out += ink.plain;
    out += after;
    done = span.end;
  }
  return out + printable(std::string_view(flat).substr(done));
}

std::string counts(const search::Hit& hit) {
  std::string out;
  const auto add = [&](const char* word, const std::optional<std::int64_t>& count) {
    if (count) out += (out.empty() ? "" : ", ") + std::string(word) + ' ' + std::to_string(*count);
  };
  add("for", hit.in_favour);
  add("against", hit.against);
  add("abstain", hit.abstain);
  return out;
}

std::string people(const search::Hit& hit) {
  std::string out;
  const auto add = [&](std::string_view role, const std::string& name) {
    if (!name.empty()) out += (out.empty() ? "" : "; ") + std::string(role) + ' ' + name;
  };
  add("moved by", hit.mover);
  add("seconded by", hit.seconder);
  add("asked by", hit.asker);
  add("answered by", hit.responder);
  add(hit.type == "declaration" ? "declared by" : "for", hit.owner);
  return out;
}

std::string row_of(const search::Hit& hit, std::size_t number, const Ink& ink) {
  std::string out = std::to_string(number) + ". ";
  out += ink.bold;
  out += hit.heading.text.empty() ? "(no heading)" : shown(hit.heading, ink, ink.bold);
  out += ink.plain;
  out += "  [" + hit.type;
  for (const std::string& word : {hit.outcome, counts(hit)}) {
    if (!word.empty()) out += ", " + printable(word);
  }
  out += "]\n   ";
  const std::string body = hit.body.empty() ? hit.organisation : hit.body;
  out += body.empty() ? "(body not stated)" : printable(body);
  out += ", " + (hit.date.empty() ? "date not stated" : printable(hit.date));
  if (const std::string names = people(hit); !names.empty()) out += "; " + printable(names);
  out += '\n';
  if (!hit.snippet.text.empty()) out += "   " + shown(hit.snippet, ink, "") + '\n';
  out += "   ";
  out += ink.dim;
  out += printable(hit.source);
  if (hit.line > 0) out += ':' + std::to_string(hit.line);
  out += "  bytes " + std::to_string(hit.place.begin) + '-' + std::to_string(hit.place.end);
  out += "  " + printable(hit.element);
  out += ink.plain;
  return out + "\n\n";
}

void print_answer(const search::Query& query, const search::Answer& answer) {
  const Ink& ink = ::isatty(STDOUT_FILENO) && !::getenv("NO_COLOR") ? kColours : kNone;
  std::string out;
  std::size_t number = query.offset;
  for (const search::Hit& hit : answer.hits) out += row_of(hit, ++number, ink);
  out += answer.more ? "more than " : "";
  out += std::to_string(answer.total) + (answer.total == 1 ? " hit\n" : " hits\n");
  print(out);
}

}  // namespace

int run_search(const Command& self, const Arguments& arguments) {
  po::options_description described;
  described.add_options()("db", po::value<std::string>()->value_name("FILE"),
                          "the index that 'minutebook index' made")(
      "json", po::bool_switch(), "one JSON object, for machines");
  describe_query(described);
  const CommandLine line(self, described, arguments);
  if (line.helped()) return kAllWell;
  if (!line.has("db"))
    throw UsageError("say where the index is: --db FILE", std::string(self.name));
  const search::Query query = query_from(line, self.name);
  const search::Searcher searcher(line.text("db"));
  const search::Answer answer = searcher.search(query);
  if (line.flag("json")) {
    print(search::to_json(query, answer, true) + '\n');
  } else {
    print_answer(query, answer);
  }
  return answer.total > 0 ? kAllWell : kNothingSucceeded;
}

}  // namespace minutebook::cli
