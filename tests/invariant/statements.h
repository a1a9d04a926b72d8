#pragma once
// Never invent: every name, number and label of a document is printed in its input, at the place that it gives.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "checker.h"

namespace minutebook::invariant {

class Statements {
 public:
  Statements(const Checker& checker, const Document& document, std::size_t most)
      : checker_(checker), letters_(checker.letters()), document_(document), most_(most) {}

  std::vector<std::string> run() {
    for (const Attendee& a : document_.attendance) {
      person("attendance", a.person);
      if (!a.person.stated()) complain("attendance", "a person without a name");
      if (a.span != a.person.span) inside("attendance", a.person.span, a.span);
    }
    meeting();
    for (const Seen& seen : checker_.all()) element(seen);
    extents(document_.items);
    for (const Diagnostic& d : document_.diagnostics) {
      if (d.span.end > document_.source.bytes || d.span.begin > d.span.end)
        complain(d.code, "its span is outside the input");
    }
    return std::move(complaints_);
  }

 private:
  void complain(std::string_view where, const std::string& what) {
    if (complaints_.size() < most_) complaints_.push_back(std::string(where) + ": " + what);
  }

  static bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
  }

  std::string_view at(const Span& span) const { return letters_.text(letters_.inside(span)); }

  void inside(std::string_view where, const Span& part, const Span& whole) {
    if (!whole.contains(part)) complain(where, "a part stands outside its whole");
  }

  /// The text of a fact is what stands at its place.
  void printed(std::string_view where, std::string_view text, const Span& span) {
    const Run run = letters_.inside(span);
    const std::string words = without_space(text);
    if (letters_.fits(span, run) &&
        (letters_.text(run) == words || checker_.words_of(run) == words ||
         checker_.text_of(run) == words))
      return;
    complain(where, "\"" + std::string(text) + "\" does not stand at its place \"" +
                        std::string(letters_.text(run).substr(0, 80)) + "\"");
  }

  /// The words stand in the span, perhaps with others between them.
  void said(std::string_view where, std::string_view text, const Span& span) {
    const std::string place = std::string(at(span)) + checker_.text_of(letters_.inside(span));
    base::Words walk(text);
    for (std::string_view word = walk.next(); !word.empty(); word = walk.next()) {
      if (!has(place, word))
        return complain(where, "\"" + std::string(text) + "\" is not what its place says: \"" +
                                   place.substr(0, 80) + "\"");
    }
  }

  /// Somewhere in the input: what has no place of its own.
  void somewhere(std::string_view where, std::string_view text) {
    if (!text.empty() && !has(letters_.all(), without_space(text)) &&
        !has(flow(), without_space(text)))
      complain(where, "\"" + std::string(text) + "\" is printed nowhere");
  }

  /// All texts of the document, one after the other: what is printed across a page break is whole there.
  const std::string& flow() {
    if (flow_.empty()) {
      for (const Seen& seen : checker_.all()) {
        flow_.append(without_space(seen.element->text)).append("\n");
        for (const Mark& mark : seen.element->marks) flow_.append(without_space(mark.text));
        flow_.append("\n");
      }
    }
    return flow_;
  }

  void within(const Element& e, std::string_view part) {
    if (!has(e.text, part) && !has(at(e.span), without_space(part)))
      complain(e.id, "\"" + std::string(part) + "\" is not in its text");
  }

  /// `marks` of the element: the name may stand in a column, line by line.
  void person(std::string_view where, const Person& p, const std::vector<Mark>& marks = {}) {
    if (p.name.empty()) {
      if (!p.role.empty() || !p.honorific.empty()) complain(where, "a role without a name");
      return;
    }
    std::string column;
    for (const Mark& mark : marks) {
      const bool part = p.span.contains(mark.span) && has(p.name, mark.text);
      if (part) column += without_space(mark.text);
    }
    if (column.empty() || column != without_space(p.name)) printed(where, p.name, p.span);
    somewhere(where, p.honorific);
    somewhere(where, p.role);
    somewhere(where, p.organisation);
  }

  /// In the element's own words and marks, or in the letters that stand before it.
  void nearby(const Seen& seen, std::string_view text, std::size_t reach) {
    if (text.empty()) return;
    const Run run{seen.run.begin > reach ? seen.run.begin - reach : 0, seen.run.end};
    if (!has(letters_.text(run), without_space(text)))
      complain(seen.element->id, "\"" + std::string(text) + "\" is not printed there");
  }

