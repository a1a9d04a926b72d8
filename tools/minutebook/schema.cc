// minutebook schema

#include "command_line.h"
#include "exit_code.h"
#include "minutebook/json.h"
#include "output.h"

namespace minutebook::cli {

int run_schema(const Command& self, const Arguments& arguments) {
  const CommandLine line(self, {}, arguments);
  if (line.helped()) return kAllWell;
  if (!line.free().empty()) throw UsageError("takes no argument", std::string(self.name));
  std::string schema(document_schema());
  if (!schema.ends_with('\n')) schema += '\n';
  print(schema);
  return kAllWell;
}

}  // namespace minutebook::cli
