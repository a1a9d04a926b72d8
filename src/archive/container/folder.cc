// Files and folders of this machine.

#include <dirent.h>
#include <glob.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>

#include "container/walk.h"

namespace minutebook::archive {
namespace {

namespace fs = std::filesystem;

bool is_directory(const std::string& path) {
  struct stat status;
  return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

bool is_link(const std::string& path) {
  struct stat status;
  return ::lstat(path.c_str(), &status) == 0 && S_ISLNK(status.st_mode);
}

bool same_folder(const std::string& a, const std::string& b) {
  struct stat sa, sb;
  return !b.empty() && ::stat(a.c_str(), &sa) == 0 && ::stat(b.c_str(), &sb) == 0 &&
         sa.st_dev == sb.st_dev && sa.st_ino == sb.st_ino;
}

// Bytes, not the locale, decide the order. The first name is the last one of `names`. std::filesystem's iterator would end
// the process where memory is short: its increment is noexcept and allocates.
int list(const std::string& folder, std::vector<std::string>& names) {
  const std::unique_ptr<DIR, int (*)(DIR*)> open(::opendir(folder.c_str()), ::closedir);
  if (!open) return errno;
  errno = 0;
  while (const dirent* entry = ::readdir(open.get())) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") names.emplace_back(name);
    errno = 0;
  }
  const int error = errno;
  std::sort(names.begin(), names.end(), std::greater<>());
  return error;
}

std::vector<std::string> expand(const std::string& argument) {
  struct stat status;
  if (::lstat(argument.c_str(), &status) == 0 || argument.find_first_of("*?[") == std::string::npos)
    return {argument};
  glob_t found = {};
  std::vector<std::string> paths;
  if (::glob(argument.c_str(), 0, nullptr, &found) == 0) {
    paths.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
  }
  ::globfree(&found);
  std::sort(paths.begin(), paths.end());
  if (paths.empty()) paths.push_back(argument);
  return paths;
}

// "archive/2019/" → "2019", the name that a tarball of the folder would use.
std::string label_of(const std::string& folder) {
  const fs::path path = fs::path(folder).lexically_normal();
  const std::string last = (path.has_filename() ? path : path.parent_path()).filename().string();
  return last == "." || last == ".." || last == "/" ? std::string() : last;
}

}  // namespace

void Walk::argument(const std::string& argument) {
  for (const std::string& path : expand(argument)) {
    const std::uint64_t before = met_;
    Place place{.id = path, .name = path, .named = true, .argument = true};
    if (is_directory(path)) {
      folder(path, label_of(path));
    } else {
      file(path, place);
    }
    if (met_ == before) skip(place, "nothing-in-it");
  }
}

void Walk::folder(const std::string& top, const std::string& label) {
  struct Pending {
    std::string path, name;
  };
  std::vector<Pending> pending = {{top, label}};
  while (!pending.empty()) {
    const Pending here = std::move(pending.back());
    pending.pop_back();
    Place place{.id = here.path, .name = here.name, .prefix = here.name + "!/"};
    const std::string last = here.path.substr(here.path.rfind('/') + 1);
    const bool is_top = here.path == top;
    if (!is_top && last.starts_with('.')) {
      skip(place, "hidden");
    } else if (!is_directory(here.path)) {
      file(here.path, place);
    } else if (!is_top && is_link(here.path)) {
      skip(place, "link");  // what it leads to is read where it stands, or is not ours
    } else if (!same_folder(here.path, options_.own_output)) {
      std::vector<std::string> names;
      if (const int error = list(here.path, names)) {
        const char* code = error == EACCES   ? "E_PERMISSION"
                           : error == ENOMEM ? "E_MEMORY"
                                             : "E_READ";
        fail(place, {code, std::string("cannot be listed: ") + std::strerror(error)});
      }
      const std::string path = here.path.ends_with('/') ? here.path : here.path + '/';
      const std::string name = here.name.empty() ? "" : here.name + '/';
      for (const std::string& one : names) pending.push_back({path + one, name + one});
    }
  }
}

void Walk::file(const std::string& path, const Place& place) {
  try {
    FileSource source(path, consumed_);
    budget_ =
        Budget(std::max(limits().max_archive_bytes, limits().max_archive_ratio * source.size()));
    stream(source, place);
  } catch (const ReadError& error) {
    fail(place, error.failure());
  }
}

std::uint64_t size_on_disk(const std::vector<std::string>& arguments) {
  std::uint64_t total = 0;
  for (const std::string& argument : arguments) {
    for (const std::string& path : expand(argument)) {
      std::error_code error;
      if (!is_directory(path)) {
        const auto size = fs::file_size(path, error);
        if (!error) total += size;
        continue;
      }
      fs::recursive_directory_iterator entry(path, fs::directory_options::skip_permission_denied,
                                             error);
      for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        std::error_code one;
        if (entry->is_regular_file(one)) {
          const auto size = entry->file_size(one);
          if (!one) total += size;
        }
      }
    }
  }
  return total;
}

}  // namespace minutebook::archive
