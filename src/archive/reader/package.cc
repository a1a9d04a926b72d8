#include "reader/package.h"

#include <new>

#include "base/zip_error.h"

namespace minutebook::archive {
namespace {

zip_t* open(std::string_view bytes, zip_error_t& error) {
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) return nullptr;
  zip_t* zip = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (zip == nullptr) zip_source_free(source);
  return zip;
}

}  // namespace

Package::Package(std::string_view bytes, std::uint64_t limit) : left_(limit), limit_(limit) {
  zip_error_t error;
  zip_error_init(&error);
  zip_.reset(open(bytes, error));
  const bool no_memory = wants_memory(&error);
  const std::string said = zip_ ? "" : zip_error_strerror(&error);
  zip_error_fini(&error);
  if (no_memory) throw std::bad_alloc();
  if (!zip_) throw ReadError("E_ARCHIVE_TRUNCATED", "the document is cut off or damaged: " + said);
}

bool Package::has(const std::string& part) const {
  return zip_name_locate(zip_.get(), part.c_str(), 0) >= 0;
}

std::string Package::read(const std::string& part) {
  const zip_int64_t index = zip_name_locate(zip_.get(), part.c_str(), 0);
  if (index < 0) return {};
  zip_stat_t stat;
  if (zip_stat_index(zip_.get(), static_cast<zip_uint64_t>(index), 0, &stat) == 0 &&
      (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE) {
    throw ReadError("E_ARCHIVE_PASSWORD", "needs a password");
  }
  struct Close {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
  };
  const std::unique_ptr<zip_file_t, Close> file(
      zip_fopen_index(zip_.get(), static_cast<zip_uint64_t>(index), 0));
  std::string bytes;
  char buffer[1 << 15];
  while (true) {
    const zip_int64_t n = file ? zip_fread(file.get(), buffer, sizeof buffer) : -1;
    if (n < 0 && wants_memory(file ? zip_file_get_error(file.get()) : zip_get_error(zip_.get())))
      throw std::bad_alloc();
    if (n < 0) throw ReadError("E_CRC", "its part " + part + " is damaged");
    if (n == 0) return bytes;
    if (static_cast<std::uint64_t>(n) > left_) {
      throw ReadError("E_ARCHIVE_LIMIT", "unpacks to more than " + std::to_string(limit_) +
                                             " bytes (--max-input-bytes)");
    }
    left_ -= static_cast<std::uint64_t>(n);
    bytes.append(buffer, static_cast<std::size_t>(n));
  }
}

void Package::parse(const std::string& part, pugi::xml_document& to) {
  const std::string bytes = read(part);
  // Also in UTF-16, where only a reader of our own writing would put it.
  std::string narrow;
  for (const char c : std::string_view(bytes).substr(0, 1 << 16)) {
    if (c != '\0') narrow += c;
  }
  if (narrow.find("<!DOCTYPE") != std::string::npos ||
      bytes.find("<!DOCTYPE") != std::string::npos) {
    throw ReadError("E_XML_DOCTYPE",
                    "its part " + part + " has a DOCTYPE, which no office program writes");
  }
  if (bytes.empty()) return;
  const auto result =
      to.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  if (result.status == pugi::status_out_of_memory) throw std::bad_alloc();
  if (!result && !to.first_child()) {
    throw ReadError("E_XML", "its part " + part + " is damaged: " + result.description());
  }
}

Format format_of_package(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_t* zip = open(bytes, error);
  zip_error_fini(&error);
  // Cut off: the names of its first parts still tell.
  if (zip == nullptr) {
    const std::string_view head = bytes.substr(0, 1 << 14);
    const bool odt = head.find("opendocument.text") != std::string_view::npos;
    return odt ? Format::odt
           : head.find("word/") != std::string_view::npos ||
                   head.find("[Content_Types].xml") != std::string_view::npos
               ? Format::docx
               : Format::other_zip;
  }
  const bool docx = zip_name_locate(zip, "word/document.xml", 0) >= 0;
  const bool odt = zip_name_locate(zip, "content.xml", 0) >= 0;
  zip_discard(zip);
  return docx ? Format::docx : odt ? Format::odt : Format::other_zip;
}

void append_escaped(std::string_view text, std::string& html) {
  for (const char c : text) {
    switch (c) {
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '&':
        html += "&amp;";
        break;
      default:
        html += c;
    }
  }
}

}  // namespace minutebook::archive
