#include "base/hash.h"

#include <openssl/evp.h>

#include <array>
#include <new>

namespace minutebook::base {

std::string sha256_hex(std::string_view bytes) {
  static const EVP_MD* const kSha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  std::array<unsigned char, 32> digest{};
  // It fails for want of memory only, and then leaves zeros, which would pass for a hash.
  if (kSha256 == nullptr ||
      EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, kSha256, nullptr) != 1)
    throw std::bad_alloc();
  static constexpr std::string_view kHex = "0123456789abcdef";
  std::string out;
  out.reserve(digest.size() * 2);
  for (const unsigned char b : digest) {
    out += kHex[b >> 4];
    out += kHex[b & 15];
  }
  return out;
}

}  // namespace minutebook::base
