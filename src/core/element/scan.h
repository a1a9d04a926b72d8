#pragma once
// What the passes of the segmenter share: the page as the rooms before left it, its sentences, and the elements so far.

#include <cstdint>
#include <string_view>
#include <vector>

#include "element/element.h"
#include "element/rule.h"

namespace minutebook::element {

/// What a block is already used for, so that no later pass reads it as something else.
enum class Claim : std::uint8_t {
  none,
  heading,
  section,
  attendance,
  question,
  response,
  motion,
  ballot,
  clause,
  action
};

struct Scan {
  const text::Text& text;
  const line::Lines& lines;
  const block::Blocks& page;
  const RuleSet& rules;
  Witness* witness;
  Elements out;
  std::vector<Range> sentences;               // of all blocks, in order
  std::vector<Stems> stems;                   // of each sentence
  std::vector<Stems> block_stems;             // of each block, headings too
  std::vector<std::uint32_t> first_sentence;  // of each block; one more at the end
  std::vector<Claim> claims;                  // of each block
  std::vector<Range> divisions;               // recorded divisions and roll calls

  std::string_view words(Range r) const { return page.text(r); }
  std::string_view block_words(std::size_t i) const { return page.text(page.blocks[i].words); }
  std::size_t size() const { return page.blocks.size(); }
  bool is_heading(std::size_t i) const { return page.blocks[i].kind == block::Kind::heading; }
  /// A heading or a working label: no element runs across it.
  bool is_border(std::size_t i) const {
    return page.blocks[i].kind == block::Kind::heading ||
           page.blocks[i].kind == block::Kind::section;
  }

  Element& add(Type type, Range words, const char* rule, std::size_t block) {
    Element e;
    e.type = type;
    e.words = words;
    e.rule = rule;
    e.block = static_cast<std::uint32_t>(block);
    out.elements.push_back(std::move(e));
    return out.elements.back();
  }
};

// The passes, in the order in which they run. Each is linear in the page.
void find_items(Scan& scan);           // headings and working labels
void find_attendance(Scan& scan);      // who was there
void find_questions(Scan& scan);       // questions, responses, notices of motion
void find_ballots(Scan& scan);         // recorded divisions and roll calls
void find_inline_ballots(Scan& scan);  // votes told with names inside a paragraph
void find_decisions(Scan& scan);       // resolutions, motions, counts
void find_facts(Scan& scan);           // declarations, arrivals and departures, exclusions
void find_actions(Scan& scan);         // action markers, action columns
void find_preambles(Scan& scan);       // the agenda's own text
void find_meeting(Scan& scan);         // body, date, times, venue

/// Index of the first block at or after `from` that ends an element that starts before it.
std::size_t next_border(const Scan& scan, std::size_t from);

}  // namespace minutebook::element
