// NDJSON of records as an archive.

#include <filesystem>

#include "container/record.h"
#include "container/walk.h"

namespace minutebook::archive {
namespace {

// JSON escapes six characters for one at worst.
constexpr std::uint64_t kEscaped = 6;

void read_path(Walk& walk, const Record& record, const Place& place, const Place& inner) {
  // A record that came out of somebody's archive may not name files of this machine.
  if (!place.argument || place.depth > 0) {
    return walk.fail(inner,
                     {"E_RECORD_PATH",
                      "names a file by \"path\": only a record file that stands on the command "
                      "line itself may do that"});
  }
  const auto path = std::filesystem::path(place.id).parent_path() / record.path;
  try {
    FileSource file(path.string(), walk.consumed());
    walk.read_document(file, inner);
  } catch (const ReadError& error) {
    walk.fail(inner, error.failure());
  }
}

}  // namespace

void walk_records(Walk& walk, PeekSource& source, const Place& place) {
  std::string line;
  bool too_long = false;
  std::uint64_t number = 0;
  const std::uint64_t limit = kEscaped * walk.limits().max_input_bytes + (1 << 16);
  while (source.line(line, limit, too_long)) {
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    Record record;
    if (!too_long) record = parse_record(line);
    Entry& entry = record.entry;
    Place inner = place.member(entry.id.empty() ? "line-" + std::to_string(number) : entry.id);
    inner.name = !entry.name.empty() ? entry.name : inner.name;
    inner.named = true;
    if (too_long) {
      walk.fail(inner, {"E_LINE_LIMIT", "is longer than " + std::to_string(limit) +
                                            " bytes (6 times --max-input-bytes)"});
    } else if (entry.failure) {
      walk.fail(inner, *entry.failure);
    } else if (!record.path.empty()) {
      read_path(walk, record, place, inner);
    } else if (entry.bytes.size() > walk.limits().max_input_bytes) {
      walk.fail(inner, {"E_INPUT_LIMIT", "is " + std::to_string(entry.bytes.size()) +
                                             " bytes; --max-input-bytes is " +
                                             std::to_string(walk.limits().max_input_bytes)});
    } else if (walk.wanted(inner)) {
      walk.document(inner, std::move(entry));
    }
  }
}

}  // namespace minutebook::archive
