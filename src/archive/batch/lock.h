#pragma once
// One run at a time on one output. The kernel lets go when the process dies: there is no stale lock.

#include <functional>
#include <string>

#include "base/descriptor.h"

namespace minutebook::archive {

class Lock {
 public:
  /// Throws ResumeError E_LOCKED when another run holds `folder`, unless `wait`; then until it is free or `stop` says so.
  Lock(const std::string& folder, bool wait, const std::function<bool()>& stop);

 private:
  Descriptor file_;
};

}  // namespace minutebook::archive
