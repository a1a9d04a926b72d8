#include "search/row_walk.h"

#include <array>
#include <optional>

#include "search/row_element.h"

namespace minutebook::search {
namespace {

constexpr std::string_view kBetweenPieces = "\n\n";

// A list of elements on the way, and what its elements belong to.
struct Frame {
  JsonArray::iterator next, end;
  std::int64_t row;   // takes the text of elements that have no row
  std::int64_t item;  // the item around; -1: none
  Span told;          // text inside is in a row already
};

class Walk {
 public:
  explicit Walk(DocumentRows& out) : out_(out) {}

  void run(JsonArray front, JsonArray items) {
    Row& meeting = out_.rows.emplace_back();
    meeting.type = RowType::meeting;
    meeting.element = "meeting";
    meeting.heading = out_.body_line;
    push(items, 0, -1, {});
    push(front, 0, -1, {});
    while (!stack_.empty()) {
      Frame& frame = stack_.back();
      if (frame.next == frame.end) {
        stack_.pop_back();
        continue;
      }
      const JsonValue value = *frame.next;
      ++frame.next;
      if (const auto object = as_object(value)) visit(read_element(*object, out_), frame);
    }
    for (Row& row : out_.rows) close(row);
  }

 private:
  void push(JsonArray list, std::int64_t row, std::int64_t item, Span told) {
    stack_.push_back({list.begin(), list.end(), row, item, told});
  }

  // `frame` is a copy: the stack may move.
  void visit(const ElementParts& parts, const Frame frame) {
    if (parts.furniture) return;
    const bool told = frame.told.contains(parts.row.span) && !frame.told.empty();
    std::int64_t row = frame.row, item = frame.item;
    Span inside = frame.told;
    if (!parts.has_row) {
      if (!told) {
        add_piece(out_.rows[row], parts);
        inside = parts.row.span;
      }
    } else {
      row = add_row(parts, frame);
      const bool is_item = parts.row.type == RowType::item;
      if (is_item) item = row;
      inside = is_item ? Span{} : parts.row.span;
      // The words of an answer are found with their question too.
      Row& around = out_.rows[frame.row];
      if (around.type == RowType::question && !told) add_piece(around, parts);
    }
    // The last one pushed comes first.
    for (std::size_t i = parts.lists.size(); i-- > 0;) {
      if (parts.lists[i]) push(*parts.lists[i], row, item, inside);
    }
  }

  std::int64_t add_row(const ElementParts& parts, const Frame& frame) {
    const auto index = static_cast<std::int64_t>(out_.rows.size());
    Row& row = out_.rows.emplace_back(parts.row);
    row.item = frame.item;
    row.parent = frame.row;
    if (row.type != RowType::item) {
      if (frame.item >= 0) row.heading = out_.rows[frame.item].heading;
      add_piece(row, parts);
    } else if (frame.item >= 0 && out_.rows[frame.item].item < 0) {
      // One level only: a chain of thousands of headings would be quadratic.
      row.heading = out_.kept.emplace_back(std::string(out_.rows[frame.item].heading) + " › " +
                                           std::string(row.heading));
    }
    return index;
  }

  static void add_piece(Row& row, const ElementParts& parts) {
    if (parts.text.empty()) return;
    row.pieces.push_back({parts.text, parts.row.span});
  }

  void close(Row& row) {
    if (row.span.empty() && !row.pieces.empty()) {
      row.span = {row.pieces.front().span.begin, row.pieces.back().span.end};
    }
    if (row.pieces.size() <= 1) {
      if (!row.pieces.empty()) row.text = row.pieces.front().text;
      return;
    }
    std::size_t size = 0;
    for (const Piece& piece : row.pieces) size += piece.text.size() + kBetweenPieces.size();
    std::string& text = out_.kept.emplace_back();
    text.reserve(size);
    for (Piece& piece : row.pieces) {
      if (!text.empty()) text += kBetweenPieces;
      piece.offset = text.size();
      text += piece.text;
    }
    row.text = text;
  }

  DocumentRows& out_;
  std::vector<Frame> stack_;
};

}  // namespace

void walk_rows(JsonArray front, JsonArray items, DocumentRows& out) { Walk(out).run(front, items); }

}  // namespace minutebook::search
