#include "search/digest.h"

#include <openssl/evp.h>

#include <array>
#include <new>

#include "minutebook/search.h"

namespace minutebook::search {
namespace {

constexpr std::size_t kKeyDigits = 24;

using Digest = std::array<unsigned char, 32>;

Digest sha256(std::string_view bytes) {
  Digest digest{};
  // OpenSSL always has it: what fails is an allocation, and then there are zeros, which would pass for a hash.
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, EVP_sha256(), nullptr) != 1)
    throw std::bad_alloc();
  return digest;
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
  std::string hex;
  for (const unsigned char byte : sha256(bytes)) {
    hex += "0123456789abcdef"[byte >> 4];
    hex += "0123456789abcdef"[byte & 15];
  }
  return hex;
}

std::string sha256_policy(std::string_view bytes) {
  const Digest digest = sha256(bytes);
  std::array<unsigned char, 48> base64{};
  const int size = EVP_EncodeBlock(base64.data(), digest.data(), static_cast<int>(digest.size()));
  return "sha256-" + std::string(reinterpret_cast<const char*>(base64.data()), size);
}

std::string document_key(std::string_view source_name) {
  return sha256_hex(source_name).substr(0, kKeyDigits);
}

}  // namespace minutebook::search
