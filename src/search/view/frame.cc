#include "search/view/frame.h"

#include "search/digest.h"
#include "search/view/html.h"

namespace minutebook::search {

std::string framed_page(const FrameParts& parts) {
  std::string policy = "default-src 'none'; base-uri 'none'; form-action 'none'; style-src '" +
                       sha256_policy(parts.style) + "'";
  if (!parts.script.empty()) policy += "; script-src '" + sha256_policy(parts.script) + "'";
  std::string page =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"";
  page += policy;
  page +=
      "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n<title>";
  append_html(parts.title, page);
  page += "</title>\n<style>";
  page += parts.style;
  page += "</style>\n</head>\n<body>\n";
  page += parts.body;
  if (!parts.script.empty()) {
    page += "<script>";
    page += parts.script;
    page += "</script>\n";
  }
  return page + "</body>\n</html>\n";
}

std::string linked_page(std::string_view title, std::string_view body, std::string_view style,
                        std::string_view script) {
  std::string page =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
  append_html(title, page);
  page += "</title>\n<link rel=\"stylesheet\" href=\"/assets/";
  page += style;
  page += "\">\n";
  if (!script.empty()) {
    page += "<script defer src=\"/assets/";
    page += script;
    page += "\"></script>\n";
  }
  page += "</head>\n<body>\n";
  page += body;
  return page + "</body>\n</html>\n";
}

std::string class_name(std::string_view type) {
  std::string name = "t-";
  for (const char c : type.substr(0, 40)) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) name += c;
  }
  return name;
}

}  // namespace minutebook::search
