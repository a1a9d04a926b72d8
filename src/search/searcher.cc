#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

#include "minutebook/search.h"
#include "search/conditions.h"
#include "search/database.h"
#include "search/highlight.h"
#include "search/names.h"
#include "search/pieces.h"
#include "search/rank.h"
#include "search/schema.h"
#include "search/words.h"

namespace minutebook::search {
namespace {

constexpr int kPatienceMs = 10'000;
constexpr std::size_t kMaxLimit = 1000;
constexpr std::size_t kMaxOffset = 10'000;

struct Found {
  double score = 0;  // larger is better
  std::string date;
  std::int64_t row = 0;
};

std::string ranking_sql(const Conditions& conditions, bool dated) {
  std::string sql = "SELECT ";
  const bool rows = dated || !conditions.where.empty() || conditions.match.empty();
  sql += conditions.match.empty()
             ? "e.id, 0.0"
             : std::string("text_index.rowid, ") + (dated ? "0.0" : "words_rank(text_index)");
  sql += rows ? ", e.date" : ", NULL";
  if (conditions.match.empty()) return sql + " FROM element e WHERE 1" + conditions.where;
  sql += " FROM text_index";
  if (rows) sql += " CROSS JOIN element e ON e.id = text_index.rowid";
  return sql + " WHERE text_index MATCH ?" + conditions.where + " ORDER BY text_index.rowid DESC";
}

constexpr const char* kHitColumns =
    "e.element, e.type, e.number, e.heading, e.outcome, e.date, e.mover, e.seconder, e.asker, "
    "e.responder, e.owner, "
    "e.ayes, e.noes, e.abstained, e.span_begin, e.span_end, e.line, e.pieces, d.key, d.source, "
    "d.body, "
    "d.organisation, e.text";

std::optional<std::int64_t> count(Statement& statement, int column) {
  if (statement.is_null(column)) return std::nullopt;
  return statement.number(column);
}

Hit read_hit(Statement& s) {
  Hit hit;
  hit.element = s.string(0);
  hit.type = name_of_number(s.number(1));
  hit.number = s.string(2);
  hit.outcome = s.string(4);
  hit.date = s.string(5);
  hit.mover = s.string(6);
  hit.seconder = s.string(7);
  hit.asker = s.string(8);
  hit.responder = s.string(9);
  hit.owner = s.string(10);
  hit.in_favour = count(s, 11);
  hit.against = count(s, 12);
  hit.abstain = count(s, 13);
  hit.span = {static_cast<std::uint64_t>(s.number(14)), static_cast<std::uint64_t>(s.number(15))};
  hit.place = hit.span;
  hit.line = s.number(16);
  hit.key = s.string(18);
  hit.source = s.string(19);
  hit.body = s.string(20);
  hit.organisation = s.string(21);
  hit.id = hit.key + '/' + hit.element;
  return hit;
}

// What was found in the row, and the paragraph of a row of several in which it stands.
void add_texts(Hit& hit, const Highlighter& highlighter, Statement& s) {
  hit.heading = highlighter.mark(s.text(3));
  Highlighter::Part part = highlighter.part(s.text(22));
  hit.snippet = std::move(part.snippet);
  const std::vector<Piece> pieces = unpack_pieces(s.text(17));
  const Piece* piece = part.first ? piece_at(pieces, *part.first) : nullptr;
  if (!piece) return;
  hit.place = piece->span;
  hit.line = piece->line;
}

}  // namespace

struct Searcher::Engine {
  Engine(const std::string& path, Database::Mode mode)
      : database(path, mode, kPatienceMs), words(database) {
    expect_index(database);
    add_rank(database);
  }

  // The best `most` rows of those that match, best first, and how many match.
  std::vector<Found> rank(const Query& query, const Conditions& conditions, std::size_t most,
                          Answer& answer) {
    const bool dated = query.order != Order::relevance || conditions.match.empty();
    const auto better = [&](const Found& a, const Found& b) {
      if (dated && a.date != b.date)
        return query.order == Order::oldest ? a.date < b.date : a.date > b.date;
      if (a.score != b.score) return a.score > b.score;
      return a.row < b.row;
    };
    Statement statement(database, ranking_sql(conditions, dated));
    int index = 1;
    if (!conditions.match.empty()) statement.bind(index++, conditions.match);
    bind_values(conditions, statement, index);
    std::vector<Found> best;  // a heap with the worst on top
    Found found;
    while (statement.step()) {
      // Dates are cheap to compare and the newest must be the newest: there all are looked at.
      answer.more = !dated && answer.total == kMostRanked;
      if (answer.more) break;
      ++answer.total;
      found.row = statement.number(0);
      found.score = statement.real(1);
      if (dated) found.date = statement.text(2);
      if (best.size() == most) {
        if (most == 0 || !better(found, best.front())) continue;
        std::pop_heap(best.begin(), best.end(), better);
        best.pop_back();
      }
      best.push_back(found);
      std::push_heap(best.begin(), best.end(), better);
    }
    std::sort(best.begin(), best.end(), better);
    return best;
  }

