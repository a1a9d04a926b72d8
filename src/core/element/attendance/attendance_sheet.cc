#include "element/attendance/attendance_sheet.h"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "base/unicode.h"
#include "element/attendance/attendance_marks.h"
#include "element/attendance/sheet_cells.h"

namespace minutebook::element {
namespace {

using Label = AttendanceLabel;
using Status = AttendanceStatus;

constexpr std::size_t kMostRows = 300;
constexpr int kMarkReach = 10;  // columns between a letter and the head that it stands under
constexpr std::string_view kNameHeads =
    "name names attendee attendees member members councillor councillors director directors "
    "trustee trustees";
constexpr std::string_view kStatusHeads =
    "status attendance attending present absent apologies attended excused remote late p";

bool is_clock(std::string_view s) {
  return !s.empty() && base::is_ascii_digit(s[0]) && s.size() < 12;
}

class Sheet {
 public:
  Sheet(Scan& scan, std::size_t first, Register& people)
      : scan_(scan), first_(first), people_(people) {}

  std::size_t read() {
    const block::Block& head = scan_.page.blocks[first_];
    if (head.words.size() > 400) return first_;
    if (is_stacked_head()) return read_stacked();
    if (head.columns < 2 && (head.cue == nullptr || head.cue->cue != text::Cue::table_row))
      return first_;
    std::vector<SheetRow> rows = sheet_rows(scan_, first_);
    if (rows.empty() || rows[0].size() < 2) return first_;
    if (const auto label = wrapped_label(rows)) return read_beside(rows, *label);
    if (is_table_head(rows[0]) && (has_marks(rows) || !labels_side_by_side(rows[0])))
      return read_table(rows);
    columns_.clear();
    if (labels_side_by_side(rows[0])) return read_columns(rows);
    columns_.clear();
    return heads_cells(rows) ? read_columns(rows) : first_;
  }

 private:
  std::string_view words(Range r) const { return scan_.words(r); }

  void claim(std::size_t k) {
    if (scan_.claims[k] == Claim::none) scan_.claims[k] = Claim::attendance;
  }

  Roster cell_people(Range r) const { return read_roster(scan_.page.flow, r, Trust::listed); }

  // --- "Apologies for    Cllr Mole" over "absence:" -----------------------------------------------------------------

  /// A label in a narrow column that takes two lines.
  std::optional<Label> wrapped_label(const std::vector<SheetRow>& rows) const {
    if (rows.size() < 2 || rows[0].size() < 2 || rows[1].empty() ||
        std::abs(rows[1][0].column - rows[0][0].column) > 1)
      return std::nullopt;
    const std::string_view above = words(rows[0][0].words), below = words(rows[1][0].words);
    const bool goes_on = base::is_ascii_lower(below[0]) || above.ends_with(" for");
    if (!goes_on || below.size() > 20 || above.size() > 20) return std::nullopt;
    const std::string joined = std::string(above) + ' ' + std::string(below);
    auto label = read_attendance_label(joined);
    if (!label || !label->core || label->mark != Label::alone) label.reset();
    return label;
  }

  std::size_t read_beside(const std::vector<SheetRow>& rows, const Label& label) {
    for (const SheetRow& row : rows) {
      for (const SheetCell& cell : row) {
        if (cell.column <= rows[0][0].column + 1) continue;
        const Roster roster = cell_people(cell.words);
        if (!roster.is_pure() && !(roster.people.empty() && roster.crowd)) return first_;
        for (const Entry& e : roster.people) taken_.push_back({e, label});
      }
    }
    if (taken_.empty()) return first_;
    people_.open_list();
    for (const Taken& t : taken_) people_.add(t.entry, t.label);
    return end_of_columns(first_, taken_.size());
  }

  // --- "Present:            Also in attendance:" -------------------------------------------------------------------

  struct Column {
    Label label;
    int at;
    std::size_t last = 0;  // the person above, 1-based; 0: none
    bool open = false;     // a bracket that the cell above opened
  };

  struct Taken {
    Entry entry;
    Label label;
  };

  bool labels_side_by_side(const SheetRow& row) {
    for (const SheetCell& cell : row) {
      const auto label = read_attendance_label(without_number(words(cell.words)));
      if (!label || label->mark != Label::alone) return false;
      columns_.push_back({*label, cell.column});
    }
    return std::any_of(columns_.begin(), columns_.end(),
                       [](const Column& c) { return c.label.core; });
  }

  /// "1. Apologies" beside "Present:"
  static std::string_view without_number(std::string_view s) {
    const std::size_t dot = s.find(". ");
    return dot <= 2 && base::is_ascii_digit(s[0]) ? s.substr(dot + 2) : s;
  }

  Column& column_of(const SheetCell& cell) {
    return *std::min_element(columns_.begin(), columns_.end(),
                             [&](const Column& a, const Column& b) {
                               return std::abs(a.at - cell.column) < std::abs(b.at - cell.column);
                             });
  }

