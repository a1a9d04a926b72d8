#include "search/view/charset.h"

#include <unicode/ucnv.h>

#include <memory>

namespace minutebook::search {
namespace {

// Opening a converter costs more than a short text does.
UConverter* converter_for(std::string_view encoding) {
  struct Close {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
  };
  thread_local std::string name;
  thread_local std::unique_ptr<UConverter, Close> converter;
  if (name != encoding) {
    UErrorCode error = U_ZERO_ERROR;
    name = encoding;
    converter.reset(ucnv_open(name.c_str(), &error));
    if (U_FAILURE(error)) converter.reset();
  }
  return converter.get();
}

}  // namespace

std::string to_utf8(std::string_view bytes, std::string_view encoding) {
  if (encoding.empty() || encoding == "UTF-8") return std::string(bytes);
  UConverter* converter = converter_for(encoding);
  if (!converter) return std::string(bytes);
  std::string out(3 * bytes.size() + 8, '\0');
  UErrorCode error = U_ZERO_ERROR;
  ucnv_reset(converter);
  const int32_t size =
      ucnv_toAlgorithmic(UCNV_UTF8, converter, out.data(), static_cast<int32_t>(out.size()),
                         bytes.data(), static_cast<int32_t>(bytes.size()), &error);
  if (U_FAILURE(error)) return std::string(bytes);
  out.resize(size);
  return out;
}

}  // namespace minutebook::search
