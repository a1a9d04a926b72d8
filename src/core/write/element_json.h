#pragma once
// Elements → JSON.

#include "base/tree.h"
#include "write/json_writer.h"

namespace minutebook::write {

/// A JSON array of the elements and all that is in them. Iterative. Instantiated for both forms in
/// element_json.cc.
template <bool kPretty>
void write_elements(JsonWriter<kPretty>& out, const base::List& roots);

/// The parts of a person that are stated, inside an object that is open.
template <bool kPretty>
void write_person_parts(JsonWriter<kPretty>& out, const Person& person) {
  if (!person.name.empty()) out.field("\"name\":", person.name);
  if (!person.honorific.empty()) out.field("\"honorific\":", person.honorific);
  if (!person.role.empty()) out.field("\"role\":", person.role);
  if (!person.organisation.empty()) out.field("\"organisation\":", person.organisation);
}

}  // namespace minutebook::write
