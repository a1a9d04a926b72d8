#include "element/decision/clause.h"

#include <algorithm>

#include "base/label.h"
#include "base/unicode.h"

namespace minutebook::element {
namespace {

using block::Label;
using block::LabelStyle;

ClauseStyle style_of(const Label& label, bool roman) {
  switch (label.style) {
    case LabelStyle::bullet:
      return ClauseStyle::bullet;
    case LabelStyle::alpha:
      return roman ? ClauseStyle::roman : ClauseStyle::alpha;
    case LabelStyle::roman:
      return ClauseStyle::roman;
    default:
      return ClauseStyle::arabic;
  }
}

/// Without the semicolon, comma or "and" that leads to the next clause.
Range trim_clause(const Scan& scan, Range r) {
  for (bool again = true; again;) {
    again = false;
    std::string_view s = scan.words(r);
    const std::string_view t = base::trim(s);
    r.end -= static_cast<std::uint32_t>(s.size() - t.size());
    s = t;
    if (s.ends_with(" and") || s.ends_with(";and")) {
      r.end -= 4;
      again = true;
    }
  }
  return r;
}

bool starts_roman(const Label& label) { return label.roman == 1; }

/// A short line between the clauses of a long list: "2025-26 Council Tax".
bool is_subhead(const Scan& scan, std::size_t i) {
  const block::Block& b = scan.page.blocks[i];
  if (!b.label.empty() || b.kind != block::Kind::paragraph || b.words.size() > 80) return false;
  const char last = scan.words(b.words).empty() ? '.' : scan.words(b.words).back();
  return last != '.' && last != ';' && last != ',';
}

/// The lists that are open at a block and the clauses that they stand in. Chains are searched from the innermost, and a
/// clause is stretched once, when it is closed: lists may be nested as deep as a document is long.
class OpenClauses {
 public:
  OpenClauses(Scan& scan, int chain) : scan_(scan), chains_{chain} {}

  /// Whether one of the open lists goes on in this block.
  bool has(const block::Block& b) const {
    return std::find(chains_.rbegin(), chains_.rend(), b.chain) != chains_.rend();
  }

  /// Closes what stands deeper than this block of a list. False if its list is neither open nor in the innermost.
  bool enter(const block::Block& b) {
    const int parent = scan_.page.chains[static_cast<std::size_t>(b.chain)].parent;
    if (parent == chains_.back() && !b.words.empty()) {
      chains_.push_back(b.chain);
    } else {
      const auto at = std::find(chains_.rbegin(), chains_.rend(), b.chain);
      if (at == chains_.rend()) return false;
      chains_.erase(at.base(), chains_.end());
    }
    close(chains_.size() - 1);
    return true;
  }

  /// The last element is a clause of the block that was entered.
  void add(std::uint32_t end) {
    clauses_.push_back(scan_.out.elements.size() - 1);
    end_ = end;
  }

  /// Closes the clauses from this depth on: each ends where the last one in it does.
  void close(std::size_t depth) {
    for (; clauses_.size() > depth; clauses_.pop_back()) {
      if (clauses_.back() + 1 == scan_.out.elements.size()) continue;
      Range& words = scan_.out.elements[clauses_.back()].words;
      words.end = std::max(words.end, end_);
    }
  }

  std::size_t depth() const { return chains_.size(); }
  bool in_clause() const { return !clauses_.empty(); }
  Element& innermost() { return scan_.out.elements[clauses_.back()]; }

 private:
  Scan& scan_;
  std::vector<int> chains_;           // outermost first
  std::vector<std::size_t> clauses_;  // the open one of each depth, its place among the elements
  std::uint32_t end_ = 0;             // of the last clause
};

}  // namespace

std::uint32_t take_list(Scan& scan, std::size_t from, const char* rule) {
  if (from + 1 < scan.size() && is_subhead(scan, from) &&
      scan.page.blocks[from + 1].kind == block::Kind::list)
    ++from;
  if (from >= scan.size() || scan.claims[from] != Claim::none) return 0;
  const block::Block& first = scan.page.blocks[from];
  if (first.kind != block::Kind::list || first.chain < 0) return 0;
  OpenClauses open(scan, first.chain);
  std::uint32_t end = 0;
  for (std::size_t i = from; i < scan.size(); ++i) {
    const block::Block& b = scan.page.blocks[i];
    if (b.kind == block::Kind::paragraph && open.in_clause() && b.label.empty() &&
        i + 1 < scan.size()) {
      // A further paragraph of a clause, if the list goes on after it.
      const block::Block& next = scan.page.blocks[i + 1];
      const bool goes_on = next.kind == block::Kind::list && open.has(next);
      if (!goes_on || (b.indent < first.indent && !is_subhead(scan, i)) ||
          scan.words(b.words).size() > 600)
        break;
      scan.claims[i] = Claim::clause;
      if (is_subhead(scan, i)) continue;
      open.innermost().words.end = b.words.end;
      end = b.words.end;
      continue;
    }
    if (b.kind != block::Kind::list || b.chain < 0 || scan.claims[i] != Claim::none) break;
    if (!open.enter(b)) break;
    if (b.words.empty()) continue;
    const bool roman = starts_roman(
        scan.page.blocks[scan.page.chains[static_cast<std::size_t>(b.chain)].members[0]].number);
    Element& clause = scan.add(Type::clause, trim_clause(scan, b.words), rule, i);
    clause.label = b.label;
    if (b.label.empty())
      clause.value =
          b.number.ordinal != 0 ? std::to_string(b.number.ordinal) + "." : "\xE2\x80\xA2";
    clause.style = style_of(b.number, roman);
    clause.level = static_cast<std::uint8_t>(std::min<std::size_t>(open.depth(), 255));
    end = b.words.end;
    open.add(end);
    scan.claims[i] = Claim::clause;
  }
  open.close(0);
  return end;
}

void find_inline_clauses(Scan& scan, Range text, std::size_t block, const char* rule) {
  const std::string_view s = scan.words(text);
  struct Found {
    std::size_t at, rest;
    Label label;
  };
  std::vector<Found> found;
  for (std::size_t i = 0; i + 3 < s.size(); ++i) {
    const bool opens = s[i] == '(' && (i == 0 || s[i - 1] == ' ');
    if (!opens) continue;
    const Label label = base::parse_label(s.substr(i, 40));
    if (!label.is_number() || label.dress != block::Dress::parens || label.gap == 0 ||
        label.core.size() > 5)
      continue;
    if (found.empty()) {
      if (label.ordinal == 1 || label.roman == 1) found.push_back({i, i + label.rest, label});
      continue;
    }
    const Label& last = found.back().label;
    const bool roman = starts_roman(found.front().label);
    const bool next = roman ? label.roman == last.roman + 1
                            : label.style == last.style && label.ordinal == last.ordinal + 1;
    if (next) found.push_back({i, i + label.rest, label});
  }
  if (found.size() < 2) return;
  const bool roman = starts_roman(found.front().label);
  for (std::size_t k = 0; k < found.size(); ++k) {
    const std::size_t end = k + 1 < found.size() ? found[k + 1].at : s.size();
    Range r{text.begin + static_cast<std::uint32_t>(found[k].rest),
            text.begin + static_cast<std::uint32_t>(end)};
    Element& clause = scan.add(Type::clause, trim_clause(scan, r), rule, block);
    clause.label = {text.begin + static_cast<std::uint32_t>(found[k].at),
                    text.begin + static_cast<std::uint32_t>(found[k].at) + found[k].label.length};
    clause.style = style_of(found[k].label, roman);
    clause.level = 1;
  }
}

}  // namespace minutebook::element
