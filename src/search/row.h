#pragma once
// A document cut into the rows of the index.

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "minutebook/span.h"

namespace minutebook::search {

/// The numbers are stored in the index: never change one.
enum class RowType : std::uint8_t {
  meeting = 0,
  item = 1,
  question = 2,
  response = 3,
  resolution = 4,
  clause = 5,
  motion = 6,
  amendment = 7,
  vote = 8,
  declaration = 9,
  action = 10,
};

/// A stretch of a row's text that is one stretch of the source.
struct Piece {
  std::string_view text;
  Span span;
  std::size_t offset = 0;  // in the row's text
  std::uint64_t line = 0;  // 0: not known
};

struct VoterRow {
  std::string_view name, option;
};

/// Views are into the JSON or into DocumentRows::kept.
struct Row {
  RowType type = RowType::meeting;
  std::string_view element;  // id in the document
  std::string_view number;   // of the item or question; label of a clause
  std::string_view heading;  // of the item that holds it
  std::string_view text;     // the pieces, with an empty line between them
  std::vector<Piece> pieces;
  Span span;
  std::uint64_t line = 0;
  std::string_view mover, seconder, asker, addressee, responder, owner, voters;
  std::string_view outcome;     // "carried", "resolved" …
  std::string_view kind;        // of a declaration; method of a vote
  std::string_view due;         // of an action; recommended to whom
  std::string_view relates_to;  // id: duplicate_of, amends, on
  std::string_view fingerprint;
  std::optional<std::int64_t> in_favour, against, abstain, absent;
  bool unanimous = false, quoted = false, supplementary = false;
  std::int64_t level = 0;
  std::vector<VoterRow> voter_rows;
  std::int64_t item = -1;    // index of the row of the item that holds it; -1: none
  std::int64_t parent = -1;  // index of the row that holds it
};

struct AttendeeRow {
  std::string_view name, honorific, role, organisation, status;
  Span span;
};

struct DocumentRows {
  std::string key;
  std::string_view source, media_type, encoding, sha256, version, rules, status;
  std::uint64_t bytes = 0;
  std::string_view body, organisation, kind, date, start, end, venue, chair;
  std::string_view body_line;  // body and organisation, as they are searched
  std::vector<AttendeeRow> attendance;
  std::vector<Row> rows;  // in reading order, rows[0] is the meeting's
  std::deque<std::string> kept;
};

}  // namespace minutebook::search
