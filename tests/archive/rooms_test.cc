// container → reader → batch: a room of the archive sees the product of the room to its left, and base/.

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <string>

namespace {

namespace fs = std::filesystem;

const fs::path kRooms = fs::path(MINUTEBOOK_SOURCE_DIR) / "src" / "archive";

bool may_see(const std::string& room, const std::string& target) {
  const std::string to = target.substr(0, target.find('/'));
  if (to == "minutebook" || to == "base" || to == room) return true;
  if (room == "reader") return target == "container/entry.h";
  return room == "batch" && (to == "container" || target == "reader/reader.h");
}

}  // namespace

TEST_CASE("rooms of the archive", "[archive]") {
  CHECK_FALSE(may_see("container", "reader/reader.h"));
  CHECK_FALSE(may_see("reader", "batch/pool.h"));
  CHECK_FALSE(may_see("base", "container/entry.h"));
  std::size_t seen = 0;
  const std::regex form("#include \"([^\"]+)\"");
  for (const auto& entry : fs::recursive_directory_iterator(kRooms)) {
    if (entry.path().extension() != ".h" && entry.path().extension() != ".cc") continue;
    const std::string room = fs::relative(entry.path(), kRooms).begin()->string();
    std::ifstream in(entry.path());
    for (std::string line; std::getline(in, line);) {
      std::smatch match;
      if (!std::regex_search(line, match, form)) continue;
      ++seen;
      INFO(entry.path().string() << " includes " << match[1].str());
      CHECK(may_see(room, match[1].str()));
    }
  }
  CHECK(seen > 50);
}
