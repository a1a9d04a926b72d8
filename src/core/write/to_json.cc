// The envelope: what the JSON says of the input and the meeting, around the elements.

#include <algorithm>
#include <string>
#include <string_view>

#include "minutebook/document.h"
#include "minutebook/json.h"
#include "minutebook/version.h"
#include "write/element_json.h"
#include "write/names.h"

namespace minutebook {
namespace write {
namespace {

template <bool kPretty>
class EnvelopeWriter {
 public:
  explicit EnvelopeWriter(std::string& out) : out_(out) {}

  void write(const Document& document) {
    out_.open_object();
    out_.field("\"schema\":", kDocumentSchema);
    generator(document.rules);
    source(document.source);
    out_.key("\"status\":");
    nullable(spell(document.status));
    meeting(document.meeting);
    attendance(document);
    out_.key("\"front\":");
    write_elements(out_, base::List(document.front));
    out_.key("\"items\":");
    write_elements(out_, base::List(document.items));
    style(document.style);
    coverage(document.coverage);
    diagnostics(document);
    out_.close_object();
    out_.finish();
  }

 private:
  void generator(std::string_view rules) {
    out_.key("\"generator\":");
    out_.open_flat_object();
    out_.key("\"name\":");
    out_.literal("\"minutebook\"");
    out_.field("\"version\":", kVersion);
    unchecked("\"rules\":", rules);
    out_.close_flat_object();
  }

  void source(const SourceInfo& source) {
    out_.key("\"source\":");
    out_.open_object();
    unchecked("\"name\":", source.name);
    unchecked("\"media_type\":", source.media_type);
    unchecked("\"encoding\":", source.encoding);
    out_.field("\"bytes\":", source.bytes);
    unchecked("\"sha256\":", source.sha256);
    out_.field("\"replacements\":", source.replacements);
    out_.close_object();
  }

  void meeting(const Meeting& meeting) {
    out_.key("\"meeting\":");
    out_.open_object();
    for (const MeetingField& field : kMeetingFields) {
      const std::string_view value = meeting.*field.member;
      if (value.empty() && !field.nullable) continue;
      out_.key(field.name);
      nullable(value);
    }
    // In the order of the fields, each once: JSON objects hold a name once.
    out_.key("\"evidence\":");
    out_.open_object();
    for (const MeetingField& field : kMeetingFields) {
      const auto found = std::find_if(meeting.evidence.begin(), meeting.evidence.end(),
                                      [&](const auto& entry) { return entry.first == field.name; });
      if (found == meeting.evidence.end()) continue;
      out_.key(field.name);
      out_.span(found->second, kPretty);
    }
    out_.close_object();
    out_.close_object();
  }

  void attendance(const Document& document) {
    out_.key("\"attendance\":");
    out_.open_array();
    for (const Attendee& attendee : document.attendance) {
      out_.next();
      out_.open_flat_object();
      write_person_parts(out_, attendee.person);
      out_.field("\"status\":", spell(attendee.status));
      out_.field("\"span\":", attendee.span);
      const Span name = attendee.person.span;
      if (name != Span{}) out_.field("\"name_span\":", name);
      out_.close_flat_object();
    }
    out_.close_array();
  }

  void style(const Style& style) {
    out_.key("\"style\":");
    out_.open_flat_object();
    unchecked("\"item_numbering\":", style.item_numbering);
    unchecked("\"heading_marks\":", style.heading_marks);
    unchecked("\"decisions\":", style.decisions);
    unchecked("\"line_spacing\":", style.line_spacing);
    out_.close_flat_object();
  }

  void coverage(const Coverage& coverage) {
    out_.key("\"coverage\":");
    out_.open_flat_object();
    out_.field("\"total\":", coverage.total);
    out_.field("\"understood\":", coverage.understood);
    out_.field("\"unclassified\":", coverage.unclassified);
    out_.field("\"furniture\":", coverage.furniture);
    out_.close_flat_object();
  }

  void diagnostics(const Document& document) {
    out_.key("\"diagnostics\":");
    out_.open_array();
    for (const Diagnostic& diagnostic : document.diagnostics) {
      out_.next();
      out_.open_flat_object();
      out_.key("\"code\":");
      out_.unchecked_string(diagnostic.code);
      out_.field("\"severity\":", spell(diagnostic.severity));
      out_.key("\"message\":");
      out_.unchecked_string(diagnostic.message);
      if (diagnostic.span != Span{}) out_.field("\"span\":", diagnostic.span);
      out_.close_flat_object();
    }
    out_.close_array();
  }

  template <std::size_t kSize>
  void unchecked(const char (&key)[kSize], std::string_view value) {
    if (value.empty()) return;
    out_.key(key);
    out_.unchecked_string(value);
  }

  void nullable(std::string_view value) {
    value.empty() ? out_.literal("null") : out_.string(value);
  }

  JsonWriter<kPretty> out_;
};

}  // namespace
}  // namespace write

void append_json(const Document& document, const JsonOptions& options, std::string& out) {
  if (options.pretty) {
    write::EnvelopeWriter<true>(out).write(document);
  } else {
    write::EnvelopeWriter<false>(out).write(document);
  }
}

std::string to_json(const Document& document, const JsonOptions& options) {
  std::string out;
  append_json(document, options, out);
  return out;
}

}  // namespace minutebook
