#pragma once
// A program that we do not trust with our memory, our time or our life.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook::archive {

struct ProcessLimits {
  double seconds = 60;                   ///< wall time; the CPU time is limited to the next second
  std::uint64_t memory_bytes = 1 << 30;  ///< address space
  std::uint64_t output_bytes = 64 << 20;
};

struct ProcessResult {
  bool started = false;  ///< false: no such program on PATH
  bool timed_out = false;
  bool too_long = false;  ///< wrote more than output_bytes
  int exit_code = -1;     ///< -1: died by `signal`
  int signal = 0;
  std::string out;
  std::string err;  ///< the first 4 KiB
};

/// Runs `arguments` with `input` as its standard input (a file, so that it may seek), and waits. Its process group dies
/// with it and it dies with us: no zombie, no orphan.
ProcessResult run_process(const std::vector<std::string>& arguments, std::string_view input,
                          const ProcessLimits& limits);

/// The file that PATH leads to; empty when there is none.
std::string find_program(const std::string& name);

}  // namespace minutebook::archive
