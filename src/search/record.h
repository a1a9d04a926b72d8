#pragma once
// One document of NDJSON → the rows of the index.

#include <memory>
#include <string_view>

#include "search/row.h"

namespace minutebook::search {

class RecordReader {
 public:
  RecordReader();
  ~RecordReader();
  RecordReader(const RecordReader&) = delete;  // its memory is used again for each record
  RecordReader& operator=(const RecordReader&) = delete;

  /// The rows, until the next call. Null: the record says that an input gave no document. Throws SearchError::record.
  DocumentRows* read(std::string_view json);

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace minutebook::search
