#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "text/charset.h"
#include "text/decode.h"
#include "text/utf8.h"

using namespace minutebook::text;
using namespace std::string_literals;

namespace {

/// The spans of the characters of the decoded text, as their bytes in the input.
std::vector<std::string> pieces(const Decoded& decoded, std::string_view bytes) {
  std::vector<std::string> out;
  for (std::uint32_t at = 0; at < decoded.view.size();) {
    const std::uint32_t length = utf8_step(decoded.view, at).length;
    const Range in = decoded.map.source({at, at + length});
    out.emplace_back(bytes.substr(in.begin, in.size()));
    at += length;
  }
  return out;
}

std::string utf16(std::u16string_view text, bool big) {
  std::string out;
  for (const char16_t c : text) {
    const char low = static_cast<char>(c & 0xFF), high = static_cast<char>(c >> 8);
    out += big ? high : low;
    out += big ? low : high;
  }
  return out;
}

}  // namespace

TEST_CASE("valid UTF-8 is not copied", "[text]") {
  const std::string bytes = "Cllr Si\xC3\xA2n \xF0\x9F\x8F\x9B and Mrs \xC5\xB4yn\r\n";
  const Decoded decoded = decode(bytes, "", false);
  CHECK(decoded.view.data() == bytes.data());
  CHECK(decoded.map.identity());
  CHECK(decoded.encoding == "UTF-8");
  CHECK(decoded.replacements == 0);
}

TEST_CASE("characters that do not show are kept", "[text]") {
  const std::string bytes =
      "a\xE2\x80\xAE"
      "b\xE2\x80\x8B"
      "c\xC2\xAD"
      "d\xC2\xA0"
      "e\xC2\x85"
      "f\xE2\x80\xA8g";
  CHECK(decode(bytes, "", false).view == bytes);
}

TEST_CASE("a byte order mark is no text", "[text]") {
  const std::string bytes = "\xEF\xBB\xBFMinutes";
  const Decoded decoded = decode(bytes, "windows-1252", false);
  CHECK(decoded.view == "Minutes");
  CHECK(decoded.encoding == "UTF-8");
  CHECK(decoded.map.source({0, 7}) == Range{3, 10});
  CHECK(decode("\xEF\xBB\xBF", "", false).view.empty());
}

TEST_CASE("UTF-16 with and without a mark is the UTF-8 twin", "[text]") {
  const std::u16string text = u"Minutes of the Council \u00A35 \u2018x\u2019 \U0001F3DB end";
  const std::string twin =
      "Minutes of the Council \xC2\xA3"
      "5 \xE2\x80\x98x\xE2\x80\x99 \xF0\x9F\x8F\x9B end";
  for (const bool big : {false, true}) {
    for (const bool mark : {false, true}) {
      const std::string bytes = (mark ? utf16(u"\uFEFF", big) : "") + utf16(text, big);
      const Decoded decoded = decode(bytes, "", false);
      CHECK(decoded.view == twin);
      CHECK(decoded.encoding == (big ? "UTF-16BE" : "UTF-16LE"));
      CHECK(decoded.replacements == 0);
      const std::vector<std::string> in = pieces(decoded, bytes);
      CHECK(in.front() == utf16(u"M", big));
      CHECK(in.back() == utf16(u"d", big));
      CHECK(in[23] == utf16(u"\u00A3", big));
      CHECK(in[in.size() - 5] == utf16(u"\U0001F3DB", big));
    }
  }
}

