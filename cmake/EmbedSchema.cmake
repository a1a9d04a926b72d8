# Makes the JSON Schema of the document a part of the library: document_schema() returns the file as it stands.
function(embed_document_schema target schema)
  get_filename_component(schema "${schema}" ABSOLUTE)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${schema}")
  file(READ "${schema}" SCHEMA_TEXT)
  set(generated "${CMAKE_CURRENT_BINARY_DIR}/generated/document_schema.cc")
  # @ONLY: a "${" in a pattern of the schema is no variable.
  file(CONFIGURE OUTPUT "${generated}" @ONLY CONTENT [=[
// Generated from src/core/write/document.schema.json.
#include "minutebook/json.h"

namespace minutebook {

std::string_view document_schema() {
  return R"schema(@SCHEMA_TEXT@)schema";
}

}  // namespace minutebook
]=])
  target_sources(${target} PRIVATE "${generated}")
endfunction()
