#include <gumbo.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include "peer.h"

namespace minutebook::bench {
namespace {

Peer libxml2() {
  xmlInitParser();
  return {"libxml2 DOM", [](std::string_view document) {
            xmlFreeDoc(htmlReadMemory(
                document.data(), static_cast<int>(document.size()), nullptr, "UTF-8",
                HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET));
          }};
}

Peer gumbo() {
  return {"gumbo DOM", [](std::string_view document) {
            gumbo_destroy_output(
                &kGumboDefaultOptions,
                gumbo_parse_with_options(&kGumboDefaultOptions, document.data(), document.size()));
          }};
}

}  // namespace

std::vector<Peer> html_peers() { return {libxml2(), gumbo()}; }

}  // namespace minutebook::bench
