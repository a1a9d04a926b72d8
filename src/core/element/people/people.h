#pragma once
// Names: lists of them, with titles, roles and initials around them.

#include <string_view>
#include <vector>

#include "element/element.h"

namespace minutebook::element {

/// One name with what stands around it: "Cllr A. Smith (Chairman)", "Mr D Shipton (Head of Finance)", "Clerk, Jane Doe".
/// `r` is a range of the flow that holds one person.
Name read_name(std::string_view flow, Range r);

/// Splits a run-on list of people: commas, semicolons, "and", "&", line breaks. "Councillors Donegan, Gleeson and Teefy" are
/// three people with the honorific Councillor. Brackets and honours ("OBE", "T.D.") do not split. Text that is no name
/// ("and 11 members of the public") is left out.
std::vector<Name> read_names(std::string_view flow, Range r);

/// True if every token looks like part of a name: capitalised, a particle, an initial or a title.
bool looks_like_name(std::string_view text);

}  // namespace minutebook::element
