#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "minutebook/document.h"
#include "minutebook/json.h"
#include "minutebook/version.h"
#include "write/element_reader.h"
#include "write/json_reader.h"
#include "write/names.h"

namespace minutebook {
namespace write {
namespace {

SourceInfo read_source(const Cursor& at) {
  SourceInfo source;
  source.name = at.text("name");
  source.media_type = at.text("media_type");
  source.encoding = at.text("encoding");
  source.bytes = at.number("bytes");
  source.replacements = at.number("replacements");
  source.sha256 = at.text("sha256");
  return source;
}

Meeting read_meeting(const Cursor& at) {
  Meeting meeting;
  for (const MeetingField& field : kMeetingFields) {
    meeting.*field.member = at.text(field.name.data());
  }
  if (!at.has("evidence")) return meeting;
  const Cursor evidence = at.member("evidence");
  for (const MeetingField& field : kMeetingFields) {
    if (!evidence.has(field.name.data())) continue;
    meeting.evidence.emplace_back(field.name, evidence.span(field.name.data()));
  }
  return meeting;
}

std::vector<Attendee> read_attendance(const Cursor& list) {
  std::vector<Attendee> attendance;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Cursor at = list[i];
    Attendee attendee;
    attendee.person = read_person_parts(at);
    attendee.person.span = at.span("name_span");
    attendee.status = at.member("status").as_word<AttendanceStatus>();
    attendee.span = at.member("span").as_span();
    attendance.push_back(attendee);
  }
  return attendance;
}

std::vector<Diagnostic> read_diagnostics(const Cursor& list) {
  std::vector<Diagnostic> diagnostics;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Cursor at = list[i];
    Diagnostic diagnostic;
    diagnostic.code = at.member("code").peek();
    diagnostic.severity = at.member("severity").as_word<Severity>();
    diagnostic.message = at.member("message").peek();
    diagnostic.span = at.span("span");
    diagnostics.push_back(diagnostic);
  }
  return diagnostics;
}

Style read_style(const Cursor& at) {
  return {at.text("item_numbering"), at.text("heading_marks"), at.text("decisions"),
          at.text("line_spacing")};
}

Coverage read_coverage(const Cursor& at) {
  return {at.number("total"), at.number("understood"), at.number("unclassified"),
          at.number("furniture")};
}

Document read_envelope(const Cursor& at) {
  const Cursor schema = at.member("schema");
  if (schema.peek() != kDocumentSchema) schema.fail('"' + std::string(kDocumentSchema) + '"');
  Document document;
  if (at.has("generator")) document.rules = at.member("generator").text("rules");
  document.source = read_source(at.member("source"));
  document.status = at.word("status", DocumentStatus::unknown);
  document.meeting = read_meeting(at.member("meeting"));
  document.attendance = read_attendance(at.member("attendance"));
  at.member("items").size();  // must be an array
  read_elements(at, document);
  if (at.has("style")) document.style = read_style(at.member("style"));
  if (at.has("coverage")) document.coverage = read_coverage(at.member("coverage"));
  if (at.has("diagnostics")) {
    document.diagnostics = read_diagnostics(at.member("diagnostics"));
  }
  return document;
}

Json parse_json(std::string_view json) {
  try {
    return Json::parse(json);
  } catch (const Json::parse_error& error) {  // its own message may quote the input at any length
    throw JsonError("byte " + std::to_string(error.byte == 0 ? 0 : error.byte - 1) +
                    ": expected JSON in UTF-8");
  } catch (const Json::exception&) {
    throw JsonError("the document: expected numbers within the range of JSON");
  }
}

}  // namespace
}  // namespace write

Document from_json(std::string_view json) {
  const write::Json parsed = write::parse_json(json);
  const auto store = std::make_shared<write::StringStore>(json.size());
  Document document = write::read_envelope(write::Cursor(parsed, *store));
  document.storage = store;
  return document;
}

}  // namespace minutebook
