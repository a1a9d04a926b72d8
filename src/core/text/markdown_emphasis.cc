// Which runs of * _ and ~ are marks: those that pair, and strong ones that at least hug a word. CommonMark's rules are
// stretched where minutes are: "**Chair: **A. Reed", "PRESENT**:**", "***note**".

#include <algorithm>

#include "base/unicode.h"
#include "text/markdown_inline.h"

namespace minutebook::text {
namespace {

bool is_punctuation(char32_t c) {
  if (c < 0x80)
    return c > ' ' && !base::is_ascii_letter(static_cast<char>(c)) &&
           !base::is_ascii_digit(static_cast<char>(c));
  return (c >= 0x2010 && c <= 0x205E) || c == 0xA7 || c == 0xAB || c == 0xB6 || c == 0xB7 ||
         c == 0xBB || c == 0xA1 || c == 0xBF;
}

/// Longer runs are lines to write on, or stand for what was blanked out.
constexpr std::size_t kLongestRun[] = {5, 3, 2};

std::size_t index_of(char mark) { return mark == '*' ? 0 : mark == '_' ? 1 : 2; }

}  // namespace

std::size_t InlineReader::scan_run(std::size_t at, const InlineLine& line) {
  std::size_t end = at;
  while (end < line.end && source_[end] == source_[at]) ++end;
  const char mark = source_[at];
  const std::size_t count = end - at;
  if (count > kLongestRun[index_of(mark)] || (mark == '~' && count != 2)) return literal(at, end);
  const char32_t before = at > line.begin ? base::code_point_before(source_, at).value : U' ';
  const char32_t after = end < line.end ? base::code_point_at(source_, end).value : U' ';
  if (mark == '*' && count == 1 && base::is_digit(before) && base::is_digit(after))
    return literal(at, end);  // 2*3
  Piece& run = add(Kind::run, at, end);
  run.count = static_cast<std::uint8_t>(count);
  run.space_before = base::is_space(before);
  run.space_after = base::is_space(after);
  const bool left =
      !run.space_after && (!is_punctuation(after) || run.space_before || is_punctuation(before));
  const bool right =
      !run.space_before && (!is_punctuation(before) || run.space_after || is_punctuation(after));
  // "Kellingray_,_": a comma in italics.
  const bool lone_point =
      count == 1 && is_punctuation(after) && end + 1 < line.end && source_[end + 1] == mark;
  if (mark == '_') {  // not inside of a word
    run.opens = lone_point || (left && (!right || is_punctuation(before)));
    run.closes = right && (!left || is_punctuation(after));
  } else {
    run.opens = count == 1 ? left || lone_point : !run.space_after;
    run.closes = count == 1 ? right : !run.space_before;
  }
  return end;
}

void InlineReader::match_run(Piece& run) {
  const std::size_t kind = index_of(source_[run.begin]);
  const auto at = static_cast<std::uint32_t>(&run - pieces_.data());
  std::vector<std::uint32_t>& doubles = double_[kind];
  bool closed = false;
  if (run.closes && run.count >= 2 && !doubles.empty()) {
    Piece& open = pieces_[doubles.back()];
    doubles.pop_back();
    open.gone = run.gone = closed = true;
    ++open.bold;
    --run.bold;
  }
  const bool has_single = kind < 2 && (run.count == 1 || run.count == 3);
  if (run.closes && has_single && !single_[kind].empty()) {
    pieces_[single_[kind].back()].gone = run.gone = closed = true;
    single_[kind].pop_back();
  }
  if (!run.opens || (closed && run.count < 4)) return;
  if (run.count >= 2) doubles.push_back(at);
  if (run.count >= 4 && !closed) doubles.push_back(at);
  if (has_single) single_[kind].push_back(at);
}

void InlineReader::match_emphasis() {
  for (auto& open : single_) open.clear();
  for (auto& open : double_) open.clear();
  bool any_strong = false;
  for (Piece& piece : pieces_) {
    if (piece.kind != Kind::run) continue;
    match_run(piece);
    any_strong |= piece.count >= 2;
  }
  if (any_strong) drop_loose_strong();
}

void InlineReader::drop_loose_strong() {
  Piece* pending = nullptr;  // the last strong run of this line that has no partner
  for (Piece& run : pieces_) {
    if (run.kind != Kind::run || run.gone || source_[run.begin] != '*' || run.count < 2 ||
        run.count > 3)
      continue;
    const bool loose = run.space_before && run.space_after;
    const bool inside = !run.space_before && !run.space_after;
    if (pending != nullptr && pending->line == run.line &&
        (loose || (pending->space_before && pending->space_after))) {
      pending->gone = run.gone = true;
      ++pending->bold;
      --run.bold;
      pending = nullptr;
      continue;
    }
    const bool power = inside && base::is_ascii_digit(source_[run.begin - 1]) &&
                       base::is_ascii_digit(source_[run.end]);
    run.gone = !loose && !power;
    pending = &run;
  }
}

}  // namespace minutebook::text
