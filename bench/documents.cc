#include "documents.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>

namespace minutebook::bench {
namespace {

namespace fs = std::filesystem;

bool is_document(const fs::path& path) {
  const std::string ending = path.extension().string();
  return ending == ".txt" || ending == ".md" || ending == ".rst" || ending == ".html" ||
         ending == ".htm";
}

std::string style_of(const std::string& name) {
  const std::string folder = fs::path(name).parent_path().filename().string();
  const std::size_t number = folder.find_last_of('-');
  const bool numbered = number != std::string::npos && number + 1 < folder.size() &&
                        folder.find_first_not_of("0123456789", number + 1) == std::string::npos;
  return numbered ? folder.substr(0, number) : std::string();
}

}  // namespace

Inputs read_inputs(const std::string& path, std::size_t limit) {
  std::vector<fs::path> files;
  std::size_t bytes = 0;
  if (fs::is_regular_file(path)) files.emplace_back(path);
  if (fs::is_directory(path)) {
    for (const auto& entry : fs::recursive_directory_iterator(path)) {
      if (entry.is_regular_file() && is_document(entry.path())) files.push_back(entry.path());
    }
  }
  if (files.empty()) throw std::runtime_error(path + ": no documents there");
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) bytes += fs::file_size(file);
  const std::size_t step = bytes / std::max<std::size_t>(limit, 1) + 1;
  Inputs inputs;
  for (std::size_t i = 0; i < files.size(); i += step) {
    std::ifstream in(files[i], std::ios::binary);
    inputs.push_back({files[i].string(), std::string(std::istreambuf_iterator<char>(in), {})});
  }
  return inputs;
}

double total_bytes(const Inputs& inputs) {
  double bytes = 0;
  for (const Input& input : inputs) bytes += static_cast<double>(input.bytes.size());
  return bytes;
}

std::vector<Set> by_style(const Inputs& inputs) {
  std::map<std::string, Inputs> sets;
  for (const Input& input : inputs) sets[style_of(input.name)].push_back(input);
  std::vector<Set> out;
  for (auto& [name, of_style] : sets) out.push_back({name, std::move(of_style)});
  return out;
}

}  // namespace minutebook::bench
