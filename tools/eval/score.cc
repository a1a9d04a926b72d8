#include "score.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "words.h"

namespace minutebook::eval {
namespace {

constexpr double kFound = 0.5;
constexpr std::size_t kShownWords = 14;
constexpr std::size_t kMostMissedNames =
    20;  // of one document: beyond, the whole list was not understood

bool is_in(const std::string& a, const std::string& b) {
  return !a.empty() && !b.empty() &&
         (a.find(b) != std::string::npos || b.find(a) != std::string::npos);
}

bool same_name(std::string_view gold, std::string_view got) {
  const std::string a = name_key(gold), b = name_key(got);
  return a == b || is_in(a, b);
}

bool same_labels(const std::vector<std::string>& gold, const std::vector<std::string>& got) {
  return std::equal(gold.begin(), gold.end(), got.begin(), got.end(),
                    [](const auto& a, const auto& b) { return label_key(a) == label_key(b); });
}

std::string joined(const std::vector<std::string>& labels) {
  std::string out;
  for (const std::string& label : labels) out += (out.empty() ? "" : " ") + label;
  return "'" + out + "'";
}

std::string quoted(const std::optional<std::string>& value) {
  return value ? "'" + *value + "'" : "none";
}

class Comparison {
 public:
  Comparison(const Reading& reading, const GoldDocument& gold, const ExtractedDocument* extracted,
             bool spans_fit)
      : reading_(reading), gold_(gold), spans_fit_(spans_fit) {
    if (extracted != nullptr) extracted_ = *extracted;
  }

  Score run() {
    place_gold();
    place_extracted();
    partner_of_.assign(extracted_.elements.size(), nullptr);
    for (std::size_t type = 0; type < kElementTypes; ++type) compare_type(static_cast<Type>(type));
    compare_attendance();
    compare_meeting();
    std::stable_sort(out_.findings.begin(), out_.findings.end(),
                     [](const Finding& a, const Finding& b) { return a.line < b.line; });
    return std::move(out_);
  }

 private:
  using Pair =
      std::pair<const GoldElement*, std::size_t>;  // and the number of the extracted element

  void report(Fault fault, Type type, const std::optional<WordRange>& at, const std::string& rule,
              const std::string& message) {
    out_.findings.push_back({fault, type, at ? reading_.line_of(at->begin) : 0, rule, message});
  }

  // Quotes stand in reading order: each is looked for from the one before it.
  void place_gold() {
    std::size_t cursor = 0, start = 0;
    std::unordered_map<std::string, std::size_t> by_id;
    for (std::size_t i = 0; i < gold_.elements.size(); ++i) {
      GoldElement& e = gold_.elements[i];
      if (!e.is_clause) start = cursor;
      e.at = reading_.find(e.quote, start);
      if (!e.at) {
        report(Fault::quote, e.type, {}, {},
               "gold quote not in the text: " + quoted(e.quote.first));
        continue;
      }
      start = e.at->begin;
      if (!e.is_clause) cursor = std::max(cursor, e.at->begin);
      if (!e.id.empty()) by_id[e.id] = i;
    }
    for (GoldElement& e : gold_.elements) {
      for (const std::string& id : e.answered) {
        if (const auto at = by_id.find(id); at != by_id.end()) e.answers.push_back(at->second);
      }
    }
  }

  void place_extracted() {
    std::size_t cursor = 0;
    for (ExtractedElement& e : extracted_.elements) {
      e.at = spans_fit_ && e.span ? reading_.inside(*e.span) : reading_.find_text(e.text, cursor);
      if (e.at) cursor = std::max(cursor, e.at->begin);
    }
  }

  void compare_type(Type type) {
    std::vector<const GoldElement*> gold;
    std::vector<std::size_t> got;
    for (const GoldElement& e : gold_.elements) {
      if (e.type == type && e.at) gold.push_back(&e);
    }
    for (std::size_t i = 0; i < extracted_.elements.size(); ++i) {
      if (extracted_.elements[i].type == type) got.push_back(i);
    }
    const std::vector<Pair> pairs = pair_up(gold, got);
    std::set<const GoldElement*> found;
    Row& row = out_.tally.row(type);
    for (const auto& [g, i] : pairs) {
      found.insert(g);
      count_pair(row, *g, extracted_.elements[i]);
    }
    for (const GoldElement* g : gold) {
      if (g->optional) continue;
      ++row.gold;
      if (!found.contains(g)) count_missed(*g);
    }
    for (const std::size_t i : got) {
      if (partner_of_[i] == nullptr) count_spurious(row, extracted_.elements[i]);
    }
  }