  /// "Present:    Cllr Marsh    Cllr Quill (Vice" over "Cllr Ferry    Chair)": the names stand in columns beside the label.
  bool heads_cells(std::vector<SheetRow>& rows) {
    SheetRow& head = rows[0];
    if (head.size() < 3) return false;
    const auto label = read_attendance_label(words(head[0].words));
    if (!label || label->mark != Label::alone || !label->core) return false;
    head.erase(head.begin());
    bool wraps = false;
    for (const SheetCell& cell : head) {
      const Roster roster = cell_people(cell.words);
      if (roster.people.size() != 1 || roster.bad > 0 ||
          !(roster.people[0].titled || roster.people[0].full))
        return false;
      columns_.push_back({*label, cell.column});
    }
    for (const SheetRow& row : rows) {
      for (const SheetCell& cell : row) wraps |= opens_bracket(words(cell.words));
    }
    rows.insert(rows.begin(), SheetRow{});
    return wraps;
  }

  static bool opens_bracket(std::string_view s) {
    const std::size_t open = s.rfind('(');
    return open != std::string_view::npos && s.find(')', open) == std::string_view::npos;
  }

  std::size_t read_columns(std::vector<SheetRow> rows) {
    people_.open_list();
    rows.erase(rows.begin());
    std::size_t k = first_;
    for (bool people = true; people;) {
      for (const SheetRow& row : rows) {
        people = is_row_of_people(row);
        if (!people) break;
        for (const SheetCell& cell : row) column_cell(cell);
      }
      if (!people) break;
      ++k;
      if (k >= scan_.size() || k > first_ + kMostRows || scan_.page.blocks[k].number.found()) break;
      rows = sheet_rows(scan_, k);
      for (Column& column : columns_) column.last = column.open ? column.last : 0;
    }
    for (const Taken& t : taken_) people_.add(t.entry, t.label);
    return end_of_columns(k, taken_.size());
  }

  std::size_t end_of_columns(std::size_t k, std::size_t taken) {
    if (taken == 0) return first_;
    k = std::max(k, first_ + 1);
    for (std::size_t n = first_; n < k; ++n) claim(n);
    return k;
  }

  bool is_row_of_people(const SheetRow& row) {
    return std::all_of(row.begin(), row.end(), [&](const SheetCell& cell) {
      if (column_of(cell).open) return true;
      const auto label = read_attendance_label(words(cell.words));
      if (label && label->mark == Label::alone) return true;
      const Roster roster = cell_people(cell.words);
      return roster.is_pure() || (roster.people.empty() && (roster.crowd || roster.bad == 0));
    });
  }

  void column_cell(const SheetCell& cell) {
    Column& column = column_of(cell);
    const std::string_view s = words(cell.words);
    if (column.open) return go_on(column, s);
    if (const auto label = read_attendance_label(s); label && label->mark == Label::alone) {
      column.label = *label;
      column.last = 0;
      return;
    }
    const Roster roster = cell_people(cell.words);
    if (roster.people.empty() && !roster.crowd) return go_on(column, s);
    for (const Entry& e : roster.people) taken_.push_back({e, column.label});
    column.last = roster.people.empty() ? 0 : taken_.size();
    column.open = opens_bracket(s);
  }

  /// "Mrs P Dole (Town Clerk and" over "Finance Officer)": the office that is cut in two is none of the text's runs of words.
  void go_on(Column& column, std::string_view s) {
    if (column.last > 0) taken_[column.last - 1].entry.who.role = {};
    column.open = column.open && s.find(')') == std::string_view::npos;
  }

  // --- "Name   Present   Absent" with ticks, or with words ---------------------------------------------------------

  bool is_table_head(const SheetRow& row) {
    const auto first = base::Words(words(row[0].words)).next();
    if (!base::is_one_of(first, kNameHeads)) return false;
    for (std::size_t n = 1; n < row.size(); ++n) {
      const std::string_view s = words(row[n].words);
      if (!base::is_one_of(base::Words(s).next(), kStatusHeads)) continue;
      Label label;
      label.core = true;
      label.status = status_of_words(s);
      names_status_ |= base::equals_folded(s, "status");
      columns_.push_back({label, row[n].column});
    }
    return !columns_.empty();
  }

  /// The row below the head is somebody's, with a mark.
  bool has_marks(const std::vector<SheetRow>& rows) const {
    std::vector<SheetRow> below = rows;
    if (below.size() < 2 && first_ + 1 < scan_.size()) below = sheet_rows(scan_, first_ + 1);
    if (below.empty() || below.back().size() < 2) return false;
    const SheetRow& row = below[below.size() > 1 ? 1 : 0];
    return !cell_people(row[0].words).people.empty() &&
           std::any_of(row.begin() + 1, row.end(), [&](const SheetCell& cell) {
             return is_tick(words(cell.words)) || status_cell(words(cell.words));
           });
  }

