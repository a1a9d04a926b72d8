#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "input.h"

namespace minutebook::cli {
namespace {

namespace fs = std::filesystem;

bool has_our_ending(const fs::path& path) {
  constexpr std::array<std::string_view, 8> kEndings = {".html", ".htm",      ".xhtml", ".md",
                                                        ".txt",  ".markdown", ".text",  ".rst"};
  std::string ending = path.extension().string();
  for (char& c : ending) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end();
}

bool is_directory(const std::string& path) {
  struct stat status;
  return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

// Bytes, not the locale, decide the order. A stack of what is still to visit, so that depth costs no call frames.
void list_directory(const std::string& top, InputList& list) {
  std::vector<fs::path> pending = {top};
  while (!pending.empty()) {
    const fs::path path = std::move(pending.back());
    pending.pop_back();
    std::error_code error;
    const bool real_directory =
        path == top || fs::symlink_status(path, error).type() == fs::file_type::directory;
    if (!real_directory) {
      if (is_directory(path.string()))
        continue;  // a link: what it leads to is listed where it stands, or not ours
      if (has_our_ending(path)) {
        list.inputs.push_back({path.string(), std::nullopt});
      } else {
        ++list.skipped;
      }
      continue;
    }
    std::vector<fs::path> entries;
    fs::directory_iterator entry(path, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
      if (!entry->path().filename().string().starts_with('.')) entries.push_back(entry->path());
    }
    if (error) {
      list.inputs.push_back(
          {path.string(), Failure{error == std::errc::permission_denied ? "E_PERMISSION" : "E_READ",
                                  "cannot be listed: " + error.message()}});
    }
    std::sort(entries.begin(), entries.end(),
              [](const fs::path& a, const fs::path& b) { return a.native() > b.native(); });
    std::move(entries.begin(), entries.end(), std::back_inserter(pending));
  }
}

}  // namespace

InputList list_inputs(const std::vector<std::string>& arguments) {
  InputList list;
  if (arguments.empty()) list.inputs.push_back({"-", std::nullopt});
  bool directory = false;
  for (const std::string& argument : arguments) {
    if (argument != "-" && is_directory(argument)) {
      directory = true;
      list_directory(argument, list);
    } else {
      list.inputs.push_back({argument, std::nullopt});
    }
  }
  list.single = !directory && list.inputs.size() == 1;
  return list;
}

bool same_file(const std::string& a, const std::string& b) {
  struct stat sa, sb;
  return ::stat(a.c_str(), &sa) == 0 && ::stat(b.c_str(), &sb) == 0 && S_ISREG(sa.st_mode) &&
         sa.st_dev == sb.st_dev && sa.st_ino == sb.st_ino;
}

}  // namespace minutebook::cli
