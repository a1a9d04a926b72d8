// zip through libzip, which believes the directory at the end, as everybody does.

#include <fcntl.h>
#include <sys/stat.h>
#include <zip.h>

#include <memory>
#include <new>

#include "base/zip_error.h"
#include "container/kind.h"
#include "container/walk.h"

namespace minutebook::archive {
namespace {

// A zip inside an archive has to be in memory: libzip seeks.
constexpr std::uint64_t kMaxInMemory = std::uint64_t{256} << 20;

struct Discard {
  void operator()(zip_t* zip) const { zip_discard(zip); }
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Zip = std::unique_ptr<zip_t, Discard>;

Failure zip_failure(zip_error_t* error) {
  if (wants_memory(error)) throw std::bad_alloc();
  const int code = zip_error_code_zip(error);
  const std::string said = zip_error_strerror(error);
  if (code == ZIP_ER_CRC) return {"E_CRC", "its checksum does not agree: the archive is damaged"};
  if (code == ZIP_ER_EOF || code == ZIP_ER_READ || code == ZIP_ER_NOZIP || code == ZIP_ER_SEEK)
    return {"E_ARCHIVE_TRUNCATED", "the archive is cut off: " + said};
  if (code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD || code == ZIP_ER_ENCRNOTSUPP)
    return {"E_ARCHIVE_PASSWORD", "needs a password (unpack it first)"};
  if (code == ZIP_ER_COMPNOTSUPP)
    return {"E_ARCHIVE_METHOD", "is compressed in a way that libzip here does not know"};
  return {"E_ARCHIVE_DAMAGED", "the archive is damaged: " + said};
}

class ZipMember : public ByteSource {
 public:
  ZipMember(zip_t* zip, zip_uint64_t index, Budget& budget)
      : file_(zip_fopen_index(zip, index, 0)), budget_(budget) {
    if (!file_) {
      throw ReadError(zip_failure(zip_get_error(zip)));
    }
  }
  std::size_t read(char* to, std::size_t size) override {
    const zip_int64_t n = zip_fread(file_.get(), to, size);
    if (n < 0) {
      throw ReadError(zip_failure(zip_file_get_error(file_.get())));
    }
    budget_.spend(static_cast<std::uint64_t>(n));
    return static_cast<std::size_t>(n);
  }

 private:
  std::unique_ptr<zip_file_t, Discard> file_;
  Budget& budget_;
};

Zip open_zip(const std::string* path, const std::string& bytes, Failure& why) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = path != nullptr
                             ? zip_source_file_create(path->c_str(), 0, -1, &error)
                             : zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  Zip zip(source != nullptr ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr);
  if (!zip) {
    why = zip_failure(&error);
    if (source != nullptr) zip_source_free(source);
  }
  zip_error_fini(&error);
  return zip;
}

bool has(zip_t* zip, const char* name) { return zip_name_locate(zip, name, 0) >= 0; }

bool is_document(zip_t* zip) {
  return has(zip, "word/document.xml") || (has(zip, "mimetype") && has(zip, "content.xml"));
}

// Of one whose directory is cut off: its first parts still tell. Its reader will say what is wrong.
bool was_document(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, kHeadBytes);
  const auto holds = [&](std::string_view words) {
    return head.find(words) != std::string_view::npos;
  };
  return holds("[Content_Types].xml") || holds("word/document.xml") ||
         holds("vnd.oasis.opendocument.text");
}

const char* office_kind(zip_t* zip) {
  if (has(zip, "xl/workbook.xml")) return "table";
  if (has(zip, "ppt/presentation.xml")) return "slides";
  return nullptr;
}

bool is_link(zip_t* zip, zip_uint64_t index) {
  zip_uint8_t system = 0;
  zip_uint32_t attributes = 0;
  return zip_file_get_external_attributes(zip, index, 0, &system, &attributes) == 0 &&
         system == ZIP_OPSYS_UNIX && S_ISLNK(attributes >> 16);
}

void read_member(Walk& walk, zip_t* zip, zip_uint64_t index, const Place& place) {
  zip_stat_t stat;
  // GUESS: UTF-8 where it is, else the DOS code page 437.
  const char* name = zip_get_name(zip, index, ZIP_FL_ENC_GUESS);
  const Place inner = place.member(name != nullptr ? name : "member-" + std::to_string(index + 1));
  if (inner.name.ends_with('/')) return;
  if (zip_stat_index(zip, index, 0, &stat) != 0) {
    return walk.fail(inner, {"E_ARCHIVE_DAMAGED", "the archive's entry for it is damaged"});
  }
  if (is_link(zip, index)) return walk.skip(inner, "link");
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE) {
    return walk.fail(inner, {"E_ARCHIVE_PASSWORD", "needs a password (unpack it first)"});
  }
  if (inner.name.find("__MACOSX/") != std::string::npos) return walk.skip(inner, "hidden");
  try {
    ZipMember bytes(zip, index, walk.budget());
    walk.stream(bytes, inner);
  } catch (const ReadError& error) {
    walk.fail(inner, error.failure());
  }
  if (place.path_on_disk) walk.consumed() += stat.comp_size;
}

// Gives what there is up to the cut, and always says that there is one.
void salvage(Walk& walk, PeekSource& source, const std::string& bytes, const Place& place,
             const Failure& why) {
  try {
    MemorySource memory(bytes);
    walk_cut_zip(walk, bytes.empty() ? static_cast<ByteSource&>(source) : memory, place);
  } catch (const ReadError&) {
    // the better reason is that of libzip
  }
  throw ReadError(why);
}

}  // namespace

void walk_zip(Walk& walk, PeekSource& source, const Place& place) {
  std::string bytes;
  if (source.path() == nullptr && !read_all(source, kMaxInMemory, bytes)) {
    throw ReadError("E_ARCHIVE_LIMIT", "is a zip of more than " + std::to_string(kMaxInMemory) +
                                           " bytes inside an archive (unpack the outer one first)");
  }
  Failure why;
  const bool on_disk = source.path() != nullptr;
  const Zip zip = open_zip(source.path(), bytes, why);
  if (zip ? is_document(zip.get()) : was_document(on_disk ? source.peek(kHeadBytes) : bytes)) {
    MemorySource memory(bytes);
    return walk.read_document(on_disk ? static_cast<ByteSource&>(source) : memory, place);
  }
  if (!zip) salvage(walk, source, bytes, place, why);
  if (const char* kind = office_kind(zip.get())) return walk.skip(place, kind);
  Place here = place;
  here.path_on_disk = on_disk;
  const zip_int64_t count = zip_get_num_entries(zip.get(), 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    read_member(walk, zip.get(), static_cast<zip_uint64_t>(i), here);
  }
}

}  // namespace minutebook::archive
