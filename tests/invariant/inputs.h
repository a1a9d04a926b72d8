#pragma once
// Where minutes come from: our own corpus, and the annotated and the real ones where they are at hand.

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace minutebook::invariant {

namespace fs = std::filesystem;

struct Input {
  std::string name;
  std::string bytes;
};

inline Input read_input(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {path.string(), {std::istreambuf_iterator<char>(in), {}}};
}

inline std::vector<fs::path> files_below(const fs::path& folder, std::string_view stem = {}) {
  std::vector<fs::path> out;
  if (!fs::exists(folder)) return out;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && (stem.empty() || entry.path().stem() == stem))
      out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

/// The minutes that are written for this project, and the seeds of the fuzzers.
inline std::vector<Input> own_inputs() {
  const fs::path corpus = fs::path(MINUTEBOOK_SOURCE_DIR) / "corpus";
  std::vector<fs::path> paths = files_below(corpus, "source");
  for (const fs::path& seed : files_below(corpus / "seeds")) paths.push_back(seed);
  std::vector<Input> out;
  for (const fs::path& path : paths) out.push_back(read_input(path));
  return out;
}

/// ../shared, which is no part of the project; MINUTEBOOK_SHARED says where else it is.
inline fs::path shared_folder() {
  const char* const given = std::getenv("MINUTEBOOK_SHARED");
  return given != nullptr ? fs::path(given) : fs::path(MINUTEBOOK_SOURCE_DIR) / ".." / "shared";
}

/// A folder that goes with its content.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "minutebook-test-XXXXXX").string();
    if (::mkdtemp(name.data()) != nullptr) path_ = name;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;  // its files would be removed twice
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

/// Unpacks an archive with the system's tar; false if there is no tar, no zstd or no archive.
inline bool unpack(const fs::path& archive, const fs::path& to) {
  if (!fs::exists(archive) || to.empty()) return false;
  const auto quoted = [](const fs::path& path) {
    std::string out = "'";
    for (const char c : path.string()) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
  };
  const std::string command =
      "tar --zstd -xf " + quoted(archive) + " -C " + quoted(to) + " 2>/dev/null";
  return std::system(command.c_str()) == 0;
}

}  // namespace minutebook::invariant
