// RTF: a group stack and some thirty control words. Anything else is passed over, as its specification asks.

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "reader/reader.h"

namespace minutebook::archive {
namespace {

void append_utf8(std::uint32_t c, std::string& out) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF) || c == 0) c = 0xFFFD;
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | c >> 6);
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | c >> 12);
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | c >> 18);
    out += static_cast<char>(0x80 | (c >> 12 & 0x3F));
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

// What the upper half of a code page means.
class CodePage {
 public:
  explicit CodePage(int number) {
    const std::string name = number == 10000 ? "MACINTOSH" : "CP" + std::to_string(number);
    iconv_t converter = ::iconv_open("UTF-8", name.c_str());
    const auto none = reinterpret_cast<iconv_t>(-1);
    if (converter == none) converter = ::iconv_open("UTF-8", "CP1252");
    for (int i = 0; i < 128; ++i) {
      char in = static_cast<char>(128 + i), buffer[8];
      char *from = &in, *to = buffer;
      std::size_t left = 1, room = sizeof buffer;
      const bool good = converter != none && ::iconv(converter, &from, &left, &to, &room) !=
                                                 static_cast<std::size_t>(-1);
      upper_[static_cast<std::size_t>(i)] = good ? std::string(buffer, to) : "\xEF\xBF\xBD";
    }
    if (converter != none) ::iconv_close(converter);
  }
  void append(unsigned char c, std::string& out) const {
    if (c >= 128)
      out += upper_[c - 128u];
    else if (c >= 32 || c == '\t')
      out += static_cast<char>(c);
  }

 private:
  std::array<std::string, 128> upper_;
};

struct Group {
  bool skipped = false;
  bool deleted = false;
  int unicode_skip = 1;
};

constexpr std::array<std::string_view, 26> kSkipped = {"fonttbl",
                                                       "colortbl",
                                                       "stylesheet",
                                                       "info",
                                                       "pict",
                                                       "object",
                                                       "fldinst",
                                                       "themedata",
                                                       "datastore",
                                                       "colorschememapping",
                                                       "latentstyles",
                                                       "listtable",
                                                       "listoverridetable",
                                                       "rsidtbl",
                                                       "generator",
                                                       "xmlnstbl",
                                                       "mmathPr",
                                                       "filetbl",
                                                       "revtbl",
                                                       "pgptbl",
                                                       "bkmkstart",
                                                       "bkmkend",
                                                       "atnid",
                                                       "atnauthor",
                                                       "nonshppict",
                                                       "private"};

struct Sign {
  std::string_view word, text;
};
constexpr std::array<Sign, 17> kSigns = {{{"par", "\n"},
                                          {"line", "\n"},
                                          {"sect", "\n"},
                                          {"page", "\n\f"},
                                          {"tab", "\t"},
                                          {"cell", "\t"},
                                          {"nestcell", "\t"},
                                          {"row", "\n"},
                                          {"nestrow", "\n"},
                                          {"emdash", "\xE2\x80\x94"},
                                          {"endash", "\xE2\x80\x93"},
                                          {"lquote", "\xE2\x80\x98"},
                                          {"rquote", "\xE2\x80\x99"},
                                          {"ldblquote", "\xE2\x80\x9C"},
                                          {"rdblquote", "\xE2\x80\x9D"},
                                          {"bullet", "\xE2\x80\xA2"},
                                          {"softline", "\n"}}};

class RtfReader {
 public:
  explicit RtfReader(std::string_view bytes) : bytes_(bytes) {}

  std::string read() {
    while (at_ < bytes_.size()) {
      const char c = bytes_[at_++];
      if (c == '{')
        open();
      else if (c == '}')
        close();
      else if (c == '\\')
        control();
      else if (c != '\r' && c != '\n')
        put_byte(static_cast<unsigned char>(c));
    }
    return std::move(out_);
  }
  std::uint64_t deleted() const { return deleted_; }