  std::size_t read_table(std::vector<SheetRow> rows) {
    people_.open_list();
    rows.erase(rows.begin());
    std::size_t k = first_;
    for (bool people = true; people;) {
      for (const SheetRow& row : rows) {
        people = table_row(row);
        if (!people) break;
      }
      if (!people) break;
      ++k;
      if (k >= scan_.size() || k > first_ + kMostRows || scan_.is_border(k)) break;
      rows = sheet_rows(scan_, k);
    }
    for (const Taken& t : taken_) people_.add(t.entry, t.label);
    return end_of_columns(k, taken_.size());
  }

  bool table_row(const SheetRow& row) {
    if (row.empty()) return false;
    if (read_attendance_label(words(row[0].words))) return false;
    Roster roster = cell_people(row[0].words);
    if (!roster.is_pure()) return false;
    std::optional<Label> label;
    for (std::size_t n = 1; n < row.size() && !label; ++n) {
      label = mark(row[n]);
      if (!label && roster.people[0].who.role.empty() && cell_people(row[n].words).people.empty())
        roster.people[0].who.role = row[n].words;
    }
    if (!label && says_else(row)) return true;
    if (!label) label = unmarked();
    for (const Entry& e : roster.people) taken_.push_back({e, *label});
    return true;
  }

  /// A word under the head of the marks that is none of those that are known: the row says nothing.
  bool says_else(const SheetRow& row) {
    return std::any_of(row.begin() + 1, row.end(), [&](const SheetCell& cell) {
      return std::abs(cell.column - column_of(cell).at) <= 2;
    });
  }

  /// What a cell says of who stands in its row; none: it is no mark.
  std::optional<Label> mark(const SheetCell& cell) {
    const std::string_view s = words(cell.words);
    const Column& column = column_of(cell);
    Label label = column.label;
    if (const auto status = status_cell(s)) {
      if (s.size() == 1 && std::abs(cell.column - column.at) > kMarkReach) return std::nullopt;
      label.status = *status;
      return label;
    }
    if (is_cross(s)) return unmarked();
    return is_tick(s) ? std::optional(label) : std::nullopt;
  }

  /// Where "Present" alone is ticked, who has no tick was not; else the table does not say.
  Label unmarked() const {
    Label label = columns_[0].label;
    const bool ticks = columns_.size() == 1 && !names_status_;
    if (ticks && label.status == Status::present) label.status = Status::absent;
    return label;
  }

  // --- a table whose cells stand one below the other ---------------------------------------------------------------

  bool is_stacked_head() const {
    const std::string_view s = words(scan_.page.blocks[first_].words);
    if (s.size() > 20 || !base::is_one_of(base::Words(s).next(), kNameHeads)) return false;
    for (std::size_t k = first_ + 1; k < std::min(scan_.size(), first_ + 6); ++k) {
      if (base::equals_folded(words(scan_.page.blocks[k].words), "status")) return true;
    }
    return false;
  }

  /// Names and statuses come in the same order, in runs: the n-th status is that of the n-th name.
  std::size_t read_stacked() {
    std::vector<Entry> names;
    std::vector<Status> statuses;
    std::size_t k = first_;
    for (; k < scan_.size() && k < first_ + kMostRows; ++k) {
      const block::Block& b = scan_.page.blocks[k];
      if (k > first_ && (scan_.is_border(k) || b.number.is_number())) break;
      if (!stacked_cell(b.words, names, statuses)) break;
    }
    if (names.size() < 2 || statuses.size() < names.size()) return first_;
    people_.open_list();
    for (std::size_t n = 0; n < names.size(); ++n) {
      Label label;
      label.status = statuses[n];
      people_.add(names[n], label);
    }
    for (std::size_t n = first_; n < k; ++n) claim(n);
    return k;
  }

  /// False for what is no cell: the table has ended.
  bool stacked_cell(Range r, std::vector<Entry>& names, std::vector<Status>& statuses) const {
    const std::string_view s = words(r);
    if (s.size() > 60) return false;
    if (is_clock(s) || base::is_one_of(base::Words(s).next(),
                                       "attendee title status arrived departed left position role"))
      return true;
    if (const auto status = status_cell(s)) {
      statuses.push_back(*status);
      return true;
    }
    // Cells of one column that were joined: "Present Present".
    std::vector<Status> several;
    base::Words walk(s);
    for (std::string_view w = walk.next(); !w.empty(); w = walk.next()) {
      const auto status = status_cell(w);
      if (!status) {
        several.clear();
        break;
      }
      several.push_back(*status);
    }
    if (!several.empty()) {
      statuses.insert(statuses.end(), several.begin(), several.end());
      return true;
    }
    const Roster roster = cell_people(r);
    if (roster.people.empty()) return roster.bad == 0 || roster.good > roster.bad;
    for (const Entry& e : roster.people) {
      if (!e.weak && roster.is_pure()) names.push_back(e);
    }
    return true;
  }

  Scan& scan_;
  std::size_t first_;
  Register& people_;
  std::vector<Column> columns_;
  std::vector<Taken> taken_;
  bool names_status_ = false;  // the cells say it in words
};

}  // namespace

std::size_t read_attendance_sheet(Scan& scan, std::size_t i, Register& people) {
  return Sheet(scan, i, people).read();
}

}  // namespace minutebook::element
