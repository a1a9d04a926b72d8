#include "tally.h"

#include <algorithm>

namespace minutebook::eval {
namespace {

Rates rates_of(std::size_t hits, std::size_t pred, std::size_t gold) {
  Rates r;
  if (pred > 0) r.precision = static_cast<double>(hits) / static_cast<double>(pred);
  if (gold > 0) r.recall = static_cast<double>(hits) / static_cast<double>(gold);
  if (r.precision + r.recall > 0) r.f1 = 2 * r.precision * r.recall / (r.precision + r.recall);
  return r;
}

void add_counts(std::map<std::string, std::size_t>& to,
                const std::map<std::string, std::size_t>& from) {
  for (const auto& [key, count] : from) to[key] += count;
}

}  // namespace

Rates Row::rates() const { return rates_of(found, pred, gold); }
Rates Row::exact_rates() const { return rates_of(exact, pred, gold); }

AttributeCount& Row::attribute(std::string_view name) {
  for (AttributeCount& count : attributes) {
    if (count.name == name) return count;
  }
  return attributes.emplace_back(AttributeCount{name, 0, 0});
}

Row& Row::operator+=(const Row& other) {
  gold += other.gold;
  pred += other.pred;
  found += other.found;
  exact += other.exact;
  for (const AttributeCount& count : other.attributes) {
    AttributeCount& mine = attribute(count.name);
    mine.compared += count.compared;
    mine.right += count.right;
  }
  return *this;
}

RuleRow& RuleRow::operator+=(const RuleRow& other) {
  made += other.made;
  found += other.found;
  exact += other.exact;
  spurious += other.spurious;
  optional += other.optional;
  wrong_attributes += other.wrong_attributes;
  add_counts(instead, other.instead);
  return *this;
}

Tally& Tally::operator+=(const Tally& other) {
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i] += other.rows[i];
  for (const auto& [key, row] : other.rules) rules[key] += row;
  for (std::size_t i = 0; i < missed.size(); ++i) add_counts(missed[i], other.missed[i]);
  return *this;
}

void Tally::keep_only(const std::vector<Type>& types) {
  const auto dropped = [&](Type type) {
    return std::find(types.begin(), types.end(), type) == types.end();
  };
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!dropped(static_cast<Type>(i))) continue;
    rows[i] = {};
    if (i < missed.size()) missed[i].clear();
  }
  std::erase_if(rules, [&](const auto& entry) { return dropped(entry.first.first); });
}

Row Tally::total() const {
  Row sum;
  for (const Row& row : rows) sum += row;
  return sum;
}

double Tally::macro_f1() const {
  double sum = 0;
  std::size_t count = 0;
  for (const Row& row : rows) {
    if (row.gold == 0) continue;
    sum += row.rates().f1;
    ++count;
  }
  return count > 0 ? sum / static_cast<double>(count) : 0;
}

}  // namespace minutebook::eval
