#include <map>

#include "exit_code.h"
#include "in_order.h"
#include "input.h"
#include "message.h"
#include "minutebook/extractor.h"
#include "output.h"
#include "refusal.h"
#include "rules.h"

namespace minutebook::cli {
namespace {

using Counts = std::map<std::string, std::size_t, std::less<>>;

struct Slot {
  Reader reader;
  Counts counts;
  std::optional<Failure> failure;
};

void count_one(const Extractor& extractor, const Input& input, Slot& slot) {
  slot.counts.clear();
  slot.failure = input.failure;
  std::string_view bytes;
  try {
    if (!slot.failure) slot.failure = slot.reader.read(input.path, bytes);
    if (!slot.failure) slot.failure = refuse_foreign(bytes);
    if (slot.failure) return;
    const auto [document, diagnostics] = extractor.extract(bytes, {.name = input.path});
    slot.failure = first_error(diagnostics);
    for (const Element* element : elements(document)) {
      const auto at = slot.counts.find(element->rule);
      if (at != slot.counts.end()) {
        ++at->second;
      } else {
        slot.counts.emplace(element->rule, 1);
      }
    }
  } catch (const std::exception& error) {
    slot.failure = Failure{"E_INTERNAL", std::string("internal error: ") + error.what()};
  }
}

std::string report(const std::vector<RuleInfo>& rules, Counts counts) {
  std::string out, silent;
  std::size_t never = 0;
  for (const RuleInfo& rule : rules) {
    const auto at = counts.find(rule.id);
    if (at == counts.end()) {
      ++never;
      silent += "0\t" + rule.id + '\n';
    } else {
      out += std::to_string(at->second) + '\t' + rule.id + '\n';
      counts.erase(at);
    }
  }
  for (const auto& [id, count] : counts)
    out += std::to_string(count) + '\t' + (id.empty() ? "(no rule)" : id) + '\n';
  out += "\nnever fired: " + std::to_string(never) + " of " + std::to_string(rules.size()) +
         " rules\n";
  return out + silent;
}

}  // namespace

int count_rules(const CommandLine& line) {
  const std::vector<std::string> paths(line.free().begin() + 1, line.free().end());
  if (paths.empty()) throw UsageError("'coverage' needs a file or a directory", "rules");
  const InputList list = list_inputs(paths);
  report_skipped(list);
  if (list.inputs.empty()) return kNothingSucceeded;

  Options engine;
  if (line.has("rules")) engine.user_rules = load_rules(line.text("rules"));
  std::vector<RuleInfo> rules = engine.user_rules;
  for (RuleInfo& rule : builtin_rules()) rules.push_back(std::move(rule));
  const std::size_t max_bytes = engine.max_input_bytes;
  const Extractor extractor(std::move(engine));

  std::vector<Slot> slots;
  for (unsigned i = 0; i < 2 * line.jobs(); ++i) slots.push_back({.reader = Reader(max_bytes)});
  Counts counts;
  std::size_t failed = 0;
  in_order(
      list.inputs.size(), line.jobs(), slots,
      [&](std::size_t i, Slot& slot) { count_one(extractor, list.inputs[i], slot); },
      [&](std::size_t i, Slot& slot) {
        for (const auto& [id, count] : slot.counts) counts[id] += count;
        if (!slot.failure) return;
        complain(list.inputs[i].path, *slot.failure);
        ++failed;
      });
  print(report(rules, std::move(counts)));
  if (failed == 0) return kAllWell;
  return failed == list.inputs.size() ? kNothingSucceeded : kSomeFailed;
}

}  // namespace minutebook::cli
