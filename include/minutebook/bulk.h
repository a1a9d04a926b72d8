#pragma once
// minutebook::search: extracted minutes as files that search servers, databases and spreadsheets load in bulk.
//
//   minutebook::search::Bulk bulk(minutebook::search::Target::postgres, {}, [&](const std::string& file, std::string_view bytes) {
//     files[file].append(bytes);
//   });
//   bulk.add_json(line);  // one document of NDJSON
//   bulk.finish();
//
// Rows and ids are those of the index (search.h). The same documents give the same bytes.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "minutebook/export.h"
#include "minutebook/search.h"

namespace minutebook::search {

enum class Target {
  opensearch,  ///< bulk-00001.ndjson … under 10 MB each for POST /_bulk, template.json; Elasticsearch takes them too
  solr,  ///< docs-00001.json … under 10 MB each for POST /update, schema.json for the Schema API
  postgres,  ///< minutebook.sql for psql: tables, rows, full-text index
  csv,  ///< meetings.csv, items.csv, resolutions.csv, questions.csv, motions.csv, votes.csv, voters.csv …
};

struct BulkOptions {
  std::string name =
      "minutes";  ///< of the index (OpenSearch) or schema (PostgreSQL): [a-z][a-z0-9_]*
  std::size_t chunk_bytes =
      10'000'000;  ///< no file of bulk-… and docs-… is as large, except for one row that is
};

class MINUTEBOOK_EXPORT Bulk {
 public:
  /// Appends bytes to a file. Files are written one after another except for csv, which has several open.
  using Sink = std::function<void(const std::string& file, std::string_view bytes)>;

  /// Throws SearchError::query for a name that is none.
  Bulk(Target target, BulkOptions options, Sink sink);
  ~Bulk();
  Bulk(const Bulk&) = delete;  // owns what is not yet written
  Bulk& operator=(const Bulk&) = delete;

  /// False: the record says that an input gave no document. Throws SearchError::record.
  bool add_json(std::string_view json);

  /// Writes what is left. To be called once.
  void finish();

  std::uint64_t rows() const;

 private:
  struct Engine;
  std::unique_ptr<Engine> engine_;
};

/// The id of a row on a server: key of the document, "_", id of the element with "--" for "/"; at most 512 bytes of [a-z0-9_-].
MINUTEBOOK_EXPORT std::string bulk_id(std::string_view key, std::string_view element);

}  // namespace minutebook::search
