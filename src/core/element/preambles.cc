#include <array>

#include "base/unicode.h"
#include "element/scan.h"

namespace minutebook::element {
namespace {

/// "To consider …", "To receive …": how an agenda asks for a decision.
bool is_agenda_infinitive(std::string_view s) {
  static constexpr std::array kStarts = {
      "to consider", "to receive",   "to note",   "to approve", "to confirm",       "to agree",
      "to adopt",    "to discuss",   "to review", "to appoint", "to elect",         "to determine",
      "to report",   "to deal with", "to answer", "report of",  "members are asked"};
  for (const std::string_view start : kStarts) {
    if (base::starts_with_folded(s, start)) return true;
  }
  return false;
}

/// The label that ends a preamble in the same item: "Minutes:", "Decision:".
bool has_label_below(const Scan& scan, std::size_t i) {
  for (std::size_t k = i + 1; k < scan.size() && !scan.is_heading(k); ++k) {
    if (scan.page.blocks[k].kind == block::Kind::section) return true;
  }
  return false;
}

}  // namespace

void find_preambles(Scan& scan) {
  std::size_t heading = scan.size();
  for (std::size_t i = 0; i < scan.size(); ++i) {
    if (scan.is_border(i)) {
      heading = scan.is_heading(i) ? i : scan.size();
      continue;
    }
    if (heading == scan.size() || scan.claims[i] != Claim::none) continue;
    const block::Block& b = scan.page.blocks[i];
    const bool marked = b.cue != nullptr && b.cue->role == text::Role::agenda_text;
    const bool stated =
        i == heading + 1 && is_agenda_infinitive(scan.words(b.words)) && has_label_below(scan, i);
    if (!marked && !stated) {
      heading = scan.size();
      continue;
    }
    scan.add(Type::preamble, b.words,
             marked ? "preamble.agenda-text" : "preamble.agenda-infinitive", i);
    if (!marked) heading = scan.size();
  }
}

}  // namespace minutebook::element
