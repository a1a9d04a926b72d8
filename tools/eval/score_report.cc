#include "score_report.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace minutebook::eval {
namespace {

using Json = nlohmann::ordered_json;

std::string fixed(double value, int digits) {
  char text[32];
  std::snprintf(text, sizeof text, "%.*f", digits, value);
  return text;
}

std::string left(std::string_view text, std::size_t width) {
  std::string out(text);
  out.append(width > out.size() ? width - out.size() : 0, ' ');
  return out;
}

std::string right(std::string_view text, std::size_t width) {
  return std::string(width > text.size() ? width - text.size() : 0, ' ') + std::string(text);
}

std::string right(std::size_t number, std::size_t width) {
  return right(std::to_string(number), width);
}

std::string attributes_text(const Row& row, std::string_view separator) {
  std::string out;
  for (const AttributeCount& count : row.attributes) {
    if (count.compared == 0) continue;
    if (!out.empty()) out += separator;
    out += std::string(count.name) + ' ' +
           fixed(static_cast<double>(count.right) / static_cast<double>(count.compared), 2);
  }
  return out;
}

std::string text_row(std::string_view name, const Row& row) {
  const Rates r = row.rates();
  return "  " + left(name, 32) + ' ' + right(row.gold, 6) + ' ' + right(row.pred, 6) + "  " +
         fixed(r.precision, 3) + ' ' + fixed(r.recall, 3) + ' ' + fixed(r.f1, 3) + "  " +
         fixed(row.exact_rates().f1, 3);
}

std::string markdown_row(std::string_view name, const Row& row, const std::string& attributes) {
  const Rates r = row.rates();
  return "| " + std::string(name) + " | " + std::to_string(row.gold) + " | " +
         std::to_string(row.pred) + " | " + fixed(r.precision, 3) + " | " + fixed(r.recall, 3) +
         " | " + fixed(r.f1, 3) + " | " + fixed(row.exact_rates().f1, 3) + " | " + attributes +
         " |\n";
}

// "3 motion, 1 nothing", the most frequent first.
std::string counts_text(const std::map<std::string, std::size_t>& counts, std::size_t limit) {
  std::vector<std::pair<std::string, std::size_t>> sorted(counts.begin(), counts.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string out;
  for (std::size_t i = 0; i < sorted.size() && i < limit; ++i)
    out += (i > 0 ? ", " : "") + std::to_string(sorted[i].second) + ' ' + sorted[i].first;
  if (sorted.size() > limit) out += ", …";
  return out;
}

Json counts_json(const std::map<std::string, std::size_t>& counts) {
  Json out = Json::object();
  for (const auto& [key, count] : counts) out[key] = count;
  return out;
}

Json row_json(const Row& row) {
  Json out = {{"gold", row.gold}, {"pred", row.pred}, {"found", row.found}, {"exact", row.exact}};
  for (const AttributeCount& count : row.attributes) {
    out[std::string(count.name) + ":n"] = count.compared;
    out[std::string(count.name) + ":ok"] = count.right;
  }
  return out;
}

Json types_json(const Tally& tally) {
  Json out = Json::object();
  for (std::size_t i = 0; i < kTypeNames.size(); ++i) {
    if (!tally.rows[i].empty()) out[std::string(kTypeNames[i])] = row_json(tally.rows[i]);
  }
  return out;
}

Json rules_json(const Tally& tally) {
  Json out = Json::array();
  for (const auto& [key, row] : tally.rules) {
    out.push_back({{"rule", key.second},
                   {"type", name_of(key.first)},
                   {"made", row.made},
                   {"found", row.found},
                   {"exact", row.exact},
                   {"spurious", row.spurious},
                   {"optional", row.optional},
                   {"wrong_attributes", row.wrong_attributes},
                   {"instead", counts_json(row.instead)}});
  }
  return out;
}

std::string_view name_of_fault(Fault fault) {
  switch (fault) {
    case Fault::missed:
      return "missed";
    case Fault::spurious:
      return "spurious";
    case Fault::attribute:
      return "attribute";
    default:
      return "quote";
  }
}

Json finding_json(const DocumentScore& document, const Finding& finding) {
  Json out = {{"document", document.id},
              {"file", document.file},
              {"line", finding.line},
              {"fault", name_of_fault(finding.fault)},
              {"type", name_of(finding.type)}};
  if (!finding.rule.empty()) out["rule"] = finding.rule;
  out["message"] = finding.message;
  return out;
}

}  // namespace

std::string text_table(const Tally& tally, std::string_view title) {
  std::string out = left(title, 34) + "   gold   pred   P     R     F1    exactF1  attributes\n";
  for (std::size_t i = 0; i < kTypeNames.size(); ++i) {
    const Row& row = tally.rows[i];
    if (!row.empty())
      out += text_row(kTypeNames[i], row) + "   " + attributes_text(row, "  ") + '\n';
  }
  return out + text_row("micro", tally.total()) + "   macro F1 " + fixed(tally.macro_f1(), 3) +
         '\n';
}

std::string markdown_table(const Tally& tally) {
  std::string out =
      "| type | annotated | extracted | precision | recall | F1 | exact F1 | attributes |\n"
      "|---|---:|---:|---:|---:|---:|---:|---|\n";
  for (std::size_t i = 0; i < kTypeNames.size(); ++i) {
    const Row& row = tally.rows[i];
    if (!row.empty()) out += markdown_row(kTypeNames[i], row, attributes_text(row, ", "));
  }
  return out + markdown_row("**micro**", tally.total(), "macro F1 " + fixed(tally.macro_f1(), 3));
}

std::string rule_table(const Tally& tally) {
  std::vector<std::pair<std::pair<Type, std::string>, RuleRow>> rules(tally.rules.begin(),
                                                                      tally.rules.end());
  std::stable_sort(rules.begin(), rules.end(), [](const auto& a, const auto& b) {
    return a.second.spurious > b.second.spurious;
  });
  std::string out = left("rule", 34) + left("  type", 14) +
                    "    made  found  exact spurious optional attributes  spurious ones stand "
                    "where a reader sees\n";
  for (const auto& [key, row] : rules) {
    out += "  " + left(key.second.empty() ? "(no rule)" : key.second, 32) + "  " +
           left(name_of(key.first), 12) + right(row.made, 8) + right(row.found, 7) +
           right(row.exact, 7) + right(row.spurious, 9) + right(row.optional, 9) +
           right(row.wrong_attributes, 11) + "  " + counts_text(row.instead, 4) + '\n';
  }
  out += left("missed", 48) + "   count  and there stands\n";
  for (std::size_t i = 0; i < tally.missed.size(); ++i) {
    std::size_t count = 0;
    for (const auto& [instead, n] : tally.missed[i]) count += n;
    if (count == 0) continue;
    out += "  " + left(kTypeNames[i], 46) + right(count, 8) + "  " +
           counts_text(tally.missed[i], 6) + '\n';
  }
  return out;
}

std::string line_of_text(const DocumentScore& document, const Finding& finding) {
  std::string out = document.file;
  if (finding.line > 0) out += ':' + std::to_string(finding.line);
  out += ": " + finding.message;
  if (!finding.rule.empty()) out += " [" + finding.rule + "]";
  return out;
}

std::string to_json(const std::vector<DocumentScore>& documents, const Tally& total) {
  const Row sum = total.total();
  Json out = {
      {"micro", sum.rates().f1},     {"macro", total.macro_f1()},  {"exact", sum.exact_rates().f1},
      {"types", types_json(total)},  {"rules", rules_json(total)}, {"missed", Json::object()},
      {"documents", Json::object()}, {"missing", Json::array()},   {"errors", Json::array()}};
  for (std::size_t i = 0; i < total.missed.size(); ++i) {
    if (!total.missed[i].empty())
      out["missed"][std::string(kTypeNames[i])] = counts_json(total.missed[i]);
  }
  for (const DocumentScore& document : documents) {
    out["documents"][document.id] = types_json(document.score.tally);
    if (document.missing) out["missing"].push_back(document.id);
    for (const Finding& finding : document.score.findings)
      out["errors"].push_back(finding_json(document, finding));
  }
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace minutebook::eval
