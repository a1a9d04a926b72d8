#include "block/page_front.h"

#include <algorithm>

#include "base/lexicon.h"
#include "base/unicode.h"
#include "block/line_words.h"

namespace minutebook::block {
namespace {

std::string_view words(const Blocks& page, std::uint32_t i) {
  return page.text(page.blocks[i].words);
}

bool ends_in_body(std::string_view s) {
  std::string_view last;
  base::Words walk(s.substr(0, 80));
  for (std::string_view w = walk.next(); !w.empty(); w = walk.next()) last = w;
  return base::is_one_of(last,
                         "council committee subcommittee board commission panel authority cabinet "
                         "assembly trustees supervisors directors governors");
}

}  // namespace

std::uint32_t end_of_front(const Blocks& page) {
  std::uint32_t dated = 0;
  for (std::uint32_t i = 0; i < page.blocks.size(); ++i) {
    const Block& b = page.blocks[i];
    const std::string_view s = words(page, i);
    const bool cued = b.cue != nullptr && b.cue->cue == text::Cue::heading && !is_document_title(s);
    if (b.kind == Kind::heading || cued) return i;
    const std::size_t colon = std::min(s.find(':'), s.size());
    if (base::is_attendance_label(s.substr(0, colon)) || base::equals_folded(s, "agenda item"))
      return i;
    if (dated == 0 && i < 12 && base::contains_folded(s, "meeting") && s.size() > 20) dated = i + 1;
  }
  return dated;
}

bool names_who_met(const Blocks& page, std::uint32_t i) {
  const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(page.blocks.size(), i + 4));
  const bool body = ends_in_body(words(page, i));
  for (std::uint32_t k = i + 1; k < end; ++k) {
    if (i == 0 && base::contains_folded(words(page, k).substr(0, 120), "minutes")) return true;
    if (body && is_date_line(words(page, k))) return true;
  }
  return false;
}

}  // namespace minutebook::block
