// minutebook eval: how well the rules do on annotated minutes, and where they fail.

#include <algorithm>
#include <charconv>

#include "command_line.h"
#include "exit_code.h"
#include "gold.h"
#include "in_order.h"
#include "message.h"
#include "minutebook/extractor.h"
#include "minutebook/json.h"
#include "output.h"
#include "prediction.h"
#include "refusal.h"
#include "score_report.h"

namespace minutebook::cli {
namespace {

// One document on its way through a thread.
struct Slot {
  eval::DocumentScore scored;
  std::optional<std::string> failure;
};

struct Bench {
  const Extractor* extractor = nullptr;  // null: predictions were given
  std::vector<eval::Prediction> predictions;
};

po::options_description described() {
  po::options_description options;
  options.add_options()                                            //
      ("per-doc", po::bool_switch(), "a table for each document")  //
      ("by-rule", po::bool_switch(),
       "what became of the elements of each rule, and what stands where elements were missed")  //
      ("errors", po::value<std::string>()->value_name("N"),
       "print the first N errors with their places")  //
      ("only", po::value<std::string>()->value_name("TYPE,..."),
       "count and print these types only")  //
      ("format", po::value<std::string>()->value_name("text|markdown"),
       "how the tables look (default text)")  //
      ("json", po::value<std::string>()->value_name("FILE"),
       "write all figures and errors there")  //
      ("rules", po::value<std::string>()->value_name("FILE"),
       "extract with the rules of this file before the built-in ones")  //
      ("without-rule", po::value<std::vector<std::string>>()->value_name("ID"),
       "extract without this rule (may be given again)")  //
      ("jobs,j", po::value<int>()->value_name("N"),
       "threads (default 1; 0: one for each processor)");
  return options;
}

std::vector<eval::Type> types_of(const CommandLine& line) {
  std::vector<eval::Type> types;
  const std::string list = line.text("only");
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find(',', at), list.size());
    const std::string name = list.substr(at, end - at);
    const auto type = eval::type_of(name);
    if (!type) {
      std::string known;
      for (const std::string_view one : eval::kTypeNames)
        known += (known.empty() ? "" : ", ") + std::string(one);
      throw UsageError("--only names '" + name + "', which is none of " + known, "eval");
    }
    types.push_back(*type);
    at = end + 1;
  }
  return types;
}

std::size_t error_limit(const CommandLine& line) {
  const std::string text = line.text("errors");
  std::size_t limit = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), limit);
  if (line.has("errors") && (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size()))
    throw UsageError("--errors is a number", "eval");
  return limit;
}

std::optional<eval::ExtractedDocument> extract_source(const Extractor& extractor,
                                                      const eval::GoldFolder& folder) {
  if (folder.source.empty()) return std::nullopt;
  const std::string bytes = eval::read_file(folder.source);
  if (const auto failure = refuse_foreign(bytes))
    throw eval::InputError(folder.source + ": " + failure->what);
  const auto [document, diagnostics] = extractor.extract(bytes, {.name = folder.source});
  return eval::parse_document(minutebook::to_json(document), folder.source);
}

void score_one(const Bench& bench, const eval::GoldFolder& folder,
               const std::vector<eval::Type>& only, Slot& slot) {
  slot = {};
  slot.scored.id = folder.id;
  slot.scored.file = folder.text;
  try {
    const eval::GoldDocument gold = eval::parse_gold(eval::read_file(folder.gold), folder.gold);
    if (folder.text.empty()) throw eval::InputError(folder.gold + ": has no source.* beside it");
    const eval::Reading reading(eval::read_file(folder.text));
    std::optional<eval::ExtractedDocument> extracted;
    if (bench.extractor != nullptr) {
      extracted = extract_source(*bench.extractor, folder);
    } else if (const auto* found = eval::find_prediction(bench.predictions, folder.id)) {
      extracted = found->document;
    }
    slot.scored.missing = !extracted;
    slot.scored.score =
        eval::score(reading, gold, extracted ? &*extracted : nullptr, folder.spans_fit);
  } catch (const std::exception& error) {
    slot.failure = error.what();
    return;
  }
  if (only.empty()) return;
  slot.scored.score.tally.keep_only(only);
  std::erase_if(slot.scored.score.findings, [&](const eval::Finding& finding) {
    return std::find(only.begin(), only.end(), finding.type) == only.end();
  });
}

