// tar and 7z, and a zip whose directory is gone, through libarchive.

#include <archive_entry.h>

#include "container/gzip_source.h"
#include "container/kind.h"
#include "container/libarchive_reader.h"
#include "container/walk.h"

namespace minutebook::archive {
namespace {

// Counts what comes out of an archive.
class SpendingSource : public ByteSource {
 public:
  SpendingSource(ByteSource& inner, Budget& budget) : inner_(inner), budget_(budget) {}
  std::size_t read(char* to, std::size_t size) override {
    const std::size_t n = inner_.read(to, size);
    budget_.spend(n);
    return n;
  }

 private:
  ByteSource& inner_;
  Budget& budget_;
};

std::string name_of(struct archive_entry* entry, std::uint64_t number) {
  for (const auto pathname : {archive_entry_pathname, archive_entry_pathname_utf8}) {
    const char* const name = pathname(entry);
    if (name != nullptr && *name != '\0') return name;
  }
  return "member-" + std::to_string(number);
}

void read_member(Walk& walk, const LibarchiveReader& reader, struct archive_entry* entry,
                 const Place& inner) {
  const auto type = archive_entry_filetype(entry);
  if (type == AE_IFDIR) return;
  if (archive_entry_hardlink(entry) != nullptr || type == AE_IFLNK) return walk.skip(inner, "link");
  // Some writers state no type at all.
  if (type != AE_IFREG && type != 0) return walk.skip(inner, "special-file");
  if (archive_entry_is_data_encrypted(entry) == 1) {
    return walk.fail(inner, {"E_ARCHIVE_PASSWORD", "needs a password (unpack it first)"});
  }
  const std::string last = inner.name.substr(inner.name.find_last_of('/') + 1);
  if (last.starts_with("._")) return walk.skip(inner, "hidden");
  MemberSource bytes(reader);
  SpendingSource counted(bytes, walk.budget());
  walk.stream(counted, inner);
}

void read_members(Walk& walk, const LibarchiveReader& reader, const Place& place) {
  std::uint64_t number = 0;
  while (true) {
    struct archive_entry* entry = nullptr;
    const int status = archive_read_next_header(reader.get(), &entry);
    if (status == ARCHIVE_EOF) break;
    if (status < ARCHIVE_WARN) reader.raise();
    read_member(walk, reader, entry, place.member(name_of(entry, ++number)));
  }
}

}  // namespace

void walk_tar(Walk& walk, PeekSource& source, const Place& place) {
  const Utf8Locale locale;
  const bool seven_zip = kind_of(source.peek(kHeadBytes), place.name) == Kind::seven_zip;
  using Formats = LibarchiveReader::Formats;
  if (!seven_zip) {
    const LibarchiveReader reader(source, Formats::tar);
    return read_members(walk, reader, place);
  }
  if (source.path() != nullptr) {
    const LibarchiveReader reader(source, Formats::seven_zip);
    return read_members(walk, reader, place);
  }
  throw ReadError("E_ARCHIVE_NESTED",
                  "is a 7z inside another archive (unpack the outer one first)");
}

void walk_cut_zip(Walk& walk, ByteSource& source, const Place& place) {
  const Utf8Locale locale;
  const LibarchiveReader reader(source, LibarchiveReader::Formats::zip_without_directory);
  read_members(walk, reader, place);
}

void walk_compressed(Walk& walk, PeekSource& source, const Place& place) {
  Place inner = place;
  inner.name = without_compression(place.name);
  ++inner.layers;
  if (source.peek(2) == "\x1F\x8B") {
    GzipSource bytes(source);
    SpendingSource counted(bytes, walk.budget());
    return walk.stream(counted, inner);
  }
  const LibarchiveReader reader(source, LibarchiveReader::Formats::one_compressed_file);
  struct archive_entry* entry = nullptr;
  if (archive_read_next_header(reader.get(), &entry) != ARCHIVE_OK) reader.raise();
  MemberSource bytes(reader);
  SpendingSource counted(bytes, walk.budget());
  walk.stream(counted, inner);
}

}  // namespace minutebook::archive
