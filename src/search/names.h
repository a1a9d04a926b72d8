#pragma once

#include <cstdint>
#include <string_view>

#include "minutebook/search.h"
#include "search/row.h"

namespace minutebook::search {

std::string_view name_of(RowType type);
std::string_view name_of_number(std::int64_t type);  ///< empty for a number that is none
int number_of(std::string_view name);                ///< -1: there is no such type

}  // namespace minutebook::search
