#include "search/record.h"

#include <array>

#include "minutebook/search.h"
#include "minutebook/version.h"
#include "search/json.h"
#include "search/row_walk.h"

namespace minutebook::search {
namespace {

[[noreturn]] void refuse(const std::string& why) {
  throw SearchError(SearchError::Kind::record, why);
}

void read_source(JsonObject source, DocumentRows& out) {
  for (const auto& [key, value] : source) {
    if (key == "name") out.source = as_text(value);
    if (key == "media_type") out.media_type = as_text(value);
    if (key == "encoding") out.encoding = as_text(value);
    if (key == "sha256") out.sha256 = as_text(value);
    if (key == "bytes") out.bytes = as_integer(value).value_or(0);
  }
}

struct MeetingField {
  std::string_view name;
  std::string_view DocumentRows::*member;
};

constexpr std::array<MeetingField, 8> kMeetingFields = {{
    {"body", &DocumentRows::body},
    {"organisation", &DocumentRows::organisation},
    {"kind", &DocumentRows::kind},
    {"date", &DocumentRows::date},
    {"start", &DocumentRows::start},
    {"end", &DocumentRows::end},
    {"venue", &DocumentRows::venue},
    {"chair", &DocumentRows::chair},
}};

void read_meeting(JsonObject meeting, DocumentRows& out) {
  for (const auto& [key, value] : meeting) {
    for (const MeetingField& field : kMeetingFields) {
      if (key == field.name) out.*field.member = as_text(value);
    }
  }
  out.body_line = out.body.empty() ? out.organisation : out.body;
  if (!out.body.empty() && !out.organisation.empty() &&
      out.body.find(out.organisation) == std::string_view::npos) {
    out.body_line =
        out.kept.emplace_back(std::string(out.body) + ", " + std::string(out.organisation));
  }
}

void read_attendance(JsonArray attendance, DocumentRows& out) {
  for (const JsonValue value : attendance) {
    const auto object = as_object(value);
    if (!object) continue;
    AttendeeRow& attendee = out.attendance.emplace_back();
    for (const auto& [key, part] : *object) {
      if (key == "name") attendee.name = as_text(part);
      if (key == "honorific") attendee.honorific = as_text(part);
      if (key == "role") attendee.role = as_text(part);
      if (key == "organisation") attendee.organisation = as_text(part);
      if (key == "status") attendee.status = as_text(part);
      if (key == "span") attendee.span = as_span(part);
    }
  }
}

void reset(DocumentRows& out) {
  std::vector<Row> rows = std::move(out.rows);
  std::vector<AttendeeRow> attendance = std::move(out.attendance);
  rows.clear();
  attendance.clear();
  out = DocumentRows();
  out.rows = std::move(rows);
  out.attendance = std::move(attendance);
}

}  // namespace

struct RecordReader::Parser {
  JsonText json;
  DocumentRows document;
};

RecordReader::RecordReader() : parser_(std::make_unique<Parser>()) {}
RecordReader::~RecordReader() = default;

DocumentRows* RecordReader::read(std::string_view json) {
  const auto record = as_object(parser_->json.parse(json));
  if (!record) refuse("is no document: a JSON object was expected");
  DocumentRows& out = parser_->document;
  reset(out);
  std::string_view schema;
  std::optional<JsonArray> front, items;
  bool error = false;
  for (const auto& [key, value] : *record) {
    if (key == "schema") schema = as_text(value);
    if (key == "error") error = true;
    if (key == "status") out.status = as_text(value);
    if (key == "front") front = as_array(value);
    if (key == "items") items = as_array(value);
    if (key == "attendance") {
      if (const auto array = as_array(value)) read_attendance(*array, out);
    }
    const auto object = as_object(value);
    if (!object) continue;
    if (key == "source") read_source(*object, out);
    if (key == "meeting") read_meeting(*object, out);
    if (key != "generator") continue;
    for (const auto& [name, part] : *object) {
      if (name == "version") out.version = as_text(part);
      if (name == "rules") out.rules = as_text(part);
    }
  }
  if (error && schema.empty()) return nullptr;
  if (schema != kDocumentSchema) {
    refuse("is no document: \"schema\" is not \"" + std::string(kDocumentSchema) + "\"");
  }
  if (out.source.empty())
    refuse("the document has no source name, so it cannot be told from others");
  if (!front || !items) refuse("is no document: \"front\" or \"items\" is no array");
  out.key = document_key(out.source);
  walk_rows(*front, *items, out);
  return &out;
}

}  // namespace minutebook::search
