// Faults on demand, so that tests can show that one input's worst costs that input only.

#include <unistd.h>

#include <cstdlib>
#include <new>
#include <string_view>
#include <vector>

#include "batch/work.h"

namespace minutebook::archive {

void commit_fault_for_test(const std::string& name) {
  static const char* const fault = std::getenv("MINUTEBOOK_FAULT");
  if (fault == nullptr) return;
  const std::string_view wish = fault;
  const std::size_t colon = wish.find(':');
  if (colon == std::string_view::npos || name.find(wish.substr(colon + 1)) == std::string::npos)
    return;
  const std::string_view kind = wish.substr(0, colon);
  if (kind == "abort") std::abort();
  while (kind == "hang") ::pause();
  // Until the limit says no; where there is none (sanitizers), for long enough.
  std::vector<std::vector<char>> eaten;
  while (kind == "eat" && eaten.size() < 256) eaten.emplace_back(std::size_t{16} << 20, 'x');
  if (!eaten.empty()) throw std::bad_alloc();
}

}  // namespace minutebook::archive
