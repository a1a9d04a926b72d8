#include "element/scan.h"

namespace minutebook::element {
namespace {

/// The number as printed, without its dress: "84" of "84.", "a" of "(a)".
Range bare_number(const Scan& scan, const block::Block& b) {
  if (!b.printed_number.empty()) return b.printed_number;
  if (b.label.empty() || !b.number.is_number()) return {};
  Range r = b.label;
  const std::string_view s = scan.words(r);
  const std::size_t at = s.find(b.number.core);
  if (at == std::string_view::npos) return r;
  r.begin += static_cast<std::uint32_t>(at);
  r.end = r.begin + static_cast<std::uint32_t>(b.number.core.size());
  return r;
}

}  // namespace

void find_items(Scan& scan) {
  for (std::size_t i = 0; i < scan.size(); ++i) {
    const block::Block& b = scan.page.blocks[i];
    if (b.kind == block::Kind::heading) {
      Element& e = scan.add(Type::item, b.words, b.rule, i);
      e.number = bare_number(scan, b);
      e.level = b.level;
      e.detail = b.printed;
      if (b.cue != nullptr && b.cue->ordinal != 0 && e.number.empty())
        e.value = std::to_string(b.cue->ordinal);
      scan.claims[i] = Claim::heading;
    } else if (b.kind == block::Kind::section) {
      scan.add(Type::section, b.words, b.rule, i);
      scan.claims[i] = Claim::section;
    }
  }
}

}  // namespace minutebook::element