TEST_CASE("broken UTF-16 is replaced and counted", "[text]") {
  const std::string bytes =
      utf16(u"\uFEFFa", false) + "\x00\xD8"s + utf16(u"b", false) + "\x00\x00"s + "x";
  const Decoded decoded = decode(bytes, "", false);
  CHECK(decoded.view ==
        "a\xEF\xBF\xBD"
        "b\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(decoded.replacements == 3);
  CHECK(pieces(decoded, bytes) ==
        std::vector<std::string>{"a\0"s, "\0\xD8"s, "b\0"s, "\0\0"s, "x"});
}

TEST_CASE("latin1 means windows-1252", "[text]") {
  const std::string bytes =
      "\x91Motion\x92 \x96 \xA3"
      "5 caf\xE9 \x80";
  for (const char* label : {"iso-8859-1", "LATIN1", " us-ascii ", "windows-1252", ""}) {
    const Decoded decoded = decode(bytes, label, false);
    CHECK(decoded.view ==
          "\xE2\x80\x98Motion\xE2\x80\x99 \xE2\x80\x93 \xC2\xA3"
          "5 caf\xC3\xA9 \xE2\x82\xAC");
    CHECK(decoded.encoding == "windows-1252");
    CHECK(decoded.diagnostics.empty());
    const std::vector<std::string> in = pieces(decoded, bytes);
    REQUIRE(in.size() == bytes.size());
    for (std::size_t i = 0; i < bytes.size(); ++i) CHECK(in[i] == bytes.substr(i, 1));
  }
}

TEST_CASE("other charsets go through ICU with exact offsets", "[text]") {
  SECTION("one byte a character") {
    const std::string bytes = "C\xF4r Dinas \xF0\xEA";  // ISO-8859-14: ŵ is 0xF0
    const Decoded decoded = decode(bytes, "iso-8859-14", false);
    CHECK(decoded.view == "C\xC3\xB4r Dinas \xC5\xB5\xC3\xAA");
    CHECK(decoded.encoding == "ISO-8859-14");
    CHECK(pieces(decoded, bytes).size() == bytes.size());
    CHECK(pieces(decoded, bytes)[10] == "\xF0");
  }
  SECTION("two bytes a character") {
    const std::string bytes =
        "a\x93\xFA\x96\x7B"
        "b\x80"
        "c";  // 日本, then a byte that is none
    const Decoded decoded = decode(bytes, "Shift_JIS", false);
    const std::vector<std::string> in = pieces(decoded, bytes);
    CHECK(decoded.view.substr(0, 8) ==
          "a\xE6\x97\xA5\xE6\x9C\xAC"
          "b");
    CHECK(in[1] == "\x93\xFA");
    CHECK(in[2] == "\x96\x7B");
    CHECK(in.back() == "c");
  }
  SECTION("a sequence cut off at the end") {
    const std::string bytes = "\x93\xFA\x96";
    const Decoded decoded = decode(bytes, "Shift_JIS", false);
    CHECK(decoded.view == "\xE6\x97\xA5\xEF\xBF\xBD");
    CHECK(decoded.replacements == 1);
    CHECK(pieces(decoded, bytes) == std::vector<std::string>{"\x93\xFA", "\x96"});
  }
}

TEST_CASE("every encoding that has a name can be decoded", "[text]") {
  for (const char* name :
       {"IBM866",       "ISO-8859-2",   "ISO-8859-3",   "ISO-8859-4",   "ISO-8859-5",
        "ISO-8859-6",   "ISO-8859-7",   "ISO-8859-8",   "ISO-8859-10",  "ISO-8859-13",
        "ISO-8859-14",  "ISO-8859-15",  "KOI8-R",       "KOI8-U",       "macintosh",
        "windows-874",  "windows-1250", "windows-1251", "windows-1253", "windows-1254",
        "windows-1255", "windows-1256", "windows-1257", "windows-1258", "x-mac-cyrillic",
        "GBK",          "gb18030",      "Big5",         "EUC-JP",       "Shift_JIS",
        "EUC-KR"}) {
    INFO(name);
    CHECK(encoding_of_label(name) == name);
    const Decoded decoded = decode("text \xB1\xE1 end", name, false);
    CHECK(decoded.encoding == name);
    CHECK(decoded.view.starts_with("text "));
    CHECK(decoded.view.ends_with(" end"));
    CHECK(decoded.diagnostics.empty());
  }
}

TEST_CASE("labels of charsets", "[text]") {
  CHECK(encoding_of_label("UTF8") == "UTF-8");
  CHECK(encoding_of_label("utf-16") == "UTF-16LE");
  CHECK(encoding_of_label("iso-8859-9") == "windows-1254");
  CHECK(encoding_of_label("sjis") == "Shift_JIS");
  CHECK(encoding_of_label("utf-7").empty());
  CHECK(encoding_of_label("").empty());
}

TEST_CASE("a page declares its charset", "[text]") {
  CHECK(declared_in_markup("<meta charset=utf-8>") == "utf-8");
  CHECK(declared_in_markup(
            "<head><META http-equiv='Content-Type' content=\"text/html; charset=iso-8859-1\">") ==
        "iso-8859-1");
  CHECK(declared_in_markup("<meta name=x content='charset=utf-8'>").empty());
  CHECK(declared_in_markup("<!-- <meta charset=a> --><meta charset='b'>") == "b");
  CHECK(declared_in_markup("<?xml version='1.0' encoding='koi8-r'?>") == "koi8-r");
  CHECK(declared_in_markup(std::string(1024, ' ') + "<meta charset=utf-8>").empty());
  CHECK(charset_parameter("text/html; charset=\"utf-8\"; x=y") == "utf-8");
  CHECK(charset_parameter("text/html").empty());
}

TEST_CASE("what the page declares is used", "[text]") {
  const std::string bytes = "<meta charset=windows-1251>\xCF\xF0\xEE";
  CHECK(decode(bytes, "", true).encoding == "windows-1251");
  CHECK(decode(bytes, "koi8-r", true).encoding == "KOI8-R");
  CHECK(decode(bytes, "", false).encoding == "windows-1252");
}

TEST_CASE("a wrong declaration falls back with a warning", "[text]") {
  const auto conflict = [](const Decoded& decoded) {
    return decoded.diagnostics.size() == 1 && decoded.diagnostics[0].code == "W_CHARSET_CONFLICT" &&
           decoded.diagnostics[0].severity == minutebook::Severity::warning;
  };
  const Decoded legacy = decode("<meta charset=utf-8>\x91Motion\x92 \x96 caf\xE9", "", true);
  CHECK(legacy.encoding == "windows-1252");
  CHECK(legacy.view.ends_with("\xE2\x80\x98Motion\xE2\x80\x99 \xE2\x80\x93 caf\xC3\xA9"));
  CHECK(conflict(legacy));
  const Decoded utf8 = decode("caf\xC3\xA9", "iso-8859-2", false);
  CHECK(utf8.encoding == "UTF-8");
  CHECK(conflict(utf8));
  CHECK(conflict(decode("plain", "no-such-charset", false)));
  CHECK(decode("plain", "iso-8859-2", false).diagnostics.empty());
}

TEST_CASE("broken UTF-8 gets one U+FFFD for each maximal subpart", "[text]") {
  const std::string good = "\xC3\xA9t\xC3\xA9 ";
  const auto decoded = [&good](std::string_view bad) {
    return decode(good + std::string(bad), "utf-8", false);
  };
  const auto replaced = [&](std::string_view bad) { return decoded(bad).replacements; };
  CHECK(replaced("a\xFF"
                 "b") == 1);
  CHECK(replaced("\xC0\x80") == 2);      // overlong
  CHECK(replaced("\xED\xA0\x80") == 3);  // surrogate
  CHECK(replaced("\xE2\x82") == 1);      // cut off
  CHECK(replaced("\xF0\x9F\x8F") == 1);
  CHECK(replaced("\xF0\x80\x80\x41") == 3);
  CHECK(replaced(std::string_view("a\0b", 3)) == 1);
  const std::string bytes = good + "\xE2\x82x\xFFy";
  const Decoded whole = decode(bytes, "", false);
  CHECK(whole.encoding == "UTF-8");
  CHECK(whole.view == good + "\xEF\xBF\xBDx\xEF\xBF\xBDy");
  CHECK(pieces(whole, bytes) ==
        std::vector<std::string>{"\xC3\xA9", "t", "\xC3\xA9", " ", "\xE2\x82", "x", "\xFF", "y"});
}

TEST_CASE("mixed encodings lose no ASCII", "[text]") {
  const std::string bytes = "caf\xC3\xA9 and \xE2\x80\x9Cquote\xE2\x80\x9D then caf\xE9 ends";
  const Decoded decoded = decode(bytes, "", false);
  CHECK(decoded.encoding == "UTF-8");
  CHECK(decoded.replacements == 1);
  CHECK(decoded.view.ends_with("then caf\xEF\xBF\xBD ends"));
}

TEST_CASE("NUL is replaced in every encoding", "[text]") {
  const std::string ascii = "a\0b, a longer text"s;
  CHECK(decode(ascii, "", false).view ==
        "a\xEF\xBF\xBD"
        "b, a longer text");
  CHECK(decode(ascii, "", false).replacements == 1);
  CHECK(decode("a\0b"s, "", false).view ==
        "a\xEF\xBF\xBD"
        "b");
  CHECK(decode("a\0\xE9, a longer text"s, "latin1", false).view ==
        "a\xEF\xBF\xBD\xC3\xA9, a longer text");
}

TEST_CASE("validity is checked byte by byte and block by block alike", "[text]") {
  for (std::size_t at = 0; at < 200; ++at) {
    std::string bytes(200, 'x');
    bytes[at] = '\xFF';
    CHECK(valid_utf8_prefix(bytes) == at);
    CHECK(skip_ascii(bytes, 0) == at);
    CHECK(skip_ascii(bytes, at) == at);
  }
  CHECK(valid_utf8_prefix("\xC3\xA9\xE2\x82\xAC\xF0\x9F\x8F\x9B") == 9);
  CHECK(valid_utf8_prefix("a\xF4\x90\x80\x80") == 1);
  CHECK(valid_utf8_prefix("a\xE0\x9F\x80") == 1);
}
