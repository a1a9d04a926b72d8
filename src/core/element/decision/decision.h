#pragma once
// The steps of find_decisions: one sentence at a time, then what ties motions to their outcomes.

#include <optional>

#include "element/scan.h"

namespace minutebook::element {

/// A sentence with the block it stands in.
struct Place {
  std::size_t block;
  std::uint32_t sentence;  // index in Scan::sentences
};

/// Adds the resolution that the sentence states, with its clauses; returns its range.
std::optional<Range> take_resolution(Scan& scan, const Place& place, Stems stems);

/// True if the sentence opens the text below the label "Decision": "That the licence be suspended."
bool stands_below_decision(const Scan& scan, const Place& place);

/// True if the block is two names with a stroke between them above "That …": "Mayor Wood / Councillor Hana".
bool is_pair_above_matter(const Scan& scan, std::size_t block);

/// Adds the motion that the sentence states; returns its index in Scan::out.elements.
std::optional<std::size_t> take_motion(Scan& scan, const Place& place, Stems stems);

/// Adds the count that the sentence states.
void take_count(Scan& scan, const Place& place, Stems stems, std::optional<Range> decision);

/// Adds the count that a sentence behind a motion is: "5-0." False if it is none.
bool take_bare_count(Scan& scan, const Place& place);

/// True if the sentence says that somebody seconds, and little else.
bool is_seconding(std::string_view s);

/// Who seconds in a sentence: "This was seconded by X", "Director Y seconded the motion."; empty if nobody does.
Range seconder_in(std::string_view flow, Range sentence);

/// "Prop: CR 2nd: KD" below a decision belongs to it: the motion starts where the decision does, or where a label above it
/// says that one begins.
void reach_back(Scan& scan, std::size_t motion_index, std::optional<Range> before,
                std::size_t block);

/// "It was proposed that the quote be accepted. Proposed: A; seconded: B": the second sentence names who moved the first.
bool merge_movers(Scan& scan, std::size_t index);

/// Says of every motion what became of it, where the page says so.
void tie_outcomes(Scan& scan);

/// True if the text says that the motion, amendment or proposal before it was lost, withdrawn or deferred.
Outcome stated_outcome(std::string_view text);

}  // namespace minutebook::element