  std::vector<Hit> show(const std::vector<Found>& rows, std::size_t offset,
                        const std::vector<Term>& terms) {
    const Highlighter highlighter(words, terms);
    Statement statement(database,
                        std::string("SELECT ") + kHitColumns +
                            " FROM element e JOIN document d ON d.id = e.document WHERE e.id = ?1");
    std::vector<Hit> hits;
    for (std::size_t i = offset; i < rows.size(); ++i) {
      statement.bind(1, rows[i].row);
      if (statement.step()) {
        Hit& hit = hits.emplace_back(read_hit(statement));
        hit.score = rows[i].score;
        add_texts(hit, highlighter, statement);
      }
      statement.reset();
    }
    return hits;
  }

  Database database;
  WordReader words;
};

Searcher::Searcher(const std::string& path) {
  try {
    engine_ = std::make_unique<Engine>(path, Database::Mode::read);
  } catch (const SearchError& error) {
    // In a directory that may not be written, WAL finds no place for its lock. Where no writer has left anything
    // open, the file can be read without one.
    const bool unwritten =
        error.kind() == SearchError::Kind::not_found || error.kind() == SearchError::Kind::full;
    const bool readable = unwritten && std::filesystem::is_regular_file(path) &&
                          !std::filesystem::exists(path + "-wal");
    if (!readable) throw;
    engine_ = std::make_unique<Engine>(path, Database::Mode::fixed);
  }
}

Searcher::~Searcher() = default;

Answer Searcher::search(const Query& query) const {
  if (query.limit > kMaxLimit || query.offset > kMaxOffset) {
    throw SearchError(SearchError::Kind::query,
                      "at most 1000 hits from at most the 10000th on can be asked for");
  }
  const Conditions conditions = conditions_of(query);
  Database& database = engine_->database;
  database.limit_time(query.max_ms);
  // One transaction: the rows that were ranked are the rows that are shown, whatever a writer does meanwhile.
  database.run("BEGIN");
  Answer answer;
  try {
    const auto rows = engine_->rank(query, conditions, query.offset + query.limit, answer);
    answer.hits = engine_->show(rows, query.offset, conditions.terms);
  } catch (...) {
    database.limit_time(0);
    database.run("ROLLBACK");
    throw;
  }
  database.limit_time(0);
  database.run("COMMIT");
  return answer;
}

std::optional<StoredDocument> Searcher::document(std::string_view key) const {
  Statement d(engine_->database,
              "SELECT key, source, path, sha256, media_type, encoding, body, organisation, date, "
              "bytes, first_row, "
              "last_row FROM document WHERE key = ?1");
  d.bind(1, key);
  if (!d.step()) return std::nullopt;
  StoredDocument found;
  int column = 0;
  for (std::string StoredDocument::*member :
       {&StoredDocument::key, &StoredDocument::source, &StoredDocument::path,
        &StoredDocument::sha256, &StoredDocument::media_type, &StoredDocument::encoding,
        &StoredDocument::body, &StoredDocument::organisation, &StoredDocument::date}) {
    found.*member = d.string(column++);
  }
  found.bytes = d.number(9);
  Statement rows(engine_->database,
                 "SELECT element, type, number, heading, text, outcome, span_begin, span_end, line "
                 "FROM element WHERE "
                 "id BETWEEN ?1 AND ?2 ORDER BY id");
  rows.bind(1, d.number(10));
  rows.bind(2, d.number(11));
  while (rows.step()) {
    StoredRow& row = found.rows.emplace_back();
    row.element = rows.string(0);
    row.type = name_of_number(rows.number(1));
    row.number = rows.string(2);
    row.heading = rows.string(3);
    row.text = rows.string(4);
    row.outcome = rows.string(5);
    row.span = {static_cast<std::uint64_t>(rows.number(6)),
                static_cast<std::uint64_t>(rows.number(7))};
    row.line = rows.number(8);
  }
  return found;
}

Census Searcher::census() const {
  Census census;
  census.documents = engine_->database.number("SELECT count(*) FROM document");
  Statement statement(engine_->database,
                      "SELECT type, count(*) FROM element GROUP BY type ORDER BY type");
  while (statement.step()) {
    census.types.emplace_back(name_of_number(statement.number(0)), statement.number(1));
    census.rows += statement.number(1);
  }
  return census;
}

}  // namespace minutebook::search
