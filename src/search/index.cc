#include <array>
#include <chrono>
#include <optional>
#include <thread>

#include "minutebook/json.h"
#include "minutebook/search.h"
#include "search/database.h"
#include "search/digest.h"
#include "search/pieces.h"
#include "search/record.h"
#include "search/schema.h"
#include "search/source_lines.h"

namespace minutebook::search {
namespace {

// Long enough for another writer, who looks each millisecond, to take its turn.
constexpr auto kPause = std::chrono::milliseconds(3);

std::string insert_element() {
  return "INSERT INTO element(id, document, type, date, outcome, span_begin, span_end, line, ayes, "
         "noes, abstained, element, number, pieces, " +
         text_columns() +
         ") "
         "VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,?21,?22,?"
         "23)";
}

std::string insert_words() {
  return "INSERT INTO text_index(rowid, " + text_columns() +
         ") VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10)";
}

std::string insert_document_row() {
  return "INSERT INTO document(key, source, path, sha256, media_type, encoding, version, rules, "
         "status, body, organisation, kind, date, begins, ends, venue, chair, bytes, has_lines, "
         "first_row, last_row) VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,"
         "?18,?19,?20,?21)";
}

std::string forget_words() {
  return "INSERT INTO text_index(text_index, rowid, " + text_columns() + ") SELECT 'delete', id, " +
         text_columns() + " FROM element WHERE id BETWEEN ?1 AND ?2";
}

// In the order of kTextColumns.
std::array<std::string_view, kTextColumns.size()> texts_of(const Row& row, std::string_view body) {
  return {row.heading, row.text,      body,      row.mover, row.seconder,
          row.asker,   row.responder, row.owner, row.voters};
}

void number_lines(DocumentRows& rows, const SourceLines& lines) {
  for (Row& row : rows.rows) {
    for (Piece& piece : row.pieces) piece.line = lines.line(piece.span.begin);
    row.line = lines.line(row.span.begin);
  }
}

}  // namespace

struct Index::Engine {
  Engine(const std::string& path, IndexOptions given)
      : options(std::move(given)), database(path, Database::Mode::write, options.patience_ms) {
    prepare_for_writing(database);
    element.emplace(database, insert_element());
    words.emplace(database, insert_words());
    forget.emplace(database, forget_words());
    drop.emplace(database, "DELETE FROM element WHERE id BETWEEN ?1 AND ?2");
    known.emplace(database,
                  "SELECT id, first_row, last_row, has_lines, sha256, rules, version, media_type, "
                  "encoding FROM document WHERE key = ?1");
    drop_document.emplace(database, "DELETE FROM document WHERE id = ?1");
    document.emplace(database, insert_document_row());
  }

  void begin() {
    if (database.in_transaction()) return;
    if (paused_for_others) std::this_thread::sleep_for(kPause);
    database.run("BEGIN IMMEDIATE");
    pending_bytes = 0;
    next_row = database.number("SELECT max(id) FROM element") + 1;
  }

  void commit() {
    if (!database.in_transaction()) return;
    database.run("COMMIT");
    paused_for_others = true;
  }

  void roll_back() noexcept {
    try {
      if (database.in_transaction()) database.run("ROLLBACK");
    } catch (const SearchError&) {
      // SQLite has rolled back by itself.
    }
  }

  struct Earlier {
    std::int64_t id = 0, first_row = 0, last_row = 0;
    bool same = false, has_lines = false;
  };

  std::optional<Earlier> find_earlier(std::string_view key, const DocumentRows* rows) {
    std::optional<Earlier> earlier;
    known->bind(1, key);
    if (known->step()) {
      earlier = Earlier{known->number(0), known->number(1), known->number(2)};
      earlier->has_lines = known->number(3) != 0;
      earlier->same = rows && is_same(*rows);
    }
    known->reset();
    return earlier;
  }

  // The same bytes read in the same way by the same rules give the same rows.
  bool is_same(const DocumentRows& rows) {
    return !rows.sha256.empty() && known->text(4) == rows.sha256 && known->text(5) == rows.rules &&
           known->text(6) == rows.version && known->text(7) == rows.media_type &&
           known->text(8) == rows.encoding;
  }

  void take_out(const Earlier& earlier) {
    // The words first: they are taken out by the values of the rows.
    for (std::optional<Statement>* statement : {&forget, &drop}) {
      (*statement)->bind(1, earlier.first_row);
      (*statement)->bind(2, earlier.last_row);
      (*statement)->run();
    }
    drop_document->bind(1, earlier.id);
    drop_document->run();
  }

  Added add(DocumentRows& rows) {
    begin();
    const auto earlier = find_earlier(rows.key, &rows);
    if (earlier && earlier->same && earlier->has_lines) return Added::unchanged;
    const std::optional<SourceFile> source = find_source(rows);
    // A source that has turned up gives the same rows their lines.
    if (earlier && earlier->same && !source) return Added::unchanged;
    if (earlier) take_out(*earlier);
    if (source) number_lines(rows, SourceLines(source->bytes, rows.encoding));
    insert(rows, source ? source->path : std::string(), source.has_value());
    if (pending_bytes >= options.transaction_bytes) commit();
    return earlier ? Added::replaced : Added::added;
  }