std::string table(const eval::Tally& tally, const std::string& title, bool markdown) {
  if (!markdown) return eval::text_table(tally, title);
  return (title.empty() ? "" : "\n### " + title + "\n\n") + eval::markdown_table(tally);
}

std::string report(const std::vector<eval::DocumentScore>& documents, const eval::Tally& total,
                   const CommandLine& line, bool markdown) {
  std::string out, missing;
  std::size_t left = error_limit(line), absent = 0;
  for (const eval::DocumentScore& document : documents) {
    if (line.flag("per-doc")) out += table(document.score.tally, printable(document.id), markdown);
    if (!document.missing) continue;
    missing += ' ' + printable(document.id);
    ++absent;
  }
  out += table(total, markdown ? "" : "all documents", markdown);
  if (line.flag("by-rule")) out += eval::rule_table(total);
  if (absent > 0) out += "no prediction for " + std::to_string(absent) + ":" + missing + '\n';
  for (const eval::DocumentScore& document : documents) {
    for (const eval::Finding& finding : document.score.findings) {
      if (left == 0) return out;
      out += "  " + printable(eval::line_of_text(document, finding)) + '\n';
      --left;
    }
  }
  return out;
}

int score_all(const CommandLine& line, const Bench& bench) {
  const std::vector<eval::Type> only = types_of(line);
  const bool markdown = line.choice("format", {"text", "markdown"}) == "markdown";
  error_limit(line);  // complains before the work is done
  const std::vector<eval::GoldFolder> folders = eval::find_gold(line.free().front());
  std::vector<Slot> slots(4 * line.jobs());
  std::vector<eval::DocumentScore> documents;
  eval::Tally total;
  std::size_t failed = 0;
  in_order(
      folders.size(), line.jobs(), slots,
      [&](std::size_t i, Slot& slot) { score_one(bench, folders[i], only, slot); },
      [&](std::size_t, Slot& slot) {
        if (slot.failure) {
          complain(printable(*slot.failure));
          ++failed;
          return;
        }
        if (slot.scored.missing) ++failed;
        total += slot.scored.score.tally;
        documents.push_back(std::move(slot.scored));
      });
  if (documents.empty()) return kNothingSucceeded;
  if (line.has("json")) {
    Output output(line.text("json"));
    output.write(eval::to_json(documents, total));
    output.finish();
  }
  print(report(documents, total, line, markdown));
  return failed > 0 ? kSomeFailed : kAllWell;
}

}  // namespace

int run_eval(const Command& self, const Arguments& arguments) {
  const CommandLine line(self, described(), arguments);
  if (line.helped()) return kAllWell;
  if (line.free().empty() || line.free().size() > 2) {
    throw UsageError("needs the folder of the annotated documents, and perhaps one of predictions",
                     std::string(self.name));
  }
  try {
    if (line.free().size() == 2) {
      if (line.has("rules") || line.has("without-rule"))
        throw UsageError("predictions are given, so no rules are used", std::string(self.name));
      return score_all(line, {nullptr, eval::read_predictions(line.free()[1])});
    }
    Options engine;
    if (line.has("rules")) engine.user_rules = load_rules(line.text("rules"));
    engine.disabled_rules = line.texts("without-rule");
    const Extractor extractor(std::move(engine));
    return score_all(line, {&extractor, {}});
  } catch (const eval::InputError& error) {
    complain(printable(error.what()));
    return kNothingSucceeded;
  }
}

}  // namespace minutebook::cli
