#include <algorithm>
#include <array>

#include "base/sort.h"
#include "base/unicode.h"
#include "element/people/people.h"
#include "element/scan.h"
#include "element/sentence.h"

namespace minutebook::element {
namespace {

/// "Motion: Nambi; Second: Arden", or with the second on the line below: behind the label stands who moved.
bool names_mover(const Scan& scan, std::size_t block, std::string_view said) {
  const std::size_t name = said.find_first_of(";,/\n");
  if (name == std::string_view::npos)
    return said.size() < 40 && looks_like_name(said) && block + 1 < scan.size() &&
           base::starts_with_folded(scan.block_words(block + 1), "second");
  std::string_view rest = said.substr(name + 1);
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
  return name < 40 && base::starts_with_folded(rest, "second") &&
         looks_like_name(said.substr(0, name));
}

/// "Motion:  Director Lee made the motion to …": the label is not part of the sentence. True if there was one.
bool skip_label(const Scan& scan, std::size_t block, Range& sentence) {
  static constexpr std::array<std::string_view, 4> kLabels = {
      "motion:", "vote on the motion:", "outcome:", "action taken:"};
  const std::string_view s = scan.words(sentence);
  for (const std::string_view label : kLabels) {
    if (!base::starts_with_folded(s, label) || s.size() <= label.size() + 2) continue;
    std::size_t at = label.size();
    while (at < s.size() && (s[at] == ' ' || s[at] == '\t')) ++at;
    if (label == kLabels[0] && names_mover(scan, block, s.substr(at))) return false;
    sentence.begin += static_cast<std::uint32_t>(at);
    return true;
  }
  return false;
}

void read_sentences(Scan& scan) {
  scan.first_sentence.reserve(scan.size() + 1);
  scan.block_stems.reserve(scan.size());
  for (std::size_t index = 0; index < scan.size(); ++index) {
    const block::Block& b = scan.page.blocks[index];
    scan.first_sentence.push_back(static_cast<std::uint32_t>(scan.sentences.size()));
    if (b.kind == block::Kind::heading) {
      scan.block_stems.push_back(stems_of(scan.words(b.words)));
      continue;
    }
    const std::size_t first = scan.sentences.size();
    split_sentences(scan.page.flow, b.words, scan.sentences);
    Stems all = kAlways;
    for (std::size_t s = first; s < scan.sentences.size(); ++s) {
      scan.stems.push_back(stems_of(scan.words(scan.sentences[s])));
      all |= scan.stems.back();
    }
    scan.block_stems.push_back(all);
    if (scan.sentences.size() > first && skip_label(scan, index, scan.sentences[first]))
      scan.stems[first] = stems_of(scan.words(scan.sentences[first]));
  }
  scan.first_sentence.push_back(static_cast<std::uint32_t>(scan.sentences.size()));
}

Type type_of(const std::string& makes) {
  static const std::vector<std::pair<std::string_view, Type>> kTypes = {
      {"resolution", Type::resolution},
      {"motion", Type::motion},
      {"vote", Type::vote},
      {"declaration", Type::declaration},
      {"action", Type::action},
      {"exclusion", Type::exclusion},
      {"question", Type::question},
      {"response", Type::response},
      {"furniture", Type::furniture}};
  for (const auto& [name, type] : kTypes) {
    if (name == makes) return type;
  }
  return Type::unclassified;
}

/// A user's rule is tried on every sentence and makes what it says of the part that it matched.
void apply_user_rules(Scan& scan) {
  if (!scan.rules.has_user_rules()) return;
  std::vector<RuleSet::UserHit> hits;
  for (std::size_t b = 0; b < scan.size(); ++b) {
    for (std::uint32_t s = scan.first_sentence[b]; s < scan.first_sentence[b + 1]; ++s) {
      hits.clear();
      scan.rules.user_hits(scan.page.flow, scan.sentences[s], hits);
      for (const auto& hit : hits)
        scan.add(type_of(hit.rule->makes), hit.at, hit.rule->id.c_str(), b);
    }
  }
}

void sort_elements(std::vector<Element>& elements) {
  base::sort_once(elements,
                  [](const Element& e) { return std::pair(e.words.begin, ~e.words.end); });
}

}  // namespace

std::size_t next_border(const Scan& scan, std::size_t from) {
  while (from < scan.size() && !scan.is_border(from)) ++from;
  return from;
}

Elements segment(const text::Text& text, const line::Lines& lines, const block::Blocks& blocks,
                 const RuleSet& rules, Witness* witness) {
  Scan scan{text,
            lines,
            blocks,
            rules,
            witness,
            {},
            {},
            {},
            {},
            {},
            std::vector<Claim>(blocks.blocks.size(), Claim::none),
            {}};
  read_sentences(scan);
  find_items(scan);
  apply_user_rules(scan);
  find_attendance(scan);
  find_questions(scan);
  find_ballots(scan);
  find_decisions(scan);
  find_facts(scan);
  find_actions(scan);
  find_preambles(scan);
  find_meeting(scan);
  sort_elements(scan.out.elements);
  return std::move(scan.out);
}

}  // namespace minutebook::element
