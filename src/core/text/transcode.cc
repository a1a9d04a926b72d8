#include "text/transcode.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

#include <algorithm>
#include <bit>
#include <memory>
#include <string>

#include "base/sixteen.h"
#include "text/utf8.h"

namespace minutebook::text {
namespace {

constexpr char16_t kWindows1252[32] = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

/// The first byte at or after `from` that is NUL or not ASCII.
std::size_t plain_end(std::string_view bytes, std::size_t from) {
  using base::Sixteen;
  for (std::size_t i = from; i < bytes.size(); i += Sixteen::kSize) {
    const Sixteen some(bytes, i);
    const unsigned stop = some.not_ascii() | some.equal('\0');
    if (stop != 0)
      return std::min(bytes.size(), i + static_cast<std::size_t>(std::countr_zero(stop)));
  }
  return bytes.size();
}

void put(char32_t c, std::size_t in, std::size_t length, Scribe& out) {
  std::string unit;
  append_utf8(unit, c);
  out.put(unit, in, length);
}

std::string_view icu_name(std::string_view encoding) {
  if (encoding == "Big5") return "Big5-HKSCS";
  if (encoding == "Shift_JIS") return "windows-31j";
  if (encoding == "EUC-KR") return "windows-949";
  if (encoding == "windows-874") return "windows-874-2000";
  return encoding;
}

/// Illegal and unassigned sequences: U+FFFD, never ICU's 0x1A for single bytes.
void replace_illegal(const void* count, UConverterToUnicodeArgs* args, const char*, std::int32_t,
                     UConverterCallbackReason reason, UErrorCode* error) {
  if (reason > UCNV_IRREGULAR) return;  // reset, close, clone
  ++*const_cast<std::uint64_t*>(static_cast<const std::uint64_t*>(count));
  *error = U_ZERO_ERROR;
  const UChar replacement = 0xFFFD;
  ucnv_cbToUWriteUChars(args, &replacement, 1, 0, error);
}

}  // namespace

char32_t windows_1252(unsigned char byte) { return kWindows1252[byte & 0x1F]; }

std::uint64_t transcode_utf8(std::string_view bytes, std::size_t from, Scribe& out) {
  std::uint64_t replaced = 0;
  std::size_t copied = from;  // bytes before are written
  std::size_t i = from;
  while (i < bytes.size()) {
    if (static_cast<signed char>(bytes[i]) > 0) {
      i = plain_end(bytes, i);
      continue;
    }
    const Utf8Step step = utf8_step(bytes, i);
    if (!step.valid || bytes[i] == '\0') {
      out.copy(copied, i);
      out.put(kReplacement, i, step.length);
      copied = i + step.length;
      ++replaced;
    }
    i += step.length;
  }
  out.copy(copied, bytes.size());
  return replaced;
}

std::uint64_t transcode_windows_1252(std::string_view bytes, Scribe& out) {
  std::uint64_t replaced = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t end = plain_end(bytes, i);
    out.copy(i, end);
    if (end == bytes.size()) break;
    const auto byte = static_cast<unsigned char>(bytes[end]);
    if (byte == 0) {
      out.put(kReplacement, end, 1);
      ++replaced;
    } else {
      put(byte < 0xA0 ? windows_1252(byte) : byte, end, 1, out);
    }
    i = end + 1;
  }
  return replaced;
}

std::uint64_t transcode_utf16(std::string_view bytes, std::size_t from, ByteOrder order,
                              Scribe& out) {
  const auto unit_at = [&](std::size_t i) {
    const auto a = static_cast<unsigned char>(bytes[i]),
               b = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(order == ByteOrder::little ? a | b << 8 : a << 8 | b);
  };
  std::uint64_t replaced = 0;
  std::size_t i = from;
  while (i + 1 < bytes.size()) {
    char32_t c = unit_at(i);
    std::size_t length = 2;
    if ((c & 0xFC00) == 0xD800 && i + 3 < bytes.size() && (unit_at(i + 2) & 0xFC00) == 0xDC00) {
      c = 0x10000 + ((c & 0x3FF) << 10) + (unit_at(i + 2) & 0x3FF);
      length = 4;
    }
    if (c == 0 || (c & 0xFFFFF800) == 0xD800) {
      c = 0xFFFD;
      ++replaced;
    }
    put(c, i, length, out);
    i += length;
  }
  if (i < bytes.size()) {  // half a unit
    out.put(kReplacement, i, 1);
    ++replaced;
  }
  return replaced;
}

bool transcode_icu(std::string_view bytes, std::string_view encoding, Scribe& out,
                   std::uint64_t& replacements) {
  UErrorCode error = U_ZERO_ERROR;
  const std::string name(icu_name(encoding));
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
      ucnv_open(name.c_str(), &error), &ucnv_close);
  if (U_FAILURE(error)) return false;
  ucnv_setToUCallBack(converter.get(), &replace_illegal, &replacements, nullptr, nullptr, &error);
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  std::size_t unit_begin = 0, unit_length = 0;
  while (true) {
    const char* const before = at;
    error = U_ZERO_ERROR;
    const UChar32 c = ucnv_getNextUChar(converter.get(), &at, end, &error);
    if (error == U_INDEX_OUTOFBOUNDS_ERROR) break;
    // A few byte sequences stand for two characters: the second one has no bytes of its own.
    if (at != before) {
      unit_begin = static_cast<std::size_t>(before - bytes.data());
      unit_length = static_cast<std::size_t>(at - before);
    } else if (U_FAILURE(error)) {
      break;
    }
    const bool broken = U_FAILURE(error) || c == 0 || (c & 0xFFFFF800) == 0xD800;
    replacements += broken;
    put(broken ? 0xFFFD : static_cast<char32_t>(c), unit_begin, unit_length, out);
  }
  return true;
}

}  // namespace minutebook::text
