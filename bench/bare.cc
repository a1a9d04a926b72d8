// What reading costs that makes nothing of what it reads: the least that ingestion can cost.
//
//   minutebook_bare files FOLDER      opens, reads and closes every file
//   minutebook_bare archive FILE      unpacks every entry (tar.zst and what else libarchive knows)
//
// prints files and bytes.

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <filesystem>
#include <vector>

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBuffer = 1 << 20;

struct Sum {
  std::size_t files = 0, bytes = 0;
};

Sum read_files(const char* folder) {
  std::vector<char> buffer(kBuffer);
  Sum sum;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    const int file = ::open(entry.path().c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) continue;
    ++sum.files;
    for (ssize_t n = 0; (n = ::read(file, buffer.data(), buffer.size())) > 0;) {
      sum.bytes += static_cast<std::size_t>(n);
    }
    ::close(file);
  }
  return sum;
}

Sum read_archive(const char* path) {
  std::vector<char> buffer(kBuffer);
  Sum sum;
  archive* in = archive_read_new();
  archive_read_support_filter_all(in);
  archive_read_support_format_all(in);
  archive_entry* entry = nullptr;
  if (archive_read_open_filename(in, path, kBuffer) != ARCHIVE_OK) return sum;
  while (archive_read_next_header(in, &entry) == ARCHIVE_OK) {
    ++sum.files;
    for (la_ssize_t n = 0; (n = archive_read_data(in, buffer.data(), buffer.size())) > 0;) {
      sum.bytes += static_cast<std::size_t>(n);
    }
  }
  archive_read_free(in);
  return sum;
}

}  // namespace

int main(int argc, char** argv) {
  const bool files = argc == 3 && std::strcmp(argv[1], "files") == 0;
  if (!files && (argc != 3 || std::strcmp(argv[1], "archive") != 0)) {
    std::fprintf(stderr, "usage: minutebook_bare files FOLDER | archive FILE\n");
    return 2;
  }
  const Sum sum = files ? read_files(argv[2]) : read_archive(argv[2]);
  std::printf("%zu %zu\n", sum.files, sum.bytes);
  return sum.files > 0 ? 0 : 1;
}
