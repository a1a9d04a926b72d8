#include "base/hash.h"

#include <openssl/sha.h>

#include <array>
#include <new>

namespace minutebook::base {

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  // It fails for want of memory only, and then leaves zeros, which would pass for a hash.
  if (SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data()) ==
      nullptr)
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
