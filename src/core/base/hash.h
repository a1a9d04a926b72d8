#pragma once
// Hashes: SHA-256 of inputs and rules (OpenSSL), a fast 64-bit one for fingerprints.

#include <cstdint>
#include <string>
#include <string_view>

namespace minutebook::base {

/// 64 lower-case hex digits.
std::string sha256_hex(std::string_view bytes);

/// FNV-1a over words: stable across versions and machines; not for adversaries.
class Fingerprint {
 public:
  void add(char c) { value_ = (value_ ^ static_cast<unsigned char>(c)) * 1099511628211ULL; }
  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 14695981039346656037ULL;
};

}  // namespace minutebook::base
