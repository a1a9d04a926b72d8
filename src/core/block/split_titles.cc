#include <algorithm>

#include "base/unicode.h"
#include "block/title.h"
#include "block/verdict.h"

namespace minutebook::block {
namespace {

bool is_item_marker(std::string_view s) {
  return s.size() <= 12 && base::starts_with_folded(s, "(item ") && s.back() == ')';
}

/// No full stop but those of initials: "Notice of Motion submitted by Councillor D. Mack (to be referred …)".
bool is_one_phrase(std::string_view words) {
  if (words.ends_with('.')) return false;
  for (std::size_t at = words.find(". "); at != std::string_view::npos;
       at = words.find(". ", at + 1)) {
    const bool initial =
        at > 0 && base::is_ascii_upper(words[at - 1]) && (at == 1 || words[at - 2] == ' ');
    if (!initial) return false;
  }
  return true;
}

/// "`5.5 Moving the index <#id10>`_": a title of reStructuredText that leads back to the contents; the words in it.
std::string_view out_of_link(std::string_view title) {
  const std::size_t target = title.rfind(" <");
  const bool link =
      title.starts_with('`') && title.ends_with("`_") && target != std::string_view::npos;
  return link ? base::trim(title.substr(1, target - 1)) : title;
}

/// The number that opens such words: "5.5".
std::size_t number_length(std::string_view title) {
  const std::size_t end = title.find_first_not_of("0123456789.");
  return end != std::string_view::npos && end > 0 && title[end] == ' ' ? end : 0;
}

/// Whatever its words read like.
bool is_surely_title(const Blocks& blocks, std::size_t i) {
  const Block& b = blocks.blocks[i];
  const std::string_view words = blocks.text(b.words);
  if (!b.printed_number.empty() || words.size() < 50) return true;
  if (b.cue != nullptr && b.cue->cue == text::Cue::heading) return true;
  if (i + 1 < blocks.blocks.size() && is_item_marker(blocks.text(blocks.blocks[i + 1].words)))
    return true;
  const bool in_chain = b.chain >= 0 && blocks.chains[static_cast<std::size_t>(b.chain)].headings;
  return in_chain && words.size() <= 220 && is_one_phrase(words) && title_score(words) > 0.05;
}

/// The title in the words of a block, without its number; a number behind it or in a link is taken down in the block.
std::string_view printed_title(std::string_view words, Block& b, TitleCut& cut) {
  const std::uint32_t begin = b.words.begin;
  std::string_view title = strip_title(words.substr(0, cut.length));
  if (!b.printed_number.empty() && b.printed_number.begin < b.words.end) {
    title = strip_title(words.substr(0, b.printed_number.begin - begin - 1));
    cut.rest = words.size();  // the number ends the line: all of it is printed title
  }
  if (title.empty()) title = words.substr(0, cut.length);
  if (title.starts_with("- ") || title.starts_with("\xE2\x80\x93 "))  // "P24/0011 – Extension"
    title = base::trim(title.substr(title.find(' ')));
  if (const std::string_view inner = out_of_link(title); inner.size() < title.size()) {
    const std::size_t number = number_length(inner);
    const auto at = begin + static_cast<std::uint32_t>(inner.data() - words.data());
    if (number > 0) b.printed_number = {at, at + static_cast<std::uint32_t>(number)};
    title = base::trim(inner.substr(number));
  }
  return title;
}

/// The text that goes on behind a title on its line.
Block text_behind(Block b, std::uint32_t begin) {
  b.kind = Kind::paragraph;
  b.rule = "block.run-in-text";
  b.runs_in = true;
  b.label = {};
  b.number = {};
  b.printed_number = {};
  b.chain = -1;
  b.cue = nullptr;
  b.words = {begin, std::max(b.words.end, b.tail_end)};
  return b;
}

}  // namespace

void split_titles(Blocks& blocks, Cuts& cuts) {
  std::vector<Block> out;
  const auto titles = std::count_if(blocks.blocks.begin(), blocks.blocks.end(),
                                    [](const Block& b) { return b.kind == Kind::heading; });
  out.reserve(blocks.blocks.size() + static_cast<std::size_t>(titles));
  std::vector<std::uint32_t> moved(blocks.blocks.size());
  for (std::size_t i = 0; i < blocks.blocks.size(); ++i) {
    moved[i] = static_cast<std::uint32_t>(out.size());
    Block b = blocks.blocks[i];
    const std::string_view words = blocks.text(b.words);
    if (b.kind == Kind::heading && i > 0 && !out.empty() && is_item_marker(words))
      b.kind = Kind::paragraph;
    if (b.kind != Kind::heading) {
      b.words.end = std::max(b.words.end, b.tail_end);
      if (!out.empty() && out.back().kind == Kind::heading && is_item_marker(words)) {
        out.back().printed.end = b.words.end;
        moved[i] = static_cast<std::uint32_t>(out.size() - 1);
        continue;
      }
      out.push_back(b);
      continue;
    }
    TitleCut cut = b.label.empty() ? cuts.plain(i) : cuts.labelled(i);
    const bool in_chain = b.chain >= 0 && blocks.chains[static_cast<std::size_t>(b.chain)].headings;
    if (cut.length == 0 && in_chain) cut = cut_labelled_title(words, cut, 0.3);
    if (cut.length == 0 && is_surely_title(blocks, i))
      cut = {words.size(), words.size(), 0.4, true};
    if (cut.length == 0) {  // a labelled paragraph among titles: it keeps its number and its text
      b.kind = b.label.empty() ? Kind::paragraph : Kind::list;
      b.rule = "block.labelled";
      b.words.end = std::max(b.words.end, b.tail_end);
      out.push_back(b);
      continue;
    }
    const std::uint32_t begin = b.words.begin;
    const std::string_view title = printed_title(words, b, cut);
    const auto from = static_cast<std::uint32_t>(title.data() - words.data());
    const Block whole = b;
    b.printed = {b.label.empty() ? begin : b.label.begin,
                 begin + static_cast<std::uint32_t>(cut.rest)};
    if (b.tail_end != 0 && cut.rest >= words.size()) b.printed.end = b.tail_end;
    b.words = {begin + from, begin + from + static_cast<std::uint32_t>(title.size())};
    out.push_back(b);
    if (cut.rest < words.size())
      out.push_back(text_behind(whole, begin + static_cast<std::uint32_t>(cut.rest)));
  }
  for (Chain& chain : blocks.chains) {
    for (std::uint32_t& m : chain.members) m = moved[m];
  }
  blocks.blocks = std::move(out);
}

}  // namespace minutebook::block
