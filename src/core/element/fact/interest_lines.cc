// Lines under a title like "Declarations of interest" that name who has an interest, and in which item, without the word:
// "Item 3.2 – Alderman Barr", "Cllr Pike – Item 6(b) – neighbour".

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "element/attendance/sheet_cells.h"
#include "element/fact/interest.h"
#include "element/people/people.h"
#include "element/people/person_words.h"

namespace minutebook::element {
namespace {

struct Cut {
  std::size_t begin = std::string_view::npos, end = 0;
};

/// The first of " – ", " - ", ": ", ", ", " (" at or behind `from`.
Cut next_cut(std::string_view s, std::size_t from) {
  static constexpr std::array<std::string_view, 6> kMarks = {
      " \xE2\x80\x93 ", " \xE2\x80\x94 ", " - ", ": ", ", ", " ("};
  Cut cut;
  for (const std::string_view mark : kMarks) {
    const std::size_t at = s.find(mark, from);
    if (at < cut.begin) cut = {at, at + mark.size()};
  }
  return cut;
}

/// The end of "Item 3.2", "Agenda item 6(b)" at the start of the text; 0 if there is no such thing.
std::size_t end_of_item(std::string_view s) {
  std::size_t at = 0;
  if (base::starts_with_folded(s, "agenda ")) at = 7;
  if (!base::starts_with_folded(s.substr(at), "item ")) return 0;
  at += 5;
  if (at >= s.size() || !base::is_ascii_digit(s[at])) return 0;
  while (at < s.size() &&
         (base::is_ascii_digit(s[at]) || s[at] == '.' || s[at] == '/' || s[at] == '(' ||
          (s[at] == ')' && s.substr(0, at).find('(') != std::string_view::npos) ||
          (s[at - 1] == '(' && base::is_ascii_letter(s[at]))))
    ++at;
  while (s[at - 1] == '.') --at;
  return at;
}

/// A name with a title, of two words, or the initials of somebody.
bool is_person(std::string_view s) {
  if (s.size() < 2 || s.size() > 60 || !looks_like_name(s)) return false;
  base::Words walk(s);
  const std::string_view first = walk.next();
  const bool more = !walk.next().empty();
  const bool initials =
      !more && first.size() <= 3 && std::all_of(first.begin(), first.end(), base::is_ascii_upper);
  if ((word_kinds(first) & (kPlainWord | kCrowdWord | kBodyWord)) != 0 && !initials) return false;
  return more || initials;
}

class Lines {
 public:
  explicit Lines(Scan& scan) : scan_(scan) {}

  void run() {
    bool under = false;
    for (std::size_t i = 0; i < scan_.size(); ++i) {
      if (scan_.is_heading(i)) {
        rows_ = 0;
        under = base::contains_folded(scan_.block_words(i), "interest");
      } else if (under && scan_.claims[i] == Claim::none && !scan_.is_border(i)) {
        block(i);
      }
    }
  }

 private:
  void block(std::size_t i) {
    const Range r = scan_.page.blocks[i].words;
    const std::string_view s = scan_.words(r);
    if (rows_ > 0 || is_table_head(s)) return rows(i);
    if (s.size() > 600) return;
    std::size_t begin = 0;  // "Cllr Ash (item 12); Cllr Birch (item 14)": one each
    while (begin < s.size()) {
      const std::size_t end = std::min(s.find("; ", begin), s.size());
      line(i, {r.begin + static_cast<std::uint32_t>(begin),
               r.begin + static_cast<std::uint32_t>(end)});
      begin = end + 2;
    }
  }

  void line(std::size_t i, Range r) {
    const std::string_view s = scan_.words(r);
    if (s.size() > 300 || declared(r)) return;
    const Cut first = next_cut(s, 0);
    if (first.begin == std::string_view::npos) return;
    // "ITEM 3: LOCAL PLAN REVIEW" is the next item.
    if (s.starts_with("ITEM ") && std::none_of(s.begin(), s.end(), base::is_ascii_lower)) return;
    const std::size_t item = end_of_item(s);
    if (item != 0) {  // "Item 3.2 – Alderman Barr"
      if (item > first.end || first.begin < item - std::min<std::size_t>(item, 2)) return;
      const std::size_t end = std::min(next_cut(s, first.end).begin, s.size());
      add(i, r, first.end, end, 0, item);
      return;
    }
    std::size_t from = first.end;
    std::size_t reach = end_of_item(s.substr(from));  // "Cllr Pike – Item 6(b) – …"
    if (reach == 0) {                                 // "Cr Pike – Financial interest – Item 6"
      const Cut second = next_cut(s, from);
      if (second.begin == std::string_view::npos ||
          !base::contains_folded(s.substr(from, second.begin - from), "interest"))
        return;
      from = second.end;
      reach = end_of_item(s.substr(from));
    }
    if (reach != 0) add(i, r, 0, first.begin, from, from + reach);
  }

  // --- "Member   Item   Nature of interest" ------------------------------------------------------------------------

  static bool is_table_head(std::string_view s) {
    return s.size() < 160 && s.find('\t') != std::string_view::npos &&
           base::is_one_of(base::Words(s).next(), "member name councillor cllr director trustee") &&
           (base::contains_folded(s, "item") || base::contains_folded(s, "interest"));
  }

  void rows(std::size_t i) {
    for (const SheetRow& row : sheet_rows(scan_, i)) {
      if (rows_++ == 0) continue;  // the head
      if (row.size() < 2 || !is_person(scan_.words(row[0].words))) {
        rows_ = 0;
        return;
      }
      const Range r{row[0].words.begin, row.back().words.end};
      Element& e = scan_.add(Type::declaration, r, "declaration.row", i);
      e.who = read_name(scan_.page.flow, row[0].words);
      e.interest = interest_kind(scan_.words(r));
      for (std::size_t n = 1; n < row.size() && e.detail.empty(); ++n) {
        const std::string_view cell = scan_.words(row[n].words);
        if (cell.size() < 12 && base::is_ascii_digit(cell[0])) e.detail = row[n].words;
      }
    }
  }

  /// The rules have found what the line says.
  bool declared(Range r) const {
    return std::any_of(
        scan_.out.elements.rbegin(), scan_.out.elements.rend(), [&](const Element& e) {
          return e.type == Type::declaration && e.words.begin >= r.begin && e.words.begin < r.end;
        });
  }

  void add(std::size_t block, Range r, std::size_t begin, std::size_t end, std::size_t item,
           std::size_t item_end) {
    Range who{r.begin + static_cast<std::uint32_t>(begin),
              r.begin + static_cast<std::uint32_t>(end)};
    std::string_view name = base::trim(scan_.words(who));
    while (!name.empty() && name.back() == '.') name.remove_suffix(1);
    if (!is_person(name)) return;
    who.end = who.begin + static_cast<std::uint32_t>(name.size());
    Element& e = scan_.add(Type::declaration, r, "declaration.item-line", block);
    e.who = read_name(scan_.page.flow, who);
    e.interest = interest_kind(scan_.words(r));
    const std::size_t digit = scan_.words(r).find_first_of("0123456789", item);
    e.detail = {r.begin + static_cast<std::uint32_t>(digit),
                r.begin + static_cast<std::uint32_t>(item_end)};
  }

  Scan& scan_;
  std::size_t rows_ = 0;  // of the table that is read
};

}  // namespace

void find_interest_lines(Scan& scan) { Lines(scan).run(); }

}  // namespace minutebook::element