  void element(const Seen& seen) {
    const Element& e = *seen.element;
    switch (seen.type) {
      case base::Type::agenda_item:
        return item(seen);
      case base::Type::section:
        return inside(e.id, e.span, seen.as<Section>().extent);
      case base::Type::table:
        return table(seen.as<Table>());
      case base::Type::paragraph:
        return nearby(seen, seen.as<Paragraph>().number, 200);
      case base::Type::question: {
        const auto& q = seen.as<Question>();
        nearby(seen, q.number, 2000);
        person(e.id, q.asker);
        return person(e.id, q.addressee);
      }
      case base::Type::response:
        return person(e.id, seen.as<Response>().responder);
      case base::Type::resolution:
        return within(e, seen.as<Resolution>().to);
      case base::Type::clause:
        return nearby(seen, seen.as<Clause>().label, 300);
      case base::Type::motion: {
        person(e.id, seen.as<Motion>().mover);
        return person(e.id, seen.as<Motion>().seconder);
      }
      case base::Type::vote:
        return vote(seen.as<Vote>());
      case base::Type::declaration: {
        person(e.id, seen.as<Declaration>().member);
        return within(e, seen.as<Declaration>().item);
      }
      case base::Type::action: {
        person(e.id, seen.as<Action>().owner, e.marks);
        return within(e, seen.as<Action>().due);
      }
      case base::Type::attendance_change:
        return person(e.id, seen.as<AttendanceChange>().person);
      case base::Type::exclusion: {
        within(e, seen.as<Exclusion>().statute);
        return within(e, seen.as<Exclusion>().paragraphs);
      }
      default:
        return;
    }
  }

  void item(const Seen& seen) {
    const auto& item = seen.as<AgendaItem>();
    printed(item.id, item.heading.text, item.heading.span);
    inside(item.id, item.heading.span, item.span);
    if (item.number.empty() || has(at(item.span), without_space(item.number))) return;
    // "(Item 8)" may stand on the line below a title with text of its own.
    if (base::contains_folded(at(item.extent), "(item" + without_space(item.number) + ")")) return;
    const bool by_markup = std::any_of(
        checker_.text().cues.begin(), checker_.text().cues.end(), [&](const text::LineCue& cue) {
          return cue.ordinal != 0 && std::to_string(cue.ordinal) == item.number;
        });
    if (!by_markup)
      complain(item.id, "the number \"" + std::string(item.number) + "\" is not printed there");
  }

  void table(const Table& table) {
    for (const Table::Row& row : table.rows) {
      inside(table.id, row.span, table.span);
      std::string cells;
      for (const std::string_view cell : row.cells) cells += without_space(cell);
      const Run run = letters_.inside(row.span);
      if (cells != letters_.text(run) && cells != checker_.words_of(run))
        complain(table.id, "the cells of a row are not its place");
    }
  }

  void vote(const Vote& vote) {
    for (const Voter& voter : vote.voters) printed(vote.id, voter.name, voter.span);
    const auto count = [&](VoteOption option) {
      return std::count_if(vote.voters.begin(), vote.voters.end(),
                           [&](const Voter& v) { return v.option == option; });
    };
    tally(vote, vote.in_favour, count(VoteOption::yes));
    tally(vote, vote.against, count(VoteOption::no));
    tally(vote, vote.abstain, count(VoteOption::abstain));
    tally(vote, vote.absent, count(VoteOption::absent));
  }

