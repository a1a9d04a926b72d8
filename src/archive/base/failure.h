#pragma once
// Why an input gives no document.

#include <stdexcept>
#include <string>
#include <utility>

namespace minutebook::archive {

/// `code` is stable ("E_CRC"); `message` says what, with the actual value, and the cure.
struct Failure {
  std::string code;
  std::string message;
};

/// Reading stopped here: of one input, or of the container that it is in.
class ReadError : public std::runtime_error {
 public:
  explicit ReadError(Failure failure)
      : std::runtime_error(failure.message), failure_(std::move(failure)) {}
  ReadError(std::string code, std::string message)
      : ReadError(Failure{std::move(code), std::move(message)}) {}
  const Failure& failure() const { return failure_; }

 private:
  Failure failure_;
};

}  // namespace minutebook::archive
