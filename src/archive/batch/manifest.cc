#include "batch/manifest.h"

#include <fstream>
#include <new>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "minutebook/archive/batch.h"

namespace minutebook::archive {
namespace {

using Json = nlohmann::json;

std::string hex_of(std::string_view bytes) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string out;
  for (const unsigned char c : bytes) {
    out += kDigits[c >> 4];
    out += kDigits[c & 15];
  }
  return out;
}

Status status_from(const std::string& name) {
  for (const Status one : {Status::ok, Status::partial, Status::failed, Status::skipped}) {
    if (status_name(one) == name) return one;
  }
  throw std::runtime_error("no status " + name);
}

ManifestLine parse(const std::string& text) {
  const Json json = Json::parse(text);
  ManifestLine line;
  line.n = json.at("n").get<std::uint64_t>();
  line.id = json.at("id").get<std::string>();
  line.bytes = json.value("bytes", std::uint64_t{0});
  line.sha256 = json.value("sha256", "");
  line.code = json.value("code", "");
  line.duplicate_of = json.value("duplicate_of", std::uint64_t{0});
  line.status = status_from(json.at("status").get<std::string>());
  if (json.contains("shard")) {
    RecordPlace place;
    place.shard = std::stoull(json.at("shard").get<std::string>().substr(5));
    place.begin = json.at("range").at(0).get<std::uint64_t>();
    place.end = json.at("range").at(1).get<std::uint64_t>();
    place.frame = json.value("frame", std::uint64_t{0});
    line.place = place;
  }
  return line;
}

}  // namespace

std::string to_json(const ManifestLine& line, bool compressed) {
  std::string out = "{";
  append_member("n", line.n, out);
  append_member("id", line.id, out);
  append_member("name", line.name, out);
  // JSON cannot hold a name that is not UTF-8: here it is, byte for byte.
  if (!is_utf8(line.name)) append_member("name_hex", hex_of(line.name), out);
  append_member("bytes", line.bytes, out);
  if (!line.sha256.empty()) append_member("sha256", line.sha256, out);
  if (!line.media_type.empty()) append_member("media_type", line.media_type, out);
  append_member("status", status_name(line.status), out);
  if (!line.code.empty()) append_member("code", line.code, out);
  if (!line.message.empty()) append_member("message", line.message, out);
  if (line.duplicate_of != 0) append_member("duplicate_of", line.duplicate_of, out);
  if (line.place) {
    append_member("shard", shard_name(line.place->shard, compressed), out);
    append_raw_member(
        "range",
        "[" + std::to_string(line.place->begin) + "," + std::to_string(line.place->end) + "]", out);
    if (compressed) append_member("frame", line.place->frame, out);
  }
  return out + "}\n";
}

ManifestRead read_manifest(const std::string& path,
                           const std::function<void(ManifestLine&&)>& take) {
  ManifestRead read;
  std::ifstream in(path, std::ios::binary);
  if (in) in.exceptions(std::ios::badbit);  // else a failed read would pass for the end
  for (std::string text; std::getline(in, text);) {
    if (in.eof()) break;  // no newline: torn
    ManifestLine line;
    try {
      line = parse(text);
    } catch (const std::bad_alloc&) {
      throw;
    } catch (const std::exception&) {
      throw ResumeError(path + ": its line " + std::to_string(read.lines + 1) +
                        " is damaged (start anew with --force) [E_RESUME]");
    }
    read.size += text.size() + 1;
    ++read.lines;
    take(std::move(line));
  }
  return read;
}

}  // namespace minutebook::archive