  /// A number is printed in figures or in words, or it counts the names and says that it is derived.
  void tally(const Vote& vote, const std::optional<std::int64_t>& n, std::int64_t names) {
    static constexpr std::array kWords = {
        "no",       "one",     "two",     "three",     "four",     "five",     "six",
        "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};
    if (!n || (vote.derived && *n == names)) return;
    const std::string figures = std::to_string(*n);
    for (std::size_t i = vote.text.find(figures); i != std::string_view::npos;
         i = vote.text.find(figures, i + 1)) {
      const bool whole = (i == 0 || !base::is_ascii_digit(vote.text[i - 1])) &&
                         (i + figures.size() == vote.text.size() ||
                          !base::is_ascii_digit(vote.text[i + figures.size()]));
      if (whole) return;
    }
    const bool word = *n >= 0 && *n < static_cast<std::int64_t>(kWords.size()) &&
                      base::contains_folded(at(vote.span), kWords[static_cast<std::size_t>(*n)]);
    const bool none = *n == 0 && (base::contains_folded(vote.text, "nil") ||
                                  base::contains_folded(vote.text, "none") ||
                                  base::contains_folded(vote.text, "unanim"));
    if (!word && !none && !has(at(vote.span), figures))
      complain(vote.id, "the count " + figures + " is not in its text");
  }

  void meeting() {
    const Meeting& m = document_.meeting;
    const std::array<std::pair<std::string_view, std::string_view>, 8> fields = {
        {{"body", m.body},
         {"organisation", m.organisation},
         {"kind", m.kind},
         {"date", m.date},
         {"start", m.start},
         {"end", m.end},
         {"venue", m.venue},
         {"chair", m.chair}}};
    for (const auto& [name, value] : fields) {
      if (value.empty()) continue;
      const auto it = std::find_if(m.evidence.begin(), m.evidence.end(),
                                   [&](const auto& e) { return e.first == name; });
      if (it == m.evidence.end()) {
        complain(name, "no evidence");
        continue;
      }
      if (name == "date")
        date(it->second);
      else if (name == "start" || name == "end")
        time(name, value, it->second);
      else if (name == "kind")
        kind(it->second);
      else
        said(name, value, it->second);
    }
  }

  /// "annual", "special": a word of the title in lower case.
  void kind(const Span& span) {
    if (!base::equals_folded(at(span), without_space(document_.meeting.kind)))
      complain("kind", "is not what \"" + std::string(at(span)) + "\" says");
  }

  /// Scans read "13th" as "l3th" and "6.30" as "6.3O".
  static std::string figures(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = c == 'l' || c == 'I' ? '1' : c == 'O' || c == 'o' ? '0' : c;
    return out;
  }

  /// Year and day of an ISO date stand in the evidence as figures.
  void date(const Span& span) {
    const std::string_view d = document_.meeting.date;
    const std::string text = figures(at(span));
    const std::string_view day = d.substr(8)[0] == '0' ? d.substr(9) : d.substr(8);
    if (d.size() != 10 || !has(text, d.substr(2, 2)) || !has(text, day))
      complain("date", std::string(d) + " is not what \"" + std::string(text) + "\" says");
  }

  void time(std::string_view name, std::string_view value, const Span& span) {
    const std::string text = figures(at(span));
    const int hour = value.size() == 5 ? (value[0] - '0') * 10 + value[1] - '0' : 99;
    const bool words = base::contains_folded(at(span), "noon") ||
                       base::contains_folded(at(span), "midday") ||
                       base::contains_folded(at(span), "midnight");
    const bool hours = has(text, std::to_string(hour)) ||
                       has(text, std::to_string(hour > 12 ? hour - 12 : hour + 12));
    const bool minutes = value.substr(3) == "00" || has(text, value.substr(3));
    if (!words && !(hours && minutes))
      complain(name, std::string(value) + " is not what \"" + std::string(text) + "\" says");
  }

  /// An item's extent holds its heading and its sub-items; siblings do not overlap.
  void extents(const std::vector<AgendaItem>& items) {
    std::uint64_t end = 0;
    for (const AgendaItem& item : items) {
      inside(item.id, item.span, item.extent);
      if (item.extent.begin < end) complain(item.id, "its extent overlaps the item before");
      end = item.extent.end;
      for (const Node& node : item.content)
        inside(node.element().id, node.element().span, item.extent);
      for (const AgendaItem& sub : item.items) inside(sub.id, sub.extent, item.extent);
      extents(item.items);
    }
  }

  const Checker& checker_;
  const Letters& letters_;
  const Document& document_;
  std::size_t most_;
  std::string flow_;
  std::vector<std::string> complaints_;
};

/// What is wrong with the document that was made of the input, one line each; none if all is well.
inline std::vector<std::string> check(std::string_view bytes, const Source& source,
                                      const Document& document, std::size_t most = 8) {
  Checker checker(bytes, source, document, most);
  std::vector<std::string> out = checker.run();
  for (std::string& s : Statements(checker, document, most).run()) out.push_back(std::move(s));
  return out;
}

}  // namespace minutebook::invariant
