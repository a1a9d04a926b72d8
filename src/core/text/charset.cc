#include "text/charset.h"

#include <algorithm>

#include "base/unicode.h"

namespace minutebook::text {
namespace {

struct Encoding {
  std::string_view name;
  std::string_view labels;  // separated by spaces, besides the name itself
};

// https://encoding.spec.whatwg.org/#names-and-labels. "replacement" and "x-user-defined" are left out: they would hide text.
constexpr Encoding kEncodings[] = {
    {"UTF-8", "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf8 x-unicode20utf8"},
    {"windows-1252",
     "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 "
     "iso88591 iso_8859-1 "
     "iso_8859-1:1987 l1 latin1 us-ascii x-cp1252"},
    {"UTF-16LE", "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16"},
    {"UTF-16BE", "unicodefffe"},
    {"IBM866", "866 cp866 csibm866"},
    {"ISO-8859-2",
     "csisolatin2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2"},
    {"ISO-8859-3",
     "csisolatin3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3"},
    {"ISO-8859-4",
     "csisolatin4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4"},
    {"ISO-8859-5",
     "csisolatincyrillic cyrillic iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988"},
    {"ISO-8859-6",
     "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6-e iso-8859-6-i "
     "iso-ir-127 iso8859-6 "
     "iso88596 iso_8859-6 iso_8859-6:1987"},
    {"ISO-8859-7",
     "csisolatingreek ecma-118 elot_928 greek greek8 iso-ir-126 iso8859-7 iso88597 iso_8859-7 "
     "iso_8859-7:1987 "
     "sun_eu_greek"},
    {"ISO-8859-8",
     "csiso88598e csiso88598i csisolatinhebrew hebrew iso-8859-8-e iso-8859-8-i iso-ir-138 "
     "iso8859-8 iso88598 iso_8859-8 "
     "iso_8859-8:1988 logical visual"},
    {"ISO-8859-10", "csisolatin6 iso-ir-157 iso8859-10 iso885910 l6 latin6"},
    {"ISO-8859-13", "iso8859-13 iso885913"},
    {"ISO-8859-14", "iso8859-14 iso885914"},
    {"ISO-8859-15", "csisolatin9 iso8859-15 iso885915 iso_8859-15 l9"},
    {"KOI8-R", "cskoi8r koi koi8 koi8_r"},
    {"KOI8-U", "koi8-ru"},
    {"macintosh", "csmacintosh mac x-mac-roman"},
    {"windows-874", "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620"},
    {"windows-1250", "cp1250 x-cp1250"},
    {"windows-1251", "cp1251 x-cp1251"},
    {"windows-1253", "cp1253 x-cp1253"},
    {"windows-1254",
     "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 "
     "latin5 x-cp1254"},
    {"windows-1255", "cp1255 x-cp1255"},
    {"windows-1256", "cp1256 x-cp1256"},
    {"windows-1257", "cp1257 x-cp1257"},
    {"windows-1258", "cp1258 x-cp1258"},
    {"x-mac-cyrillic", "x-mac-ukrainian"},
    {"GBK", "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 iso-ir-58 x-gbk"},
    {"gb18030", ""},
    {"Big5", "big5-hkscs cn-big5 csbig5 x-x-big5"},
    {"EUC-JP", "cseucpkdfmtjapanese x-euc-jp"},
    {"ISO-2022-JP", "csiso2022jp"},
    {"Shift_JIS", "csshiftjis ms932 ms_kanji shift-jis sjis windows-31j x-sjis"},
    {"EUC-KR",
     "cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 "
     "windows-949"},
};

bool is_html_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; }

std::string_view trim_html(std::string_view s) {
  while (!s.empty() && is_html_space(s.front())) s.remove_prefix(1);
  while (!s.empty() && is_html_space(s.back())) s.remove_suffix(1);
  return s;
}

struct Attribute {
  std::string_view name, value;
};

/// The next attribute of the tag that `s` stands in; `s` is moved behind it. An empty name: the tag is over.
Attribute next_attribute(std::string_view& s) {
  while (!s.empty() && (is_html_space(s.front()) || s.front() == '/')) s.remove_prefix(1);
  std::size_t i = 0;
  while (i < s.size() && !is_html_space(s[i]) && s[i] != '=' && s[i] != '>' && s[i] != '/') ++i;
  Attribute out{s.substr(0, i), {}};
  s.remove_prefix(i);
  std::string_view rest = s;
  while (!rest.empty() && is_html_space(rest.front())) rest.remove_prefix(1);
  if (out.name.empty() || rest.empty() || rest.front() != '=') return out;
  rest.remove_prefix(1);
  while (!rest.empty() && is_html_space(rest.front())) rest.remove_prefix(1);
  if (!rest.empty() && (rest.front() == '"' || rest.front() == '\'')) {
    const std::size_t close = rest.find(rest.front(), 1);
    out.value = rest.substr(1, close == std::string_view::npos ? close : close - 1);
    s = rest.substr(
        std::min(rest.size(), close == std::string_view::npos ? rest.size() : close + 1));
    return out;
  }
  i = 0;
  while (i < rest.size() && !is_html_space(rest[i]) && rest[i] != '>') ++i;
  out.value = rest.substr(0, i);
  s = rest.substr(i);
  return out;
}

std::string_view meta_charset(std::string_view tag) {
  std::string_view charset, content;
  bool pragma = false;
  for (;;) {
    const Attribute attribute = next_attribute(tag);
    if (attribute.name.empty()) break;
    if (base::equals_folded(attribute.name, "charset")) charset = attribute.value;
    if (base::equals_folded(attribute.name, "content")) content = attribute.value;
    if (base::equals_folded(attribute.name, "http-equiv")) {
      pragma = base::equals_folded(trim_html(attribute.value), "content-type");
    }
  }
  if (charset.empty() && pragma) charset = charset_parameter(content);
  return trim_html(charset);
}

std::string_view xml_encoding(std::string_view bytes) {
  if (!bytes.starts_with("<?xml")) return {};
  const std::string_view head = bytes.substr(0, bytes.find('>'));
  const std::size_t at = head.find("encoding");
  if (at == std::string_view::npos) return {};
  std::string_view rest = head.substr(at);
  return next_attribute(rest).value;
}

}  // namespace

