#include "search/bulk/chunks.h"
#include "search/bulk/writer.h"
#include "search/names.h"
#include "search/write_json.h"

namespace minutebook::search {
namespace {

void write_count(JsonOut& out, std::string_view key, const std::optional<std::int64_t>& count) {
  if (count) out.member(key, *count);
}

void write_vote(JsonOut& out, const Row& vote) {
  out.open('{');
  write_count(out, "for", vote.in_favour);
  write_count(out, "against", vote.against);
  write_count(out, "abstain", vote.abstain);
  write_count(out, "absent", vote.absent);
  out.stated("method", vote.kind);
  out.stated("result", vote.outcome);
  if (!vote.voter_rows.empty()) {
    out.key("voters");
    out.open('[');
    for (const VoterRow& voter : vote.voter_rows) {
      out.open('{');
      out.stated("name", voter.name);
      out.stated("option", voter.option);
      out.close('}');
    }
    out.close(']');
  }
  out.close('}');
}

// A vote with itself, a motion with the votes on it.
void write_votes(JsonOut& out, const DocumentRows& document, std::size_t index) {
  const Row& row = document.rows[index];
  const bool motion = row.type == RowType::motion || row.type == RowType::amendment;
  if (!motion && row.type != RowType::vote) return;
  bool any = false;
  const auto add = [&](const Row& vote) {
    if (!any) {
      out.key("votes");
      out.open('[');
    }
    any = true;
    write_vote(out, vote);
  };
  if (!motion) add(row);
  // The rows inside a row follow it.
  for (std::size_t i = index + 1; motion && i < document.rows.size(); ++i) {
    const Row& inner = document.rows[i];
    if (inner.parent < static_cast<std::int64_t>(index)) break;
    if (inner.type == RowType::vote && inner.parent == static_cast<std::int64_t>(index)) add(inner);
  }
  if (any) out.close(']');
}

void write_attendance(JsonOut& out, const DocumentRows& document) {
  if (document.attendance.empty()) return;
  out.key("attendance");
  out.open('[');
  for (const AttendeeRow& attendee : document.attendance) {
    out.open('{');
    out.stated("name", attendee.name);
    out.stated("honorific", attendee.honorific);
    out.stated("role", attendee.role);
    out.stated("organisation", attendee.organisation);
    out.stated("status", attendee.status);
    out.close('}');
  }
  out.close(']');
}

void write_meeting(JsonOut& out, const DocumentRows& document) {
  out.member("document", document.key);
  out.member("source", document.source);
  out.stated("sha256", document.sha256);
  out.stated("body", document.body);
  out.stated("organisation", document.organisation);
  out.stated("date", calendar_date(document.date));
  out.stated("status", document.status);
}

void write_row(JsonOut& out, const DocumentRows& document, std::size_t index) {
  const Row& row = document.rows[index];
  out.open('{');
  write_meeting(out, document);
  out.member("element", row.element);
  out.member("type", name_of(row.type));
  out.stated("number", row.number);
  out.stated("heading", row.heading);
  out.member("text", row.text);
  out.stated("outcome", row.outcome);
  out.stated("kind", row.kind);
  out.stated("due", row.due);
  out.stated("relates_to", row.relates_to);
  for (const auto& [key, name] :
       std::initializer_list<std::pair<std::string_view, std::string_view>>{
           {"mover", row.mover},
           {"seconder", row.seconder},
           {"asker", row.asker},
           {"addressee", row.addressee},
           {"responder", row.responder},
           {"owner", row.owner}}) {
    out.stated(key, name);
  }
  if (row.type == RowType::resolution) out.member("unanimous", row.unanimous);
  if (row.quoted) out.member("quoted", true);
  if (row.type == RowType::question) out.member("supplementary", row.supplementary);
  if (row.item >= 0) out.member("item", bulk_id(document.key, document.rows[row.item].element));
  out.member("span_begin", row.span.begin);
  out.member("span_end", row.span.end);
  out.stated("fingerprint", row.fingerprint);
  write_votes(out, document, index);
  if (row.type == RowType::meeting) write_attendance(out, document);
  out.close('}');
}

class OpenSearchWriter : public BulkWriter {
 public:
  OpenSearchWriter(const BulkOptions& options, const Bulk::Sink& sink)
      : name_(options.name), chunks_("bulk", ".ndjson", options.chunk_bytes, sink), sink_(sink) {}

  void begin() override {
    std::string text(opensearch_template());
    for (std::size_t at; (at = text.find("NAME")) != std::string::npos;) text.replace(at, 4, name_);
    sink_("template.json", text);
  }

  void add(const DocumentRows& document) override {
    for (std::size_t i = 0; i < document.rows.size(); ++i) {
      record_ = "{\"index\":{\"_index\":\"" + name_ + "\",\"_id\":\"" +
                bulk_id(document.key, document.rows[i].element) + "\"}}\n";
      JsonOut out(record_);
      write_row(out, document, i);
      record_ += '\n';
      chunks_.add(record_);
    }
  }

  void finish() override { chunks_.flush(); }

 private:
  std::string name_, record_;
  Chunks chunks_;
  const Bulk::Sink& sink_;
};

}  // namespace

std::unique_ptr<BulkWriter> opensearch_writer(const BulkOptions& options, const Bulk::Sink& sink) {
  return std::make_unique<OpenSearchWriter>(options, sink);
}

}  // namespace minutebook::search
