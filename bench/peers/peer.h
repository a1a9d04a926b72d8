#pragma once
// What others do with the same bytes. Each takes one document at a time, as minutebook does, and is as fast as its own
// interface lets it be: what can be made once is made once, buffers are used again.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook::bench {

struct Peer {
  std::string name;
  std::function<void(std::string_view document)> read;
};

/// md4c → HTML, cmark → HTML, ICU's sentence iterator, RE2::Set of 12 rules a line.
std::vector<Peer> text_peers();

/// libxml2's DOM of HTML, gumbo's.
std::vector<Peer> html_peers();

}  // namespace minutebook::bench
