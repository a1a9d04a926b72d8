#pragma once
// One kind of bulk file.

#include <memory>
#include <string>

#include "minutebook/bulk.h"
#include "search/row.h"

namespace minutebook::search {

class BulkWriter {
 public:
  virtual ~BulkWriter() = default;
  virtual void begin() = 0;
  virtual void add(const DocumentRows& document) = 0;
  virtual void finish() = 0;
};

std::unique_ptr<BulkWriter> opensearch_writer(const BulkOptions& options, const Bulk::Sink& sink);
std::unique_ptr<BulkWriter> solr_writer(const BulkOptions& options, const Bulk::Sink& sink);
std::unique_ptr<BulkWriter> postgres_writer(const BulkOptions& options, const Bulk::Sink& sink);
std::unique_ptr<BulkWriter> csv_writer(const BulkOptions& options, const Bulk::Sink& sink);

/// The date if it is one of the calendar, else empty: a server refuses 31 February, and the rows with it.
std::string_view calendar_date(std::string_view date);

/// What OpenSearch and Solr are told of the fields.
std::string_view opensearch_template();
std::string_view solr_schema();
std::string_view postgres_tables();

}  // namespace minutebook::search
