#include "base/sha256.h"

#include <openssl/evp.h>

#include <new>

namespace minutebook::archive {

Sum sha256(std::string_view bytes) {
  Sum sum;
  unsigned size = sum.size();
  if (EVP_Digest(bytes.data(), bytes.size(), sum.data(), &size, EVP_sha256(), nullptr) != 1) {
    throw std::bad_alloc();  // OpenSSL always has it: what fails is an allocation
  }
  return sum;
}

std::string hex(const Sum& sum) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  text.reserve(2 * sum.size());
  for (const unsigned char c : sum) {
    text += kDigits[c >> 4];
    text += kDigits[c & 15];
  }
  return text;
}

std::string sha256_hex(std::string_view bytes) { return hex(sha256(bytes)); }

std::uint64_t head(const Sum& sum) {
  std::uint64_t value = 0;
  for (int i = 0; i < 8; ++i) value = value << 8 | sum[static_cast<std::size_t>(i)];
  return value;
}

}  // namespace minutebook::archive
