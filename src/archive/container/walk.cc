#include "container/walk.h"

#include <fnmatch.h>

#include <algorithm>
#include <new>

#include "container/kind.h"

namespace minutebook::archive {
namespace {

constexpr unsigned kMaxLayers = 3;

bool matches_any(const std::vector<std::string>& patterns, const std::string& name) {
  return std::any_of(patterns.begin(), patterns.end(), [&](const std::string& pattern) {
    return ::fnmatch(pattern.c_str(), name.c_str(), 0) == 0;
  });
}

}  // namespace

Place Place::member(std::string_view member_name) const {
  Place inner;
  inner.id = id + "!/" + std::string(member_name);
  inner.name = prefix + std::string(member_name);
  inner.prefix = inner.name + "!/";
  inner.depth = depth + 1;
  return inner;
}

void Budget::spend(std::uint64_t bytes) {
  spent_ += bytes;
  if (spent_ > limit_) {
    throw ReadError("E_ARCHIVE_LIMIT", "the archive unpacks to more than " +
                                           std::to_string(limit_) +
                                           " bytes (--max-archive-bytes, --max-archive-ratio)");
  }
}

bool Walk::wanted(const Place& place) const {
  ++met_;
  if (!options_.include.empty() && !place.argument && !matches_any(options_.include, place.name))
    return false;
  return !matches_any(options_.exclude, place.name) && mine_(place.id);
}

void Walk::put(Entry&& entry) { sink_(std::move(entry)); }

void Walk::fail(const Place& place, const Failure& failure) {
  ++met_;
  if (!mine_(place.id)) return;
  Entry entry{.id = place.id, .name = place.name};
  entry.failure = failure;
  put(std::move(entry));
}

void Walk::skip(const Place& place, const std::string& reason) {
  if (!wanted(place)) return;
  Entry entry{.id = place.id, .name = place.name};
  entry.skip = reason;
  put(std::move(entry));
}

void Walk::document(const Place& place, Entry entry) {
  entry.id = place.id;
  if (entry.name.empty()) entry.name = place.name;
  entry.named = entry.named || place.named;
  put(std::move(entry));
}

void Walk::read_document(ByteSource& source, const Place& place) {
  if (!wanted(place)) return;
  Entry entry;
  const std::uint64_t limit = limits().max_input_bytes;
  if (!read_all(source, limit, entry.bytes)) {
    fail(place, {place.depth > 0 ? "E_ARCHIVE_LIMIT" : "E_INPUT_LIMIT",
                 "is longer than " + std::to_string(limit) + " bytes (--max-input-bytes)"});
    return;
  }
  source.finish();
  document(place, std::move(entry));
}

void Walk::stream(ByteSource& source, const Place& place) {
  try {
    PeekSource ahead(source);
    dispatch(ahead, place);
  } catch (const ReadError& error) {
    fail(place, error.failure());
  } catch (const std::bad_alloc&) {
    fail(place, {"E_MEMORY", "needs more memory than there is to read it in"});
  }
}

void Walk::dispatch(PeekSource& source, const Place& place) {
  const std::string_view head = source.peek(kHeadBytes);
  const Kind kind = kind_of(head, place.name);
  if (kind == Kind::document) {
    const std::string foreign = not_minutes(head, place.name, place.named);
    if (foreign.empty()) return read_document(source, place);
    if (!place.named) return skip(place, foreign);
    return fail(place, {"E_FORMAT", "is no document (" + foreign + ")"});
  }
  if (place.layers > kMaxLayers || place.depth >= limits().max_depth + (kind == Kind::compressed)) {
    throw ReadError("E_ARCHIVE_DEPTH", "is archive " + std::to_string(place.depth + 1) +
                                           " deep in archives; --max-depth is " +
                                           std::to_string(limits().max_depth));
  }
  switch (kind) {
    case Kind::zip:
      walk_zip(*this, source, place);
      break;
    case Kind::tar:
    case Kind::seven_zip:
      walk_tar(*this, source, place);
      break;
    case Kind::compressed:
      walk_compressed(*this, source, place);
      break;
    case Kind::warc:
      walk_warc(*this, source, place);
      break;
    default:
      walk_records(*this, source, place);
  }
  source.finish();
}

}  // namespace minutebook::archive
