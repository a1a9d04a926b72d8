#include "minutebook/archive/doctor.h"

#include <archive.h>
#include <zip.h>
#include <zlib.h>
#include <zstd.h>

#include "reader/converter.h"

namespace minutebook::archive {
namespace {

struct Known {
  const char* name;
  const char* formats;
  const char* cure;
};

constexpr Known kKnown[] = {
    {"pdftotext", "PDF", "apt-get install poppler-utils"},
    {"antiword", "Word .doc", "apt-get install antiword (or catdoc)"},
    {"catdoc", "Word .doc, where antiword is missing", "apt-get install catdoc (or antiword)"},
};

}  // namespace

std::vector<Converter> find_converters() {
  std::vector<Converter> found;
  for (const Known& known : kKnown) {
    Converter one{.name = known.name, .formats = known.formats, .cure = known.cure};
    one.path = find_program(known.name);
    if (!one.path.empty()) one.version = version_of(known.name);
    if (!one.path.empty() && (one.version.empty() || one.version == "unknown")) {
      one.complaint = "does not say a version: is it the real one?";
    }
    if (one.name == "pdftotext" && one.version.starts_with("0.")) {  // from before 2010
      one.complaint = "is very old: its -layout differs (22.12 is what the tests use)";
    }
    found.push_back(std::move(one));
  }
  return found;
}

std::vector<std::string> built_in_readers() {
  return {std::string("libzip ") + zip_libzip_version() + ": zip, DOCX, ODT",
          std::string(archive_version_string()) + ": tar, 7z, gzip, bzip2, xz, zstd",
          std::string("zlib ") + zlibVersion() + ": bodies of web crawls",
          std::string("zstd ") + ZSTD_versionString() + ": compressed shards",
          "own readers: text, Markdown, HTML, RTF, WARC, WET, NDJSON"};
}

}  // namespace minutebook::archive