  std::vector<Pair> pair_up(const std::vector<const GoldElement*>& gold,
                            const std::vector<std::size_t>& got) {
    struct Candidate {
      double overlap;
      const GoldElement* gold;
      std::size_t got;
    };
    std::vector<Candidate> candidates;
    for (const GoldElement* g : gold) {
      for (const std::size_t i : got) {
        const auto& at = extracted_.elements[i].at;
        const double shared = at ? overlap(*g->at, *at) : 0;
        if (shared >= kFound) candidates.push_back({shared, g, i});
      }
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.overlap > b.overlap; });
    std::set<const GoldElement*> taken;
    std::vector<Pair> pairs;
    for (const Candidate& c : candidates) {
      if (partner_of_[c.got] != nullptr || !taken.insert(c.gold).second) continue;
      partner_of_[c.got] = c.gold;
      pairs.emplace_back(c.gold, c.got);
    }
    return pairs;
  }

  RuleRow& rule_row(const ExtractedElement& e) {
    RuleRow& row = out_.tally.rules[{e.type, e.rule}];
    ++row.made;
    return row;
  }

  void count_pair(Row& row, const GoldElement& gold, const ExtractedElement& got) {
    RuleRow& rule = rule_row(got);
    if (gold.optional) {
      ++rule.optional;
      return;
    }
    const bool exact = *gold.at == *got.at;
    ++row.pred;
    ++row.found;
    ++rule.found;
    row.exact += exact ? 1 : 0;
    rule.exact += exact ? 1 : 0;
    for (const AttributeKind& kind : attributes_of(gold.type)) {
      if (kind.likeness < Likeness::labels && gold.attribute(kind.name) == nullptr) continue;
      AttributeCount& count = row.attribute(kind.name);
      ++count.compared;
      const std::string wrong = difference(kind, gold, got);
      if (wrong.empty()) {
        ++count.right;
        continue;
      }
      ++rule.wrong_attributes;
      report(Fault::attribute, gold.type, gold.at, got.rule,
             std::string(name_of(gold.type)) + "." + std::string(kind.name) + ": " + wrong);
    }
  }

  // What is wrong with one attribute; empty: nothing.
  std::string difference(const AttributeKind& kind, const GoldElement& gold,
                         const ExtractedElement& got) const {
    if (kind.likeness == Likeness::answers) {
      const bool same = same_answers(gold, got);
      return same ? ""
                  : "answers " + std::to_string(gold.answers.size()) +
                        " question(s), not those it was given";
    }
    if (kind.likeness == Likeness::labels) {
      return same_labels(gold.labels, got.labels)
                 ? ""
                 : "gold " + joined(gold.labels) + ", got " + joined(got.labels);
    }
    const auto& want = gold.attribute(kind.name)->value;
    const Attribute* stated = got.attribute(kind.name);
    const std::optional<std::string> have = stated != nullptr ? stated->value : std::nullopt;
    const std::string a = want.value_or(""), b = have.value_or("");
    const bool same = kind.likeness == Likeness::name ? same_name(a, b)
                      : kind.likeness == Likeness::label
                          ? label_key(a) == label_key(b)
                          : want.has_value() == have.has_value() && lower(a) == lower(b);
    return same ? "" : "gold " + quoted(want) + ", got " + quoted(have);
  }

  bool same_answers(const GoldElement& gold, const ExtractedElement& got) const {
    std::set<const GoldElement*> want, have;
    for (const std::size_t i : gold.answers) want.insert(&gold_.elements[i]);
    for (const std::size_t i : got.answers) {
      if (partner_of_[i] != nullptr) have.insert(partner_of_[i]);
    }
    return want == have;
  }

