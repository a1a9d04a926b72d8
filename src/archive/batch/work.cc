#include "batch/work.h"

#include <new>
#include <optional>

#include "base/json_text.h"
#include "base/sha256.h"
#include "minutebook/json.h"
#include "reader/reader.h"

namespace minutebook::archive {
namespace {

Outcome failed(const Failure& failure) {
  return {.status = Status::failed, .code = failure.code, .message = failure.message};
}

std::optional<Failure> first_error(const Document& document) {
  for (const Diagnostic& one : document.diagnostics) {
    if (one.severity == Severity::error) return Failure{one.code, one.message};
  }
  return std::nullopt;
}

void add_notes(const Reading& reading, Document& document) {
  for (const Note& note : reading.notes) {
    const bool warning = note.code.starts_with("W_");
    document.diagnostics.push_back(
        {note.code, warning ? Severity::warning : Severity::note, note.message, {}});
  }
}

// What stands in the record before the document's own members.
std::string extra_members(const Reading& reading, const WorkOptions& options) {
  std::string extra = "{";
  if (reading.needs_ocr) append_raw_member("needs_ocr", "true", extra);
  if (options.with_text && reading.converted) append_member("reading_text", reading.text, extra);
  return extra;
}

void write_record(const Document& document, std::string extra, std::string& record) {
  append_json(document, {}, record);
  record += '\n';
  if (extra.size() > 1 && record.starts_with('{')) {
    extra += ',';
    record.replace(0, 1, extra);
  }
}

Outcome extract(const Extractor& extractor, const Entry& entry, const WorkOptions& options) {
  const Reading reading = read(entry, options.limits);
  const std::string& bytes = reading.converted ? reading.text : entry.bytes;
  const Source source{.name = entry.name,
                      .media_type = reading.as,
                      .charset = reading.converted ? "utf-8" : entry.charset,
                      .sha256 = !reading.converted || !entry.sha256.empty()
                                    ? entry.sha256
                                    : sha256_hex(entry.bytes)};  // of the original
  Document document = extractor.extract(bytes, source).document;
  Outcome outcome{.status = Status::ok, .needs_ocr = reading.needs_ocr};
  if (reading.converted) document.source.media_type = reading.media_type;
  outcome.media_type = document.source.media_type;
  const std::optional<Failure> error = first_error(document);
  if (reading.needs_ocr) {
    std::erase_if(document.diagnostics, [](const Diagnostic& d) {
      return d.code == "E_EMPTY_TEXT" || d.code == "E_EMPTY";
    });
    outcome.status = Status::partial;
    outcome.code = "needs_ocr";
    outcome.message = reading.notes.back().message;
  } else if (error && (error->code == "E_EMPTY" || error->code == "E_EMPTY_TEXT")) {
    Outcome nothing = failed(*error);
    nothing.media_type = outcome.media_type;
    return nothing;
  } else if (error) {
    outcome.status = Status::partial;
    outcome.code = error->code;
    outcome.message = error->message;
  }
  add_notes(reading, document);
  write_record(document, extra_members(reading, options), outcome.record);
  return outcome;
}

}  // namespace

std::string_view status_name(Status status) {
  constexpr std::string_view kNames[] = {"ok", "partial", "failed", "skipped"};
  return kNames[static_cast<int>(status)];
}

Outcome work(const Extractor& extractor, const Entry& entry, const WorkOptions& options) {
  try {
    commit_fault_for_test(entry.name);
    return extract(extractor, entry, options);
  } catch (const ReadError& error) {
    return failed(error.failure());
  } catch (const std::bad_alloc&) {
    return failed({"E_MEMORY", "needs more than the " +
                                   std::to_string(options.limits.max_memory_bytes >> 20) +
                                   " MiB that a worker may have (--max-memory)"});
  } catch (const std::exception& error) {
    return failed(
        {"E_INTERNAL", std::string("internal error: ") + error.what() + " (please report it)"});
  }
}

}  // namespace minutebook::archive