 private:
  void open() {
    groups_.push_back(now_);
    first_ = true;
  }
  // One '}' too many ends nothing: the text after it is text still.
  void close() {
    if (groups_.empty()) return;
    now_ = groups_.back();
    groups_.pop_back();
    first_ = false;
  }
  void put(std::string_view text) {
    first_ = false;
    if (now_.skipped) return;
    if (now_.deleted) {
      deleted_ += text.size();
    } else {
      out_ += text;
    }
  }
  void put_byte(unsigned char c) {
    if (pass_ > 0) {
      --pass_;
      return;
    }
    std::string one;
    page_.append(c, one);
    put(one);
  }
  static int hex(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
  }
  void control() {
    if (at_ >= bytes_.size()) return;
    const char c = bytes_[at_];
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return word();
    ++at_;
    if (c == '\'') {
      const int high = at_ < bytes_.size() ? hex(bytes_[at_]) : -1;
      const int low = at_ + 1 < bytes_.size() ? hex(bytes_[at_ + 1]) : -1;
      if (high < 0 || low < 0) return;
      at_ += 2;
      return put_byte(static_cast<unsigned char>(high * 16 + low));
    }
    if (c == '*') {
      starred_ = true;
      return;
    }
    if (c == '~') return put("\xC2\xA0");
    if (c == '_') return put("\xE2\x80\x91");
    if (c == '\n' || c == '\r') return put("\n");
    if (c == '\\' || c == '{' || c == '}') return put_byte(static_cast<unsigned char>(c));
  }
  void word() {
    const std::size_t from = at_;
    const auto letter = [&] {
      return at_ < bytes_.size() && ((bytes_[at_] | 32) >= 'a' && (bytes_[at_] | 32) <= 'z');
    };
    while (letter()) ++at_;
    const std::string_view name = bytes_.substr(from, at_ - from);
    bool negative = at_ < bytes_.size() && bytes_[at_] == '-', any = false;
    if (negative) ++at_;
    std::int64_t value = 0;
    for (; at_ < bytes_.size() && bytes_[at_] >= '0' && bytes_[at_] <= '9'; ++at_, any = true) {
      if (value < (std::int64_t{1} << 40)) value = value * 10 + (bytes_[at_] - '0');
    }
    if (negative) value = -value;
    if (at_ < bytes_.size() && bytes_[at_] == ' ') ++at_;
    apply(name, any, value);
  }
  void apply(std::string_view name, bool any, std::int64_t value) {
    const bool first = std::exchange(first_, false);
    const bool starred = std::exchange(starred_, false);
    if (name == "bin") {
      // More than there is cannot be true; then it is text that follows.
      if (value > 0 && static_cast<std::uint64_t>(value) <= bytes_.size() - at_)
        at_ += static_cast<std::size_t>(value);
      return;
    }
    if (name == "u" && any) return unicode(value);
    pass_ = 0;
    if (name == "uc")
      now_.unicode_skip = static_cast<int>(std::clamp<std::int64_t>(value, 0, 16));
    else if (name == "ansicpg")
      page_ = CodePage(static_cast<int>(std::clamp<std::int64_t>(value, 0, 99999)));
    else if (name == "mac" && groups_.size() == 1)
      page_ = CodePage(10000);
    else if (name == "deleted")
      now_.deleted = !any || value != 0;
    else if (name == "plain")
      now_.deleted = false;
    else if (first &&
             (starred ? name != "shptxt" && name != "shpinst" && name != "pn" && name != "pntext"
                      : is_skipped(name)))
      now_.skipped = true;
    else
      sign(name);
  }
  static bool is_skipped(std::string_view name) {
    for (const std::string_view one : kSkipped) {
      if (one == name) return true;
    }
    return false;
  }
  void sign(std::string_view name) {
    for (const Sign& one : kSigns) {
      if (one.word == name) return put(one.text);
    }
  }
  void unicode(std::int64_t value) {
    const auto unit = static_cast<std::uint32_t>(value < 0 ? value + 65536 : value);
    pass_ = now_.unicode_skip;
    std::string one;
    if (unit >= 0xD800 && unit < 0xDC00) {
      if (high_ != 0) append_utf8(0xFFFD, one);
      high_ = unit;
    } else if (unit >= 0xDC00 && unit < 0xE000 && high_ != 0) {
      append_utf8(0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00), one);
      high_ = 0;
    } else {
      if (std::exchange(high_, 0) != 0) append_utf8(0xFFFD, one);
      append_utf8(unit, one);
    }
    put(one);
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::string out_;
  CodePage page_{1252};
  std::vector<Group> groups_;
  Group now_;
  bool first_ = false, starred_ = false;
  int pass_ = 0;  // characters that stand in for a \u for older programs
  std::uint32_t high_ = 0;
  std::uint64_t deleted_ = 0;
};

}  // namespace

Reading read_rtf(std::string_view bytes, const Limits&) {
  RtfReader reader(bytes);
  Reading reading{.converted = true, .as = "text/plain", .media_type = "application/rtf"};
  reading.text = reader.read();
  reading.notes.push_back({"N_CONVERTED", "read from RTF: spans refer to its plain text of " +
                                              std::to_string(reading.text.size()) + " bytes"});
  if (reader.deleted() > 0) {
    reading.notes.push_back({"N_DELETED_TEXT", std::to_string(reader.deleted()) +
                                                   " bytes of tracked deletions are left out"});
  }
  return reading;
}

}  // namespace minutebook::archive
