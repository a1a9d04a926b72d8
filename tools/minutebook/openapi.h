#pragma once

#include <string_view>

namespace minutebook::cli {

/// docs/openapi.json, which is compiled in.
std::string_view openapi();

}  // namespace minutebook::cli
