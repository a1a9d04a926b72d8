// Where a motion begins that names its movers below what they moved.

#include <algorithm>

#include "base/unicode.h"
#include "element/decision/decision.h"

namespace minutebook::element {
namespace {

/// "Amendment", "AMENDMENT 2:", "Motion" on a line of its own: what is moved below it. 'a', 'm' or 0.
char label_of_motion(std::string_view s) {
  if (s.size() > 24) return 0;
  base::Words walk(s);
  std::string_view first = walk.next();
  if (base::is_one_of(first, "first second third further")) first = walk.next();
  const std::string_view rest = walk.next();
  if (!rest.empty() && !base::is_ascii_digit(rest[0]) && !base::equals_folded(rest, "no")) return 0;
  if (base::equals_folded(first, "amendment")) return 'a';
  return base::equals_folded(first, "motion") ? 'm' : 0;
}

/// Whether a motion, decision or count stands between `from` and the motion; one that follows the label "Motion: " at once is
/// what is moved.
bool has_business_since(const Scan& scan, std::uint32_t from, std::size_t index) {
  const Element& motion = scan.out.elements[index];
  for (std::size_t k = index; k-- > 0 && k + 8 > index;) {
    const Element& e = scan.out.elements[k];
    if (e.type == Type::clause || e.words.begin < from || e.words.end > motion.words.begin)
      continue;
    if (e.type != Type::resolution || e.words.begin - from > 12) return true;
  }
  return false;
}

/// "Motion: Add the item / Sponsor: A Seconded: B": the label above opens the motion.
void reach_label(Scan& scan, std::size_t index, std::size_t block) {
  Element& motion = scan.out.elements[index];
  constexpr Stems kMoving = kPropos | kMov | kSecond | kCarr | kResolv | kMotion;
  bool moved = false;  // something between the label and the names tells of another motion
  for (std::size_t k = block; k + 8 > block && k < scan.size(); --k) {
    const std::uint32_t begin = scan.page.blocks[k].words.begin;
    const std::string_view t = scan.block_words(k);
    if (const char label = label_of_motion(t); label != 0 && k < block) {
      if (moved || scan.is_heading(k) || has_business_since(scan, begin, index)) return;
      motion.amendment |= label == 'a';
      motion.words.begin = std::min(motion.words.begin, scan.page.blocks[k + 1].words.begin);
      return;
    }
    if (scan.is_border(k)) return;
    moved |= k < block && (scan.block_stems[k] & kMoving) != 0;
    if (k + 4 > block && base::starts_with_folded(t, "motion") && t.size() > 8 &&
        (t[6] == ':' || t[6] == ' ') && !base::starts_with_folded(t, "motion carried")) {
      if (!has_business_since(scan, begin, index)) motion.words.begin = begin;
      return;
    }
    if (k == 0) return;
  }
}

}  // namespace

void reach_back(Scan& scan, std::size_t motion_index, std::optional<Range> before,
                std::size_t block) {
  Element& motion = scan.out.elements[motion_index];
  const std::string_view s = scan.words(motion.words);
  if (base::starts_with_folded(s, "sponsor") || base::starts_with_folded(s, "proposed") ||
      base::starts_with_folded(s, "moved") || base::starts_with_folded(s, "made by")) {
    reach_label(scan, motion_index, block);
  }
  const bool suffix = base::starts_with_folded(s, "prop") &&
                      !base::starts_with_folded(s, "proposed by") && s.size() < 120;
  if (!suffix || !before || !motion.who.stated()) return;
  const block::Block& b = scan.page.blocks[block];
  if (before->end <= motion.words.begin && motion.words.begin - before->end <= 4 &&
      b.label.empty()) {
    motion.words.begin = before->begin;
  }
}

bool merge_movers(Scan& scan, std::size_t index) {
  if (index == 0) return false;
  Element& names = scan.out.elements[index];
  if (!base::starts_with_folded(scan.words(names.words), "prop") || !names.who.stated())
    return false;
  for (std::size_t k = index; k-- > 0 && k + 4 > index;) {
    Element& motion = scan.out.elements[k];
    if (motion.type != Type::motion) continue;
    const bool next =
        motion.words.end <= names.words.begin && names.words.begin - motion.words.end <= 4;
    if (!next || motion.who.stated() || motion.whom.stated()) return false;
    motion.who = names.who;
    motion.whom = names.whom;
    motion.words.end = names.words.end;
    scan.out.elements.erase(scan.out.elements.begin() + static_cast<std::ptrdiff_t>(index));
    return true;
  }
  return false;
}

}  // namespace minutebook::element
