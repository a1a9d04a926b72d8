// What the inputs of tests/pathological/inputs.h cost: ns of CPU per byte, and memory.
//
//   minutebook_pathological MB[,MB…] [PART-OF-A-NAME|=NAME]
//
// Each measure is made in a process of its own, which may take 6 GiB and some time: FAILED is one that needs more. Memory is
// the peak beyond the input itself, in bytes per byte of input: once for extract alone, once for extract and JSON.

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>

#include "minutebook/minutebook.h"
#include "pathological/inputs.h"

namespace {

using namespace minutebook;

constexpr unsigned kSecondsPerMegabyte = 5;
constexpr rlim_t kMemory = rlim_t{6} << 30;

struct Cost {
  double extract_ns = 0, json_ns = 0;          ///< per byte
  double extract_memory = 0, json_memory = 0;  ///< bytes per byte
};

double cpu_seconds() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6;
}

double peak_bytes() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) * 1024;
}

Cost measure(const Extractor& extractor, const pathological::Case& c, std::size_t bytes) {
  const std::string input = pathological::make(c, bytes);
  const auto per_byte = [&](double x) { return x / static_cast<double>(input.size()); };
  const double memory = peak_bytes(), start = cpu_seconds();
  const Result result = extractor.extract(input, {c.file, {}, {}});
  const double extracted = cpu_seconds(), extracted_memory = peak_bytes();
  const std::string json = to_json(result.document);
  return {per_byte(extracted - start) * 1e9, per_byte(cpu_seconds() - extracted) * 1e9,
          per_byte(extracted_memory - memory), per_byte(peak_bytes() - memory)};
}

bool measure_apart(const Extractor& extractor, const pathological::Case& c, double megabytes,
                   Cost& out) {
  int ends[2];
  if (::pipe(ends) != 0) return false;
  const pid_t child = ::fork();
  if (child == 0) {
    const rlimit memory = {kMemory, kMemory};
    ::setrlimit(RLIMIT_AS, &memory);
    ::alarm(static_cast<unsigned>(10 + kSecondsPerMegabyte * megabytes));
    const Cost cost = measure(extractor, c, static_cast<std::size_t>(megabytes * 1e6));
    const bool told = ::write(ends[1], &cost, sizeof cost) == sizeof cost;
    ::_exit(told ? 0 : 1);
  }
  ::close(ends[1]);
  const bool told = ::read(ends[0], &out, sizeof out) == sizeof out;
  ::close(ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  return told && status == 0;
}

bool is_named(const char* name, const char* wanted) {
  return wanted[0] == '=' ? std::strcmp(name, wanted + 1) == 0
                          : std::strstr(name, wanted) != nullptr;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: minutebook_pathological MB[,MB…] [PART-OF-A-NAME|=NAME]\n");
    return 2;
  }
  const Extractor extractor;
  std::printf("%-34s %6s %9s %9s %8s %8s\n", "input", "MB", "ns/B", "JSON ns/B", "memory",
              "+ JSON");
  for (const pathological::Case& c : pathological::kCases) {
    if (argc > 2 && !is_named(c.name, argv[2])) continue;
    for (char* size = argv[1]; *size != '\0';) {
      const double megabytes = std::strtod(size, &size);
      if (*size == ',') ++size;
      Cost cost;
      if (measure_apart(extractor, c, megabytes, cost)) {
        std::printf("%-34s %6g %9.1f %9.1f %8.1f %8.1f\n", c.name, megabytes, cost.extract_ns,
                    cost.json_ns, cost.extract_memory, cost.json_memory);
      } else {
        std::printf("%-34s %6g %9s\n", c.name, megabytes, "FAILED");
      }
      std::fflush(stdout);
    }
  }
  return 0;
}