  void count_missed(const GoldElement& g) {
    std::string instead = "nothing";
    double most = 0;
    for (const ExtractedElement& e : extracted_.elements) {
      const double shared = e.at ? overlap(*g.at, *e.at) : 0;
      if (shared <= most || (e.type != g.type && shared < kFound)) continue;
      most = shared;
      instead = e.type == g.type ? "the same with other ends" : std::string(name_of(e.type));
      if (!e.rule.empty()) instead += " (" + e.rule + ")";
    }
    ++out_.tally.missed[static_cast<std::size_t>(g.type)][instead];
    report(Fault::missed, g.type, g.at, {},
           "missed " + std::string(name_of(g.type)) + ": " + reading_.shown(*g.at, kShownWords) +
               (instead == "nothing" ? "" : " [there: " + instead + "]"));
  }

  void count_spurious(Row& row, const ExtractedElement& e) {
    ++row.pred;
    RuleRow& rule = rule_row(e);
    ++rule.spurious;
    std::string instead = "nothing";
    double most = 0;
    for (const GoldElement& g : gold_.elements) {
      const double shared = e.at && g.at ? overlap(*g.at, *e.at) : 0;
      if (shared <= most || (g.type != e.type && shared < kFound)) continue;
      most = shared;
      instead = g.type == e.type ? "the same with other ends" : std::string(name_of(g.type));
    }
    ++rule.instead[instead];
    report(Fault::spurious, e.type, e.at, e.rule,
           "spurious " + std::string(name_of(e.type)) + ": " +
               (e.at ? reading_.shown(*e.at, kShownWords)
                     : "not in the text: " + e.text.substr(0, 90)) +
               (instead == "nothing" ? "" : " [there: " + instead + "]"));
  }

  void compare_attendance() {
    if (!gold_.attendance) return;
    std::set<Presence> want, have;
    for (const auto& [name, status] : *gold_.attendance) want.emplace(name_key(name), status);
    for (const auto& [name, status] : extracted_.attendance) have.emplace(name_key(name), status);
    Row& row = out_.tally.row(Type::attendance);
    row.gold += want.size();
    row.pred += have.size();
    std::size_t missed = 0;
    for (const auto& [name, status] : want) {
      if (have.contains({name, status})) {
        ++row.found;
        ++row.exact;
      } else if (++missed <= kMostMissedNames) {
        report(Fault::missed, Type::attendance, {}, {},
               "missed attendance: " + name + " (" + status + ")");
      }
    }
    for (const auto& [name, status] : have) {
      if (!want.contains({name, status}))
        report(Fault::spurious, Type::attendance, {}, {},
               "spurious attendance: " + name + " (" + status + ")");
    }
  }

  static std::set<std::string> word_set(std::string_view text) {
    std::set<std::string> words;
    for (Word& word : words_of(text)) words.insert(std::move(word.text));
    return words;
  }

  // A body and a venue may be given at more length than the annotation has.
  static bool same_field(std::string_view field, const std::string& want, const std::string& have) {
    if (field == "date" || field == "start") return label_key(want) == label_key(have);
    const std::set<std::string> a = word_set(want), b = word_set(have);
    return !have.empty() && std::includes(b.begin(), b.end(), a.begin(), a.end());
  }

  void compare_meeting() {
    Row& row = out_.tally.row(Type::meeting);
    for (std::size_t i = 0; i < kMeetingFields.size(); ++i) {
      const std::string &want = gold_.meeting[i], &have = extracted_.meeting[i];
      if (want.empty()) continue;
      const bool same = same_field(kMeetingFields[i], want, have);
      ++row.gold;
      row.pred += have.empty() ? 0 : 1;
      row.found += same ? 1 : 0;
      row.exact += same ? 1 : 0;
      if (same) continue;
      report(Fault::attribute, Type::meeting, {}, {},
             "meeting." + std::string(kMeetingFields[i]) + ": gold '" + want + "', got '" + have +
                 "'");
    }
  }

  const Reading& reading_;
  GoldDocument gold_;
  ExtractedDocument extracted_;
  bool spans_fit_;
  std::vector<const GoldElement*> partner_of_;  // of each extracted element
  Score out_;
};

}  // namespace

Score score(const Reading& reading, const GoldDocument& gold, const ExtractedDocument* extracted,
            bool spans_fit) {
  return Comparison(reading, gold, extracted, spans_fit).run();
}

}  // namespace minutebook::eval
