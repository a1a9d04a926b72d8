#include "element/decision/grid.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/unicode.h"
#include "element/decision/ballot_side.h"
#include "element/people/people.h"

namespace minutebook::element {
namespace {

/// A word of a line with the columns that it stands in.
struct Cell {
  std::string_view word;
  int begin = 0, end = 0;

  int centre2() const { return begin + end; }  // twice the centre
};

struct Column {
  VoteOption option;
  Cell head;
  std::int64_t marks = 0;
  std::optional<std::int64_t> total;
};

struct Option {
  std::string_view words;
  VoteOption option;
};

constexpr std::array kOptions = {
    Option{"for yes aye ayes yea yeas", VoteOption::yes},
    Option{"against no nay nays noes opposed", VoteOption::no},
    Option{"abstain abstained abstention abstentions", VoteOption::abstain},
    Option{"absent", VoteOption::absent},
    Option{"pass passed", VoteOption::other},
    Option{"recused excused", VoteOption::excused},
};

bool is_mark(std::string_view w) {
  return w == "X" || w == "x" || w == "\xE2\x9C\x93" || w == "\xE2\x9C\x94" || w == "\xE2\x88\x9A";
}

class Grid {
 public:
  Grid(Scan& scan, std::size_t first) : scan_(scan), first_(first) {}

  /// Adds the vote whose heads stand in the block `first`; returns the index behind it, `first` if there is none.
  std::size_t run() {
    if (!read_heads()) return first_;
    std::size_t i = first_ + 1;
    for (; i < scan_.size() && is_free(i); ++i) {
      if (!read_row(i)) break;
    }
    const bool torn = i < scan_.size() && !scan_.is_border(i) && has_mark(i);
    if (torn || ballots_.size() < 2) return first_;
    add(i - 1);
    return i;
  }

 private:
  bool is_free(std::size_t i) const {
    return !scan_.is_border(i) && scan_.claims[i] == Claim::none && scan_.page.blocks[i].lines == 1;
  }

  /// The words of a block of one line with their columns; none if they cannot be told (tabs, a label).
  std::vector<Cell> cells(std::size_t i) const {
    std::vector<Cell> out;
    const block::Block& b = scan_.page.blocks[i];
    const line::Line& line = scan_.lines.lines[b.first_line];
    const std::string_view s =
        std::string_view(scan_.text.reading).substr(line.words.begin, line.words.size());
    if (b.first_line != b.last_line || s.size() > 200 || s.find('\t') != std::string_view::npos)
      return out;
    int column = line.indent;
    for (std::size_t at = 0; at < s.size();) {
      if (s[at] == ' ') {
        ++at, ++column;
        continue;
      }
      Cell cell{s.substr(at, s.find(' ', at) - at), column, column};
      for (const char c : cell.word) cell.end += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
      at += cell.word.size();
      column = cell.end;
      out.push_back(cell);
    }
    return out;
  }

  bool read_heads() {
    const std::string_view s = scan_.block_words(first_);
    if ((scan_.block_stems[first_] & kVote) == 0 || s.size() > 80 || !is_free(first_)) return false;
    for (const Cell& cell : cells(first_)) {
      const auto option = std::find_if(kOptions.begin(), kOptions.end(), [&](const Option& o) {
        return base::is_one_of(cell.word, o.words);
      });
      if (option != kOptions.end()) {
        columns_.push_back({option->option, cell, 0, std::nullopt});
      } else if (!columns_.empty() ||
                 !base::is_one_of(cell.word,
                                  "name names member members councillor councillors director "
                                  "trustee commissioner supervisor")) {
        return false;
      }
    }
    const auto has = [&](VoteOption option) {
      return std::any_of(columns_.begin(), columns_.end(),
                         [&](const Column& c) { return c.option == option; });
    };
    return has(VoteOption::yes) && has(VoteOption::no);
  }

  /// The column under whose head the cell stands; null if it may be another.
  Column* column_of(const Cell& cell) {
    Column* best = nullptr;
    int near = 0, next = 1000;
    for (Column& column : columns_) {
      const int distance = std::abs(column.head.centre2() - cell.centre2());
      if (best == nullptr || distance < near) {
        if (best != nullptr) next = near;
        best = &column;
        near = distance;
      } else {
        next = std::min(next, distance);
      }
    }
    const bool under = cell.begin <= best->head.end + 1 && cell.end >= best->head.begin - 1;
    return under && next - near >= 4 ? best : nullptr;
  }

  bool has_mark(std::size_t i) const {
    const std::string_view s = scan_.block_words(i);
    return s.size() < 100 && is_mark(s.substr(s.find_last_of(" \t\n") + 1));
  }

  /// "Ash        X", "TOTAL   4   1"
  bool read_row(std::size_t i) {
    const std::vector<Cell> row = cells(i);
    if (row.size() < 2) return false;
    if (base::is_one_of(row[0].word, "total totals total: totals:")) return read_totals(row);
    if (totals_ || !is_mark(row.back().word)) return false;
    const std::string_view words = scan_.block_words(i);
    const std::string_view name =
        base::trim(words.substr(0, words.size() - row.back().word.size()));
    Column* column = column_of(row.back());
    if (column == nullptr || !words.ends_with(row.back().word) || !looks_like_name(name) ||
        is_mark(row[row.size() - 2].word))
      return false;
    ++column->marks;
    const std::uint32_t at = scan_.page.blocks[i].words.begin;
    ballots_.push_back({{at, at + static_cast<std::uint32_t>(name.size())}, column->option});
    return true;
  }

  bool read_totals(const std::vector<Cell>& row) {
    for (std::size_t k = 1; k < row.size(); ++k) {
      const auto count = number_at(row[k].word);
      Column* column = column_of(row[k]);
      if (!count || column == nullptr) return false;
      column->total = count;
    }
    return totals_ = true;
  }

  void add(std::size_t last) {
    const Range r{scan_.page.blocks[first_].words.begin, scan_.page.blocks[last].words.end};
    for (std::size_t i = first_; i <= last; ++i) scan_.claims[i] = Claim::ballot;
    scan_.divisions.push_back(r);
    Element& e = scan_.add(Type::vote, r, "vote.grid", first_);
    for (const Column& column : columns_) {
      e.derived |= !column.total;
      const std::int64_t count = column.total.value_or(column.marks);
      if (column.option == VoteOption::yes) e.in_favour = count;
      if (column.option == VoteOption::no) e.against = count;
      if (column.option == VoteOption::abstain) e.abstain = count;
      if (column.option == VoteOption::absent) e.absent = count;
    }
    e.ballots = std::move(ballots_);
    e.word = "recorded";
  }

  Scan& scan_;
  std::size_t first_;
  std::vector<Column> columns_;
  std::vector<Ballot> ballots_;
  bool totals_ = false;
};

}  // namespace

void find_grids(Scan& scan) {
  if (scan.text.format == text::Format::html) return;  // cells without columns of letters
  for (std::size_t i = 0; i < scan.size();) {
    const std::size_t next = scan.page.blocks[i].columns >= 2 ? Grid(scan, i).run() : i;
    i = next > i ? next : i + 1;
  }
}

}  // namespace minutebook::element
