#include "base/sha256.h"

#include <openssl/evp.h>

#include <cstring>
#include <stdexcept>

namespace minutebook::archive {
namespace {

using Sum = std::array<unsigned char, 32>;

Sum sha256(std::string_view bytes) {
  Sum sum;
  unsigned size = sum.size();
  if (EVP_Digest(bytes.data(), bytes.size(), sum.data(), &size, EVP_sha256(), nullptr) != 1) {
    throw std::runtime_error("SHA-256 is not available from OpenSSL");
  }
  return sum;
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string hex;
  hex.reserve(64);
  for (const unsigned char c : sha256(bytes)) {
    hex += kDigits[c >> 4];
    hex += kDigits[c & 15];
  }
  return hex;
}

Digest digest(std::string_view bytes) {
  const Sum sum = sha256(bytes);
  Digest half;
  std::memcpy(half.data(), sum.data(), sizeof half);
  return half;
}

}  // namespace minutebook::archive
