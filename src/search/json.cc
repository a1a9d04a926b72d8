#include "search/json.h"

#include "minutebook/search.h"

namespace minutebook::search {

JsonValue JsonText::parse(std::string_view json) {
  padded_.assign(json);
  padded_.append(simdjson::SIMDJSON_PADDING, '\0');
  if (parser_.max_depth() < kMaxDepth || parser_.capacity() < json.size()) {
    if (parser_.allocate(std::max(json.size(), parser_.capacity()), kMaxDepth) !=
        simdjson::SUCCESS) {
      throw SearchError(SearchError::Kind::record, "the record needs more memory than there is");
    }
  }
  JsonValue value;
  const auto error = parser_.parse(padded_.data(), json.size(), false).get(value);
  if (error != simdjson::SUCCESS) {
    throw SearchError(SearchError::Kind::record,
                      std::string("is no JSON: ") + simdjson::error_message(error));
  }
  return value;
}

}  // namespace minutebook::search
