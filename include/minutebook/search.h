#pragma once
// minutebook::search: an embedded index of extracted minutes (one SQLite file) and questions to it.
//
//   minutebook::search::Index index("council.db");
//   index.add(document);                                   // or add_json(one line of NDJSON)
//   index.commit();
//
//   const minutebook::search::Searcher searcher("council.db");
//   for (const auto& hit : searcher.search({.text = "cycle lane", .types = {"resolution"}}).hits)
//     std::cout << hit.heading.text << ": " << hit.snippet.text << '\n';
//
// One row an element. What the user types is words, never a query language of the database: it cannot be malformed.
// Link minutebook::search; the header needs the standard library only.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "minutebook/document.h"
#include "minutebook/export.h"
#include "minutebook/span.h"

namespace minutebook::search {

/// Something that is not the user's content went wrong: says what, where and the cure.
class MINUTEBOOK_EXPORT SearchError : public std::runtime_error {
 public:
  enum class Kind {
    query,      ///< no word to look for, too long, a date that is none
    busy,       ///< another process holds the index for longer than the patience
    full,       ///< the disk is full or may not be written
    not_found,  ///< there is no such index
    foreign,    ///< the file is no index of ours, or one of another version
    damaged,    ///< the file is broken
    slow,       ///< the answer took longer than allowed
    record,     ///< a record that is no document
    internal,
  };
  SearchError(Kind kind, const std::string& what) : std::runtime_error(what), kind_(kind) {}
  Kind kind() const { return kind_; }

 private:
  Kind kind_;
};

/// The types of rows: "meeting" (text before the first item), "agendaItem", "question" (with its responses), "response",
/// "resolution", "clause", "motion", "amendment", "vote", "declaration", "action".
MINUTEBOOK_EXPORT const std::vector<std::string_view>& row_types();

/// "item" → "agendaItem", "decisions" → "resolution" …; empty: there is no such type.
MINUTEBOOK_EXPORT std::string_view row_type(std::string_view word);

/// What became of one document.
enum class Added {
  added,
  replaced,
  unchanged,    ///< it was there
  no_document,  ///< the record says that an input gave no document
};

/// The source of a document as it was found: its bytes, and where it can be read again.
struct SourceFile {
  std::string bytes;
  std::string path;
};

struct IndexOptions {
  int patience_ms = 60'000;                               ///< how long to wait for another writer
  std::size_t transaction_bytes = std::size_t{32} << 20;  ///< text of one transaction
  /// Finds a source by its name, so that rows know their lines; null or nothing: no lines. The bytes are used only if
  /// their SHA-256 is the document's.
  std::function<std::optional<SourceFile>(const std::string& name)> source;
};

/// Writes. One object is for one thread; several processes may write the same file, they take turns.
class MINUTEBOOK_EXPORT Index {
 public:
  /// Opens the index or makes it. Throws SearchError.
  explicit Index(const std::string& path, IndexOptions options = {});
  ~Index();                      ///< what is not committed is lost
  Index(const Index&) = delete;  // owns the connection
  Index& operator=(const Index&) = delete;

  /// The document of one NDJSON line. A document of the same source name is replaced, unless it is the same. Throws
  /// SearchError::record for what is no document: the index is as before then and goes on. After any other error what
  /// was not committed is gone.
  Added add_json(std::string_view json);
  Added add(const Document& document);

  /// Takes out the document of a source name; false: there was none.
  bool remove(std::string_view source_name);

  void commit();

  /// Merges the index into its smallest and fastest form; takes as long as indexing.
  void optimize();

  std::uint64_t rows() const;  ///< rows that this object has written

 private:
  struct Engine;
  std::unique_ptr<Engine> engine_;
};

enum class Order { relevance, newest, oldest };

/// All conditions hold together. Words: all must occur; "a phrase" in quotes; lane* for the beginning of a word; -word must
/// not occur; a OR b. Case and diacritics do not matter. Names and bodies are given in words too ("Smith", "Planning*").
struct Query {
  std::string text;                ///< empty: everything that the filters let through, newest first
  std::vector<std::string> types;  ///< as in row_types(); empty: all
  std::string body;
  std::string person;  ///< in any role
  std::string mover, seconder, asker, responder, owner;
  std::string from, to;  ///< dates: "2019", "2019-03" or "2019-03-31", both inclusive
  std::string outcome;   ///< "carried", "lost", "resolved", "noted" …
  std::string document;  ///< key of one document
  Order order = Order::relevance;
  std::size_t limit = 20;  ///< at most 1,000
  std::size_t offset = 0;  ///< at most 10,000
  int max_ms = 0;          ///< 0: no limit; else SearchError::slow
};

/// Text with the words that were found. Ranges are bytes of `text`.
struct Snippet {
  std::string text;
  std::vector<Span> found;
};

struct Hit {
  std::string id;       ///< key of the document + "/" + element's id; the same on every machine
  std::string key;      ///< of the document
  std::string element;  ///< id of the element in the document
  std::string type;
  std::string number;  ///< of the item, question or clause, as printed
  Snippet heading;     ///< of the item that holds it
  Snippet snippet;
  std::string outcome;
  std::string body, organisation, date;  ///< of the meeting
  std::string mover, seconder, asker, responder, owner;
  std::optional<std::int64_t> in_favour, against, abstain;
  std::string source;      ///< name of the source
  Span span;               ///< of the element in the source
  Span place;              ///< of the paragraph with the first word that was found; else as `span`
  std::uint64_t line = 0;  ///< of `place`; 0: not known
  double score = 0;        ///< larger is better
};

struct Answer {
  std::uint64_t total = 0;  ///< rows that match, as far as they were ranked
  bool more =
      false;  ///< more than `total` match: of a query so broad the 100,000 indexed last are ranked
  std::vector<Hit> hits;
};

/// One row of a document, whole.
struct StoredRow {
  std::string element, type, number, heading, text, outcome;
  Span span;
  std::uint64_t line = 0;
};

struct StoredDocument {
  std::string key, source, path, sha256, media_type, encoding, body, organisation, date;
  std::uint64_t bytes = 0;
  std::vector<StoredRow> rows;  ///< in reading order
};

struct Census {
  std::uint64_t documents = 0, rows = 0;
  std::vector<std::pair<std::string, std::uint64_t>> types;
};

/// Reads. One object is for one thread at a time; any number of them, in any number of processes, also while a writer works.
class MINUTEBOOK_EXPORT Searcher {
 public:
  /// Throws SearchError.
  explicit Searcher(const std::string& path);
  ~Searcher();
  Searcher(const Searcher&) = delete;  // owns the connection
  Searcher& operator=(const Searcher&) = delete;

  Answer search(const Query& query) const;
  std::optional<StoredDocument> document(std::string_view key) const;
  Census census() const;

 private:
  struct Engine;
  std::unique_ptr<Engine> engine_;
};

/// The key of a document: the first 24 hex digits of SHA-256 of its source's name.
MINUTEBOOK_EXPORT std::string document_key(std::string_view source_name);

/// The answer as JSON (docs/search.md).
MINUTEBOOK_EXPORT std::string to_json(const Query& query, const Answer& answer,
                                      bool pretty = false);
MINUTEBOOK_EXPORT std::string to_json(const StoredDocument& document);  ///< without `path`
MINUTEBOOK_EXPORT std::string to_json(const Census& census);

/// {"error": {"code": …, "message": …}}
MINUTEBOOK_EXPORT std::string error_json(std::string_view code, std::string_view message);

}  // namespace minutebook::search
