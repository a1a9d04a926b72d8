#include "container/kind.h"

#include <array>
#include <cstdint>

namespace minutebook::archive {
namespace {

using namespace std::literals;

struct Magic {
  std::string_view bytes;
  std::string_view what;
};

constexpr std::array kCompressed = {"\x1F\x8B\x08"sv, "BZh"sv,
                                    "\xFD"
                                    "7zXZ\0"sv,
                                    "\x28\xB5\x2F\xFD"sv};

// What starts like this is never minutes.
constexpr std::array<Magic, 15> kForeign = {{{"\x89PNG"sv, "image"},
                                             {"\xFF\xD8\xFF"sv, "image"},
                                             {"GIF8"sv, "image"},
                                             {"II*\0"sv, "image"},
                                             {"MM\0*"sv, "image"},
                                             {"BM"sv, ""},
                                             {"\x7F"
                                              "ELF"sv,
                                              "program"},
                                             {"MZ\x90"sv, "program"},
                                             {"wOFF"sv, "font"},
                                             {"wOF2"sv, "font"},
                                             {"ID3"sv, "sound"},
                                             {"OggS"sv, "sound"},
                                             {"SQLite format 3"sv, "database"},
                                             {"\x1A\x45\xDF\xA3"sv, "video"},
                                             {"\0asm"sv, "program"}}};

struct Ending {
  std::string_view ending;
  std::string_view what;
};

constexpr std::array kEndings = {
    Ending{".css", "style"},      Ending{".js", "program"},  Ending{".py", "program"},
    Ending{".sh", "program"},     Ending{".json", "table"},  Ending{".csv", "table"},
    Ending{".tsv", "table"},      Ending{".xml", "table"},   Ending{".yml", "table"},
    Ending{".yaml", "table"},     Ending{".toml", "table"},  Ending{".xls", "table"},
    Ending{".xlsx", "table"},     Ending{".ods", "table"},   Ending{".ppt", "slides"},
    Ending{".pptx", "slides"},    Ending{".svg", "image"},   Ending{".png", "image"},
    Ending{".jpg", "image"},      Ending{".jpeg", "image"},  Ending{".gif", "image"},
    Ending{".webp", "image"},     Ending{".ico", "image"},   Ending{".tif", "image"},
    Ending{".tiff", "image"},     Ending{".bmp", "image"},   Ending{".mp3", "sound"},
    Ending{".wav", "sound"},      Ending{".mp4", "video"},   Ending{".mov", "video"},
    Ending{".ttf", "font"},       Ending{".woff", "font"},   Ending{".woff2", "font"},
    Ending{".eot", "font"},       Ending{".exe", "program"}, Ending{".dll", "program"},
    Ending{".sqlite", "database"}};

bool is_tar_header(std::string_view head) {
  if (head.size() < 512 || head[0] == '\0') return false;
  unsigned sum = 0, stated = 0;
  for (std::size_t i = 0; i < 512; ++i) {
    sum += i >= 148 && i < 156 ? ' ' : static_cast<unsigned char>(head[i]);
  }
  for (std::size_t i = 148; i < 156; ++i) {
    if (head[i] >= '0' && head[i] <= '7')
      stated = stated * 8 + static_cast<unsigned>(head[i] - '0');
  }
  return sum == stated;
}

bool is_record_line(std::string_view head) {
  const auto has = [&](std::string_view key) { return head.find(key) != std::string_view::npos; };
  return head.starts_with("{\"") && has("\"id\"") &&
         (has("\"text\"") || has("\"html\"") || has("\"path\""));
}

bool is_compressed(std::string_view head) {
  for (const std::string_view magic : kCompressed) {
    if (head.starts_with(magic)) return true;
  }
  return false;
}

}  // namespace

std::string ending_of(std::string_view name) {
  const std::size_t slash = name.find_last_of("/\\");
  if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return {};
  std::string ending(name.substr(dot));
  for (char& c : ending) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return ending;
}

std::string without_compression(std::string_view name) {
  const std::string ending = ending_of(name);
  const std::string_view stem = name.substr(0, name.size() - ending.size());
  for (const char* one : {".gz", ".zst", ".bz2", ".xz"}) {
    if (ending == one) return std::string(stem);
  }
  for (const char* one : {".tgz", ".tzst", ".tbz2", ".txz"}) {
    if (ending == one) return std::string(stem) + ".tar";
  }
  return std::string(name);
}

Kind kind_of(std::string_view head, std::string_view name) {
  if (head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06"sv)) return Kind::zip;
  if (head.starts_with("7z\xBC\xAF\x27\x1C"sv)) return Kind::seven_zip;
  if (is_compressed(head)) return Kind::compressed;
  if (head.starts_with("WARC/")) return Kind::warc;
  if (is_tar_header(head)) return Kind::tar;
  const std::string ending = ending_of(name);
  if (ending == ".tar" && !head.empty()) return Kind::tar;
  if (ending == ".ndjson" || ending == ".jsonl" || is_record_line(head)) return Kind::ndjson;
  // A zip whose front is cut off still has its directory, at its end.
  if (ending == ".zip" && !head.empty()) return Kind::zip;
  return Kind::document;
}

std::string not_minutes(std::string_view head, std::string_view name, bool named) {
  for (const Magic& magic : kForeign) {
    if (!magic.what.empty() && head.starts_with(magic.bytes)) return std::string(magic.what);
  }
  if (head.size() >= 12) {
    if (head.starts_with("RIFF") && head.substr(8, 4) == "WEBP") return "image";
    if (head.substr(4, 4) == "ftyp") return "video";
  }
  if (named) return {};
  const std::string ending = ending_of(name);
  for (const Ending& one : kEndings) {
    if (ending == one.ending) return std::string(one.what);
  }
  return {};
}

}  // namespace minutebook::archive