  std::optional<SourceFile> find_source(const DocumentRows& rows) const {
    // Spans in a PDF or Word file are places of the text that a converter made of it.
    if (!options.source || !rows.media_type.starts_with("text/")) return std::nullopt;
    auto file = options.source(std::string(rows.source));
    if (file && (file->bytes.size() != rows.bytes || sha256_hex(file->bytes) != rows.sha256))
      file.reset();
    return file;
  }

  void insert(const DocumentRows& rows, const std::string& path, bool has_lines) {
    const std::int64_t first = next_row;
    next_row += static_cast<std::int64_t>(rows.rows.size());
    insert_document(rows, path, has_lines, first);
    const std::int64_t id = database.last_row();
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
      insert_row(rows, rows.rows[i], id, first + static_cast<std::int64_t>(i));
    }
    written += rows.rows.size();
  }

  void insert_document(const DocumentRows& rows, const std::string& path, bool has_lines,
                       std::int64_t first) {
    Statement& d = *document;
    int column = 1;
    d.bind(column++, rows.key);
    d.bind(column++, rows.source);
    for (const std::string_view text :
         {std::string_view(path), rows.sha256, rows.media_type, rows.encoding, rows.version,
          rows.rules, rows.status, rows.body, rows.organisation, rows.kind, rows.date, rows.start,
          rows.end, rows.venue, rows.chair}) {
      d.bind_stated(column++, text);
    }
    d.bind(column++, static_cast<std::int64_t>(rows.bytes));
    d.bind(column++, static_cast<std::int64_t>(has_lines));
    d.bind(column++, first);
    d.bind(column++, first + static_cast<std::int64_t>(rows.rows.size()) - 1);
    d.run();
  }

  void insert_row(const DocumentRows& rows, const Row& row, std::int64_t document_id,
                  std::int64_t id) {
    const auto texts = texts_of(row, rows.body_line);
    Statement& e = *element;
    e.bind(1, id);
    e.bind(2, document_id);
    e.bind(3, static_cast<std::int64_t>(row.type));
    e.bind_stated(4, rows.date);
    e.bind_stated(5, row.outcome);
    e.bind(6, static_cast<std::int64_t>(row.span.begin));
    e.bind(7, static_cast<std::int64_t>(row.span.end));
    row.line ? e.bind(8, static_cast<std::int64_t>(row.line)) : e.bind_null(8);
    int column = 9;
    for (const auto& count : {row.in_favour, row.against, row.abstain}) {
      count ? e.bind(column++, *count) : e.bind_null(column++);
    }
    e.bind(12, row.element);
    e.bind_stated(13, row.number);
    packed.clear();
    const bool one = row.pieces.size() == 1 && row.pieces.front().span == row.span;
    if (!one) pack_pieces(row.pieces, packed);
    packed.empty() ? e.bind_null(14) : e.bind_blob(14, packed);
    for (std::size_t i = 0; i < texts.size(); ++i)
      e.bind_stated(15 + static_cast<int>(i), texts[i]);
    e.run();
    words->bind(1, id);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      words->bind_stated(2 + static_cast<int>(i), texts[i]);
      pending_bytes += texts[i].size();
    }
    words->run();
  }

  IndexOptions options;
  Database database;
  RecordReader reader;
  std::optional<Statement> element, words, forget, drop, known, drop_document, document;
  std::string packed;
  std::size_t pending_bytes = 0;
  std::int64_t next_row = 0;
  std::uint64_t written = 0;
  bool paused_for_others = false;
};

Index::Index(const std::string& path, IndexOptions options)
    : engine_(std::make_unique<Engine>(path, std::move(options))) {}

Index::~Index() {
  if (engine_) engine_->roll_back();
}

Added Index::add_json(std::string_view json) {
  DocumentRows* rows = engine_->reader.read(json);
  if (!rows) return Added::no_document;
  try {
    return engine_->add(*rows);
  } catch (...) {
    engine_->roll_back();
    throw;
  }
}

Added Index::add(const Document& document) { return add_json(minutebook::to_json(document)); }

bool Index::remove(std::string_view source_name) {
  engine_->begin();
  const auto earlier = engine_->find_earlier(document_key(source_name), nullptr);
  if (earlier) engine_->take_out(*earlier);
  return earlier.has_value();
}

void Index::commit() { engine_->commit(); }

void Index::optimize() {
  engine_->commit();
  engine_->database.run("INSERT INTO text_index(text_index) VALUES('optimize')");
  engine_->database.run("PRAGMA wal_checkpoint(TRUNCATE)");
}

std::uint64_t Index::rows() const { return engine_->written; }

}  // namespace minutebook::search