std::string_view encoding_of_label(std::string_view label) {
  label = trim_html(label);
  for (const Encoding& encoding : kEncodings) {
    if (base::equals_folded(label, encoding.name) || base::is_one_of(label, encoding.labels))
      return encoding.name;
  }
  return {};
}

std::string_view charset_parameter(std::string_view media_type) {
  constexpr std::string_view key = "charset";
  for (std::size_t at = 0; at < media_type.size(); ++at) {
    if (!base::starts_with_folded(media_type.substr(at), key)) continue;
    std::string_view rest = media_type.substr(at);
    const Attribute attribute = next_attribute(rest);
    if (!base::equals_folded(attribute.name, key) || attribute.value.empty()) continue;
    return attribute.value.substr(0, attribute.value.find(';'));
  }
  return {};
}

std::string_view declared_in_markup(std::string_view bytes) {
  bytes = bytes.substr(0, 1024);
  if (const std::string_view label = xml_encoding(bytes); !label.empty()) return label;
  for (std::size_t at = bytes.find('<'); at != std::string_view::npos;
       at = bytes.find('<', at + 1)) {
    if (bytes.substr(at).starts_with("<!--")) {
      at = bytes.find("-->", at + 2);
      if (at == std::string_view::npos) break;
    } else if (base::starts_with_folded(bytes.substr(at), "<meta") && at + 5 < bytes.size() &&
               (is_html_space(bytes[at + 5]) || bytes[at + 5] == '/')) {
      const std::string_view label = meta_charset(bytes.substr(at + 5));
      if (!label.empty()) return label;
    }
  }
  return {};
}

}  // namespace minutebook::text
