#pragma once
// What the server answers. It only reads.

#include <httplib.h>

#include <string>
#include <vector>

namespace minutebook::cli {

struct ServeOptions {
  std::string database;
  std::vector<std::string> hosts;  // names that a Host header may say
};

/// Sets up limits, checks and routes.
void add_routes(httplib::Server& server, const ServeOptions& options);

}  // namespace minutebook::cli
