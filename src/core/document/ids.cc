#include "base/unicode.h"
#include "document/convert.h"

namespace minutebook::document {

std::string Ids::next(std::string_view type) {
  std::string key(type);
  const int n = ++counts_[key];
  return prefix_ + key + "-" + std::to_string(n);
}

std::string Ids::named(const std::string& name) {
  const int n = ++counts_[name];
  if (n == 1) return prefix_ + name;
  std::string id = name + "-" + std::to_string(n);
  while (counts_.count(id) != 0) id += "x";
  ++counts_[id];
  return prefix_ + id;
}

std::string slug(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const char l = base::ascii_lower(c);
    if (base::is_ascii_lower(l) || base::is_ascii_digit(l)) {
      out += l;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
    if (out.size() >= 40) break;
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

}  // namespace minutebook::document
