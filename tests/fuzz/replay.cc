// Runs the fuzz target, without a fuzzer, over the seeds and the documents of corpus/, whole and cut short.

#include <sys/resource.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kCuts = 24;
constexpr rlim_t kMemory = rlim_t{2} << 30;
constexpr char kTypes = 4;  // as many as the target knows

void replay(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  const std::string whole{std::istreambuf_iterator<char>(in), {}};
  std::fprintf(stderr, "%s\n", path.c_str());
  for (char type = 0; type < kTypes; ++type) {
    const std::string input = type + whole;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(input.data());
    LLVMFuzzerTestOneInput(bytes, input.size());
    // Uneven steps, so that cuts fall inside words, tags and characters.
    for (std::size_t cut = 1; cut < kCuts; ++cut)
      LLVMFuzzerTestOneInput(bytes, 1 + whole.size() * cut / kCuts);
  }
}

// An input that eats memory must end this program, not the machine. The sanitizers reserve far more than they use.
void limit_memory() {
#ifndef __SANITIZE_ADDRESS__
  const rlimit limit{kMemory, kMemory};
  ::setrlimit(RLIMIT_AS, &limit);
#endif
}

}  // namespace

int main(int argc, char** argv) {
  limit_memory();
  std::vector<fs::path> paths;
  for (int i = 1; i < argc; ++i) {
    for (const auto& entry : fs::recursive_directory_iterator(argv[i])) {
      const bool seed = entry.path().parent_path().filename() == "seeds";
      const bool document = entry.path().stem() == "source";
      if (entry.is_regular_file() && (seed || document)) paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  for (const fs::path& path : paths) replay(path);
  std::printf("%zu files replayed\n", paths.size());
  return paths.empty() ? 1 : 0;
}
